import { log10Of } from '#lib/flop.ts';

interface Bucket {
  readonly from: string;
  readonly to: string;
  readonly models: number;
}

/** How a step of the histogram lies to the line that is tried. */
export type Lies = 'below' | 'across' | 'above';

/** Pixels from the top of the tallest bar to the bottom. Sideways everything is in per cent, so that it fits any screen. */
export const HISTOGRAM_HEIGHT = 220;

/** How far below the lower line the picture reaches, in powers of ten. */
const DECADES_BELOW = 5;

const hundredth = (value: number) => Math.round(value * 100) / 100;

/**
 * Lays out how many models lie in each step of compute, with the lines: more compute to the right. `rebutted`: the amounts of
 * the models whose presumption is rebutted; they are in the steps’ numbers, and lie in no line’s scope whatever their figure is.
 */
export function layOutHistogram(
  buckets: readonly Bucket[],
  rebutted: readonly string[],
  tried: string,
  inForce: string | null,
) {
  const lines = [tried, ...(inForce === null ? [] : [inForce])].map(log10Of).filter(Number.isFinite);
  // Most of what lies far below is of no interest here, and would leave no room for what is.
  const lowest = Math.floor(Math.min(...lines)) - DECADES_BELOW;
  const isDrawn = ({ from }: Bucket) => log10Of(from) >= lowest;
  const filled = buckets.filter((bucket) => bucket.models > 0 && isDrawn(bucket));
  const left = Math.max(lowest, Math.floor(Math.min(...filled.map(({ from }) => log10Of(from)), ...lines)));
  const right = Math.ceil(Math.max(...filled.map(({ to }) => log10Of(to)), ...lines.map((line) => line + 0.1)));
  const tallest = Math.max(1, ...filled.map(({ models }) => models));
  const x = (amount: string) => {
    const part = (log10Of(amount) - left) / (right - left);
    return hundredth(100 * Math.min(1, Math.max(0, part)));
  };
  const every = right - left > 10 ? 2 : 1;
  return {
    bars: filled.map((bucket) => {
      const height = Math.max(2, Math.round((bucket.models / tallest) * (HISTOGRAM_HEIGHT - 24)));
      const start = x(bucket.from);
      const outOfScope = rebutted.filter((amount) => isIn(bucket, amount)).length;
      return {
        bucket,
        rebutted: outOfScope,
        x: start,
        width: hundredth(x(bucket.to) - start),
        height,
        rebuttedHeight: Math.round((outOfScope / bucket.models) * height),
        lies: lies(bucket, tried),
      };
    }),
    ticks: Array.from({ length: right - left + 1 }, (_, i) => left + i)
      .filter((exponent) => (exponent - right) % every === 0)
      .map((exponent) => ({ exponent, x: hundredth((100 * (exponent - left)) / (right - left)) })),
    below: buckets.filter((bucket) => !isDrawn(bucket)).reduce((sum, { models }) => sum + models, 0),
    from: left,
    tried: x(tried),
    inForce: inForce === null || inForce === tried ? null : x(inForce),
  };
}

function isIn({ from, to }: Bucket, amount: string): boolean {
  return BigInt(amount) >= BigInt(from) && BigInt(amount) < BigInt(to);
}

function lies({ from, to }: Bucket, line: string): Lies {
  if (BigInt(from) >= BigInt(line)) return 'above';
  return BigInt(to) > BigInt(line) ? 'across' : 'below';
}
