import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/registry/id.ts';
import { anApp, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const HISTORY = `query ($id: ID!, $ruleset: ID) {
  model(id: $id) { classificationHistory(ruleset: $ruleset) { on gpai systemicRisk cumulativeCompute because } }
}`;

const SINCE = `query ($id: ID!) {
  model(id: $id) {
    classificationHistory { on systemicRisk changed }
    standingSince { systemicRisk since because lastChanged { on changed } }
  }
}`;

describe.each(DATABASE_KINDS)('the history of a classification on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const read = async (id: string, ruleset: string | null = null) =>
    (await app.ask(HISTORY, { id, ruleset })).model.classificationHistory;

  /** A model whose one figure was known from a day on, as an import would have it. */
  async function aModelKnownFrom(day: string, flop: string): Promise<string> {
    const id = await app.aModel(owner, owner.providerId, { tasks: 'BROAD', compute: [preTraining(flop)] });
    const { computeEntry } = app.database.tables;
    const rows = await app.database.query.select().from(computeEntry);
    const [entry] = rows.filter((row) => row.modelId === id);
    await app.database.commit({
      expects: [],
      writes: [{ update: 'computeEntry', where: { id: entry?.id ?? '' }, set: { knownFrom: day } }],
      entries: [],
    });
    return id;
  }

  async function anEvent(modelId: string, event: string, date: string, informed: string | null = null): Promise<void> {
    const row = {
      id: newId('pev'),
      modelId,
      kind: event,
      date,
      informed,
      publicSummary: null,
      recordedAt: app.clock.now.toISOString(),
    };
    await app.database.commit({
      expects: [],
      writes: [
        {
          insert: 'procedureEvent',
          row: { ...row, detailJson: event === 'rebuttal_submitted' ? '{"grounds":["capabilities"]}' : '{}' },
        },
      ],
      entries: [{ actor: 'system', kind: 'procedure.recorded', subject: modelId, body: {} }],
    });
  }

  test('is empty for a model of which nothing was ever recorded', async () => {
    expect(await read(await app.aModel(owner, owner.providerId))).toEqual([]);
  });

  test('turns with the rulesets, each of which says why', async () => {
    const history = await read(await aModelKnownFrom('2025-01-01', '5e22'));
    expect(history[0]).toMatchObject({ on: '2025-01-01', cumulativeCompute: '50000000000000000000000' });
    expect(history.map(({ on }: { on: string }) => on)).toEqual(['2025-01-01', '2025-04-22', '2025-07-18']);
    expect(history[1].because).toContain('“Draft approach of April 2025” (a draft for consultation');
    expect(history[2].because).toContain('“Commission guidelines of July 2025” (the Commission’s own reading');
    for (const { because } of history.slice(1)) expect(because).not.toContain('in force');
    expect(history.map(({ gpai }: { gpai: string }) => gpai)).toEqual(['UNDETERMINED', 'PRESUMED', 'UNDETERMINED']);
  });

  test('under one ruleset turns with the figures alone', async () => {
    const history = await read(await aModelKnownFrom('2025-05-05', '5e22'), 'final-2025-07');
    expect(history).toMatchObject([{ on: '2025-05-05', because: expect.stringContaining('5 × 10^22 FLOP') }]);
  });

  test('begins with the law for a figure that was known before it', async () => {
    const history = await read(await aModelKnownFrom('2019-01-01', '3e25'));
    expect(history.length).toBeGreaterThan(0);
    expect(history[0].on > '2024-01-01').toBe(true);
    expect(history[0].because).toContain('“The AI Act alone” (an act that is in force)');
  });

  test('follows the procedure: a rebuttal counts from the day on which the provider is informed of it', async () => {
    const id = await aModelKnownFrom('2026-01-01', '3e25');
    await anEvent(id, 'notified', '2026-01-10');
    await anEvent(id, 'rebuttal_submitted', '2026-01-10');
    await anEvent(id, 'rebuttal_accepted', '2026-03-01', '2026-03-05');
    const history = await read(id);
    expect(
      history.map(({ on, systemicRisk }: { on: string; systemicRisk: string }) => `${on} ${systemicRisk}`),
    ).toEqual(['2026-01-01 PRESUMED', '2026-03-05 REBUTTED']);
    expect(history[1].because).toBe(
      'The provider was informed of it: The Commission accepted the arguments against the presumption.',
    );
  });

  test('since when a model is over the line is the first day of the run, whatever else changed later', async () => {
    const id = await aModelKnownFrom('2025-05-05', '3e25');
    await anEvent(id, 'notified', '2026-02-02');
    const { model } = await app.ask(SINCE, { id });
    expect(model.classificationHistory).toMatchObject([
      { on: '2025-05-05', systemicRisk: 'PRESUMED', changed: ['SYSTEMIC_RISK', 'GPAI', 'COMPUTE'] },
      { on: '2025-07-18', systemicRisk: 'PRESUMED', changed: ['GPAI'] },
    ]);
    expect(model.standingSince).toMatchObject({
      systemicRisk: 'PRESUMED',
      since: '2025-05-05',
      because: expect.stringContaining('3 × 10^25 FLOP for pre-training'),
      lastChanged: { on: '2025-07-18', changed: ['GPAI'] },
    });
  });

  test('a run that was broken begins again on the day it came back', async () => {
    const id = await aModelKnownFrom('2026-01-01', '3e25');
    await anEvent(id, 'notified', '2026-01-10');
    await anEvent(id, 'rebuttal_submitted', '2026-01-10');
    await anEvent(id, 'rebuttal_accepted', '2026-03-01', '2026-03-05');
    await anEvent(id, 'renotified', '2026-04-01');
    await anEvent(id, 'acceptance_reversed', '2026-05-01', '2026-05-04');
    const { model } = await app.ask(SINCE, { id });
    expect(model.classificationHistory.at(-1).systemicRisk).toBe('PRESUMED');
    expect(model.standingSince.since).toBe(model.classificationHistory.at(-1).on);
    expect(model.standingSince.since > '2026-03-05').toBe(true);
    expect(model.standingSince.lastChanged).toBeNull();
  });

  test('of a model of which nothing was recorded there is no day since when', async () => {
    const { model } = await app.ask(SINCE, { id: await app.aModel(owner, owner.providerId) });
    expect(model.standingSince).toBeNull();
  });

  test('every change says because of what', async () => {
    const { models } = await app.ask('{ models(first: 100) { nodes { classificationHistory { on because } } } }');
    for (const { classificationHistory } of models.nodes) {
      for (const { because } of classificationHistory) expect(because).toMatch(/\S.*\.$/);
    }
  });

  test('under a ruleset that there is not is refused', async () => {
    const id = await app.aModel(owner, owner.providerId);
    const { errors } = await app.send(HISTORY, { id, ruleset: 'none' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: ['ruleset'] } }]);
  });
});
