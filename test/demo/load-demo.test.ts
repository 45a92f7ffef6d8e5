import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionnaireOf } from '../../src/consultation/queries.ts';
import { questionsOf } from '../../src/consultation/questionnaire.ts';
import { type DemoData, readDemoData } from '../../src/demo/data.ts';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { loadLaw } from '../../src/graphql/law.ts';
import { commitment } from '../../src/journal/commitment.ts';
import { findBreak, GENESIS } from '../../src/journal/entry.ts';
import { dayInBrussels } from '../../src/law/day.ts';
import { loadRulesets, rulesetInForce } from '../../src/law/load-rulesets.ts';
import { validateFacts } from '../../src/law/validate-facts.ts';
import { computeKeyOf } from '../../src/registry/compute-key.ts';
import { importEpoch } from '../../src/registry/epoch/import.ts';
import { factsOf } from '../../src/registry/facts.ts';
import { ledgersOf, proceduresOf } from '../../src/registry/queries.ts';
import { standingOf } from '../../src/registry/standing.ts';
import { aCsv, aFile, aRow } from '../registry/epoch/a-file.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';

const law = loadLaw();

describe('the files of the demonstration', () => {
  const data = readDemoData();

  test('name some forty well-known models and say of everything invented that it is', () => {
    expect(data.models.models.length).toBeGreaterThanOrEqual(40);
    for (const { name } of data.models.models) expect(name).not.toContain('invented');
    for (const { name } of [...data.invented.models, ...data.invented.providers]) expect(name).toMatch(/\(invented\)$/);
  });

  test('put no real model through a procedure or on a list', () => {
    for (const model of data.models.models) {
      expect(model).not.toHaveProperty('procedure');
      expect(model).not.toHaveProperty('list');
      expect(model).not.toHaveProperty('placed');
    }
    expect(data.invented.authority).toMatch(/^Demonstration .*\(invented\)$/);
  });

  test('hold every confirmed question of 2025, unmarked, and mark the others as reconstructed', () => {
    const past = data.consultations.find(({ slug }) => slug === 'gpai-guidelines-2025');
    const questions = past === undefined ? [] : questionsOf(past.questionnaire);
    const confirmed = questions.filter(({ reconstructed }) => !reconstructed).map(({ id }) => id);
    expect(confirmed).toEqual([
      'q1',
      'q1b',
      'q2',
      'q3',
      'q4',
      'q5',
      'q6',
      'q6b',
      'q7',
      'q8',
      'q9',
      'q10',
      'q11',
      'q12',
      'q13',
    ]);
    expect(questions.filter(({ reconstructed }) => reconstructed).map(({ id }) => id)).toEqual([
      'q2-flop',
      'q2b',
      'r1',
      'r2',
      'r3',
      'r4',
      'r5',
      'r6',
    ]);
    expect(past).toMatchObject({
      closes: '2025-05-22T11:00:00.000Z',
      closesWords: '“12:00 (noon) CET, Thursday 22 May 2025”',
    });
  });

  test('ask the demonstration’s questions until noon in Brussels on 30 June 2027', () => {
    expect(data.consultations.find(({ status }) => status === 'demonstration')).toMatchObject({
      closes: '2027-06-30T10:00:00.000Z',
    });
  });
});

