import { eq } from 'drizzle-orm';
import type { InjectOptions } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { anApp, freshKey, readAnswer, type TestApp, type TestPerson } from '../support/app.ts';

/** What happens to a request before, beside and after its operation, whatever the operation and the database. */
describe('a request to the API', () => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp('sqlite');
    owner = await app.anOwner();
  });
  afterAll(() => app.close());
  afterEach(() => vi.restoreAllMocks());

  const inject = async (request: InjectOptions) => readAnswer(await app.fastify.inject(request));
  const CSRF = { 'apollo-require-preflight': 'true' };
  const QUERY = '{ register { today } }';
  const MUTATION = `mutation { registerProvider(input: { idempotencyKey: "${freshKey()}", name: "By GET", country: FR }) { provider { id } } }`;

  test('a query may come by GET', async () => {
    const url = `/graphql?query=${encodeURIComponent(QUERY)}`;
    const answer = await inject({ method: 'GET', url, headers: CSRF });
    expect(answer).toMatchObject({ status: 200, data: { register: { today: '2026-11-22' } } });
  });

  test('a mutation by GET is refused with 405 and changes nothing', async () => {
    const { register: before } = await app.ask('{ register { revision } }');
    const query = MUTATION.replace('FR', '"FR"');
    const url = `/graphql?query=${encodeURIComponent(query)}`;
    const answer = await inject({ method: 'GET', url, headers: { ...CSRF, ...owner.script.headers } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST');
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining('query operations') }]);
    expect((await app.ask('{ register { revision } }')).register).toEqual(before);
  });

  test('a query by GET without a session needs no header of its own', async () => {
    const answer = await inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(QUERY)}` });
    expect(answer).toMatchObject({ status: 200, data: { register: { today: '2026-11-22' } } });
  });

  test('a GET with a session that any page could cause is refused', async () => {
    const url = `/graphql?query=${encodeURIComponent(QUERY)}`;
    const answer = await inject({ method: 'GET', url, headers: owner.browser.headers });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.message).toMatch(/CSRF/);
  });

  test('a page of another origin may ask as anybody, and never by the session', async () => {
    const origin = 'https://news.example';
    const asked = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const before = await app.fastify.inject({ method: 'OPTIONS', url: '/graphql', headers: asked });
    expect(before.statusCode).toBe(204);
    expect(before.headers['access-control-allow-headers']).toContain('authorization');
    const answer = await inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...owner.script.headers, origin },
      payload: { query: '{ viewer { represents { role } } }' },
    });
    expect(answer.status).toBe(200);
    for (const headers of [before.headers, answer.headers]) {
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  test.each(['PUT', 'PATCH', 'DELETE'] as const)('%s is refused with 405 and what is allowed', async (method) => {
    const answer = await inject({ method, url: '/graphql' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, POST, OPTIONS');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  test('a subscription is refused as what it is, and is no fault in the log', async () => {
    const logged = vi.spyOn(console, 'error');
    const answer = await inject({ method: 'POST', url: '/graphql', payload: { query: 'subscription { x }' } });
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
    expect(logged).not.toHaveBeenCalled();
  });

  test('each answer says by which id the log knows the request', async () => {
    const sent = { method: 'POST', url: '/graphql', payload: { query: QUERY } } as const;
    const first = await inject(sent);
    const second = await inject(sent);
    expect(first.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  });

  test.each([
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(QUERY)}`],
    ['text/plain', JSON.stringify({ query: QUERY })],
    ['multipart/form-data; boundary=x', `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--`],
    ['application/graphql', QUERY],
    [undefined, JSON.stringify({ query: QUERY })],
  ])('a body of type %s, which any page can send without asking, is refused', async (type, payload) => {
    const headers = { ...owner.browser.headers, ...(type === undefined ? {} : { 'content-type': type }) };
    const { status, data, errors } = await inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  test.each([
    ['no JSON', '{"query": '],
    ['nothing', ''],
    ['a list of operations', `[{"query": "${QUERY}"}, {"query": "${QUERY}"}]`],
    ['a text', '"query"'],
    ['no query', '{}'],
    ['a query that is a number', '{"query": 1}'],
    ['variables that are a list', `{"query": "${QUERY}", "variables": []}`],
    ['a stored query', '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "a"}}}'],
  ])('a body of %s is refused as the client’s mistake', async (_, payload) => {
    const headers = { 'content-type': 'application/json' };
    const { status, data, errors } = await inject({ method: 'POST', url: '/graphql', headers, payload });
    expect([status, data]).toEqual([status === 200 ? 200 : 400, null]);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions.code).not.toBe('INTERNAL');
  });

  test.each([
    ['a field that there is not', '{ register { revisoin } }', 'Did you mean "revision"?'],
    ['an argument that there is not', '{ models(frist: 1) { totalCount } }', 'Did you mean "first"'],
    ['a type that there is not', 'query ($input: RegisterModelInputt!) { register { today } }', 'RegisterModelInput'],
    ['a missing argument', '{ model { id } }', 'argument "id" of type "ID!" is required'],
    ['a missing selection', '{ register }', 'must have a selection of subfields'],
    ['a word that is no value', '{ models(first: 1, sort: { by: PRICE }) { totalCount } }', 'ModelSortKey'],
    ['a syntax error', '{ register { today }', 'Expected Name'],
  ])('%s gets an error that helps, with its place', async (_, query, said) => {
    const { status, errors } = await app.send(query);
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain(said);
    expect(errors[0]?.extensions.code).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
    expect(errors[0]).toHaveProperty('locations');
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|\.ts:/);
  });

  test('an operation name that there is not is the client’s mistake', async () => {
    const headers = { 'content-type': 'application/json' };
    const payload = JSON.stringify({ query: 'query A { register { today } }', operationName: 'B' });
    const { errors } = await inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('"B"'), extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
    ]);
  });

  test('a fault of ours shows a reference and nothing else', async () => {
    const id = await app.aModel(owner, owner.providerId);
    const { model } = app.database.tables;
    await app.database.query.update(model).set({ inputsJson: 'secret nonsense' }).where(eq(model.id, id));
    const query = 'query ($id: ID!) { model(id: $id) { name inputs } }';
    const { data, errors } = await app.send(query, { id });
    expect(data).toEqual({ model: null });
    expect(errors).toHaveLength(1);
    const [error] = errors;
    expect(error?.extensions).toEqual({ code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(error?.path).toEqual(['model', 'inputs']);
    expect(error?.message).toContain(String(error?.extensions.reference));
    expect(JSON.stringify(errors)).not.toMatch(/nonsense|JSON|SyntaxError/);
  });

  test('one part of an answer that fails does not take the others with it', async () => {
    const query = '{ register { today } models(first: 0) { totalCount } }';
    const { data, errors } = await app.send(query);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    const nullable = await app.send('{ register { today } model(id: "mdl_0") { name } }');
    expect(nullable).toMatchObject({ data: { register: { today: '2026-11-22' }, model: null }, errors: [] });
  });

  test('what is not the API has nothing to say', async () => {
    expect((await app.fastify.inject({ method: 'GET', url: '/health' })).json()).toEqual({ status: 'ok' });
    for (const url of ['/', '/graphq', '/graphql/', '/.env', '/../package.json']) {
      expect((await app.fastify.inject({ method: 'GET', url })).statusCode, url).toBe(404);
    }
  });

  test('every answer tells browsers not to guess its type and not to frame it', async () => {
    const { headers } = await app.send(QUERY);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
