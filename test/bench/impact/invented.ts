import { toDay } from '../../../src/law/day.ts';
import type { Facts, Modality, ProcedureEvent } from '../../../src/law/facts.ts';
import type { Kind } from '../../../src/law/impact.ts';
import type { PlacedModel } from '../../../src/registry/read-placed.ts';
import { type Draws, drawsFrom } from '../draws.ts';

/** The day on which the invented register is asked. */
export const ASKED_ON = toDay('2026-11-22');

/** How the register is made, for people. */
export const MAKE =
  '40 of 100 models are without a figure, 45 have one, 10 a range, 5 different amounts under the two notions of compute; 63 characters and three stages of procedure; a provider for every 50 models';

const OUTPUTS: readonly (readonly Modality[])[] = [
  ['text'],
  ['text', 'code'],
  ['image'],
  ['video'],
  ['speech', 'text'],
  ['other'],
  [],
];
const INPUTS: readonly (readonly Modality[])[] = [['text'], ['image'], []];
const TASKS = ['broad', 'narrow', 'unknown'] as const;
const DESIGNATED: readonly ProcedureEvent[] = [
  { event: 'designated_52_4', date: '2026-02-01', informed: '2026-02-02' },
];
const REBUTTED: readonly ProcedureEvent[] = [
  { event: 'rebuttal_submitted', date: '2026-01-10', grounds: ['capabilities'] },
  { event: 'rebuttal_accepted', date: '2026-03-01', informed: '2026-03-02' },
];

/** A register of this many models, the same in every run, as the index takes it in. */
export function inventRegister(size: number): PlacedModel[] {
  const draws = drawsFrom(size);
  const kinds = new Map<string, Kind>();
  return Array.from({ length: size }, (_, slot) => {
    const character = {
      model: { inputs: draws.oneOf(INPUTS), outputs: draws.oneOf(OUTPUTS), tasks: draws.oneOf(TASKS) },
      procedure: procedureBy(draws),
    };
    return {
      slot,
      id: `mdl_${String(slot).padStart(22, '0')}`,
      entity: draws.below(Math.ceil(size / 50)),
      kind: kindOf(kinds, character),
      ...computeBy(draws),
      access: draws.oneOf(['open_weights', 'api', null]),
      digits: draws.oneOf([9, 10, 11, 12, null]),
    };
  });
}

function procedureBy(draws: Draws): readonly ProcedureEvent[] {
  if (draws.percent(98)) return [];
  return draws.percent(50) ? DESIGNATED : REBUTTED;
}

function kindOf(kinds: Map<string, Kind>, character: Pick<Facts, 'model' | 'procedure'>): Kind {
  const key = JSON.stringify(character);
  const kind = kinds.get(key) ?? { number: kinds.size, character, alone: null };
  kinds.set(key, kind);
  return kind;
}

function computeBy(draws: Draws): Pick<PlacedModel, 'best' | 'amounts'> {
  const some = () => BigInt(100_000 + draws.below(900_000)) * 10n ** BigInt(12 + draws.below(9));
  const of = (low: bigint, high: bigint | null) => ({ low, high });
  const share = draws.below(100);
  if (share < 40) {
    const unknown = of(0n, null);
    return { best: null, amounts: { cumulative: unknown, parameterUpdates: unknown } };
  }
  const amount = some();
  if (share < 85) {
    const exact = of(amount, amount);
    return { best: amount, amounts: { cumulative: exact, parameterUpdates: exact } };
  }
  if (share < 95) {
    const range = of(amount / 2n, amount * 3n);
    return { best: amount, amounts: { cumulative: range, parameterUpdates: range } };
  }
  return {
    best: amount,
    amounts: { cumulative: of(amount, amount), parameterUpdates: of(amount / 4n, amount / 4n) },
  };
}