describe.each(DATABASE_KINDS)('loading the demonstration on %s', (kind) => {
  const clock = aClock();
  const now = () => clock.now;
  let database: OpenedDatabase;
  beforeEach(async () => {
    database = await aDatabase(kind, clock);
  });
  afterEach(() => database.close());
  const rows = (table: 'provider' | 'listEntry' | 'contribution' | 'consultation') =>
    database.query.select().from(database.tables[table]) as Promise<Record<string, unknown>[]>;
  const journal = () =>
    database.query.select().from(database.tables.journalEntry).orderBy(database.tables.journalEntry.sequence);
  const models = () => database.query.select().from(database.tables.model).orderBy(database.tables.model.name);

  test('fills an empty database, once, with a journal that holds together', async () => {
    expect(await loadDemo({ database, now })).toBe(true);
    const before = [await journal(), await models(), await rows('contribution')];
    expect(findBreak(GENESIS, await journal())).toBeNull();
    expect(await loadDemo({ database, now })).toBe(false);
    expect([await journal(), await models(), await rows('contribution')]).toEqual(before);
  });

  test('gives facts that the law accepts, of every model', async () => {
    await loadDemo({ database, now });
    const all = await models();
    const ids = all.map(({ id }) => id);
    const [ledgers, procedures] = [await ledgersOf(database, ids), await proceduresOf(database, ids)];
    const today = dayInBrussels(clock.now);
    const ruleset = rulesetInForce(loadRulesets().values(), today);
    if (ruleset === null) throw new Error('no ruleset today');
    const risks = new Map<string, string>();
    for (const [at, model] of all.entries()) {
      const [ledger, procedure] = [ledgers[at] ?? [], procedures[at] ?? []];
      const facts = factsOf(model, ledger, procedure, today);
      expect(validateFacts(facts), model.name).toEqual([]);
      const standing = standingOf(model, ledger, procedure, today, ruleset);
      expect(model.computeKey, model.name).toBe(standing.compute === null ? null : computeKeyOf(standing.compute));
      risks.set(model.name, standing.systemicRisk);
    }
    expect(Object.fromEntries(risks)).toMatchObject({
      'GPT-4 (Mar 2023)': 'PRESUMED',
      'Inflection-2': 'PRESUMED',
      'Inflection-2.5': 'NO',
      'GPT-4o': 'UNDETERMINED',
      'Reka Core': 'UNDETERMINED',
      'Llama 3.1-70B': 'UNDETERMINED',
      'Spring Tide 2 (invented)': 'PRESUMED',
      'Fresnel XL (invented)': 'PRESUMED',
      'Foghorn 3 (invented)': 'REBUTTED',
      'Ground Swell (invented)': 'DESIGNATED',
      'Neap Tide 1 (invented)': 'NO',
    });
  });

  test('lists invented models only, in the name of a demonstration authority', async () => {
    await loadDemo({ database, now });
    const names = new Map((await models()).map(({ id, name }) => [id, name]));
    const list = await rows('listEntry');
    expect(list).toHaveLength(3);
    for (const { modelId, authority } of list) {
      expect(names.get(String(modelId))).toMatch(/\(invented\)$/);
      expect(authority).toBe('Demonstration authority (invented)');
    }
  });

  test('shows that a figure changed, that one was withdrawn, and what a source believes instead', async () => {
    await loadDemo({ database, now });
    const all = await models();
    const ledgerOf = async (name: string) =>
      (await ledgersOf(database, [all.find((model) => model.name === name)?.id ?? '']))[0];
    expect(await ledgerOf('Inflection-2.5')).toMatchObject([
      { knownUntil: '2026-03-30', endedBecause: expect.stringContaining('from 1.0001 × 10^25 to 8.000001 × 10^24') },
      { knownUntil: null, supersedes: expect.stringMatching(/^cmp_/) },
    ]);
    expect(await ledgerOf('GPT-4o')).toMatchObject([
      { knownUntil: '2026-03-30', endedBecause: expect.stringContaining('withdrawn') },
    ]);
    expect(all.find(({ name }) => name === 'GPT-4o')).toMatchObject({
      computeKey: null,
      believedOverJson: expect.stringContaining('"estimated"'),
    });
  });

  test('keeps contributions that open their commitments and say that they are invented', async () => {
    await loadDemo({ database, now });
    const contributions = await database.query.select().from(database.tables.contribution);
    expect(contributions.length).toBeGreaterThanOrEqual(5);
    for (const row of contributions) {
      const { consultationId, submittedAt, category, publication, country, name, organisation, email } = row;
      const answers = JSON.parse(row.answersJson) as Record<string, string>;
      const value = {
        consultation: consultationId,
        submittedAt,
        category,
        publication,
        country,
        name,
        organisation,
        email,
        answers,
      };
      expect(commitment(value, row.salt)).toBe(row.commitment);
      expect(row.invented).toBe(true);
    }
    for (const row of await database.query.select().from(database.tables.consultation)) {
      expect(questionsOf(questionnaireOf(row)).length).toBeGreaterThan(5);
    }
  });

  test('leaves out contributions that the clock has not come to', async () => {
    const early = { database, now: () => new Date('2026-09-10T00:00:00Z') };
    await loadDemo(early);
    expect(await rows('contribution')).toHaveLength(2);
  });

  test('does nothing in a database that holds anything', async () => {
    const row = {
      id: 'prv_x',
      revision: 1,
      name: 'X',
      nameKey: 'x',
      source: 'declared',
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    await database.commit({ expects: [], writes: [{ insert: 'provider', row }], entries: [] });
    expect(await loadDemo({ database, now })).toBe(false);
    expect(await models()).toEqual([]);
  });

  test('is all there or not there at all when something goes wrong in the middle', async () => {
    const data = readDemoData();
    const last = data.contributions.at(-1);
    const broken = {
      ...data,
      contributions: [...data.contributions, { ...last, answers: { 'no-such-question': 'x' } }],
    } as DemoData;
    await expect(loadDemo({ database, now, data: broken })).rejects.toThrow(
      /item 8:\n {2}answers\.0\.questionId: There is no question/,
    );
    const twice = {
      ...data,
      invented: { ...data.invented, providers: [...data.invented.providers, ...data.models.providers] },
    };
    await expect(loadDemo({ database, now, data: twice })).rejects.toThrow(/contradict themselves/);
    expect([await models(), await rows('provider'), await journal()]).toEqual([[], [], []]);
    expect(await loadDemo({ database, now })).toBe(true);
  });

  test('of two nodes that start at once one fills the database and the other leaves it', async () => {
    const done = await Promise.all([loadDemo({ database, now }), loadDemo({ database, now })]);
    expect(done.toSorted()).toEqual([false, true]);
    expect((await rows('consultation')).length).toBe(2);
  });

  describe('and then importing', () => {
    const run = async (observedOn: string, ...given: Parameters<typeof aRow>[]) => {
      const file = aFile('all_ai_models.csv', aCsv(given.map((row) => aRow(...row))));
      const report = await importEpoch({ law, database, file, observedOn, now });
      if (!report.ok) throw new Error(report.reason);
      return report;
    };
    const inflection = { Organization: 'Inflection AI', 'Publication date': '2024-03-07' };

    test('takes the demonstration’s record of a model over, with its history, instead of doubling it', async () => {
      await loadDemo({ database, now });
      const before = (await models()).length;
      const report = await run('2026-10-31', [
        'Inflection-2.5',
        { ...inflection, 'Training compute (FLOP)': '8.000001e+24' },
      ]);
      expect(report.rows).toMatchObject({ updated: 1, registered: 0 });
      expect(await models()).toHaveLength(before);
      const model = (await models()).find(({ name }) => name === 'Inflection-2.5');
      expect(model).toMatchObject({ source: 'epoch', revision: 3 });
      expect((await ledgersOf(database, [model?.id ?? '']))[0]).toHaveLength(2);
      expect(
        (await run('2026-10-31', ['Inflection-2.5', { ...inflection, 'Training compute (FLOP)': '8.000001e+24' }]))
          .entriesWritten,
      ).toBe(0);
    });

    test('an export older than what the ledger tells changes no figure', async () => {
      await loadDemo({ database, now });
      await run(
        '2025-04-30',
        ['Inflection-2.5', { ...inflection, 'Training compute (FLOP)': '1.0001e+25' }],
        ['GPT-4o', { Organization: 'OpenAI', 'Training compute (FLOP)': '3.810001e25' }],
      );
      const all = await models();
      for (const [name, count] of [
        ['Inflection-2.5', 2],
        ['GPT-4o', 1],
      ] as const) {
        expect((await ledgersOf(database, [all.find((model) => model.name === name)?.id ?? '']))[0]).toHaveLength(
          count,
        );
      }
    });
  });
});
