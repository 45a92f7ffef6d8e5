import { type Day, toDay } from '../../../src/law/day.ts';
import {
  ACTIVITIES,
  type Amount,
  CHANNELS,
  type ComputeEntry,
  type Facts,
  type LicenceFacts,
  MODALITIES,
  type OriginFacts,
  type ProcedureEvent,
} from '../../../src/law/facts.ts';
import { validateFacts } from '../../../src/law/validate-facts.ts';
import { type Draws, drawsFrom } from '../draws.ts';

/** The day on which the portfolio is judged. */
export const ASKED_ON: Day = toDay('2026-11-22');

/** Facts in the portfolio that is judged over and over. */
export const PORTFOLIO_SIZE = 500;

/**
 * Facts about models of every kind, the same in every run: own models and modifications, exact, estimated, ranging and
 * unknown compute, closed and open licences, with and without a procedure. All are facts that the law accepts; throws otherwise.
 */
export function portfolio(size: number): Facts[] {
  const draws = drawsFrom(52);
  return Array.from({ length: size }, () => {
    const facts = someFacts(draws);
    const problems = validateFacts(facts);
    if (problems.length > 0) throw new Error(`Facts that the law refuses: ${JSON.stringify({ facts, problems })}`);
    return facts;
  });
}

function someFacts(draws: Draws): Facts {
  const placedOn = `${2023 + draws.below(4)}-0${1 + draws.below(9)}-15`;
  return {
    model: {
      inputs: ['text'],
      outputs: draws.percent(75) ? ['text'] : [draws.oneOf(MODALITIES)],
      tasks: draws.oneOf(['broad', 'broad', 'broad', 'narrow', 'unknown']),
      ...(draws.percent(20) ? { registeredBusinessUsersEu: draws.below(20_000) } : {}),
    },
    compute: Array.from({ length: 1 + draws.below(6) }, (_, index) => someEntry(index, draws)),
    ...(draws.percent(25) ? { origin: someOrigin(draws) } : {}),
    ...(draws.percent(70)
      ? {
          market: {
            channel: draws.oneOf(CHANNELS.slice(0, -1)),
            placedOn,
            commercial: draws.oneOf([true, 'unknown'] as const),
          },
        }
      : {}),
    ...(draws.percent(50)
      ? {
          provider: {
            established: draws.oneOf(['EU', 'third_country'] as const),
            turnoverEur: `${1 + draws.below(900)}000000`,
          },
        }
      : {}),
    ...(draws.percent(40) ? { licence: someLicence(draws) } : {}),
    ...(draws.percent(20) ? { procedure: someProcedure(draws) } : {}),
  };
}

function someEntry(index: number, draws: Draws): ComputeEntry {
  // The first entry is the training run; the others are smaller by two orders of magnitude and of any kind.
  const activity = index === 0 ? 'pre_training' : draws.oneOf(ACTIVITIES);
  return {
    id: `entry-${index}`,
    activity,
    flop: someAmount(index === 0 ? 22 : 20, draws),
    ...(draws.percent(15) ? { times: 1 + draws.below(8) } : {}),
    ...(activity === 'synthetic_data'
      ? { publiclyAccessible: draws.oneOf([true, false, 'unknown'] as const), keptShare: '0.3' }
      : {}),
  };
}

function someAmount(magnitude: number, draws: Draws): Amount {
  const flop = `${1 + draws.below(9)}.${draws.below(10)}e${magnitude + draws.below(4)}`;
  switch (draws.below(8)) {
    case 0:
      return { low: flop, high: flop.replace(/e(\d+)$/, (_, exponent: string) => `e${Number(exponent) + 1}`) };
    case 1:
      return { unknown: true };
    case 2:
      return {
        method: 'hardware',
        units: String(8 << draws.below(12)),
        hours: '1440',
        peakFlopPerSecond: '989e12',
        utilisation: '0.38',
      };
    case 3:
      return {
        method: 'architecture',
        parameters: `${1 + draws.below(400)}e9`,
        tokens: `${1 + draws.below(15)}e12`,
        dense: true,
      };
    default:
      return { flop };
  }
}

function someOrigin(draws: Draws): OriginFacts {
  return {
    by: draws.oneOf(['same', 'other', 'other'] as const),
    how: draws.oneOf(['training', 'merge', 'quantisation'] as const),
    original: {
      gpai: true,
      systemic: draws.oneOf([true, false, 'unknown'] as const),
      flop: { flop: `${1 + draws.below(9)}e24` },
      canKnow: draws.percent(70),
    },
  };
}

function someLicence(draws: Draws): LicenceFacts {
  return {
    open: draws.oneOf([true, false, 'unknown'] as const),
    grants: draws.percent(70) ? ['access', 'use', 'modification', 'distribution'] : ['access', 'use'],
    terms: draws.percent(50) ? ['attribution'] : ['attribution', 'non_commercial'],
    public: ['weights', 'architecture', 'usage_information'],
    monetisation: draws.percent(60) ? [] : ['premium_optional'],
  };
}

function someProcedure(draws: Draws): ProcedureEvent[] {
  const events: ProcedureEvent[] = [
    { event: 'known_will_meet', date: '2026-01-12' },
    { event: 'notified', date: '2026-01-23' },
    { event: 'rebuttal_submitted', date: '2026-01-23', grounds: ['capabilities'] },
    { event: 'rebuttal_rejected', date: '2026-04-01', informed: '2026-04-03' },
    { event: 'reassessment_requested', date: '2026-10-10', reasons: ['objective', 'detailed', 'new'] },
  ];
  return events.slice(0, 1 + draws.below(events.length));
}
