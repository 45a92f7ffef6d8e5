import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSchema } from '../../../src/graphql/schema.ts';
import { importLines } from '../../../src/registry/jsonl/import-lines.ts';
import { KINDS } from '../../../src/registry/jsonl/kinds.ts';
import { renderLinesReport } from '../../../src/registry/jsonl/report.ts';
import { run } from '../../../src/server/command-line.ts';
import { anApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { DATABASE_KINDS } from '../../support/databases.ts';

const EXAMPLE = fileURLToPath(new URL('../../../src/registry/jsonl/example.jsonl', import.meta.url));
const schema = buildSchema();

interface ALine {
  readonly kind: string;
  readonly key: string;
  readonly input: object;
}
const file = (lines: readonly ALine[]) => lines.map((line) => JSON.stringify(line)).join('\n');
const provider = (key = 'p'): ALine => ({ kind: 'registerProvider', key, input: { name: `Of ${key}`, country: 'FR' } });
const model = (key: string, of = '@p', more: object = {}): ALine => ({
  kind: 'registerModel',
  key,
  input: { providerId: of, name: `Model ${key}`, inputs: ['TEXT'], outputs: ['TEXT'], ...more },
});

describe.each(DATABASE_KINDS)('importing lines into a server on %s', (kind) => {
  let app: TestApp;
  let server: string;
  let person: TestPerson;
  beforeAll(async () => {
    app = await anApp(kind);
    server = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
    person = await app.aPerson();
  });
  afterAll(() => app.close());

  /** Sends lines as this person; `fails` says from which request on nobody answers any more. */
  async function send(text: string, { validateOnly = false, token = person.token.secret, fails = Infinity } = {}) {
    let requests = 0;
    const report = await importLines({
      text,
      schema,
      validateOnly,
      remote: {
        server,
        token,
        wait: async () => {},
        fetch: (to, init) => {
          requests += 1;
          return requests >= fails ? Promise.reject(new Error('gone')) : fetch(to, init);
        },
      },
    });
    return {
      ...report,
      requests,
      outcomes: report.lines.map(({ outcome }) => outcome),
      words: renderLinesReport(report),
    };
  }
  const entries = async () => (await app.journal()).length;

  test('the example is done once, however often it is sent', async () => {
    const text = readFileSync(EXAMPLE, 'utf8');
    const judged = await send(text, { validateOnly: true });
    expect(judged.outcomes).toEqual(['valid', ...Array.from({ length: 14 }, () => 'form')]);
    const before = await entries();

    const first = await send(text);
    expect(first.words).toBe('15 lines: 15 done.');
    expect(first.ok).toBe(true);
    expect(new Set(first.lines.map(({ kind: sent }) => sent))).toEqual(
      new Set([...KINDS.keys()].filter((name) => name !== 'registerModification')),
    );
    const after = await app.journal();
    expect(after.length).toBeGreaterThan(before);

    const again = await send(text);
    expect(again.words).toBe('15 lines: 15 there already.');
    expect(again.lines.map(({ id }) => id)).toEqual(first.lines.map(({ id }) => id));
    expect((await send(text, { validateOnly: true })).outcomes).toEqual(first.outcomes.map(() => 'there'));
    expect(await app.journal()).toEqual(after);

    const id = first.lines.find(({ key }) => key === 'quay-2')?.id;
    const ask = 'query ($id: ID!) { model(id: $id) { placedOn cumulativeCompute versions { ledger { id } } } }';
    expect((await app.ask(ask, { id })).model).toMatchObject({
      placedOn: '2026-07-15',
      cumulativeCompute: '10140000000000000000000000',
      versions: [{ ledger: [{}] }],
    });
  });

  test('a line that is refused stops only those that name it, and mended they are done alone', async () => {
    const lines = [
      provider('refusing'),
      model('good', '@refusing'),
      model('bad', '@refusing', { parameters: '0', announcedOn: '2030-01-01' }),
      model('child of bad', '@refusing', { builtFrom: ['@good', '@bad'] }),
      model('other', '@refusing'),
    ];
    const first = await send(file(lines));
    expect(first.outcomes).toEqual(['done', 'done', 'refused', 'untried', 'done']);
    expect(first.ok).toBe(false);
    expect(first.words).toMatch(/^line 3, registerModel bad, announcedOn: 2030-01-01 has not come yet.*\(INVALID\)$/m);
    expect(first.words).toMatch(/^line 3, registerModel bad, parameters: .*found 0.*$/m);
    expect(first.words).toMatch(/^line 4, registerModel child of bad: It refers to line 3 \(bad\), which is not done/m);
    expect(first.words).toContain('5 lines: 3 done, 1 refused, 1 not tried.\nWhat is done stays done.');
    const mended = await send(file(lines.with(2, model('bad', '@refusing'))));
    expect(mended.outcomes).toEqual(['there', 'there', 'done', 'done', 'there']);
  });

  test('many models are sent in few requests, and an import that was interrupted goes on where it was', async () => {
    const some = (from: number) => Array.from({ length: 20 }, (_, at) => model(`many ${from + at}`, '@many'));
    const input = { modelId: '@many 0', entry: { activity: 'PRE_TRAINING', amount: { flop: '1' } } };
    const lines = [provider('many'), ...some(0), { kind: 'recordCompute', key: 'between', input }, ...some(20)];
    // Limits, the provider, twenty models and the entry; then nobody answers.
    const stopped = await send(file(lines), { fails: 5 });
    expect(stopped.stopped).toMatch(/^Nobody answers at http.*\/graphql\./);
    expect(stopped.words).toContain('42 lines: 22 done, 20 not tried.');
    const before = await app.journaled('model.registered');
    const rest = await send(file(lines));
    expect(rest.words).toBe('42 lines: 20 done, 22 there already.');
    expect(rest.requests).toBe(5);
    expect(await app.journaled('model.registered')).toBe(before + 20);
  });

  test('with validateOnly it stores nothing and judges all that can be judged', async () => {
    const lines = [provider('judged'), model('judged 1', '@judged'), model('judged 2', '@judged', { parameters: '0' })];
    const before = await entries();
    expect((await send(file(lines), { validateOnly: true })).outcomes).toEqual(['valid', 'form', 'form']);
    expect(await entries()).toBe(before);
    await send(file(lines.slice(0, 1)));
    const judged = await send(file(lines), { validateOnly: true });
    expect(judged.outcomes).toEqual(['there', 'valid', 'refused']);
    expect(judged.words).toContain('Nothing was stored: this was a validation.');
    expect(await entries()).toBe(before + 2);
  });

  test('where the form of any line is wrong nothing is sent, and all that is wrong is said with its line', async () => {
    const text = [
      '\uFEFF{"kind": "registerProvider", "key": "p", "input": {"name": "P", "country": "France"}}',
      '',
      'not json',
      '[]',
      '{"kind": "deleteEverything", "key": "x", "input": {}}',
      '{"kind": "registerModel", "input": {"providerId": "@p"}}',
      '{"kind": "registerModel", "key": "p", "input": {"providerId": "@later", "name": "M", "inputs": ["TXT"], "outputs": [], "idempotencyKey": "k", "colour": "red"}, "note": 1}',
      '{"kind": "recordCompute", "key": "c", "input": {"modelId": "m", "entry": {"activity": "PRE_TRAINING", "amount": {"flop": 1e25}}, "validateOnly": true}}',
      '{"kind": "recordCompute", "key": "d", "input": {"modelId": "m", "entry": {"activity": "PRE_TRAINING", "amount": {"flop": "1", "unknown": true}}}}',
      '{"kind": "registerProvider", "key": "fine", "input": {"name": "Fine", "country": "FR"}}',
    ].join('\r\n');
    const before = await entries();
    const { requests, outcomes, lines, words } = await send(text);
    expect(requests).toBe(0);
    expect(await entries()).toBe(before);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(8);
    expect(lines.at(-1)).toMatchObject({ line: 10, outcome: 'untried' });
    const places = lines.flatMap(({ line, problems }) =>
      problems.map(({ path }) => `${line} ${path.join('.')}`.trim()),
    );
    expect(places).toEqual([
      '1 country',
      '3',
      '4',
      '5 kind',
      '6 key',
      '6 name',
      '6 inputs',
      '6 outputs',
      '7 key',
      '7 note',
      '7 idempotencyKey',
      '7 inputs.0',
      '7 colour',
      '7 providerId',
      '8 validateOnly',
      '8 entry.amount.flop',
      '9 entry.amount',
    ]);
    expect(words).toContain('9 lines: 8 refused, 1 not tried.');
    expect(words).toContain('Nothing was stored. Mend these lines and run it again.');
  });

  test('a token that is none stops the import with what the server says', async () => {
    const before = await entries();
    const { ok, stopped, outcomes } = await send(file([provider('nobody')]), { token: 'plim_wrong' });
    expect({ ok, outcomes }).toEqual({ ok: false, outcomes: ['untried'] });
    expect(stopped).toContain('token');
    expect(await entries()).toBe(before);
  });

  test('the command line ends with 0 when all is done and with 1 when something was refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-lines-'));
    const path = join(folder, 'records.jsonl');
    const [out, err] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
      spy.mockImplementation(() => {}),
    );
    try {
      vi.stubEnv('PLIMSOLL_TOKEN', person.token.secret);
      writeFileSync(path, file([provider('by command')]));
      expect(await run(['import', 'jsonl', path, '--server', server])).toBe(0);
      expect(out).toHaveBeenLastCalledWith('1 line: 1 done.');
      expect(await run(['import', 'jsonl', path, '--server', server, '--json'])).toBe(0);
      expect(JSON.parse(String(out?.mock.lastCall?.[0]))).toMatchObject({ ok: true, lines: [{ outcome: 'there' }] });
      writeFileSync(path, file([{ ...provider('another'), input: { name: 'Of by command', country: 'FR' } }]));
      expect(await run(['import', 'jsonl', path, '--server', server, '--validate-only'])).toBe(1);
      expect(err).toHaveBeenLastCalledWith(expect.stringMatching(/^line 1, .*, name: .* \(TAKEN\)$/m));
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    }
  });
});

test('every create of a provider’s own records is a kind of line', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const creates = mutations.flatMap(({ name, args, type }) => {
    const [input, payload] = [getNamedType(args[0]?.type), getNamedType(type)];
    const isKeyed = isInputObjectType(input) && 'idempotencyKey' in input.getFields();
    return isKeyed && isObjectType(payload) && 'repeated' in payload.getFields() ? [name] : [];
  });
  // Those are the public's, the authority's, and of accounts.
  const others = ['makeProposal', 'submitContribution', 'enactRuleset', 'createApiToken', 'inviteRepresentative'];
  expect([...KINDS.keys(), ...others].sort()).toEqual(creates.sort());
});
