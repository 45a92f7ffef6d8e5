import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/graphql/limits.ts';
import { type ApiAnswer, anApp, freshKey, readAnswer, type TestApp } from '../support/app.ts';
import { aClock } from '../support/databases.ts';

/** A chain of fields so many deep, itself included. */
const deep = (depth: number): string => {
  const chain = ['models(first: 1)', 'nodes'];
  while (chain.length < depth - 1) chain.push('provider', 'models(first: 1)', 'nodes');
  const kept = chain.slice(0, depth - 1);
  const leaf = kept.at(-1)?.startsWith('models') ? 'totalCount' : 'id';
  return `{ ${kept.join(' { ')} { ${leaf} ${'}'.repeat(kept.length)} }`;
};
const aliased = (count: number) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: register { revision }`).join(' ')} }`;
const directed = (count: number) =>
  `{ register { revision ${Array.from({ length: count }, () => '... @include(if: true) { today }').join(' ')} } }`;

/** Limits, a query that just keeps each, one that just goes over it, and the path that the refusal names. */
const AT_THE_LIMIT: readonly [limit: string, keeps: string, over: string, path: string[]][] = [
  ['maxDepth', deep(LIMITS.maxDepth), deep(LIMITS.maxDepth + 1), ['models', 'nodes', 'provider']],
  ['maxAliases', aliased(LIMITS.maxAliases), aliased(LIMITS.maxAliases + 1), ['a30']],
  ['maxDirectives', directed(LIMITS.maxDirectives), directed(LIMITS.maxDirectives + 1), ['register']],
];

