import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiError, anApp, freshKey, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('trying other lines on the register, on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson;
  const models: Record<string, string> = {};

  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.aPerson();
    const { registerProvider: first } = await app.ask(PROVIDER, providerNamed('Anchor'), owner.script);
    const { registerProvider: second } = await app.ask(PROVIDER, providerNamed('Ballast'), owner.script);
    for (const [name, providerId, flop, parameters] of [
      ['Over', first.provider.id, '2e25', '2000000000000'],
      ['Just under', first.provider.id, '9e24', '70000000000'],
      ['Under', second.provider.id, '4e24', null],
    ]) {
      const { registerModel } = await app.ask(
        `mutation ($input: RegisterModelInput!) { registerModel(input: $input) { model { id } userErrors { message } } }`,
        {
          input: {
            idempotencyKey: freshKey(),
            providerId,
            name,
            parameters,
            inputs: ['TEXT'],
            outputs: ['TEXT'],
            compute: [{ activity: 'PRE_TRAINING', amount: { flop } }],
          },
        },
        owner.script,
      );
      models[String(name)] = registerModel.model.id;
    }
  });
  afterAll(() => app.close());

  const impactOf = async (line: string) => {
    const { impact } = await app.ask(
      `{ impact(proposal: {systemicCompute: "${line}"}) { judged measured systemicRisk {
          models { in } providers { in } bySize { group count }
          newlyIn { models { id } } noLongerIn { models { id } }
          providersNewlyIn { count providers { name } } providersNoLongerIn { count providers { name } } } } }`,
    );
    return impact;
  };

  test('a lower line names the providers that come into scope, and not those that were in it', async () => {
    const { judged, measured, systemicRisk } = await impactOf('1e24');
    expect([judged, measured]).toEqual([3, 3]);
    expect(systemicRisk.newlyIn.models.map(({ id }: { id: string }) => id)).toEqual([
      models['Just under'],
      models.Under,
    ]);
    expect(systemicRisk.providersNewlyIn).toEqual({ count: 1, providers: [{ name: 'Ballast' }] });
    expect(systemicRisk.providersNoLongerIn).toEqual({ count: 0, providers: [] });
    expect(systemicRisk.bySize).toEqual([
      { group: '1E10', count: 1 },
      { group: '1E12', count: 1 },
      { group: 'UNKNOWN', count: 1 },
    ]);
  });

  test('the histogram counts every model with a figure in the step that it lies in', async () => {
    const { impact } = await app.ask('{ impact(ruleset: "final-2025-07") { histogram { from to models } } }');
    const filled = impact.histogram.filter(({ models }: { models: number }) => models > 0);
    expect(filled).toEqual([
      { from: '3000000000000000000000000', to: '10000000000000000000000000', models: 2 },
      { from: '10000000000000000000000000', to: '30000000000000000000000000', models: 1 },
    ]);
  });

  test('a higher line names the providers that have no model in scope any more', async () => {
    const { systemicRisk } = await impactOf('1e26');
    expect(systemicRisk.providersNoLongerIn).toEqual({ count: 1, providers: [{ name: 'Anchor' }] });
    expect(systemicRisk.models.in).toBe(0);
  });

  test('changes between rulesets can be counted and listed by their kind', async () => {
    const { compareRulesets } = await app.ask(
      `{ compareRulesets(before: "statute", after: "final-2025-07") {
          changeCount flows { outcome from to models }
          into: changeCount(filter: {outcome: "gpai", from: "open", to: "in"})
          changes(filter: {outcome: "gpai", from: "open", to: "in"}) { outcome model { id } because { rule citations { locator } } }
          none: changes(filter: {outcome: "systemic", to: "out"}) { outcome } } }`,
    );
    const flow = compareRulesets.flows.find(
      (one: Record<string, string>) => one.outcome === 'gpai' && one.from === 'open' && one.to === 'in',
    );
    expect(compareRulesets.into).toBe(3);
    expect(flow.models).toBe(3);
    expect(compareRulesets.changes.map(({ model }: { model: { id: string } }) => model.id).toSorted()).toEqual(
      Object.values(models).toSorted(),
    );
    expect(compareRulesets.changes[0].because[0].citations.length).toBeGreaterThan(0);
    expect(compareRulesets.none).toEqual([]);
    const { errors } = await app.send(
      '{ compareRulesets(before: "statute", after: "final-2025-07") { changeCount(filter: {outcome: "size", to: "up"}) } }',
    );
    expect(errors[0]?.extensions.problems).toMatchObject([{ path: ['outcome'] }, { path: ['to'] }]);
  });
});

