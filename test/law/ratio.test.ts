import { describe, expect, it } from 'vitest';
import { add, compare, divide, formatRatio, multiply, ratio, roundHalfUp, subtract } from '../../src/law/ratio.ts';

describe('an exact fraction', () => {
  it.each([
    [6n, 4n, 3n, 2n],
    [4n, 6n, 2n, 3n],
    [0n, 5n, 0n, 1n],
    [7n, 1n, 7n, 1n],
    [10n ** 25n, 3n, 10n ** 25n, 3n],
  ])('%s/%s is held in lowest terms', (above, below, numerator, denominator) => {
    expect(ratio(above, below)).toEqual({ numerator, denominator });
  });

  it('has no denominator of zero', () => {
    expect(() => ratio(1n, 0n)).toThrow(new RangeError('A fraction needs a denominator other than zero.'));
    expect(() => divide(ratio(1n), ratio(0n))).toThrow(RangeError);
  });

  it.each([
    ['plus', add, ratio(1n, 3n), ratio(1n, 6n), ratio(1n, 2n)],
    ['plus one of the same kind', add, ratio(1n, 3n), ratio(1n, 3n), ratio(2n, 3n)],
    ['plus a whole', add, ratio(1n, 3n), ratio(2n), ratio(7n, 3n)],
    ['minus', subtract, ratio(1n, 2n), ratio(1n, 3n), ratio(1n, 6n)],
    ['minus itself', subtract, ratio(2n, 3n), ratio(2n, 3n), ratio(0n)],
    ['times', multiply, ratio(2n, 3n), ratio(9n, 4n), ratio(3n, 2n)],
    ['divided by', divide, ratio(2n, 3n), ratio(4n, 9n), ratio(3n, 2n)],
  ])('%s another is exact', (_what, operation, left, right, result) => {
    expect(operation(left, right)).toEqual(result);
  });

  it.each([
    [ratio(1n, 3n), ratio(333n, 1000n), 1],
    [ratio(333n, 1000n), ratio(1n, 3n), -1],
    [ratio(10n ** 25n, 3n), ratio(10n ** 25n, 3n), 0],
  ])('is compared without a double', (left, right, sign) => {
    expect(compare(left, right)).toBe(sign);
  });

  it.each([
    [ratio(7n), 7n],
    [ratio(5n, 2n), 3n],
    [ratio(9n, 4n), 2n],
    [ratio(11n, 4n), 3n],
    [ratio(1n, 3n), 0n],
    [ratio(0n), 0n],
  ])('is rounded to the nearest whole, a half up', (value, whole) => {
    expect(roundHalfUp(value)).toBe(whole);
  });

  it.each([
    [ratio(0n), '0'],
    [ratio(12n), '12'],
    [ratio(1n, 4n), '0.25'],
    [ratio(5n, 2n), '2.5'],
    [ratio(1n, 100n), '0.01'],
    [ratio(1n, 10n ** 12n), '0.000000000001'],
    [ratio(1n, 10n ** 13n), '1/10000000000000'],
    [ratio(10n ** 25n, 3n), '10000000000000000000000000/3'],
  ])('is shown with all its digits, or as a fraction', (value, text) => {
    expect(formatRatio(value)).toBe(text);
  });
});
