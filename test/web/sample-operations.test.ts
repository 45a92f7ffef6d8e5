import { buildSchema, GraphQLError, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../src/graphql/contract.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { checkLimits } from '../../src/graphql/measure.ts';
import { sampleOf } from '../../web/src/lib/server/sample-operation.ts';

const schema = buildSchema(readContract());
const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({
    name: `${type?.name}.${field.name}`,
    sample: sampleOf(schema, type === schema.getMutationType(), field),
  })),
);

describe('the operation that the reference gives to begin with', () => {
  test.each(fields)('for $name is one that the API would carry out', ({ sample }) => {
    const document = parse(sample);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new GraphQLError('no operation');
    checkLimits(document, operation, {}, { ...LIMITS, maxRequestsPerMinute: 1, maxSecondsPerMinute: 1 });
  });

  test('names what to fill in and asks for what tells the most', () => {
    expect(fields.find(({ name }) => name === 'Query.model')?.sample).toMatch(
      /^query \{\n {2}model\(id: "ID"\) \{\n {4}id\n {4}name\n/,
    );
    expect(fields.find(({ name }) => name === 'Mutation.registerModel')?.sample).toMatch(
      /idempotencyKey: "IDEMPOTENCY-KEY"[\s\S]*userErrors \{\n {6}code\n {6}message\n {6}path/,
    );
  });
});