describe('what a planned run or facts say that cannot be', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp('sqlite');
  });
  afterAll(() => app.close());

  const phase = (amount: string, to = '2027-01-30') => `{from: "2027-01-01", to: "${to}", amount: {${amount}}}`;
  const forecast = (phases: string) =>
    app.send(`{ forecast(plan: {phases: [${phases}], knownOn: "2026-12-01"}) {
      total crosses crossingOn clockFrom notifyBy { zone words } } }`);

  test('a run planned by its hardware comes to the same as one planned by its amount', async () => {
    // 30 days · 24 h · 3600 s · 32 000 units · 10^15 · 0.4 = 3.31776 · 10^25.
    const hardware = 'hardware: {units: "32000", hours: "720", peakFlopPerSecond: "1e15", utilisation: "0.4"}';
    const [planned, stated] = [await forecast(phase(hardware)), await forecast(phase('flop: "3.31776e25"'))];
    expect(planned.data).toEqual(stated.data);
    expect(planned.data.forecast).toMatchObject({
      total: '33177600000000000000000000',
      crosses: true,
      crossingOn: '2027-01-10',
      clockFrom: '2026-12-01',
      notifyBy: { zone: 'Europe/Brussels' },
    });
  });

  test('everything that is wrong with a plan is told at once, each with its place', async () => {
    const { errors } = await forecast(
      [
        phase('range: {low: "1e24", high: "2e24"}', '2026-12-31'),
        phase('hardware: {units: "0", hours: "720", peakFlopPerSecond: "much", utilisation: "1.4"}'),
      ].join(),
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(problemsIn(errors).map(({ path }) => path.join('.'))).toEqual([
      'phases.0.to',
      'phases.0.amount',
      'phases.1.amount.hardware.units',
      'phases.1.amount.hardware.peakFlopPerSecond',
      'phases.1.amount.hardware.utilisation',
    ]);
  });

  test('everything that is wrong with facts is told at once, each with its place in the input', async () => {
    const { errors } = await app.send(
      `{ classify(facts: {
          compute: [{activity: PRE_TRAINING, amount: {flop: "1e24"}},
                    {activity: FINE_TUNING, amount: {architecture: {parameters: "none", tokens: "1e12", dense: true}}}]
          model: {registeredBusinessUsersEu: -1}
          origin: {by: OTHER, original: {amount: {hardware: {units: "8", hours: "1", peakFlopPerSecond: "1e15", utilisation: "-1"}}}}
        }) { gpai } }`,
    );
    const problems = problemsIn(errors);
    expect(problems.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'compute.1.amount.architecture.parameters',
      'model.registeredBusinessUsersEu',
      'origin.original.amount.hardware.utilisation',
    ]);
    for (const { message } of problems) expect(message).toMatch(/^Found .+; expected .+[^.]\.$/);
  });
});

const PROVIDER = `mutation ($input: RegisterProviderInput!) {
  registerProvider(input: $input) { provider { id } userErrors { message } } }`;

function providerNamed(name: string) {
  return { input: { idempotencyKey: freshKey(), name, country: 'NL' } };
}

function problemsIn(errors: readonly ApiError[]) {
  return (errors[0]?.extensions.problems ?? []) as readonly { readonly path: string[]; readonly message: string }[];
}
