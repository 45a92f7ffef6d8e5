import { rangeOf, type Stated } from './amount.ts';
import { log10Of } from './flop.ts';

/** A load line to draw. */
export interface Line {
  readonly text: string;
  readonly threshold: string;
  /** Drawn by others for themselves: without effect under the ruleset. */
  readonly isInformative: boolean;
}

/** The compute that the water stands at: one amount, or a range with an upper end that may be unknown. */
export interface Level {
  readonly low: string;
  readonly high: string | null;
}

export interface Hull {
  readonly height: number;
  readonly ticks: readonly { readonly exponent: number; readonly y: number }[];
  readonly lines: readonly (Line & { readonly y: number; readonly labelY: number })[];
  /** From the surface (or surfaces, for a range) down. Null if nothing is known. */
  readonly water: { readonly y: number; readonly yHigh: number } | null;
}

const DECADE = 62;
const MARGIN = 26;
const LABEL = 22;

/**
 * Where the water stands: at the exact amount that was judged or, without one, in the range that the only standing figure
 * leaves. Null where nothing so simple can be drawn.
 */
export function levelOf(exact: string | null, standing: readonly Stated[]): Level | null {
  if (exact !== null) return { low: exact, high: exact };
  const [only, ...more] = standing;
  const range = only === undefined || more.length > 0 ? null : rangeOf(only);
  return range === null || (range.high === null && /^0+$/.test(range.low)) ? null : range;
}

/** Lays out the side of a hull with draught marks in powers of ten: higher up is more compute. */
export function layOutHull(lines: readonly Line[], level: Level | null): Hull {
  const logs = lines.map(({ threshold }) => log10Of(threshold));
  const water = level === null ? [] : [log10Of(level.low), log10Of(level.high ?? level.low)];
  const known = [...logs, ...water].filter(Number.isFinite);
  const top = Math.ceil(Math.max(...known, 24) + 0.35);
  // At most eight decades are drawn: what lies lower is under the bottom of the picture anyhow.
  const bottom = Math.max(Math.floor(Math.min(...known, 23) - 0.35), top - 8);
  const height = (top - bottom) * DECADE + 2 * MARGIN;
  const yOf = (log: number) => {
    const clamped = Math.max(bottom, Math.min(top, log));
    return Math.round((MARGIN + (top - clamped) * DECADE) * 10) / 10;
  };
  const ticks = Array.from({ length: top - bottom + 1 }, (_, i) => ({ exponent: bottom + i, y: yOf(bottom + i) }));
  const placed: { y: number; labelY: number; line: Line }[] = [];
  for (const line of [...lines].sort((a, b) => log10Of(b.threshold) - log10Of(a.threshold))) {
    const y = yOf(log10Of(line.threshold));
    const above = placed.at(-1)?.labelY ?? Number.NEGATIVE_INFINITY;
    placed.push({ line, y, labelY: Math.max(y - 7, above + LABEL) });
  }
  const [low, high] = water;
  return {
    height,
    ticks,
    lines: placed.map(({ line, y, labelY }) => ({ ...line, y, labelY })),
    water:
      level === null || low === undefined || high === undefined
        ? null
        : { y: yOf(low), yHigh: level.high === null ? yOf(top) : yOf(high) },
  };
}

/** Thousandths of the line from which to which the enlarged picture reaches: as far as a margin of 30 % calls an amount near. */
const [FROM, TO] = [750n, 1450n];

/** Where a part of the line stands in the picture that is enlarged around the line, sideways in per cent. */
export function layOutEnlarged({ numerator, denominator }: { numerator: string; denominator: string }) {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const at = (n * 10_000n) / d - 10n * FROM;
  const wide = 10n * (TO - FROM);
  const clamped = at < 0n ? 0n : at > wide ? wide : at;
  return {
    x: Number((clamped * 1_000n) / wide) / 10,
    line: Number(((1_000n - FROM) * 1_000n) / (TO - FROM)) / 10,
    isOver: n > d,
  };
}
