import { describe, expect, it } from 'vitest';
import type { Amounts } from '../../src/law/classes.ts';
import { cellOf, createLadder, firstWhere } from '../../src/law/ladder.ts';

/** Amounts under the cumulative notion, and under parameter updates. */
function amounts(
  low: bigint,
  high: bigint | null,
  updatesLow = low,
  updatesHigh = high,
): { readonly amounts: Amounts } {
  return { amounts: { cumulative: { low, high }, parameterUpdates: { low: updatesLow, high: updatesHigh } } };
}

describe('a ladder', () => {
  const order = [
    amounts(7n, 7n),
    amounts(5n, 10n),
    amounts(5n, 10n),
    amounts(5n, 11n),
    amounts(5n, 40n),
    amounts(5n, 40n, 5n, null),
    amounts(5n, 40n, 20n, null),
    amounts(10n, 40n, 20n, null),
    amounts(8n, 8n),
    amounts(20n, 30n, 2n, 3n),
  ];
  const ladder = createLadder(order, [
    { exact: 1, to: 8 },
    { exact: 9, to: 10 },
  ]);
  const visited = (from: number, to: number, thresholds: readonly bigint[]) => {
    const visits: number[][] = [];
    ladder.each(from, to, ladder.rungsOf(thresholds), (...visit) => void visits.push(visit));
    return visits;
  };

  it('has a threshold’s rung before the first end that is greater, and an equal end below it', () => {
    // The ends that it knows: 2, 3, 5, 10, 11, 20, 30, 40.
    expect(ladder.rungsOf([1n, 4n, 5n, 9n, 10n, 39n, 40n])).toEqual([0, 2, 3, 3, 4, 7, 8]);
  });

  it('goes once over neighbours in one cell, and tells apart those that differ in any one end', () => {
    // Over how many of the thresholds 9 and 19 the four ends are, to the base of three.
    expect(visited(1, 8, [9n, 19n])).toEqual([
      [1, 4, 0 * 27 + 1 * 9 + 0 * 3 + 1],
      [4, 6, 0 * 27 + 2 * 9 + 0 * 3 + 2],
      [6, 7, 0 * 27 + 2 * 9 + 2 * 3 + 2],
      [7, 8, 1 * 27 + 2 * 9 + 2 * 3 + 2],
    ]);
  });

  it('takes an end without bound for greater than any threshold', () => {
    expect(visited(4, 6, [50n])).toEqual([
      [4, 5, 0],
      [5, 6, 1],
    ]);
  });

  it('keeps to the places that it is asked for', () => {
    expect(visited(9, 10, [2n, 20n])).toEqual([[9, 10, 1 * 27 + 2 * 9 + 0 * 3 + 1]]);
    expect(visited(2, 2, [9n])).toEqual([]);
    expect(visited(1, 4, [50n])).toEqual([[1, 4, 0]]);
  });

  it.each([
    ['cumulative low', amounts(1n, 9n, 1n, 9n), amounts(5n, 9n, 1n, 9n)],
    ['cumulative high', amounts(1n, 5n, 1n, 9n), amounts(1n, 9n, 1n, 9n)],
    ['the low of parameter updates', amounts(1n, 9n, 1n, 9n), amounts(1n, 9n, 5n, 9n)],
    ['the high of parameter updates', amounts(1n, 9n, 1n, 5n), amounts(1n, 9n, 1n, 9n)],
  ])('tells apart neighbours that differ in the %s alone, and keeps equal ones together', (_what, low, high) => {
    const of = createLadder([low, high, high, high, low], [{ exact: 0, to: 5 }]);
    const visits: number[][] = [];
    of.each(0, 5, of.rungsOf([4n, 7n]), (from, to) => void visits.push([from, to]));
    expect(visits).toEqual([
      [0, 1],
      [1, 4],
      [4, 5],
    ]);
  });

  it('begins each section anew, also where its first amounts are the last of the one before', () => {
    const alike = [amounts(5n, 10n), amounts(5n, 10n), amounts(5n, 10n)];
    const of = createLadder(alike, [
      { exact: 0, to: 1 },
      { exact: 1, to: 3 },
    ]);
    const visits: number[][] = [];
    of.each(1, 3, of.rungsOf([7n]), (...visit) => void visits.push(visit));
    expect(visits).toEqual([[1, 3, 0 * 8 + 1 * 4 + 0 * 2 + 1]]);
  });

  it('numbers no two cells alike', () => {
    const levels = [0, 1, 2];
    const cells = levels.flatMap((a) =>
      levels.flatMap((b) => levels.flatMap((c) => levels.map((d) => cellOf(a, b, c, d, levels.length)))),
    );
    expect(cells).toEqual(cells.map((_, at) => at));
  });
});

describe('the first place for which something holds', () => {
  it.each([
    [0, 8, 5, 5],
    [6, 8, 5, 6],
    [0, 8, 0, 0],
    [0, 8, 9, 8],
    [3, 3, 0, 3],
  ])('from %i to before %i, where it holds from %i on, is %i', (from, to, first, expected) => {
    expect(firstWhere(from, to, (at) => at >= first)).toBe(expected);
  });
});
