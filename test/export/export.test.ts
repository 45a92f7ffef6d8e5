import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { parse as parseCsv } from 'csv-parse/sync';
import { type GraphQLObjectType, getNamedType, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { LONGEST } from '../../src/export/editions.ts';
import { exportRegister, FORMATS, type Format } from '../../src/export/export-register.ts';
import { TABLES } from '../../src/export/tables.ts';
import { loadLaw } from '../../src/graphql/law.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { anApp, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { mutationText, type Owner, WRITING } from '../support/mutations.ts';

const HOSTILE = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', 'a "quoted", name; two'];
const EXACT = '12345678901234567890123456';

/** What the demonstration register has nothing of. */
const RECORDED = [
  'recordEvidence',
  'makeProposal',
  'recordStage',
  'recordRelease',
  'recordIndicator',
  'registerModelVersion',
  'registerModification',
];

/** Records that can be asked for by their id and are in no table of their own. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  ApiToken: 'Only its holder sees it.',
  Person: 'Only the person sees it.',
};

async function recordEverything(app: TestApp, owner: Owner): Promise<void> {
  const send = async (operation: string, more: Readonly<Record<string, unknown>> = {}) => {
    const mutation = WRITING.find((one) => one.operation === operation);
    if (mutation === undefined) throw new Error(`Nothing is known of ${operation}`);
    const input = { ...(await mutation.input(app, owner)), ...more };
    const answer = await app.ask(mutationText(mutation), { input }, owner.script);
    expect(answer[operation].userErrors).toEqual([]);
  };
  for (const operation of RECORDED) await send(operation);
  await send('recordEvidence', { about: owner.providerId });
  const other = await app.anOwner();
  const from = '2025-09-01';
  for (const statement of [
    { representative: { name: 'Rep', address: '1 Street, Brussels', country: 'BE', tasks: [], from } },
    { parent: { providerId: other.providerId, from } },
    { size: { on: from, category: 'SMALL', source: 'The annual report.' } },
    { adherence: { chapter: 'COPYRIGHT', from } },
  ]) {
    await send('recordProviderStatement', { providerId: owner.providerId, expectedRevision: null, statement });
  }
}

type Line = Readonly<Record<string, unknown>>;

describe.each(DATABASE_KINDS)('exports from %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  const folders = new Map<Format, string>();
  const parts = () => ({ schema: buildSchema(), database: app.database, law: loadLaw(), now: () => app.clock.now });
  beforeAll(async () => {
    app = await anApp(kind);
    await loadDemo({ database: app.database, now: () => app.clock.now });
    owner = await app.anOwner();
    for (const name of HOSTILE) await app.aModel(owner, owner.providerId, { name, licence: name });
    await app.aModel(owner, owner.providerId, { name: 'Exact', compute: [preTraining(EXACT)] });
    await recordEverything(app, owner);
    for (const format of FORMATS) {
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
      await exportRegister(parts(), format, folder);
      folders.set(format, folder);
    }
  });
  afterAll(() => app.close());

  const textOf = (format: Format, name: string) => readFileSync(join(folders.get(format) ?? '', name), 'utf8');
  const aboutOf = (format: Format) => JSON.parse(textOf(format, 'about.json'));
  const linesOf = (name: string): Line[] =>
    textOf('jsonl', `${name}.jsonl`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const csvOf = (name: string): Record<string, string>[] => parseCsv(textOf('csv', `${name}.csv`), { columns: true });
  const sqlite = () => new SqliteDriver(join(folders.get('sqlite') ?? '', 'register.sqlite'), { readonly: true });

  test('every format read again holds as many rows of everything as the register', async () => {
    const { register, models, providers, changes, consultations } = await app.ask(`{
      register { revision modelCount providerCount } models(first: 1) { totalCount } providers(first: 1) { totalCount }
      changes(first: 1) { totalCount } consultations { contributions(first: 1) { totalCount } }
    }`);
    const { rows } = aboutOf('jsonl');
    expect(rows).toMatchObject({
      models: register.modelCount,
      providers: register.providerCount,
      changes: changes.totalCount,
      consultations: consultations.length,
    });
    expect([rows.models, rows.providers]).toEqual([models.totalCount, providers.totalCount]);
    expect(rows.contributions).toBe(
      consultations.reduce(
        (sum: number, one: { contributions: { totalCount: number } }) => sum + one.contributions.totalCount,
        0,
      ),
    );
    const database = sqlite();
    for (const { name } of TABLES) {
      expect(rows[name], name).toBeGreaterThan(0);
      const [about, ...lines] = linesOf(name);
      expect(about).toMatchObject({ about: { table: name, revision: register.revision } });
      expect(lines).toHaveLength(rows[name]);
      expect(csvOf(name)).toHaveLength(rows[name]);
      expect(database.prepare(`select count(*) as n from "${name}"`).get()).toEqual({ n: rows[name] });
    }
    database.close();
  });

  test('every kind of record that can be asked for by its id has a table, or a reason to have none', () => {
    const schema = buildSchema();
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new Error('Node is no interface');
    const inTables = TABLES.map(({ path }) =>
      path.reduce<unknown>(
        (type, step) => getNamedType((type as GraphQLObjectType).getFields()[step]?.type),
        schema.getQueryType(),
      ),
    );
    const missing = schema.getPossibleTypes(node).filter((type) => !inTables.includes(type));
    expect(missing.map(({ name }) => name).toSorted()).toEqual(Object.keys(LEFT_OUT).toSorted());
  });

  test('every export says what it is, whose figures it holds and that it is a demonstration', () => {
    for (const format of FORMATS) {
      expect(aboutOf(format)).toMatchObject({
        isDemonstration: true,
        day: '2026-11-22',
        notice: expect.stringContaining('not the Commission’s list'),
        credits: expect.arrayContaining([expect.stringContaining('Epoch AI')]),
      });
    }
    for (const { name } of TABLES) {
      for (const row of csvOf(name)) expect(row.notice).toContain('Demonstration data');
    }
    const database = sqlite();
    expect(database.prepare(`select value from about where name = 'notice'`).pluck().get()).toContain(
      'Demonstration data',
    );
    database.close();
  });

  test('no cell of a CSV file begins a formula, and the lines are those of RFC 4180', () => {
    const names = csvOf('models').map(({ name }) => name);
    for (const name of HOSTILE) expect(names).toContain(/^[=+\-@]/.test(name) ? `'${name}` : name);
    for (const { name } of TABLES) {
      const text = textOf('csv', `${name}.csv`);
      expect(text.endsWith('\r\n')).toBe(true);
      const cells = (parseCsv(text) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
    const exact = linesOf('models').map(({ name }) => name);
    expect(exact).toEqual(expect.arrayContaining(HOSTILE));
  });

  test('amounts are exact in every format, as text', () => {
    expect(csvOf('models').find(({ name }) => name === 'Exact')?.cumulativeCompute).toBe(EXACT);
    expect(linesOf('models').find(({ name }) => name === 'Exact')?.cumulativeCompute).toBe(EXACT);
    const database = sqlite();
    const found = database.prepare(
      `select m.cumulativeCompute, c.amount_low, typeof(m.cumulativeCompute) as type from models m
       join compute c on c.modelId = m.id where m.name = 'Exact'`,
    );
    expect(found.get()).toEqual({ cumulativeCompute: EXACT, amount_low: EXACT, type: 'text' });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  test('the dictionary says of every column what the schema says of it', () => {
    const { dictionary } = JSON.parse(textOf('csv', 'dictionary.json')) as { dictionary: Record<string, string>[] };
    expect(parseCsv(textOf('csv', 'dictionary.csv'), { columns: true })).toEqual(dictionary);
    for (const { name } of TABLES) {
      const columns = dictionary.filter((line) => line.table === name && line.column !== '');
      const [header] = parseCsv(textOf('csv', `${name}.csv`), { to_line: 1 }) as string[][];
      expect([...columns.map(({ column }) => column), 'notice']).toEqual(header);
      expect(columns.filter(({ describes }) => describes === '')).toEqual([]);
    }
    const lineOf = (table: string, column: string) =>
      dictionary.find((line) => line.table === table && line.column === column);
    expect(lineOf('models', 'cumulativeCompute')).toMatchObject({ type: 'Flop' });
    expect(lineOf('models', 'classification_systemicRisk')?.values).toMatch(/PRESUMED: .+ DESIGNATED: /);
    expect(lineOf('compute', 'modelId')?.describes).toContain('Never changes');
  });

  test('all of an export is of one revision, whatever is committed while it is made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
    const before = await app.ask('{ register { revision modelCount } }');
    let isExported = false;
    const exporting = exportRegister(parts(), 'jsonl', folder).finally(() => {
      isExported = true;
    });
    let committed = 0;
    while (!isExported) {
      await app.aModel(owner, owner.providerId, { name: `Meanwhile ${committed}` });
      committed += 1;
    }
    const { about, rows } = await exporting;
    expect(committed).toBeGreaterThan(1);
    const changes = readFileSync(join(folder, 'changes.jsonl'), 'utf8').trimEnd().split('\n').slice(1);
    const last = JSON.parse(changes.at(-1) ?? '').sequence;
    expect(last).toBeLessThanOrEqual(about.revision);
    expect(about.revision).toBeLessThan(before.register.revision + 2 * committed);
    const registered = changes.filter((line) => JSON.parse(line).kind === 'model.registered');
    expect(registered).toHaveLength(rows.models ?? 0);
  });

  test('a CSV file begins with a byte-order mark for a spreadsheet only where that is asked for', async () => {
    const get = (address: string) => app.fastify.inject({ method: 'GET', url: `/downloads/${address}` });
    const [plain, marked] = [await get('models.csv'), await get('models.csv?bom=1')];
    expect(marked.rawPayload).toEqual(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain.rawPayload]));
    expect(marked.headers['content-length']).toBe(String(marked.rawPayload.length));
    expect(marked.headers.etag).not.toBe(plain.headers.etag);
    expect(plain.body.startsWith('\uFEFF')).toBe(false);
    for (const address of ['models.jsonl?bom=1', 'models.csv?bom=yes'])
      expect((await get(address)).json()).toMatchObject({ errors: [{ message: expect.stringContaining('CSV file') }] });
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
    await exportRegister({ ...parts(), hasMark: true }, 'csv', folder);
    const first = (name: string) => readFileSync(join(folder, name), 'utf8').codePointAt(0);
    expect([first('models.csv'), first('dictionary.csv')]).toEqual([0xfeff, 0xfeff]);
    expect(first('about.json')).not.toBe(0xfeff);
    expect(aboutOf('csv').format).toMatch(/without a byte-order mark.*\?bom=1.*--bom/);
  });

  test('downloads are the same files, with an entity tag that changes with the register', async () => {
    const get = (name: string, headers: Record<string, string> = {}) =>
      app.fastify.inject({ method: 'GET', url: `/downloads/${name}`, headers });
    const first = await get('models.csv');
    expect(first.statusCode).toBe(200);
    expect(first.headers).toMatchObject({
      'content-type': expect.stringContaining('text/csv'),
      'content-disposition': 'attachment; filename="plimsoll-models.csv"',
    });
    const etag = String(first.headers.etag);
    expect((await get('models.csv', { 'if-none-match': etag })).statusCode).toBe(304);
    await app.aModel(owner, owner.providerId, { name: 'Downloaded' });
    // Within a minute the file is given out as it is, however often the register changes.
    const former = await get('models.csv');
    expect([former.headers.etag, former.body]).toEqual([etag, first.body]);
    expect(former.headers['x-plimsoll-revision']).toBe(etag.slice(1).split('-')[0]);
    const made = app.clock.now;
    app.clock.now = new Date(made.getTime() + LONGEST);
    const [second, together] = await Promise.all([get('models.csv', { 'if-none-match': etag }), get('models.csv')]);
    app.clock.now = made;
    expect(second.statusCode).toBe(200);
    expect(second.body).toContain('Downloaded');
    expect(together.body).toBe(second.body);
    expect(second.headers.etag).not.toBe(etag);
    const file = join(mkdtempSync(join(tmpdir(), 'plimsoll-test-')), 'register.sqlite');
    writeFileSync(file, (await get('register.sqlite')).rawPayload);
    const database = new SqliteDriver(file, { readonly: true });
    expect(database.prepare(`select name from models where name = 'Downloaded'`).pluck().get()).toBe('Downloaded');
    database.close();
  });

  test('downloads are written in a thread of their own: this one reads nothing for them', async () => {
    const snapshot = vi.spyOn(app.database, 'snapshot');
    const statements = app.database.statements();
    const { statusCode, body } = await app.fastify.inject({ method: 'GET', url: '/downloads/providers.csv' });
    expect([statusCode, body.includes('Demonstration data')]).toEqual([200, true]);
    expect(snapshot).not.toHaveBeenCalled();
    expect(app.database.statements() - statements).toBeLessThan(5);
    snapshot.mockRestore();
  });

  test.each(['none.csv', '..%2fpackage.json', 'models.xlsx', 'about'])('there is no download %s', async (name) => {
    const response = await app.fastify.inject({ method: 'GET', url: `/downloads/${name}` });
    expect(response.statusCode).toBe(404);
  });

  test('a folder holds the tables of its format, the dictionary and what the export says of itself', () => {
    const beside = ['about.json', 'dictionary.csv', 'dictionary.json'];
    for (const format of FORMATS) {
      const files = readdirSync(folders.get(format) ?? '');
      const tables = format === 'sqlite' ? ['register.sqlite'] : TABLES.map(({ name }) => `${name}.${format}`);
      expect(files.toSorted()).toEqual([...beside, ...tables].toSorted());
      for (const file of files) expect(statSync(join(folders.get(format) ?? '', file)).size).toBeGreaterThan(100);
    }
  });
});
