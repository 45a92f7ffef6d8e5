/** A day on the timeline. */
export interface Mark {
  readonly day: string;
  readonly kind: 'plain' | 'clock' | 'due' | 'cross';
  readonly text: string;
}

const DAY = 86_400_000;
const hundredth = (value: number) => Math.round(value * 100) / 100;

/**
 * Lays out days from left to right, in per cent, so that the picture fits any screen. Each mark has a row of its own for its
 * words, and the words stand on the side where there is room.
 */
export function layOutTimeline(marks: readonly Mark[], from: string, to: string) {
  const sorted = marks.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const instants = [...sorted.map(({ day }) => day), from, to].map((day) => Date.parse(day));
  const [start, end] = [Math.min(...instants), Math.max(...instants) + DAY];
  const x = (day: string) => hundredth(2 + (96 * (Date.parse(day) - start)) / (end - start));
  return {
    run: { x: x(from), width: hundredth((96 * (Date.parse(to) + DAY - Date.parse(from))) / (end - start)) },
    marks: sorted.map((mark, row) => ({ ...mark, row, x: x(mark.day), isLeft: x(mark.day) > 50 })),
  };
}
