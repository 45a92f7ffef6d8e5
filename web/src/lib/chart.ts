import { scaleLinear, scaleUtc } from 'd3-scale';
import { log10Of } from './flop.ts';
import { type SystemicRisk, toneOf } from './standing.ts';

interface Point {
  readonly modelId: string;
  readonly announcedOn: string;
  readonly compute: string;
  readonly systemicRisk: SystemicRisk;
  readonly isNearLine: boolean | null;
}

/** Shapes of points: each means something of its own without its colour. */
export type Shape = 'over' | 'rebutted' | 'open' | 'near' | 'under';

function shapeOf({ systemicRisk, isNearLine }: Point): Shape {
  return systemicRisk === 'REBUTTED' ? 'rebutted' : toneOf(systemicRisk, isNearLine === true);
}

/** Pixels from top to bottom of the plot. Sideways everything is in per cent, so that the chart fits any screen without script. */
export const CHART_HEIGHT = 480;

const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);
const tenth = (value: number) => Math.round(value * 10) / 10;
const hundredth = (value: number) => Math.round(value * 100) / 100;

/** Lays out compute against time: powers of ten upwards, days to the right. */
export function layOutChart<P extends Point>(
  points: readonly P[],
  lines: readonly string[],
  days: readonly [string, string],
) {
  const logs = [...points.map(({ compute }) => compute), ...lines].map(log10Of).filter(Number.isFinite);
  const top = Math.ceil(Math.max(...logs, 25) + 0.2);
  const bottom = Math.floor(Math.min(...logs, 22));
  const x = scaleUtc(days.map(instantOf), [0, 100]);
  const y = scaleLinear([bottom, top], [CHART_HEIGHT, 0]);
  const step = top - bottom > 12 ? 2 : 1;
  const exponents = Array.from({ length: top - bottom + 1 }, (_, i) => bottom + i).filter(
    (e) => (top - e) % step === 0,
  );
  return {
    points: points.map((point) => ({
      point,
      x: hundredth(x(instantOf(point.announcedOn))),
      y: tenth(y(log10Of(point.compute))),
      shape: shapeOf(point),
    })),
    lines: lines.map((threshold) => ({ threshold, y: tenth(y(log10Of(threshold))) })),
    exponents: exponents.map((exponent) => ({ exponent, y: tenth(y(exponent)) })),
    // Few enough for a phone.
    years: x.ticks(5).map((tick) => ({ text: String(tick.getUTCFullYear()), x: hundredth(x(tick)) })),
  };
}
