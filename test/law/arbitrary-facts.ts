import fc from 'fast-check';
import { addDays, type Day, toDay } from '../../src/law/day.ts';
import {
  ACTIVITIES,
  type Amount,
  CHANGED_BY,
  CHANGED_HOW,
  CHANNELS,
  CONTROLS,
  type ComputeEntry,
  EVENT_KINDS,
  EXCLUSIONS,
  type Facts,
  GRANTS,
  GROUNDS,
  LICENCE_TERMS,
  MAKERS,
  MODALITIES,
  MONETISATIONS,
  PARTIES,
  type ProcedureEvent,
  PUBLIC_PARTS,
  REASONS,
  TASKS,
  type Ternary,
} from '../../src/law/facts.ts';
import { validateFacts } from '../../src/law/validate-facts.ts';

/** Amounts that crowd around the lines, where mistakes live. */
const LINES = [3n * 10n ** 21n, 10n ** 22n, 10n ** 23n, 3n * 10n ** 24n, 10n ** 25n, 10n ** 26n];

export const exactFlop: fc.Arbitrary<bigint> = fc.oneof(
  fc.tuple(fc.constantFrom(...LINES), fc.integer({ min: -2, max: 2 })).map(([line, off]) => line + BigInt(off)),
  fc
    .tuple(fc.constantFrom(...LINES), fc.integer({ min: 1, max: 400 }))
    .map(([line, part]) => (line * BigInt(part)) / 100n),
  fc.constant(0n),
);

const ternary: fc.Arbitrary<Ternary> = fc.constantFrom<Ternary>(true, false, 'unknown');
const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1200 }).map((offset) => addDays(toDay('2025-01-01'), offset));

const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 6, arbitrary: exactFlop.map((flop) => ({ flop: flop.toString() })) },
  { weight: 2, arbitrary: fc.tuple(exactFlop, exactFlop).map(([a, b]) => range(a, b)) },
  { weight: 1, arbitrary: fc.constant<Amount>({ unknown: true }) },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map((dense): Amount => ({ method: 'architecture', parameters: '2e10', tokens: '3e12', dense })),
  },
);

export const entry: fc.Arbitrary<ComputeEntry> = fc
  .record({
    activity: fc.constantFrom(...ACTIVITIES),
    flop: amount,
    times: fc.constantFrom(undefined, 1, 3),
    round: fc.constantFrom(undefined, 1, 2),
    publiclyAccessible: fc.option(ternary, { nil: undefined }),
    keptShare: fc.constantFrom(undefined, '0', '0.25', '1'),
    madeBy: fc.constantFrom(undefined, ...MAKERS),
  })
  .map((given) =>
    given.activity === 'synthetic_data' ? given : { ...given, publiclyAccessible: undefined, keptShare: undefined },
  );

const event: fc.Arbitrary<ProcedureEvent> = fc
  .tuple(
    fc.constantFrom(...EVENT_KINDS),
    day,
    fc.option(fc.integer({ min: 0, max: 30 })),
    fc.subarray([...GROUNDS]),
    fc.subarray([...REASONS]),
  )
  .map(([kind, date, later, grounds, reasons]) => ({
    event: kind,
    date,
    ...(/rebuttal_(re|ac)|reversed|designat|declined/.test(kind) && later !== null
      ? { informed: addDays(date, later) }
      : {}),
    ...(kind === 'rebuttal_submitted' ? { grounds } : {}),
    ...(kind === 'reassessment_requested' ? { reasons } : {}),
  }));

/** Any facts that can be assessed: every part may be left out. */
export const facts: fc.Arbitrary<Facts> = fc
  .record(
    {
      model: fc.record(
        {
          inputs: fc.subarray([...MODALITIES]),
          outputs: fc.subarray([...MODALITIES]),
          tasks: fc.constantFrom(...TASKS),
          highImpactEvidence: fc.boolean(),
          registeredBusinessUsersEu: fc.constantFrom(0, 9_999, 10_000),
          researchOnly: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      compute: fc.array(entry, { maxLength: 4 }),
      origin: fc.record(
        {
          by: fc.constantFrom(...CHANGED_BY),
          how: fc.constantFrom(...CHANGED_HOW),
          control: fc.constantFrom(...CONTROLS),
          newPretrainingRun: ternary,
          riskProfileChanged: ternary,
          significantChange: ternary,
          original: fc.record(
            {
              gpai: ternary,
              systemic: ternary,
              flop: amount,
              canKnow: fc.boolean(),
              canEstimate: fc.boolean(),
              placedOn: fc.option(day),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['by'] },
      ),
      market: fc.record(
        {
          channel: fc.constantFrom(...CHANNELS),
          placedOn: fc.option(day),
          commercial: ternary,
          essentialForThirdPartyService: fc.boolean(),
          affectsNaturalPersonsRights: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      actors: fc.record(
        {
          developedBy: fc.constantFrom(...PARTIES),
          developedFor: fc.constantFrom(...PARTIES),
          placedBy: fc.constantFrom(...PARTIES),
          uploadedTo: fc.constantFrom(...PARTIES),
          consortium: fc.subarray([...PARTIES]),
          coordinator: fc.constantFrom(null, ...PARTIES),
          upstream: fc.constantFrom(...PARTIES),
          integrator: fc.constantFrom(...PARTIES),
          suppliedInUnion: fc.boolean(),
          systemPlacedInUnionBy: fc.constantFrom(null, ...PARTIES),
          unionUseExcluded: fc.constantFrom(...EXCLUSIONS),
        },
        { requiredKeys: [] },
      ),
      provider: fc.record(
        {
          established: fc.constantFrom('EU' as const, 'third_country' as const),
          authorisedRepresentativeSince: fc.option(day),
          turnoverEur: fc.constantFrom('0', '500000001', '1e12'),
        },
        { requiredKeys: [] },
      ),
      licence: fc.record(
        {
          open: ternary,
          grants: fc.subarray([...GRANTS], { minLength: 3 }),
          terms: fc.subarray([...LICENCE_TERMS], { maxLength: 2 }),
          public: fc.subarray([...PUBLIC_PARTS], { minLength: 2 }),
          monetisation: fc.subarray([...MONETISATIONS], { maxLength: 2 }),
          betweenMicroenterprises: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      procedure: fc
        .array(event, { maxLength: 5 })
        .map((events) => events.toSorted((a, b) => (a.date < b.date ? -1 : 1))),
    },
    { requiredKeys: [] },
  )
  .filter((given) => validateFacts(given).length === 0);

export const askedOn: fc.Arbitrary<Day> = day;

export function range(a: bigint, b: bigint): Amount {
  return a <= b ? { low: a.toString(), high: b.toString() } : { low: b.toString(), high: a.toString() };
}
