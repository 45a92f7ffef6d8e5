import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, DAY, preTraining, problems, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { anAct, anActInput, anAmendment as anyAmendment, ENACT_RULESET } from '../support/rulesets.ts';

const RAISED = { parameter: 'systemic_compute', value: '3e25', unit: 'FLOP', at: 'Art. 1' };
const anAmendment = (more: Readonly<Record<string, unknown>> = {}) => anyAmendment({ changes: [RAISED], ...more });

const RECEIPT = `query ($id: ID!, $on: Date, $ruleset: ID) { model(id: $id) { classification(on: $on, ruleset: $ruleset) {
  systemicRisk applies ruleset { id } receipt { ruleset on lawHash factsHash hash } } } }`;

describe.each(DATABASE_KINDS)('an act that an officer enters, on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let officer: TestPerson;
  let between: string;
  let enteredBy: string;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    officer = await app.aPerson({ officer: true });
    await app.aModel(owner, owner.providerId, { tasks: 'BROAD', compute: [preTraining('9e24')] });
    between = await app.aModel(owner, owner.providerId, { tasks: 'BROAD', compute: [preTraining('2e25')] });
    await app.aModel(owner, owner.providerId, { tasks: 'BROAD', compute: [preTraining('6e25')] });
  });
  afterAll(() => app.close());

  const send = async (input: object, sender = officer.script) =>
    (await app.ask(ENACT_RULESET, { input }, sender)).enactRuleset;
  const classified = async (on: string | null, ruleset: string | null = null) =>
    (await app.ask(RECEIPT, { id: between, on, ruleset })).model.classification;
  const change = async (operation: 'correctRuleset' | 'withdrawRuleset', input: object, sender = officer.script) => {
    const type = operation === 'correctRuleset' ? 'CorrectRulesetInput' : 'WithdrawRulesetInput';
    const query = `mutation ($input: ${type}!) { ${operation}(input: $input) {
      ruleset { id lawHash appliesFrom applies(on: "2027-03-01") provenance { revision withdrawnAt withdrawnBecause } }
      userErrors { code message path } } }`;
    return (await app.ask(query, { input }, sender))[operation];
  };

  describe('is refused, where it stands', () => {
    const act = {
      title: 'An act',
      reference: '32027R0001',
      url: 'https://example.org/act',
      publishedOn: '2027-01-15',
    };
    const number = RAISED;
    test.each([
      ['a threshold of zero', { changes: [{ ...number, value: '0' }] }, ['changes.0.value']],
      ['a billion digits', { changes: [{ ...number, value: '9'.repeat(100_000) }] }, ['changes.0.value']],
      ['a value in words', { changes: [{ ...number, value: '10^26' }] }, ['changes.0.value']],
      ['the value that it has', { changes: [{ ...number, value: '10e24' }] }, ['changes.0.value']],
      ['another unit', { changes: [{ ...number, unit: 'count' }] }, ['changes.0.unit']],
      ['no citation', { changes: [{ ...number, at: ' ' }] }, ['changes.0.at']],
      ['a parameter that there is not', { changes: [{ ...number, parameter: 'energy' }] }, ['changes.0.parameter']],
      ['a number twice', { changes: [number, number] }, ['changes.1.parameter']],
      ['no change', { changes: [] }, ['changes']],
      [
        'a number of the guidelines in a delegated act',
        { changes: [{ ...number, parameter: 'gpai_compute' }] },
        ['changes.0.parameter'],
      ],
      [
        'a fine in a delegated act',
        { changes: [{ ...number, parameter: 'fine_share', unit: 'fraction', value: '1/20' }] },
        ['changes.0.parameter'],
      ],
      [
        'a line that decides nothing',
        { alsoSystemic: [{ cumulativeComputeOver: '3e26', at: 'Art. 2' }] },
        ['alsoSystemic.0.cumulativeComputeOver'],
      ],
      ['a line without a condition', { alsoSystemic: [{ at: 'Art. 2' }] }, ['alsoSystemic.0']],
      ['lines beside the guidelines’ criterion', { alsoGpai: [{ businessUsersOver: 10, at: 'Art. 2' }] }, ['alsoGpai']],
      [
        'a day that is over',
        { appliesFrom: '2026-11-21', act: { ...act, publishedOn: '2026-11-01' } },
        ['appliesFrom'],
      ],
      ['a day before its publication', { act: { ...act, publishedOn: '2027-03-02' } }, ['act.publishedOn']],
      ['an act without a title', { act: { ...act, title: '' } }, ['act.title']],
      ['a base that is not there', { base: 'no-law' }, ['base']],
      ['a base that is not in force until then', { base: 'statute' }, ['base']],
      ['an id that is taken', { id: 'final-2025-07' }, ['id']],
      ['an id that is none', { id: 'Not an id' }, ['id']],
      [
        'everything at once',
        {
          title: ' ',
          act: { ...act, reference: '' },
          changes: [
            { ...number, value: '0', unit: 'count' },
            { ...number, parameter: 'business_users', value: '1/3', unit: 'count' },
          ],
        },
        ['title', 'act.reference', 'changes.0.unit', 'changes.0.value', 'changes.1.value'],
      ],
    ])('with %s', async (_what, more, places) => {
      const { ruleset, impact, userErrors } = await send(anActInput(anAmendment(more)));
      const found = userErrors.map(({ path }: { path: string[] }) => path.slice(1).join('.'));
      expect(found.toSorted(), JSON.stringify(userErrors)).toEqual([...places].toSorted());
      expect([ruleset, impact]).toEqual([null, null]);
      expect(await app.journaled('ruleset.enacted')).toBe(0);
    });

    test('from anybody but an officer, without a word about what else is wrong', async () => {
      for (const sender of [owner.script, owner.browser]) {
        expect(problems(await send(anActInput(anAmendment({ changes: [] })), sender))).toEqual(['FORBIDDEN']);
      }
    });
  });

  test('with validateOnly says whom it would move, on its first day, and enters nothing', async () => {
    const input = anActInput(anAmendment({ id: 'only-tried' }), { validateOnly: true });
    const { ruleset, impact, userErrors } = await send(input);
    expect(userErrors).toEqual([]);
    expect(ruleset).toMatchObject({ id: 'only-tried', appliesFrom: '2027-03-01', provenance: { origin: 'ENACTED' } });
    expect(impact).toMatchObject({
      on: '2027-03-01',
      applied: { id: 'only-tried' },
      baseline: { id: 'final-2025-07' },
      systemicRisk: { newlyIn: { count: 0 }, noLongerIn: { count: 1, models: [{ id: between }] } },
    });
    expect((await app.ask('{ ruleset(id: "only-tried") { id } }')).ruleset).toBeNull();
  });

  test('can be corrected and withdrawn before its day, by an officer who has read it', async () => {
    const amendment = anAmendment({ id: 'to-correct' });
    const first = await anAct(app, officer.script, amendment);
    const correction = { id: 'to-correct', expectedRevision: 1, kind: 'DELEGATED_ACT' };
    const higher = {
      ...amendment,
      changes: [{ parameter: 'systemic_compute', value: '4e25', unit: 'FLOP', at: 'Art. 1' }],
    };
    expect(problems(await change('correctRuleset', { ...correction, amendment: higher }, owner.script))).toEqual([
      'FORBIDDEN',
    ]);
    const done = await change('correctRuleset', { ...correction, amendment: higher });
    expect(done).toMatchObject({ ruleset: { provenance: { revision: 2 } }, userErrors: [] });
    expect(done.ruleset.lawHash).not.toBe(first.ruleset.lawHash);
    expect(await app.ask('{ ruleset(id: "to-correct") { lawHash } }')).toEqual({
      ruleset: { lawHash: done.ruleset.lawHash },
    });
    const stale = await change('correctRuleset', { ...correction, amendment });
    expect(problems(stale)).toEqual(['CONFLICT expectedRevision']);
    expect(stale.ruleset.lawHash).toBe(done.ruleset.lawHash);
    const elsewhere = { ...correction, expectedRevision: 2, amendment: { ...amendment, id: 'other', base: 'statute' } };
    expect(problems(await change('correctRuleset', elsewhere)).toSorted()).toEqual([
      'INVALID amendment.base',
      'INVALID amendment.id',
    ]);

    const withdrawn = await change('withdrawRuleset', {
      id: 'to-correct',
      expectedRevision: 2,
      because: 'Parliament objected.',
    });
    expect(withdrawn).toMatchObject({
      ruleset: { applies: false, provenance: { revision: 3, withdrawnBecause: 'Parliament objected.' } },
      userErrors: [],
    });
    const { rulesets, after } = await app.ask(
      '{ rulesets { id appliesUntil } after: ruleset(id: "to-correct") { id } }',
    );
    expect(rulesets.at(-1)).toEqual({ id: 'final-2025-07', appliesUntil: null });
    expect(after.id).toBe('to-correct');
  });

  test('comes into force on its day and not before; what was classified before it stays, and replays to the same bytes', async () => {
    const before = await classified(null);
    const eve = await classified('2027-02-28');
    expect(before).toMatchObject({ systemicRisk: 'PRESUMED', ruleset: { id: 'final-2025-07' } });
    const amendment = anAmendment({
      id: 'act-one',
      changes: [{ parameter: 'systemic_compute', value: '3e25', unit: 'FLOP', at: 'Art. 1' }],
    });
    await anAct(app, officer.script, amendment);

    expect(await classified(null)).toEqual(before);
    expect(await classified('2027-02-28')).toEqual(eve);
    expect(await classified('2027-03-01')).toMatchObject({
      systemicRisk: 'NO',
      applies: true,
      ruleset: { id: 'act-one' },
    });
    // The amended ruleset keeps its history: before the first day its own answer is what it was.
    expect(await classified('2027-02-28', 'act-one')).toMatchObject({ systemicRisk: 'PRESUMED', applies: false });
    const { ruleset, current } = await app.ask(
      `{ ruleset(id: "act-one") { basedOn { id appliesUntil } parameters { name authority values { from value citations { document title url locator authority } } } }
         current: ruleset(id: "final-2025-07") { applies(on: "2027-02-28") after: applies(on: "2027-03-01") } }`,
    );
    expect(current).toEqual({ applies: true, after: false });
    expect(ruleset.basedOn).toEqual({ id: 'final-2025-07', appliesUntil: '2027-03-01' });
    const values = ruleset.parameters.find((one: { name: string }) => one.name === 'systemic_compute').values;
    expect(values.map((one: { from: string; value: string }) => [one.from, one.value])).toEqual([
      ['2024-08-01', '1e25'],
      ['2027-03-01', '3e25'],
    ]);
    expect(values[0].citations).toMatchObject([{ document: 'ACT', locator: 'Art. 51(2)' }]);
    expect(values[1].citations).toEqual([
      {
        document: 'act-one',
        title: 'Commission Delegated Regulation on the threshold of Article 51(2), invented for a test',
        url: 'https://example.org/act',
        locator: 'Art. 1',
        authority: 'article',
      },
    ]);

    app.later(120 * DAY);
    [enteredBy, officer] = [officer.token.id, await app.aPerson({ officer: true })];
    expect(await classified(null)).toMatchObject({ systemicRisk: 'NO', ruleset: { id: 'act-one' } });
    const again = await classified(before.receipt.on, before.receipt.ruleset);
    expect(again.receipt).toEqual(before.receipt);
    expect((await classified(before.receipt.on)).receipt).toEqual(before.receipt);
  });

  test('is told apart from what it amends, model by model, with the rule and the act', async () => {
    const { compareRulesets } = await app.ask(
      `{ compareRulesets(before: "final-2025-07", after: "act-one", on: "2027-03-01") { changes(filter: {outcome: "systemic"}) {
        model { id } outcome before after because { rule citations { document locator } } } } }`,
    );
    expect(compareRulesets.changes).toHaveLength(1);
    expect(compareRulesets.changes[0]).toMatchObject({
      model: { id: between },
      outcome: 'systemic',
      before: 'PRESUMED',
      after: 'NO',
    });
    expect(JSON.stringify(compareRulesets.changes[0].because)).toContain('{"document":"act-one","locator":"Art. 1"}');
  });

  test('appears in a model’s history on the day on which it changed its classification', async () => {
    const { model } = await app.ask(
      'query ($id: ID!) { model(id: $id) { classificationHistory { on systemicRisk because } } }',
      {
        id: between,
      },
    );
    expect(model.classificationHistory.at(-1)).toMatchObject({
      on: '2027-03-01',
      systemicRisk: 'NO',
      because: expect.stringContaining('an act that is in force'),
    });
  });

  test('is never changed once it applies', async () => {
    const amendment = anAmendment({ id: 'act-one', appliesFrom: '2027-06-01' });
    const which = { id: 'act-one', expectedRevision: 1 };
    expect(problems(await change('correctRuleset', { ...which, kind: 'DELEGATED_ACT', amendment }))).toEqual([
      'CLOSED id',
    ]);
    expect(problems(await change('withdrawRuleset', { ...which, because: 'A mistake.' }))).toEqual(['CLOSED id']);
  });

  test('stands in one row with the acts before it: no two amend the same ruleset, and none is taken from under another', async () => {
    const [five, seven] = ['5e25', '7e25'].map((value) => ({ changes: [{ ...RAISED, value }] }));
    const second = anAmendment({ ...five, id: 'act-two', base: 'act-one', appliesFrom: '2027-06-01' });
    const rival = anAmendment({ ...five, id: 'act-three', base: 'act-one', appliesFrom: '2027-05-01' });
    const both = await Promise.all([second, rival].map((one) => send(anActInput(one))));
    const [winner, loser] = both[0].ruleset === null ? [both[1], both[0]] : [both[0], both[1]];
    expect(winner.userErrors).toEqual([]);
    expect(problems(loser)).toEqual(['INVALID amendment.base']);
    const third = anAmendment({ ...seven, id: 'act-four', base: winner.ruleset.id, appliesFrom: '2027-09-01' });
    await anAct(app, officer.script, third);
    const under = { id: winner.ruleset.id, expectedRevision: 2, because: 'Out of order.' };
    expect(problems(await change('withdrawRuleset', under))).toEqual(['CLOSED id']);
    const { rulesets } = await app.ask('{ rulesets { id appliesFrom appliesUntil } }');
    for (const [at, { appliesFrom }] of rulesets.slice(-3).entries()) {
      expect(rulesets.at(-4 + at).appliesUntil).toBe(appliesFrom);
    }
  });

  test('leaves its whole text in the journal, and who entered it', async () => {
    const entry = (await app.journal()).find(
      ({ kind: of, subject }) => of === 'ruleset.enacted' && subject === 'act-one',
    );
    const { ruleset } = await app.ask('{ ruleset(id: "act-one") { asYaml lawHash } }');
    expect(JSON.parse(entry?.body ?? '')).toEqual({
      base: 'final-2025-07',
      appliesFrom: '2027-03-01',
      lawHash: ruleset.lawHash,
      text: ruleset.asYaml,
    });
    expect(entry?.actor).toBe(`token:${enteredBy}`);
  });
});
