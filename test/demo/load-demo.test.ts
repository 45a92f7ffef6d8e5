import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionnaireOf } from '../../src/consultation/queries.ts';
import { questionsOf } from '../../src/consultation/questionnaire.ts';
import { type DemoData, readDemoData } from '../../src/demo/data.ts';
import { drawContributions } from '../../src/demo/draw-contributions.ts';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { publicReader } from '../../src/export/public-reader.ts';
import { loadLaw } from '../../src/graphql/law.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
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

interface Outcome {
  readonly name: string;
  readonly value: string;
}

describe('the files of the demonstration', () => {
  const data = readDemoData();

  test('name some forty well-known models and say of everything invented that it is', () => {
    expect(data.models.models.length).toBeGreaterThanOrEqual(40);
    for (const { name } of data.models.models) expect(name).not.toContain('invented');
    for (const { name } of [...data.invented.models, ...data.invented.providers]) expect(name).toMatch(/\(invented\)$/);
  });

  test('let nobody who exists do anything, and mark all that is said as made up', () => {
    const { people, acts } = data.acts;
    for (const { email } of people) expect(email).toMatch(/@demonstration\.example$/);
    expect(acts.length).toBeGreaterThan(30);
    const real = new Set([...data.models.providers, ...data.models.models].map(({ name }) => `@${name}`));
    for (const act of acts) {
      for (const [, named = ''] of JSON.stringify(act.input).matchAll(/"(@[^"]+)"/g)) expect(real).not.toContain(named);
      const { name, title } = act.input as { name?: string; title?: string };
      for (const words of [name, title]) if (words !== undefined) expect(words).toMatch(/\(invented\)$/);
    }
    for (const { answers, organisations } of data.pools) {
      for (const organisation of organisations) expect(organisation).toMatch(/\(invented\)$/);
      for (const [question, { of }] of Object.entries(answers)) {
        const said = Object.keys(of).filter((one) => /\s/.test(one));
        for (const one of said) expect(one, question).toMatch(/^Invented\. /);
      }
    }
  });

  test('draw the same contributions every time, as many as they say, within their time', () => {
    for (const pool of data.pools) {
      const { questionnaire } = data.consultations.find(({ slug }) => slug === pool.consultation) ?? {};
      if (questionnaire === undefined) throw new Error(pool.consultation);
      const drawn = drawContributions(pool, questionnaire);
      expect(drawContributions(pool, questionnaire)).toEqual(drawn);
      expect(drawn).toHaveLength(pool.count);
      for (const { submitted } of drawn) {
        expect(submitted >= pool.first && submitted <= pool.last, submitted).toBe(true);
      }
      const named = drawn.flatMap(({ organisation }) => organisation ?? []);
      expect(new Set(named).size).toBe(named.length);
      expect(named).toHaveLength(pool.organisations.length);
      expect(new Set(drawn.map(({ category }) => category)).size).toBeGreaterThan(3);
      expect(new Set(drawn.map(({ country }) => country)).size).toBeGreaterThan(5);
    }
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
    expect(data.consultations.find(({ slug }) => slug === 'where-should-the-line-be')).toMatchObject({
      status: 'demonstration',
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
      'Rock Pool 1 (invented)': 'NO',
      'Ground Swell (invented)': 'DESIGNATED',
      'Neap Tide 1 (invented)': 'NO',
    });
  });

  test('tells a year of the register, by those who lived with it, in the order in which it happened', async () => {
    await loadDemo({ database, now });
    const entries = await journal();
    const months = new Set(entries.map(({ instant }) => instant.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(12);
    expect(entries.map(({ instant }) => instant)).toEqual(entries.map(({ instant }) => instant).toSorted());
    const people = new Map(
      (await database.query.select().from(database.tables.person)).map(({ id, name }) => [id, name]),
    );
    const actors = new Set(entries.map(({ actor }) => people.get(actor.replace('person:', '')) ?? actor));
    expect([...actors].toSorted()).toEqual([
      'Demonstration officer',
      'Demonstration representative',
      'Member of the panel (invented)',
      'Representative of the harbour (invented)',
      'Representative of the lighthouse (invented)',
      'Scholar (invented)',
      'anonymous',
      'system',
    ]);
    for (const kind of ['procedure.recorded', 'list.recorded']) {
      const by = entries
        .filter((entry) => entry.kind === kind)
        .map(({ actor }) => people.get(actor.slice('person:'.length)));
      expect(new Set(by)).toEqual(new Set(['Demonstration officer']));
    }
  });

  test('holds every kind of record that people make', async () => {
    await loadDemo({ database, now });
    const { query, tables } = database;
    const count = async (name: keyof typeof tables) => (await query.select().from(tables[name])).length;
    const least: Readonly<Partial<Record<keyof typeof tables, number>>> = {
      modelVersion: 2,
      modification: 3,
      lineage: 8,
      providerAlias: 2,
      statement: 7,
      providerStatement: 8,
      evidence: 3,
      evidenceFile: 2,
      documentationEntry: 22,
      storedRuleset: 3,
      formerState: 1,
      procedureEvent: 11,
      mail: 3,
      invitation: 3,
    };
    for (const [name, number] of Object.entries(least)) {
      expect(await count(name as keyof typeof tables), name).toBeGreaterThanOrEqual(number);
    }
    const evidence = await query.select().from(tables.evidence);
    expect(new Set(evidence.map(({ confidentiality }) => confidentiality))).toEqual(
      new Set(['public', 'trade_secret']),
    );
    const documented = await query.select().from(tables.documentationEntry);
    expect(documented.filter(({ state }) => state === 'done')).toHaveLength(20);
    const proposals = await query.select().from(tables.storedRuleset);
    expect(new Set(proposals.map(({ madeBy }) => madeBy)).size).toBe(3);
    const contributions = await query.select().from(tables.contribution);
    expect(contributions).toHaveLength(78);
    const open = (await query.select().from(tables.consultation)).find(
      ({ slug }) => slug === 'where-should-the-line-be',
    );
    const answered = contributions.filter(({ consultationId }) => consultationId === open?.id);
    expect(answered).toHaveLength(60);
    expect(answered.filter(({ publication }) => publication === 'PUBLIC').length).toBeLessThan(30);
  });

  test('has a modification on each side of a third, and one of which nobody can say', async () => {
    await loadDemo({ database, now });
    const ask = await publicReader(buildSchema(), database, law, clock.now);
    const { models: found } = (await ask(
      '{ models(first: 100) { nodes { modifications { name classification { outcomes { name value } } } } } }',
    )) as { models: { nodes: { modifications: { name: string; classification: { outcomes: Outcome[] } }[] }[] } };
    const sides = found.nodes
      .flatMap(({ modifications }) => modifications)
      .map(({ name, classification: { outcomes } }) => [name, outcomes.find((one) => one.name === 'modifier')?.value]);
    expect(Object.fromEntries(sides)).toEqual({
      'Harbour Pilot (invented)': 'NOT_PROVIDER',
      'Signal Book (invented)': 'UNDETERMINED',
      'Tide Table from Neap Tide 1 (invented)': 'PROVIDER',
    });
  });

  test('rebuts the presumption of a general-purpose model, on a ground that can be one, and takes it off the list', async () => {
    await loadDemo({ database, now });
    const ask = await publicReader(buildSchema(), database, law, clock.now);
    const { models: found } = (await ask(
      '{ models(first: 100) { nodes { name classification { gpai outcomes { name value } } } } }',
    )) as { models: { nodes: { name: string; classification: { gpai: string; outcomes: Outcome[] } }[] } };
    const foghorn = found.nodes.find(({ name }) => name === 'Foghorn 3 (invented)')?.classification;
    expect(foghorn?.gpai).toBe('INDICATED');
    expect(foghorn?.outcomes).toEqual(
      expect.arrayContaining([
        { name: 'systemic', value: 'REBUTTED' },
        { name: 'rebuttal_ground', value: 'SUITABLE' },
        { name: 'arguments_timely', value: 'YES' },
        { name: 'systemic_duties_until', value: '2026-06-15' },
      ]),
    );
    const { id } = (await models()).find(({ name }) => name === 'Foghorn 3 (invented)') ?? {};
    const told = (await journal()).filter(
      ({ kind, body }) => kind === 'list.recorded' && body.includes(`"model":"${id}"`),
    );
    expect(told.map(({ instant }) => instant.slice(0, 10))).toEqual(['2026-02-16', '2026-06-15']);
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
      const { reference, consultationId, submittedAt, category, publication, country, name, organisation } = row;
      const answers = JSON.parse(row.answersJson) as Record<string, string>;
      const who = { category, publication, country, name, organisation };
      const value = { reference, consultation: consultationId, submittedAt, ...who, answers };
      expect(commitment(value, row.salt)).toBe(row.commitment);
      expect(row.invented).toBe(true);
    }
    for (const row of await database.query.select().from(database.tables.consultation)) {
      expect(questionsOf(questionnaireOf(row)).length).toBeGreaterThan(3);
    }
  });

  test('leaves out contributions that the clock has not come to', async () => {
    const early = { database, now: () => new Date('2026-09-10T00:00:00Z') };
    await loadDemo(early);
    const submitted = (await database.query.select().from(database.tables.contribution)).map((row) => row.submittedAt);
    expect(submitted.length).toBeGreaterThan(2);
    for (const at of submitted) expect(at <= '2026-09-10').toBe(true);
    for (const { instant } of await journal()) expect(instant <= early.now().toISOString()).toBe(true);
  });

  test('loads under a clock that stands before all of it', async () => {
    const long = { database, now: () => new Date('2025-03-01T00:00:00Z') };
    expect(await loadDemo(long)).toBe(true);
    expect(await rows('contribution')).toEqual([]);
    expect(new Set((await journal()).map(({ instant }) => instant))).toEqual(new Set([long.now().toISOString()]));
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
    expect((await rows('consultation')).length).toBe(3);
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
