import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiAnswer, anApp, type TestApp } from '../support/app.ts';

/**
 * A base of 1.5 billion parameters on 18 trillion tokens, changed with 800 000 reasoning traces: fine-tuning of 1.44 × 10^19 FLOP on
 * data that took 5.92 × 10^19 FLOP to generate. A commentator of the consultation draft reckons a third of the base's compute,
 * concludes that the threshold is missed, and from that that the result is no general-purpose model.
 */
const DISTILLED = `
  origin: {
    by: OTHER, how: TRAINING, control: WEIGHTS
    original: { gpai: YES, systemic: NO, amount: { architecture: { parameters: "1.5e9", tokens: "18e12", dense: true } } }
  }
  compute: [
    { activity: FINE_TUNING, amount: { flop: "1.44e19" } }
    { activity: SYNTHETIC_DATA, amount: { flop: "5.92e19" }, publiclyAccessible: NO, madeBy: SELF }
  ]`;

const outcomesOf = (answer: ApiAnswer) =>
  Object.fromEntries(
    answer.data.classify.outcomes.map(({ name, value }: { name: string; value: string }) => [name, value]),
  );

describe('what follows from facts that nobody stores', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp('sqlite');
  });
  afterAll(() => app.close());

  const classify = (facts: string, ruleset: string) =>
    app.send(
      `{ classify(facts: {${facts}}, ruleset: "${ruleset}") {
          gpai systemicRisk parameterUpdateCompute cumulativeCompute outcomes { name value } openQuestions { code }
          reasons { rule outcome because comparison { left { low high } operator right { low high } holds } citations { document locator } }
        } }`,
    );

  test('a modification is measured against a third of its original, and a revoked line outside the Union says that it is', async () => {
    const { data } = await app.send(
      `{ classify(facts: {${DISTILLED}}, ruleset: "final-2025-07", on: "2026-11-28") {
          headroom { subject operator threshold low isOver outside { status since appliesFrom } }
        } }`,
    );
    const { headroom } = data.classify;
    expect(headroom[0]).toEqual({
      subject: 'MODIFICATION',
      operator: '>',
      // A third of 6 · 1.5e9 · 18e12.
      threshold: '54000000000000000000000',
      low: '14400000000000000000',
      isOver: false,
      outside: null,
    });
    const outside = headroom.filter(({ subject }: { subject: string }) => subject === 'OUTSIDE');
    expect(outside.map((line: { outside: object }) => line.outside)).toContainEqual({
      status: 'REVOKED',
      since: '2025-01-20',
      appliesFrom: null,
    });
  });

  test('open questions and values are told in the words and numbers of the ruleset asked, on the day asked', async () => {
    const { data, errors } = await app.send(
      `{ final: ruleset(id: "final-2025-07") { ambiguities { code issue isInformative }
           parameters { name valueOn(on: "2026-01-01") { words } } }
         statute: ruleset(id: "statute") { ambiguities(on: "2026-01-01") { code issue } }
         ambiguities { code } }`,
    );
    expect(errors).toEqual([]);
    const issue = (list: { code: string; issue: string }[], code: string) =>
      list.find((one) => one.code === code)?.issue;
    expect(issue(data.final.ambiguities, 'U3')).toMatch(/no more than a third of the original .* above 10\^25 FLOP$/);
    expect(issue(data.statute.ambiguities, 'U3')).toMatch(/the fraction that a ruleset names/);
    const informative = data.final.ambiguities.filter(({ isInformative }: { isInformative: boolean }) => isInformative);
    expect(informative.map(({ code }: { code: string }) => code)).toEqual(['U9', 'U26', 'U32']);
    expect(data.final.parameters).toContainEqual({ name: 'legacy_comply_by', valueOn: { words: '2 August 2027' } });

    const early = await app.send('{ ruleset(id: "statute") { ambiguities(on: "2020-01-01") { code } } }');
    expect(early.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('under the draft, a third of the threshold is the measure, the same for every original', async () => {
    const answer = await classify(DISTILLED, 'draft-2025-04');
    expect(outcomesOf(answer)).toMatchObject({ modifier: 'NOT_PROVIDER', compute_cumulative: '73600000000000000000' });
    const measured = JSON.stringify(answer.data.classify.reasons);
    expect(measured).toContain('10000000000000000000000');
  });

  test('under the guidelines, a third of the original is, and only parameter updates count', async () => {
    const answer = await classify(DISTILLED, 'final-2025-07');
    expect(outcomesOf(answer)).toMatchObject({
      modifier: 'NOT_PROVIDER',
      compute_parameter_updates: '14400000000000000000',
    });
    const comparisons = answer.data.classify.reasons.flatMap(
      ({ comparison }: { comparison: unknown }) => comparison ?? [],
    );
    // A third of 6 · 1.5e9 · 18e12 = 1.62e23.
    expect(comparisons).toContainEqual(
      expect.objectContaining({
        left: { low: '14400000000000000000', high: '14400000000000000000' },
        right: { low: '54000000000000000000000', high: '54000000000000000000000' },
        holds: 'NO',
      }),
    );
  });

  test('not becoming a provider does not make the model less general: the base meets the criterion by itself', async () => {
    const base =
      'model: {outputs: [TEXT]}, compute: [{activity: PRE_TRAINING, amount: {architecture: {parameters: "1.5e9", tokens: "18e12", dense: true}}}]';
    const [draft, final] = [await classify(base, 'draft-2025-04'), await classify(base, 'final-2025-07')];
    expect(draft.data.classify).toMatchObject({ gpai: 'PRESUMED', cumulativeCompute: '162000000000000000000000' });
    expect(final.data.classify).toMatchObject({
      gpai: 'INDICATED',
      parameterUpdateCompute: '162000000000000000000000',
    });
  });

  test('every fact of the published format can be asked about, and contradictions are refused by name', async () => {
    const answer = await classify(
      `provider: {established: THIRD_COUNTRY, authorisedRepresentativeSince: null, turnoverEur: "600000000"}
       licence: {open: YES, grants: [ACCESS, USE, MODIFICATION, DISTRIBUTION], terms: [NON_COMMERCIAL], public: [WEIGHTS], monetisation: []}
       market: {channel: API, placedOn: "2026-01-10", commercial: YES}
       model: {outputs: [TEXT], tasks: BROAD}, compute: [{activity: PRE_TRAINING, amount: {flop: "2e24"}}]`,
      'final-2025-07',
    );
    expect(outcomesOf(answer)).toMatchObject({
      open_source_exempt: 'NO',
      authorised_representative: 'REQUIRED',
      representative_in_order: 'NO',
      fine_cap_eur: '18000000',
      placed: 'YES',
    });
    const refused = await classify('market: {channel: NONE, placedOn: "2026-01-10"}', 'final-2025-07');
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(refused.errors[0]?.message).toContain('market');
  });

  test('the rules that are encoded, those that are not, and the open questions are published with their sources', async () => {
    const { data } = await app.send(
      '{ rulesets { id rules { rule describes citations { document locator title } } } unencodedRules { article why } ambiguities { code readings } checklists { id items { at asks } } }',
    );
    for (const { rules } of data.rulesets) {
      expect(rules.length).toBeGreaterThan(10);
      for (const rule of rules) expect(rule.citations, rule.rule).not.toEqual([]);
    }
    expect(data.ambiguities.map(({ code }: { code: string }) => code)).toEqual(
      Array.from({ length: 32 }, (_, at) => `U${at + 1}`),
    );
    expect(data.unencodedRules.length).toBeGreaterThan(5);
    expect(data.checklists.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['annex-xi', 'annex-xii', 'annex-xiii']),
    );
  });
});
