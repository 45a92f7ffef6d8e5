import { describe, expect, test } from 'vitest';
import { drawsFrom } from './draws.ts';
import { figureOf, quantileOf, ratiosOf } from './figures.ts';

describe('figures', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('the figure of the rounds %j is their median %d, with the lowest and highest round', (rounds, median) => {
    const figure = figureOf('requests/s', '', rounds);
    expect(figure).toEqual({
      name: 'requests/s',
      unit: '',
      median,
      low: Math.min(...rounds),
      high: Math.max(...rounds),
    });
  });

  test.each([[[]], [[0, 1]], [[Number.NaN]], [[1, Number.POSITIVE_INFINITY]], [[-1]]])(
    'rounds %j are no measurement and are refused',
    (rounds) => {
      expect(() => figureOf('requests/s', '', rounds)).toThrow('requests/s: expected positive numbers');
    },
  );

  test('a quantile lies between its neighbours', () => {
    expect(quantileOf([10, 20, 30, 40, 50], 0.99)).toBeCloseTo(49.6);
  });

  test('subjects are compared within each round', () => {
    expect(ratiosOf([10, 30], [20, 10])).toEqual([0.5, 3]);
  });

  test('draws from one seed are the same in every run', () => {
    const drawn = () =>
      Array.from(
        { length: 5 },
        (
          (draws) => () =>
            draws.below(1_000)
        )(drawsFrom(7)),
      );
    expect(drawn()).toEqual(drawn());
    expect(new Set(drawn()).size).toBeGreaterThan(1);
  });
});
