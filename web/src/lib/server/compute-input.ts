import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import type { Fields } from './form.ts';

export const METHODS = ['flop', 'range', 'hardware', 'architecture'] as const;
export type Method = (typeof METHODS)[number];

const ACTIVITIES = [
  'PRE_TRAINING',
  'FINE_TUNING',
  'POST_TRAINING',
  'RL_ROLLOUTS',
  'SYNTHETIC_DATA',
  'MERGED_WEIGHTS',
  'INITIAL_WEIGHTS',
  'TEACHER_TRAINING',
  'AUXILIARY_MODELS',
  'EVALUATION',
  'EXPLORATORY_RESEARCH',
  'ACTIVATION_RECOMPUTE',
] as const;
const TRI = ['YES', 'NO', 'UNKNOWN'] as const;

/** The value if it is one of those, or undefined. */
export function oneOf<Value extends string>(allowed: readonly Value[], value: string): Value | undefined {
  return allowed.find((one) => one === value);
}

/** `3.8 × 10^25`, as people write it, as the decimal string that the API reads. Anything else goes to the API as it is. */
export function flopAsTyped(text: string): string {
  return text
    .replace(/[\s\u202f,_']/g, '')
    .replace(/[×x*·](?:10\^?)(?=\d)/i, 'e')
    .replace(/^10\^(?=\d)/, '1e');
}

/** A ledger entry from the form's fields under `prefix`, or what keeps it from being one. */
export function readComputeEntry(form: Fields, prefix: string, m: Messages) {
  const at = (name: string) => `${prefix}.${name}`;
  const text = (name: string) => form.one(at(name));
  const method = oneOf(METHODS, text('method'));
  const activity = oneOf(ACTIVITIES, text('activity'));
  const problems: Problem[] = [];
  if (activity === undefined) problems.push({ field: at('activity'), message: m.account.compute.chooseActivity });
  if (method === undefined) problems.push({ field: at('method'), message: m.account.compute.chooseMethod });
  if (activity === undefined || method === undefined) return { ok: false as const, problems };
  const times = text('times') || '1';
  const entry = {
    activity,
    amount: amountOf(method, text),
    // What is not a number goes to the API as one that it refuses with its own words.
    times: /^\d{1,9}$/.test(times) ? Number(times) : 0,
    timing: oneOf(['ACTUAL', 'FORECAST'] as const, text('timing')) ?? ('ACTUAL' as const),
    publiclyAccessible: oneOf(TRI, text('publiclyAccessible')) ?? ('UNKNOWN' as const),
    madeBy: oneOf(['SELF', 'THIRD_PARTY'] as const, text('madeBy')) ?? null,
    note: text('note') || null,
    link: text('link') || null,
  };
  return { ok: true as const, entry };
}

/** The amount that the fields of a method state; `text` reads a field by the path that the API gives it. */
export function amountOf(method: Method, text: (name: string) => string) {
  const flop = (name: string) => flopAsTyped(text(name));
  switch (method) {
    case 'flop':
      return { flop: flop('amount.flop') };
    case 'range':
      return { range: { low: flop('amount.range.low'), high: flop('amount.range.high') } };
    case 'hardware':
      return {
        hardware: {
          units: flop('amount.hardware.units'),
          hours: flop('amount.hardware.hours'),
          peakFlopPerSecond: flop('amount.hardware.peakFlopPerSecond'),
          utilisation: text('amount.hardware.utilisation'),
        },
      };
    case 'architecture':
      return {
        architecture: {
          parameters: flop('amount.architecture.parameters'),
          tokens: flop('amount.architecture.tokens'),
          epochs: text('amount.architecture.epochs') || '1',
          dense: text('amount.architecture.dense') !== 'no',
        },
      };
    default:
      return method satisfies never;
  }
}
