import {
  buildASTSchema,
  type DocumentNode,
  findBreakingChanges,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../src/graphql/contract.ts';
import { loadLaw } from '../../src/graphql/law.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { checkLimits } from '../../src/graphql/measure.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { TOLD, WITHHELD } from '../../src/history/kinds.ts';
import { WRITING } from '../support/mutations.ts';
import { filesOf, textOf } from './sources.ts';

describe('the contract', () => {
  const schema = buildASTSchema(parse(readContract()));
  const types = Object.values(schema.getTypeMap()).filter(
    ({ name, astNode }) => !name.startsWith('__') && astNode != null,
  );

  /** Types whose ids are never used twice although they cannot be asked for by `node`. */
  const UNIQUE_BUT_NOT_ASKED_FOR = [
    'AuthorisedRepresentative',
    'Checklist',
    'CodeAdherence',
    'Invitation',
    'LinkedIdentity',
    'Mail',
    'OfferedIdentity',
    'Ownership',
    'Ruleset',
    'Session',
    'StatedSize',
  ];

  test('calls nothing `id` that another object of the same type may bear', () => {
    const alone = types.filter(
      (type) =>
        isObjectType(type) && 'id' in type.getFields() && type.getInterfaces().every(({ name }) => name !== 'Node'),
    );
    expect(alone.map(({ name }) => name).toSorted()).toEqual(UNIQUE_BUT_NOT_ASKED_FOR);
  });

  test('describes every element', () => {
    const undescribed: string[] = [];
    const look = (name: string, element: { readonly description?: string | null | undefined }) => {
      if ((element.description ?? '').trim() === '') undescribed.push(name);
    };
    for (const type of types) {
      look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(undescribed).toEqual([]);
  });

  test('has one file for each noun, and every element in exactly one of them', () => {
    const defined = filesOf('schema/*.graphql')
      .filter((path) => !path.includes('.generated.'))
      .flatMap((path) => parse(textOf(path)).definitions)
      .flatMap((definition) => ('name' in definition && definition.name ? [definition.name.value] : []));
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('is what the server answers for', () => {
    expect(findBreakingChanges(schema, buildSchema())).toEqual([]);
    expect(findBreakingChanges(buildSchema(), schema)).toEqual([]);
  });

  test('breaks nothing that was released, and says of all that is going away what to use and until when', () => {
    const released = buildASTSchema(parse(textOf('schema/released.generated.graphql')));
    expect(findBreakingChanges(released, schema).map(({ description }) => description)).toEqual([]);
    const reasons = [...textOf('schema/printed.generated.graphql').matchAll(/@deprecated(?:\(reason: "(.*)"\))?/g)];
    for (const [whole, reason] of reasons) expect(reason, whole).toMatch(/^Use .+\. Ends \d{4}-\d{2}-\d{2}\.$/);
  });

  test('takes an idempotency key for everything that is registered, recorded or submitted', () => {
    const inputs = types.filter(isInputObjectType).filter(({ name }) => /^(Register|Record|Submit).*Input$/.test(name));
    expect(inputs.length).toBeGreaterThan(3);
    for (const input of inputs) {
      // The items of a batch have a key each.
      const { items, idempotencyKey } = input.getFields();
      const keyed = idempotencyKey !== undefined || items === undefined ? input : getNamedType(items.type);
      const fields = isInputObjectType(keyed) ? keyed.getFields() : {};
      expect(String(fields.idempotencyKey?.type), input.name).toBe('String!');
    }
  });

  test('answers every mutation with what was wrong, and takes one input', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    for (const { name, args, type } of mutations) {
      expect(
        args.map((argument) => argument.name),
        name,
      ).toEqual(['input']);
      const payload = schema.getType(String(type).replace('!', ''));
      const fields = isObjectType(payload) ? payload.getFields() : {};
      expect(String(fields.userErrors?.type), name).toBe('[UserError!]!');
    }
  });
});

describe('the mutations that can be tried with validateOnly', () => {
  test('each stand in the table by which all of them are tested', () => {
    const mutations = Object.values(buildASTSchema(parse(readContract())).getMutationType()?.getFields() ?? {});
    const writing = mutations.filter(({ args: [input] }) => {
      const type = input === undefined ? undefined : getNamedType(input.type);
      return isInputObjectType(type) && 'validateOnly' in type.getFields();
    });
    // One that is missing wants a row in test/support/mutations.ts: how it is called, and an input that nothing is wrong with.
    expect(WRITING.map(({ operation }) => operation).toSorted()).toEqual(writing.map(({ name }) => name).toSorted());
  });
});

describe('the operations of the pages', () => {
  const documents = filesOf('web/src/**/*.graphql').map((path) => ({ path, document: parse(textOf(path)) }));
  const fragments = documents.flatMap(({ document }) =>
    document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );

  test('keep every limit of the API, also with the largest pages', () => {
    let priced = 0;
    for (const { path, document } of documents) {
      const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...fragments] };
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        priced += 1;
        const sizes: Record<string, number> = {};
        visit(operation, {
          VariableDefinition: ({ variable, type }) => {
            const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
            if (named.kind === Kind.NAMED_TYPE && named.name.value === 'Int')
              sizes[variable.name.value] = LIMITS.maxPageSize;
          },
        });
        const limits = { ...LIMITS, maxRequestsPerMinute: 1, maxSecondsPerMinute: 1 };
        expect(() => checkLimits(whole, operation, sizes, limits), `${path} ${operation.name?.value}`).not.toThrow();
      }
    }
    expect(priced).toBeGreaterThan(10);
  });
});

describe('the journal', () => {
  test('every kind of entry that is written is either told to everybody or withheld, and that is said in src/history/kinds.ts', () => {
    const written = filesOf('src/**/*.ts').flatMap((path) =>
      [...textOf(path).matchAll(/\bkind: '([a-zA-Z]+\.[a-zA-Z-]+)'/g)].flatMap(([, kind]) => kind ?? []),
    );
    expect(new Set(written).size).toBeGreaterThan(10);
    const isSaid = (kind: string) =>
      Object.hasOwn(TOLD, kind) !== WITHHELD.some((beginning) => kind.startsWith(beginning));
    expect([...new Set(written)].filter((kind) => !isSaid(kind))).toEqual([]);
  });
});

describe('the law’s data', () => {
  test('load without a fault, and every day since the Act has a ruleset in force', () => {
    const law = loadLaw();
    expect(law.rulesets.map(({ id }) => id)).toEqual(['statute', 'draft-2025-04', 'final-2025-07']);
    const first = law.rulesets[0]?.valid.from;
    if (first === undefined) throw new Error('no ruleset');
    for (const day of [
      first,
      '2025-04-21',
      '2025-04-22',
      '2025-07-17',
      '2025-07-18',
      '2099-12-31',
    ] as (typeof first)[]) {
      expect(law.chooseIfAny(null, day), day).not.toBeNull();
    }
  });
});
