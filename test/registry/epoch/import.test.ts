import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLaw } from '../../../src/graphql/law.ts';
import { findBreak, GENESIS } from '../../../src/journal/entry.ts';
import { computeKeyOf } from '../../../src/registry/compute-key.ts';
import { importEpoch } from '../../../src/registry/epoch/import.ts';
import { ATTEMPTS } from '../../../src/registry/epoch/import-run.ts';
import { type ImportReport, renderReport } from '../../../src/registry/epoch/report.ts';
import { stateOn } from '../../../src/registry/facts.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../../support/databases.ts';
import { aCsv, aFile, aRow, type Cells } from './a-file.ts';

const law = loadLaw();

describe.each(DATABASE_KINDS)('importing on %s', (kind) => {
  let database: OpenedDatabase;
  const clock = aClock('2026-05-01T09:00:00Z');
  beforeEach(async () => {
    database = await aDatabase(kind, clock);
  });
  afterEach(() => database.close());

  const now = () => clock.now;
  const attempt = (
    rows: readonly Cells[],
    options: { observedOn?: string; force?: boolean; name?: string; headers?: string[] } = {},
  ) =>
    importEpoch({
      law,
      database,
      file: aFile(options.name ?? 'all_ai_models.csv', aCsv(rows, options.headers)),
      now,
      ...options,
    });
  const imported = async (...given: Parameters<typeof attempt>): Promise<ImportReport> => {
    const report = await attempt(...given);
    if (!report.ok) throw new Error(report.reason);
    const { read, registered, updated, unchanged, merged, setAside } = report.rows;
    expect(registered + updated + unchanged + merged + setAside).toBe(read);
    return report;
  };
  const models = () => database.query.select().from(database.tables.model).orderBy(database.tables.model.name);
  const ledger = () => {
    const { computeEntry } = database.tables;
    return database.query.select().from(computeEntry).orderBy(computeEntry.knownFrom, computeEntry.id);
  };
  const journal = () =>
    database.query.select().from(database.tables.journalEntry).orderBy(database.tables.journalEntry.sequence);
  const kinds = async () => (await journal()).map((entry) => entry.kind);

  test('registers models with their providers, figures and bases, and says so in the journal', async () => {
    const report = await imported(
      [
        aRow('Derived 1', {
          'Base model': 'Base 1,Gone 1',
          'Finetune compute (FLOP)': '1e21',
          'Training compute (FLOP)': '1.1e24',
          Task: 'Chat',
        }),
        aRow('Base 1', {
          Organization: 'Google Brain,Sample University',
          'Country (of organization)': 'United States of America,Germany',
          'Training compute (FLOP)': '1.001e+25',
          Confidence: 'Likely',
        }),
      ],
      { observedOn: '2026-03-30' },
    );
    expect(report).toMatchObject({
      rows: { read: 2, registered: 2 },
      providersRegistered: 3,
      unresolvedBases: [{ row: 2, base: 'Gone 1' }],
    });
    const [base, derived] = await models();
    expect(base).toMatchObject({
      name: 'Base 1',
      source: 'epoch',
      computeKey: computeKeyOf(1001n * 10n ** 22n),
    });
    expect(derived).toMatchObject({
      outputsJson: '["text"]',
      besideJson: '{"fine_tuning":{"flop":"1000000000000000000000","raw":"1e21"}}',
    });
    expect(
      await database.query.select().from(database.tables.lineage).orderBy(database.tables.lineage.position),
    ).toEqual([
      { modelId: derived?.id, position: 0, baseName: 'Base 1', baseId: base?.id, how: null },
      { modelId: derived?.id, position: 1, baseName: 'Gone 1', baseId: null, how: null },
    ]);
    expect((await ledger()).find((entry) => entry.modelId === base?.id)).toMatchObject({
      activity: 'pre_training',
      basis: 'third_party_estimate',
      amountJson: '{"flop":"10010000000000000000000000"}',
      raw: '1.001e+25',
      confidence: 'likely',
      knownFrom: '2026-03-30',
      knownUntil: null,
    });
    const { provider, providerAlias } = database.tables;
    expect(await database.query.select().from(provider).orderBy(provider.name)).toMatchObject([
      { name: 'Example Labs', country: 'FR', source: 'epoch' },
      { name: 'Google', country: 'US' },
      { name: 'Sample University', country: 'DE' },
    ]);
    expect(await database.query.select().from(providerAlias)).toMatchObject([
      { aliasKey: 'googlebrain', alias: 'Google Brain' },
    ]);
    expect(await kinds()).toEqual([
      'provider.registered',
      'provider.aliasAdded',
      'provider.registered',
      'model.registered',
      'compute.recorded',
      'provider.registered',
      'model.registered',
      'compute.recorded',
      'import.finished',
    ]);
    expect(findBreak(GENESIS, await journal())).toBeNull();
    expect(renderReport(report)).toContain(
      'Rows read 2 = registered 2 + updated 0 + unchanged 0 + merged 0 + set aside 0.',
    );
  });

  test('of the same file again changes nothing, not even the journal', async () => {
    const rows = [
      aRow('One', {
        'Training compute (FLOP)': '3.5e26',
        'Training compute lower bound': '2.1e26',
        'Possibly over 1e23 FLOP': 'True',
        'Base model': 'Two',
      }),
      aRow('Two', { Organization: 'DeepMind', 'Publication date': '2013-12-19' }),
      aRow('Three', { Organization: 'DeepMind', 'Publication date': '2016-12-19' }),
      aRow('two', { Organization: 'Sample University' }),
      aRow('Formula', {
        Link: '=1+1',
        'Model accessibility': 'Open weights (unrestricted)',
        'Accessibility notes': 'MIT',
      }),
    ];
    await imported(rows);
    const before = [await journal(), await models(), await ledger()];
    const again = await imported(rows);
    expect(again).toMatchObject({ rows: { unchanged: 5, updated: 0 }, entriesWritten: 0 });
    expect([await journal(), await models(), await ledger()]).toEqual(before);
    // The rows in another order are the same file to the register.
    expect((await imported(rows.toReversed())).entriesWritten).toBe(0);
  });

  test('ends a changed figure on the day of the export, with the reason, and keeps it', async () => {
    await imported([aRow('Inflection-2.5', { 'Training compute (FLOP)': '1.0001e+25' })], { observedOn: '2025-04-30' });
    const report = await imported([aRow('Inflection-2.5', { 'Training compute (FLOP)': '8.000001e+24' })], {
      observedOn: '2026-03-30',
    });
    const [first, second] = await ledger();
    expect(first).toMatchObject({
      raw: '1.0001e+25',
      knownFrom: '2025-04-30',
      knownUntil: '2026-03-30',
      endedBecause:
        "The figure changed from 1.0001 × 10^25 to 8.000001 × 10^24 FLOP in Epoch AI's export of 30 March 2026",
    });
    expect(second).toMatchObject({
      raw: '8.000001e+24',
      knownFrom: '2026-03-30',
      knownUntil: null,
      supersedes: first?.id,
    });
    expect(await models()).toMatchObject([{ revision: 2, computeKey: computeKeyOf(8000001n * 10n ** 18n) }]);
    expect(report.figureChanges).toMatchObject([
      { name: 'Inflection-2.5', kind: 'changed', before: '1.0001 × 10^25', after: '8.000001 × 10^24' },
    ]);
    expect((await kinds()).slice(-2)).toEqual(['compute.recorded', 'import.finished']);
  });

  test('ends a withdrawn figure, and begins a new one when a figure is given again', async () => {
    await imported([aRow('GPT-X', { 'Training compute (FLOP)': '3.8e25' })], { observedOn: '2025-04-30' });
    await imported([aRow('GPT-X')], { observedOn: '2026-03-30' });
    expect(await ledger()).toMatchObject([
      {
        knownUntil: '2026-03-30',
        endedBecause: "The figure was withdrawn: there is none in Epoch AI's export of 30 March 2026",
      },
    ]);
    expect(await models()).toMatchObject([{ computeKey: null }]);
    await imported([aRow('GPT-X', { 'Training compute (FLOP)': '2e25' })], { observedOn: '2026-04-20' });
    expect(await ledger()).toMatchObject([{}, { raw: '2e25', knownFrom: '2026-04-20', supersedes: null }]);
  });

  test('does not withdraw a figure because another kind of file, or one without the column, leaves it blank', async () => {
    const row = aRow('Wide', { 'Training compute (FLOP)': '9.94e23', Domain: 'Language', Task: 'Chat' });
    await imported([row], { name: 'large_scale_ai_models.csv' });
    const { 'Training compute (FLOP)': _, Domain: __, Task: ___, ...bare } = row;
    const narrow = [
      'Model',
      'Organization',
      'Publication date',
      'Training compute (FLOP)',
      'Link',
      'Country (of organization)',
    ];
    const report = await imported([bare], { headers: narrow });
    expect(report.rows).toMatchObject({ unchanged: 1 });
    expect(await models()).toMatchObject([{ outputsJson: '["text"]', domain: 'Language' }]);
    expect(await ledger()).toMatchObject([{ knownUntil: null }]);
  });

  test('changes facts in place, with what they were in the journal', async () => {
    await imported([aRow('One', { Parameters: '7e9' })], { observedOn: '2026-01-01' });
    await imported([aRow('One', { Parameters: '8e9', 'Publication date': '7/9/2025' })], { observedOn: '2026-02-01' });
    expect(await models()).toMatchObject([{ parameters: '8000000000', announcedOn: '2025-03-14', revision: 2 }]);
    const entry = (await journal()).find(({ kind: found }) => found === 'model.changed');
    expect(JSON.parse(entry?.body ?? '')).toEqual({
      changes: { parameters: { before: '7000000000', after: '8000000000' } },
      reason: null,
      observedOn: '2026-02-01',
    });
  });

  test('keeps a record as it was until the day of the export that changed it', async () => {
    await imported([aRow('One', { Task: 'Chat', Parameters: '7e9' })], { observedOn: '2026-01-01' });
    const [before] = await models();
    await imported([aRow('One', { Task: 'Image classification', Parameters: '8e9' })], { observedOn: '2026-02-01' });
    await imported([aRow('One', { Task: 'Image classification', Parameters: '9e9' })], { observedOn: '2026-03-01' });
    const { formerState } = database.tables;
    const former = await database.query.select().from(formerState).orderBy(formerState.revision);
    expect(former).toMatchObject([
      { subject: before?.id, revision: 1, knownUntil: '2026-02-01', author: 'import:epoch' },
      { because: "Epoch AI's export of 1 March 2026 changed parameters.", revision: 2, knownUntil: '2026-03-01' },
    ]);
    const [now] = await models();
    if (now === undefined) throw new Error('There is a model');
    const then = ['2026-01-31', '2026-02-01', '2026-03-01'].map((day) => stateOn(now, former, day));
    expect(then.map(({ parameters }) => parameters)).toEqual(['7000000000', '8000000000', '9000000000']);
    expect(then[0]).toEqual(before);
    expect(then[1]?.inputsJson).toBe('["image"]');
  });

  test('sets a value aside that the API would refuse, says so, and keeps the rest', async () => {
    const rows = [
      aRow('Ahead', { 'Publication date': '2027-01-01', Parameters: '7e9', 'Training compute (FLOP)': '1e24' }),
      aRow('Huge', { Parameters: '1e19' }),
    ];
    const report = await imported(rows);
    expect(report.values).toEqual([
      {
        row: 2,
        name: 'Ahead',
        column: 'announcedOn',
        reason: expect.stringContaining('2027-01-01 has not come yet'),
      },
      { row: 3, name: 'Huge', column: 'parameters', reason: expect.stringContaining('below 10^18') },
    ]);
    expect(await models()).toMatchObject([
      { name: 'Ahead', announcedOn: null, parameters: '7000000000' },
      { name: 'Huge', parameters: null },
    ]);
    expect((await imported(rows)).entriesWritten).toBe(0);
  });

  test('changes the seat of a provider as its owner would, and says what it was', async () => {
    await imported([aRow('One')], { observedOn: '2026-01-01' });
    await imported([aRow('One', { 'Country (of organization)': 'Germany' })], { observedOn: '2026-02-01' });
    const { provider, providerStatement } = database.tables;
    expect(await database.query.select().from(provider)).toMatchObject([{ country: 'DE', revision: 2 }]);
    const [former] = await database.query.select().from(providerStatement);
    expect(former).toMatchObject({ kind: 'particulars', knownUntil: '2026-05-01' });
    expect(JSON.parse(former?.valueJson ?? '{}')).toMatchObject({ name: 'Example Labs', country: 'FR' });
    expect((await kinds()).slice(-2)).toEqual(['provider.updated', 'import.finished']);
  });

  test('takes new words on how sure a figure is for no change of the figure', async () => {
    await imported([aRow('One', { 'Training compute (FLOP)': '1e24', Confidence: 'Likely' })]);
    await imported([aRow('One', { 'Training compute (FLOP)': '1e24', Confidence: 'Confident' })]);
    expect(await ledger()).toMatchObject([{ confidence: 'confident', knownUntil: null, revision: 2 }]);
    expect(await kinds()).toContain('compute.annotated');
  });

  test('refuses an older export after a newer one, and says what to do', async () => {
    await imported([aRow('One')], { observedOn: '2026-03-30' });
    const before = await journal();
    const refused = await attempt([aRow('One', { Parameters: '1' })], { observedOn: '2025-04-30' });
    expect(refused).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/state of 2025-04-30.*already holds that of 2026-03-30.*--force/),
    });
    expect(await journal()).toEqual(before);
    expect(renderReport(refused)).toContain('Nothing was imported');
  });

  test('of an older export by force adds what stood before, says where that is from, and changes nothing known since', async () => {
    await imported([aRow('One', { 'Training compute (FLOP)': '2e24', Parameters: '8e9' })], {
      observedOn: '2026-03-30',
    });
    const [before] = await models();
    const report = await imported([aRow('One', { 'Training compute (FLOP)': '1e24', Parameters: '7e9' })], {
      observedOn: '2025-04-30',
      force: true,
    });
    const [first, second] = await ledger();
    expect(first).toMatchObject({
      raw: '1e24',
      knownFrom: '2025-04-30',
      knownUntil: '2026-03-30',
      endedBecause: "The figure changed from 10^24 to 2 × 10^24 FLOP in Epoch AI's export of 30 March 2026",
    });
    expect(second).toMatchObject({ raw: '2e24', knownFrom: '2026-03-30', knownUntil: null, supersedes: first?.id });
    expect(await models()).toEqual([{ ...before, revision: 2 }]);
    const why =
      "The figure was 10^24 FLOP from 30 April 2025 until 30 March 2026: it is given in Epoch AI's export of 30 April 2025, imported on 1 May 2026";
    expect(report.figureChanges).toMatchObject([{ kind: 'history', before: '2 × 10^24', after: '2 × 10^24', why }]);
    expect((await journal()).map(({ body }) => JSON.parse(body).because)).toContain(why);
    expect(renderReport(report)).toMatch(/adds what stood before that day, and changes nothing that is known since/);
  });

  test.each([
    [{ observedOn: '2026-13-01' }, /--observed-on/],
    [{ observedOn: '2026-05-02' }, /in the future/],
  ])('refuses %o', async (options, reason) => {
    expect(await attempt([aRow('One')], options)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(await database.query.select().from(database.tables.importRun)).toEqual([]);
  });

  test.each([
    ['all_ai_models_2026-03.csv', '2026-03-31', 'file name'],
    ['all_ai_models_2026-03-30.csv', '2026-03-30', 'file name'],
    ['models-20260214.csv', '2026-02-14', 'file name'],
    ['all_ai_models_2026-05.csv', '2026-05-01', 'file name'],
    ['export.csv', '2026-05-01', 'today'],
  ])('takes the day of %s to be %s, from the %s', async (name, day, from) => {
    expect((await imported([aRow('One')], { name })).observedOn).toEqual({ day, from });
  });

  test('takes the day of the latest change in the file if its name says none', async () => {
    const headers = ['Model', 'Organization', 'Publication date', 'Training compute (FLOP)', 'Last modified'];
    const report = await imported(
      [
        aRow('One', { 'Last modified': '2026-03-25 14:35:54+00:00' }),
        aRow('Two', { 'Last modified': '2025-03-25 14:35:54+00:00' }),
      ],
      { name: 'x.csv', headers },
    );
    expect(report.observedOn).toEqual({ day: '2026-03-25', from: 'last modified' });
  });

  test('saved again in a spreadsheet changes nothing but what the spreadsheet rounded', async () => {
    const cells = {
      'Training compute (FLOP)': '1.2e+25',
      Parameters: '7000000000.0',
      'Possibly over 1e23 FLOP': 'True',
    };
    const rows = [aRow('One', cells), aRow('Two, 2.7B', { 'Publication date': '2025-09-13' })];
    await imported(rows, { name: 'all_ai_models_2026-03-30.csv' });
    const [before, figures] = [await models(), await ledger()];
    const resaved = rows.map((row) => ({
      ...row,
      'Training compute (FLOP)': row['Training compute (FLOP)']?.replace('1.2e', '1,2E') ?? '',
      Parameters: row.Parameters?.replace('.0', '') ?? '',
      'Possibly over 1e23 FLOP': row['Possibly over 1e23 FLOP']?.replace('True', 'WAHR') ?? '',
      'Publication date': (row['Publication date'] ?? '').split('-').reverse().join('.'),
    }));
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [headers, ...resaved.map((row: Cells) => headers.map((header) => row[header] ?? ''))];
    const text = `\uFEFF${lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n;;;;;;;\r\n`;
    const file = aFile(
      'all_ai_models_2026-03-30.csv',
      text.replace(/;{7}\r\n$/, `${';'.repeat(headers.length - 1)}\r\n`),
    );
    const report = await importEpoch({ law, database, file, now });
    expect(report).toMatchObject({
      ok: true,
      rows: { read: 3, unchanged: 2, setAside: 1 },
      values: [],
      entriesWritten: 0,
    });
    expect([await models(), await ledger()]).toEqual([before, figures]);
  });

  test('without a day asks for one if its newest model is not of these days', async () => {
    const report = await imported([aRow('One', { 'Publication date': '2025-07-09' })], {
      name: 'frontier_ai_models.csv',
    });
    expect(report.observedOn).toEqual({ day: '2026-05-01', from: 'today' });
    expect(renderReport(report)).toMatch(/newest model is of 2025-07-09, 296 days ago.*--observed-on DAY/);
    const late = await imported([aRow('Two', { 'Publication date': '2026-04-20' })], {
      name: 'frontier_ai_models.csv',
    });
    expect(late.doubt).toBeNull();
    const dated = await imported([aRow('One', { 'Publication date': '2025-07-09' })], { observedOn: '2026-05-01' });
    expect(dated.doubt).toBeNull();
  });

  test('keeps what is no longer in the file, and names it', async () => {
    await imported([aRow('Old'), aRow('New')], { observedOn: '2026-01-01' });
    expect(await imported([aRow('New')], { observedOn: '2026-02-01' })).toMatchObject({ gone: ['Old'] });
    expect(await models()).toHaveLength(2);
    expect(await imported([aRow('New')], { observedOn: '2026-02-01', name: 'notable_ai_models.csv' })).toMatchObject({
      gone: [],
    });
  });

  test('follows a model to its new name only where the evidence is strong', async () => {
    const shared = { Link: 'https://example.org/paper', 'Training compute (FLOP)': '6.9e24' };
    await imported([aRow('Llama X', shared), aRow('Solo'), aRow('Pair')], { observedOn: '2026-01-01' });
    const [llama] = (await models()).filter(({ name }) => name === 'Llama X');
    const report = await imported([aRow('Llama X 70B', shared), aRow('Duo'), aRow('Pair')], {
      observedOn: '2026-02-01',
    });
    expect(report).toMatchObject({
      renamed: [{ from: 'Llama X', to: 'Llama X 70B' }],
      gone: ['Solo'],
      rows: { registered: 1, updated: 1, unchanged: 1 },
    });
    expect((await models()).find(({ name }) => name === 'Llama X 70B')).toMatchObject({ id: llama?.id, revision: 2 });
  });

  test('keeps two models of one name apart, now and at the next import', async () => {
    const rows = [
      aRow('CALM', { Organization: 'A1', Link: 'https://example.org/1' }),
      aRow('CaLM', { Organization: 'B2', 'Publication date': '2022-12-19' }),
    ];
    expect(await imported(rows)).toMatchObject({ rows: { registered: 2 }, keptApart: [{}] });
    expect((await models()).map(({ sourceKey }) => sourceKey).sort()).toEqual(['calm', 'calm~2']);
    expect(await imported([rows[1] ?? {}])).toMatchObject({ rows: { unchanged: 1 } });
  });

  test('tells models of one name, organisation, link and day apart by what else is known of them', async () => {
    const shared = { Link: 'https://example.org/family' };
    const rows = ['2e9', '3e9', '4e9', '5e9'].map((parameters) =>
      aRow('Granite', { ...shared, Parameters: parameters }),
    );
    expect(await imported(rows)).toMatchObject({ rows: { registered: 4 } });
    expect(await imported(rows)).toMatchObject({ rows: { unchanged: 4 } });
    expect(await imported(rows.toReversed())).toMatchObject({ rows: { unchanged: 4 } });
  });

  test('names the merged rows that a difference between rows and models comes from', async () => {
    const figure = { 'Training compute (FLOP)': '1.1e22' };
    const report = await imported([
      aRow('AMPLIFY', figure),
      aRow('Amplify', figure),
      aRow('Other', figure),
      aRow('other'),
    ]);
    expect(report.figures).toMatchObject({
      rows: { withFigure: 3, above: [{ flop: '1e22', count: 3 }, {}, {}, {}, {}] },
      models: { withFigure: 2, above: [{ flop: '1e22', count: 2 }, {}, {}, {}, {}] },
      explained: [{ row: 3, name: 'Amplify', into: { row: 2 }, flop: '1.1e22' }],
    });
    expect(report.rows.merged).toBe(2);
  });

  describe('beside what a provider declared', () => {
    const AT = '2026-04-01T00:00:00.000Z';
    beforeEach(async () => {
      const blank = {
        inputsJson: '["text"]',
        outputsJson: '["text"]',
        tasks: 'broad',
        createdAt: AT,
      };
      await database.commit({
        expects: [],
        writes: [
          {
            insert: 'provider',
            row: {
              id: 'prv_own',
              revision: 1,
              name: 'Example Labs',
              nameKey: 'examplelabs',
              country: 'BE',
              source: 'declared',
              createdAt: AT,
            },
          },
          {
            insert: 'model',
            row: {
              id: 'mdl_own',
              revision: 1,
              name: 'Own Model',
              nameKey: 'ownmodel',
              providerId: 'prv_own',
              source: 'declared',
              ...blank,
            },
          },
          { insert: 'modelProvider', row: { modelId: 'mdl_own', providerId: 'prv_own', position: 0 } },
        ],
        entries: [],
      });
    });

    test('the estimate stands in the same ledger, and nothing that was declared changes', async () => {
      const report = await imported([
        aRow('own-model', { 'Training compute (FLOP)': '2e25', Parameters: '7e9', Task: 'Go' }),
      ]);
      expect(report).toMatchObject({ besideDeclared: [{ row: 2 }], rows: { updated: 1 } });
      expect(await models()).toMatchObject([
        { id: 'mdl_own', name: 'Own Model', source: 'declared', tasks: 'broad', parameters: null, revision: 2 },
      ]);
      expect(await ledger()).toMatchObject([{ modelId: 'mdl_own', basis: 'third_party_estimate', raw: '2e25' }]);
      expect(await database.query.select().from(database.tables.provider)).toMatchObject([
        { country: 'BE', source: 'declared' },
      ]);
      expect((await imported([aRow('own-model', { 'Training compute (FLOP)': '2e25' })])).entriesWritten).toBe(0);
    });

    test('a model of the same name from another organisation is another model', async () => {
      expect(await imported([aRow('Own Model', { Organization: 'Sample University' })])).toMatchObject({
        rows: { registered: 1 },
        besideDeclared: [],
      });
      expect(await models()).toHaveLength(2);
    });
  });

  describe('interrupted', () => {
    const rows = Array.from({ length: 650 }, (_, at) =>
      aRow(`Model ${at}`, {
        Organization: `Lab ${at % 37}`,
        'Training compute (FLOP)': at % 3 === 0 ? `${at + 1}e20` : '',
        'Base model': at < 649 ? `Model ${at + 1}` : '',
      }),
    );
    const contents = async () => {
      const { provider, modelProvider, lineage, computeEntry } = database.tables;
      const names = new Map<string, string>();
      for (const { id, name } of await database.query.select().from(provider)) names.set(id, name);
      const found = await models();
      for (const { id, name } of found) names.set(id, name);
      const plain = (list: readonly Record<string, unknown>[]) =>
        list
          .map(({ id: _, ...row }) =>
            JSON.stringify(Object.entries(row).map(([key, value]) => [key, names.get(String(value)) ?? value])),
          )
          .sort();
      return {
        models: plain(found),
        links: plain(await database.query.select().from(modelProvider)),
        lineage: plain(await database.query.select().from(lineage)),
        ledger: plain(await database.query.select().from(computeEntry)),
        providers: plain(await database.query.select().from(provider)),
        journal: (await kinds()).sort(),
      };
    };

    test('after a batch and run again comes to the same as one that was never interrupted', async () => {
      const file = aFile('all_ai_models_2026-03.csv', aCsv(rows));
      const stop =
        (at: number) =>
        ({ batch }: { batch: number }) => {
          if (batch === at) throw new Error('killed');
        };
      await expect(importEpoch({ law, database, file, now, onProgress: stop(1) })).rejects.toThrow('killed');
      expect(await models()).toHaveLength(200);
      await expect(importEpoch({ law, database, file, now, onProgress: stop(2) })).rejects.toThrow('killed');
      expect(await models()).toHaveLength(600);
      const report = await importEpoch({ law, database, file, now });
      expect(report).toMatchObject({ rows: { registered: 50, unchanged: 600 } });
      const resumed = await contents();

      await database.close();
      database = await aDatabase(kind, clock);
      await importEpoch({ law, database, file, now });
      expect(resumed).toEqual(await contents());
      expect(resumed.lineage).toHaveLength(649);
    });

    test('by others who always come first, ends with a sentence, leaves no run open, and is completed when run again', async () => {
      await imported([aRow('One', { Parameters: '1e9' })], { observedOn: '2026-03-01' });
      const { model, importRun } = database.tables;
      const busy = {
        ...database,
        commit: async (plan: Parameters<typeof database.commit>[0]) => {
          if (plan.expects.length > 0) await database.query.update(model).set({ revision: sql`${model.revision} + 1` });
          return database.commit(plan);
        },
      };
      const file = aFile('all_ai_models_2026-04-01.csv', aCsv([aRow('One', { Parameters: '2e9' })]));
      const waited: number[] = [];
      const wait = async (milliseconds: number) => void waited.push(milliseconds);
      const refused = await importEpoch({ law, database: busy, file, now, wait });
      expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/kept coming first.*Run it again/) });
      expect(renderReport(refused)).toMatch(/^Nothing was imported\. Another import/);
      expect(waited).toHaveLength(ATTEMPTS - 1);
      const runs = await database.query.select().from(importRun);
      expect(runs.filter(({ finishedAt }) => finishedAt === null)).toEqual([]);
      expect(await importEpoch({ law, database, file, now })).toMatchObject({ ok: true, rows: { updated: 1 } });
    });

    test('by another import of the same file, both end well and nothing is doubled', async () => {
      const file = aFile('all_ai_models_2026-03.csv', aCsv(rows.slice(0, 450)));
      const [one, other] = await Promise.all([
        importEpoch({ law, database, file, now }),
        importEpoch({ law, database, file, now }),
      ]);
      expect([one.ok, other.ok]).toEqual([true, true]);
      expect(await models()).toHaveLength(450);
      expect(await ledger()).toHaveLength(150);
      const runs = await database.query.select().from(database.tables.importRun);
      expect(runs.map(({ finishedAt }) => finishedAt === null)).toEqual([false, false]);
      expect(findBreak(GENESIS, await journal())).toBeNull();
    });
  });

  test('records each run with its report', async () => {
    const report = await imported([aRow('One'), { Model: '', Organization: 'X' }]);
    expect(report.setAside).toEqual([{ row: 3, name: '', reason: 'the row has no name' }]);
    const [run] = await database.query.select().from(database.tables.importRun);
    expect(run).toMatchObject({
      id: report.runId,
      source: 'epoch',
      observedOn: '2026-05-01',
      fileHash: report.file.sha256,
      finishedAt: expect.any(String),
    });
    expect(JSON.parse(run?.reportJson ?? '{}')).toMatchObject({ rows: { read: 2, registered: 1, setAside: 1 } });
  });
});
