import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLaw } from '../../src/graphql/law.ts';
import { toDay } from '../../src/law/day.ts';
import { createPortfolio, NoLongerWanted, type Portfolio } from '../../src/registry/portfolio.ts';
import { anApp, freshKey, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const TODAY = toDay('2026-11-22');

describe.each(DATABASE_KINDS)('the judged register on %s', (kind) => {
  const law = loadLaw();
  const ruleset = law.choose(null, TODAY);
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    await aConsultation(app);
  });
  afterAll(() => app.close());

  const aModel = () => app.aModel(owner, owner.providerId, { compute: [preTraining('3e25')] });

  test('knows a model as soon as it is registered', async () => {
    const portfolio = createPortfolio(app.database);
    for (let round = 0; round < 3; round += 1) {
      const id = await aModel();
      expect((await portfolio.on(TODAY, ruleset)).standingOf(id)?.systemicRisk).toBe('PRESUMED');
    }
  });

  test('is never older than the last commit, however many ask while somebody registers', async () => {
    const portfolio = createPortfolio(app.database);
    for (let round = 0; round < 5; round += 1) {
      const asking = Array.from({ length: 4 }, () => portfolio.on(TODAY, ruleset));
      const registering = aModel();
      const between = Array.from({ length: 4 }, () => portfolio.on(TODAY, ruleset));
      const id = await registering;
      const after = await portfolio.on(TODAY, ruleset);
      expect(after.standingOf(id)).toBeDefined();
      await Promise.all([...asking, ...between]);
      expect((await portfolio.on(TODAY, ruleset)).standingOf(id)).toBeDefined();
    }
  });

  test('is judged once between two commits that matter, and not again for one that does not', async () => {
    const portfolio = createPortfolio(app.database);
    await aModel();
    const view = await portfolio.on(TODAY, ruleset);
    await aContribution(app);
    expect(await portfolio.on(TODAY, ruleset)).toBe(view);
    await aModel();
    expect(await portfolio.on(TODAY, ruleset)).not.toBe(view);
  });

  test('reads after a commit only the model that it touched, and finds what reading everything anew finds', async () => {
    const portfolio = createPortfolio(app.database);
    const id = await aModel();
    const standings = async (of: Portfolio) => {
      const view = await of.on(TODAY, ruleset);
      const ids = [...view.where(() => true).ids()].sort();
      const counts = view.classified.index.countsAbove(10n ** 26n);
      return { counts, standings: ids.map((one) => [one, view.standingOf(one)]) };
    };
    let before = new Set((await portfolio.on(TODAY, ruleset)).classified.index.order);
    for (const flop of ['1', '1e25', '1e26']) {
      await app.ask(
        'mutation ($input: RecordComputeInput!) { recordCompute(input: $input) { userErrors { message } } }',
        { input: { idempotencyKey: freshKey(), modelId: id, entry: preTraining(flop) } },
        owner.script,
      );
      expect(await standings(portfolio)).toEqual(await standings(createPortfolio(app.database)));
      const { order } = (await portfolio.on(TODAY, ruleset)).classified.index;
      expect(order.filter((model) => !before.has(model)).map((model) => model.id)).toEqual([id]);
      before = new Set(order);
    }
  });

  test('keeps today’s view while somebody leafs through other days', async () => {
    const portfolio = createPortfolio(app.database);
    const view = await portfolio.on(TODAY, ruleset);
    for (let date = 1; date <= 21; date += 1) {
      await portfolio.on(toDay(`2026-10-${String(date).padStart(2, '0')}`), ruleset);
      expect(await portfolio.on(TODAY, ruleset)).toBe(view);
    }
  });

  test('answers again after a reading of the records has failed', async () => {
    const portfolio = createPortfolio(app.database);
    const { model } = app.database.tables;
    const [row] = await app.database.query.select().from(model).limit(1);
    if (row === undefined) throw new Error('no model');
    const broken = { ...row, id: `mdl_broken_${kind}`, outputsJson: 'no JSON' };
    await app.database.query.insert(model).values(broken);
    await expect(portfolio.on(TODAY, ruleset)).rejects.toThrow();
    await app.database.commit({
      expects: [],
      writes: [{ remove: 'model', where: { id: broken.id } }],
      entries: [{ actor: 'system', kind: 'model.removed', subject: broken.id, body: {} }],
    });
    expect((await portfolio.on(TODAY, ruleset)).classified.index.order.length).toBeGreaterThan(0);
  });

  test('is not read for somebody who has given up, but is for whoever waits for the same', async () => {
    await aModel();
    const portfolio = createPortfolio(app.database);
    const day = toDay('2026-09-01');
    await expect(portfolio.on(day, ruleset, () => false)).rejects.toThrow(NoLongerWanted);
    await expect(portfolio.factsOn(day, () => false)).rejects.toThrow(NoLongerWanted);
    const [gone, waits] = await Promise.allSettled([
      portfolio.on(day, ruleset, () => false),
      portfolio.on(day, ruleset, () => true),
    ]);
    expect([gone.status, waits.status]).toEqual(['fulfilled', 'fulfilled']);
  });
});
