import fc from 'fast-check';
import { buildASTSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../src/graphql/contract.ts';
import { anApp, freshKey, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { operationsOn } from './arbitrary-operations.ts';

const schema = buildASTSchema(parse(readContract()));
const QUERIES = Object.values(schema.getQueryType()?.getFields() ?? {});
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});

/** How often each is tried. */
const RUNS = 30;

/** Values that the schema allows may be refused, but none may be a fault of ours, whatever they are. */
describe.each(DATABASE_KINDS)('whatever a client sends on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let ids: string[];
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    const base = await app.aModel(owner, owner.providerId, {
      compute: [preTraining('3e25')],
      announcedOn: '2025-01-01',
    });
    const model = await app.aModel(owner, owner.providerId, { builtFrom: [base] });
    const { id, slug } = await aConsultation(app);
    const { reference, contribution } = await aContribution(app, {
      answers: [
        { questionId: 'agree', value: 'no' },
        { questionId: 'proposed', value: '1e26' },
      ],
    });
    ids = [
      base,
      model,
      owner.providerId,
      id,
      slug,
      reference,
      contribution.id,
      'final-2025-07',
      'statute',
      'draft-2025-04',
    ];
  });
  afterAll(() => app.close());

  const isAnswered = async (field: (typeof QUERIES)[number], operationKind: 'query' | 'mutation', numRuns: number) => {
    const operations = operationsOn(schema, operationKind, field, ids);
    await fc.assert(
      fc.asyncProperty(operations, async ({ query, variables }) => {
        const sent = JSON.parse(
          JSON.stringify(variables).replaceAll('"idempotencyKey":"', `"idempotencyKey":"${freshKey()}`),
        );
        const { errors } = await app.send(query, sent, owner.script);
        // A page of one hundred with every field of the contract may be more than an operation may cost; the outbox is the operator's.
        const refusals = ['BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'FORBIDDEN'];
        expect(errors.filter(({ extensions }) => !refusals.includes(extensions.code))).toEqual([]);
      }),
      { numRuns },
    );
  };

  test.each(QUERIES.map((field) => [field.name, field] as const))('the query %s never faults', async (_, field) => {
    await isAnswered(field, 'query', field.args.length === 0 ? 1 : RUNS);
  });

  test.each(MUTATIONS.filter(({ name }) => !/^sign/.test(name)).map((field) => [field.name, field] as const))(
    'the mutation %s never faults',
    async (_, field) => {
      await isAnswered(field, 'mutation', RUNS);
    },
  );
});
