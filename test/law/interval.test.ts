import { describe, expect, it } from 'vitest';
import {
  ANYTHING,
  type Answer,
  addIntervals,
  answerOf,
  both,
  either,
  exactly,
  type Interval,
  isExact,
  isOver,
  isWithin,
  NOTHING,
  not,
  perhaps,
  scale,
  spanning,
} from '../../src/law/interval.ts';
import { ratio, ZERO } from '../../src/law/ratio.ts';

const range = (low: bigint, high: bigint | null): Interval => ({
  low: ratio(low),
  high: high === null ? null : ratio(high),
});
const ANSWERS: readonly Answer[] = ['YES', 'NO', 'UNDETERMINED'];

describe('a range of amounts', () => {
  it.each([
    [range(2n, 2n), true],
    [range(2n, 3n), false],
    [range(2n, null), false],
    [NOTHING, true],
    [ANYTHING, false],
  ])('is exact where its ends are one', (interval, exact) => {
    expect(isExact(interval)).toBe(exact);
  });

  it.each([
    ['added to another', addIntervals(range(1n, 2n), range(10n, 20n)), range(11n, 22n)],
    ['added to one without end', addIntervals(range(1n, 2n), range(10n, null)), range(11n, null)],
    ['without end, added to another', addIntervals(range(10n, null), range(1n, 2n)), range(11n, null)],
    ['scaled', scale(range(2n, 3n), ratio(10n)), range(20n, 30n)],
    ['scaled without end', scale(range(2n, null), ratio(10n)), range(20n, null)],
    ['scaled to nothing, even without end', scale(ANYTHING, ZERO), NOTHING],
    ['that perhaps does not count', perhaps(range(2n, 3n)), range(0n, 3n)],
    ['spanned with a lower', spanning(range(2n, 3n), range(1n, 2n)), range(1n, 3n)],
    ['spanned with a higher', spanning(range(1n, 2n), range(2n, 3n)), range(1n, 3n)],
    ['spanned with one that holds it', spanning(range(2n, 3n), range(1n, 4n)), range(1n, 4n)],
    ['spanned with one without end', spanning(range(2n, 3n), range(1n, null)), range(1n, null)],
    ['without end, spanned with another', spanning(range(2n, null), range(1n, 3n)), range(1n, null)],
  ])('%s holds what it may be', (_what, interval, expected) => {
    expect(interval).toEqual(expected);
  });

  it.each([
    [range(11n, 12n), 'YES'],
    [range(11n, null), 'YES'],
    [range(10n, 12n), 'UNDETERMINED'],
    [range(10n, 10n), 'NO'],
    [range(0n, 10n), 'NO'],
    [range(0n, 11n), 'UNDETERMINED'],
    [ANYTHING, 'UNDETERMINED'],
  ])('is over a line only where both its ends are, and an equal amount is not', (interval, answer) => {
    expect([10n, ratio(10n), exactly(ratio(10n))].map((limit) => isOver(interval, limit))).toEqual([
      answer,
      answer,
      answer,
    ]);
  });

  it.each([
    [range(13n, 14n), 'YES'],
    [range(12n, 12n), 'UNDETERMINED'],
    [range(11n, 11n), 'UNDETERMINED'],
    [range(10n, 10n), 'NO'],
    [range(9n, null), 'UNDETERMINED'],
  ])('is over a line that is a range where it is over both its ends', (interval, answer) => {
    expect(isOver(interval, range(10n, 12n))).toBe(answer);
  });

  it('is never over a line without end', () => {
    expect(isOver(range(11n, null), range(10n, null))).toBe('UNDETERMINED');
    expect(isOver(range(1n, 10n), range(10n, null))).toBe('NO');
  });

  it.each([
    [range(10n, 20n), 'YES'],
    [range(10n, 10n), 'YES'],
    [range(20n, 20n), 'YES'],
    [range(9n, 20n), 'UNDETERMINED'],
    [range(10n, 21n), 'UNDETERMINED'],
    [range(10n, null), 'UNDETERMINED'],
    [range(20n, 25n), 'UNDETERMINED'],
    [range(5n, 10n), 'UNDETERMINED'],
    [range(5n, 9n), 'NO'],
    [range(21n, 25n), 'NO'],
    [range(21n, null), 'NO'],
  ])('lies within a closed band', (interval, answer) => {
    expect(isWithin(interval, ratio(10n), ratio(20n))).toBe(answer);
  });
});

describe('three-valued answers', () => {
  it('hold together only if both do', () => {
    expect(ANSWERS.map((left) => ANSWERS.map((right) => both(left, right)))).toEqual([
      ['YES', 'NO', 'UNDETERMINED'],
      ['NO', 'NO', 'NO'],
      ['UNDETERMINED', 'NO', 'UNDETERMINED'],
    ]);
  });

  it('hold one or the other if either does', () => {
    expect(ANSWERS.map((left) => ANSWERS.map((right) => either(left, right)))).toEqual([
      ['YES', 'YES', 'YES'],
      ['YES', 'NO', 'UNDETERMINED'],
      ['YES', 'UNDETERMINED', 'UNDETERMINED'],
    ]);
  });

  it('are turned round, and unknown stays unknown', () => {
    expect(ANSWERS.map(not)).toEqual(['NO', 'YES', 'UNDETERMINED']);
  });

  it('come from facts, of which one left out is unknown', () => {
    expect([true, false, 'unknown' as const, undefined].map(answerOf)).toEqual([
      'YES',
      'NO',
      'UNDETERMINED',
      'UNDETERMINED',
    ]);
  });
});