describe('limits of a request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp('sqlite', { settings: { RATE_LIMIT_PER_MINUTE: '777' } });
  });
  afterAll(() => app.close());

  const refused = ({ status, data, errors }: ApiAnswer, limit: string, value: number) => {
    expect(status).toBe(400);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit, value } }]);
    expect(errors[0]?.message).toContain(limit);
    expect(errors[0]?.message).toContain(String(value));
  };

  test('are published as they are enforced', async () => {
    const { __type } = await app.ask('{ __type(name: "Limits") { fields { name } } }');
    const names = __type.fields.map(({ name }: { name: string }) => name);
    const { limits } = await app.ask(`{ limits { ${names.join(' ')} } }`);
    expect(limits).toEqual({ ...LIMITS, maxRequestsPerMinute: 777, maxSecondsPerMinute: 39 });
  });

  test.each(AT_THE_LIMIT)(
    '%s: what keeps it is answered, what goes over it is refused with its name, value and path',
    async (limit, keeps, over, path) => {
      expect((await app.send(keeps)).errors).toEqual([]);
      const answer = await app.send(over);
      refused(answer, limit, LIMITS[limit as keyof typeof LIMITS]);
      const named = answer.errors[0]?.extensions.path as string[];
      expect(named.slice(0, path.length)).toEqual(path);
    },
  );

  test('maxTokens: a document of more tokens is refused before it is read further', async () => {
    const words = (count: number) => Array.from({ length: count }, () => 'TEXT').join(' ');
    const tokens = (count: number) =>
      `{ models(first: 1, filter: { outputs: [${words(count - 19)}] }) { totalCount } }`;
    expect((await app.send(tokens(LIMITS.maxTokens))).errors).toEqual([]);
    refused(await app.send(tokens(LIMITS.maxTokens + 1)), 'maxTokens', LIMITS.maxTokens);
  });

  test('a document that repeats a field too often to be checked is refused in words that help', async () => {
    const { status, errors } = await app.send(`{ register { ${'today '.repeat(LIMITS.maxTokens - 10)} } }`);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: expect.stringContaining('Select each field once') }]);
  });

  describe('maxCost', () => {
    const COSTLY = 'models(first: 100) { nodes { models: provider { models(first: 100) { nodes { id name } } } } }';

    const HUNDRED = Array.from({ length: 100 }, () => 'mdl_1');
    const BY_ID = 'nodes(ids: $ids) { ... on Provider { models(first: 100) { nodes { id name } } } }';
    const COUNTS = 'a: models(first: 1) { totalCount } b: models(last: 1) { totalCount }';

    test.each([
      ['pages within pages', `{ ${COSTLY} }`, {}],
      ['a page size in a variable', `query ($n: Int!) { ${COSTLY.replaceAll('100', '$n')} }`, { n: 100 }],
      ['a page size that is a variable’s default', `query ($n: Int! = 100) { ${COSTLY.replaceAll('100', '$n')} }`, {}],
      ['pages within a fragment', `{ ...F } fragment F on Query { ${COSTLY} }`, {}],
      ['pages from the end', `{ ${COSTLY.replaceAll('first', 'last')} }`, {}],
      ['a page size beyond the limit on pages', `{ ${COSTLY.replaceAll('100', '1000000')} }`, {}],
      ['records by a hundred ids', `query ($ids: [ID!]!) { ${BY_ID} }`, { ids: HUNDRED }],
      ['ids that are a variable’s default', `query ($ids: [ID!]! = ${JSON.stringify(HUNDRED)}) { ${BY_ID} }`, {}],
      ['ids in the document', `{ ${BY_ID.replace('$ids', JSON.stringify(HUNDRED))} }`, {}],
      ['counting for every record', `{ models(first: 100) { nodes { provider { ${COUNTS} } } } }`, {}],
      [
        'derivatives of derivatives',
        `{ models(first: 100) { nodes { derivatives { builtFrom { model { derivatives { id } } } } } } }`,
        {},
      ],
      [
        'the whole register many times',
        `{ ${Array.from({ length: 21 }, (_, at) => `p${at}: computePoints { name }`).join(' ')} }`,
        {},
      ],
    ])('%s are refused when they cost too much', async (_, query, variables) => {
      refused(await app.send(query, variables), 'maxCost', LIMITS.maxCost);
    });

    test('fragments that spread each other twice are refused at once', async () => {
      const fragments = Array.from(
        { length: 100 },
        (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
      );
      const query = `{ ...F0 } ${fragments.join(' ')} fragment F100 on Query { __typename }`;
      refused(await app.send(query), 'maxCost', LIMITS.maxCost);
    });

    test('only the operation that is executed is priced', async () => {
      const response = await app.fastify.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: `query A { register { today } } query B { ${COSTLY} }`, operationName: 'A' },
      });
      expect(readAnswer(response).errors).toEqual([]);
    });

    test('a page of a hundred models with all of its detail keeps it', async () => {
      const query = `{ models(first: 100) { totalCount pageInfo { endCursor } nodes {
        id name provider { id name } ledger { id amount { words } }
        classification { gpai systemicRisk reasons { title because citations { document locator } } headroom { line remaining } }
      } } }`;
      expect((await app.send(query)).errors).toEqual([]);
    });
  });

  test('maxPageSize: more records on a page are refused', async () => {
    const { errors } = await app.send(`{ models(first: ${LIMITS.maxPageSize + 1}) { nodes { id } } }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('1 to 100'), path: ['models'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('maxBodyBytes: a larger body is refused', async () => {
    const send = async (size: number) => {
      const frame = JSON.stringify({ query: '{ register { today } }', pad: '' });
      const payload = frame.replace('"pad":""', `"pad":"${'x'.repeat(size - frame.length)}"`);
      expect(payload).toHaveLength(size);
      const headers = { 'content-type': 'application/json' };
      return readAnswer(await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload }));
    };
    expect((await send(LIMITS.maxBodyBytes)).errors).toEqual([]);
    const answer = await send(LIMITS.maxBodyBytes + 1);
    expect(answer.status).toBe(413);
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringMatching(/maxBodyBytes/),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxBodyBytes', value: LIMITS.maxBodyBytes, path: [] },
      },
    ]);
  });

  test('maxBodyBytesWithFile: what hands over a file may be longer, and nothing else', async () => {
    const file = { name: 'a.pdf', mediaType: 'PDF', base64: 'x'.repeat(LIMITS.maxBodyBytes) };
    const query = `mutation ($file: EvidenceFileInput) { recordEvidence(input: {
      idempotencyKey: "k", about: "mdl_0", title: "T", shows: "S", confidentiality: PUBLIC, file: $file
    }) { userErrors { code } } }`;
    const { status, errors } = await app.send(query, { file });
    expect([status, errors.map(({ extensions }) => extensions.limit)]).not.toContain(413);
    expect(errors.map(({ extensions }) => extensions.limit)).not.toContain('maxBodyBytes');
    const larger = await app.send(query, { file: { ...file, base64: 'x'.repeat(LIMITS.maxBodyBytesWithFile) } });
    expect(larger.status).toBe(413);
    expect(larger.errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxBodyBytesWithFile', value: LIMITS.maxBodyBytesWithFile } },
    ]);
  });

  test('maxBodyBytes: the longest contribution, with each of its characters escaped, keeps it', () => {
    const written = 18 * 5_000 * String.raw`\u4e2d`.length;
    expect(written + 20_000).toBeLessThan(LIMITS.maxBodyBytes);
  });

  test('maxNameLength: a longer alias is refused, and a text of any length is not', async () => {
    const named = (length: number) => `{ ${'a'.repeat(length)}: __typename }`;
    expect((await app.send(named(LIMITS.maxNameLength))).errors).toEqual([]);
    refused(await app.send(named(LIMITS.maxNameLength + 1)), 'maxNameLength', LIMITS.maxNameLength);
    const text = `{ a: model(id: "${'x'.repeat(1_000)}") { id } b: model(id: """${'x'.repeat(1_000)}""") { id } } # ${'x'.repeat(1_000)}`;
    expect((await app.send(text)).errors).toEqual([]);
  });

  test('maxDays: the whole register is looked at on so many days of its own in one operation', async () => {
    const on = (days: number) =>
      `{ ${Array.from({ length: days }, (_, at) => `a${at}: models(first: 1, on: "2026-01-${String(at + 1).padStart(2, '0')}", filter: { gpai: [NO] }) { totalCount }`).join(' ')} }`;
    expect((await app.send(on(LIMITS.maxDays))).errors).toEqual([]);
    refused(await app.send(on(LIMITS.maxDays + 1)), 'maxDays', LIMITS.maxDays);
    const sameDay = `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: models(first: 1, on: "2026-01-01") { totalCount }`).join(' ')} }`;
    expect((await app.send(sameDay)).errors).toEqual([]);
  });

  test('maxCost: facts to classify cost as much as their ledger is long', async () => {
    const facts = (length: number) => ({
      compute: Array(length).fill({ activity: 'PRE_TRAINING', amount: { flop: '1' } }),
    });
    const query = `query ($f: FactsInput!) { ${Array.from({ length: 25 }, (_, at) => `a${at}: classify(facts: $f) { gpai }`).join(' ')} }`;
    expect((await app.send(query, { f: facts(10) })).errors).toEqual([]);
    refused(await app.send(query, { f: facts(1_000) }), 'maxCost', LIMITS.maxCost);
  });

  test('maxIntrospectionCost: a tool may ask for the whole schema, and nobody for it many times', async () => {
    const schemas = (times: number) =>
      `{ ${Array.from({ length: times }, (_, at) => `a${at}: __schema { types { name fields { name description args { name type { name } } type { name kind ofType { name kind ofType { name } } } } } }`).join(' ')} }`;
    expect((await app.send(schemas(1))).errors).toEqual([]);
    refused(await app.send(schemas(29)), 'maxIntrospectionCost', LIMITS.maxIntrospectionCost);
  });

  test('maxSeconds: a query that takes longer is given up whole, a mutation never', async () => {
    const hurried = aClock();
    const slow = await anApp('sqlite', { clock: hurried });
    const owner = await slow.anOwner();
    let reads = 0;
    // Every look at this clock finds that a second has passed.
    const start = hurried.now.getTime();
    Object.defineProperty(hurried, 'now', { get: () => new Date(start + 1000 * reads++) });
    const fields = Array.from({ length: LIMITS.maxSeconds + 5 }, (_, at) => `a${at}: register { today }`).join(' ');
    refused(await slow.send(`{ ${fields} }`), 'maxSeconds', LIMITS.maxSeconds);
    const { data, errors } = await slow.send(
      `mutation ($input: RegisterModelInput!) {
        registerModel(input: $input) { model { ledger { id } aliases: provider { id name country } classification { gpai reasons { title } headroom { line } } } userErrors { message } }
      }`,
      {
        input: {
          idempotencyKey: freshKey(),
          providerId: owner.providerId,
          name: 'Slow',
          inputs: ['TEXT'],
          outputs: ['TEXT'],
          tasks: 'BROAD',
        },
      },
      owner.script,
    );
    expect(errors).toEqual([]);
    expect(data.registerModel.userErrors).toEqual([]);
    await slow.close();
  });

  test('maxRequestsPerMinute: one address too often is refused until its minute is over, and no other is', async () => {
    const limited = await anApp('sqlite', { settings: { RATE_LIMIT_PER_MINUTE: '3' } });
    const from = (address: string) =>
      limited.send('{ register { today } }', {}, { headers: { 'x-forwarded-for': address } });
    for (let at = 0; at < 3; at += 1) expect((await from('192.0.2.1')).status).toBe(200);
    const { status, data, errors, headers } = await from('192.0.2.1');
    expect(status).toBe(429);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('maxRequestsPerMinute'),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxRequestsPerMinute', value: 3, path: [] },
      },
    ]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(200);
    await limited.close();
  });

  test('the full introspection query of every tool is answered', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
      oneOf: true,
    });
    const { __schema } = await app.ask(query);
    expect(__schema.types.length).toBeGreaterThan(50);
    const byName = new Map(__schema.types.map((type: { name: string }) => [type.name, type]));
    expect(byName.get('ComputeAmountInput')).toMatchObject({ isOneOf: true });
    expect(byName.get('Date')).toMatchObject({
      specifiedByURL: expect.stringContaining('rfc3339'),
      description: expect.stringContaining('YYYY-MM-DD'),
    });
    const undescribed = __schema.types.filter(
      ({ name, description }: { name: string; description: string | null }) =>
        !name.startsWith('__') && description === null,
    );
    expect(undescribed).toEqual([]);
  });

  test('introspection cannot be multiplied by aliases', async () => {
    const query = `{ __schema { ${Array.from({ length: 31 }, (_, at) => `a${at}: types { name }`).join(' ')} } }`;
    refused(await app.send(query), 'maxAliases', LIMITS.maxAliases);
  });
});
