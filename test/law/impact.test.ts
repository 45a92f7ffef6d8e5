import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImpactIndex, type ImpactItem } from '../../src/law/impact.ts';
import { exactFlop } from './arbitrary-facts.ts';

const items: readonly ImpactItem[] = [
  item('a', ['X'], 10n ** 25n, 10n ** 25n, { country: ['FR'] }),
  item('b', ['X'], 10n ** 25n + 1n, 10n ** 25n + 1n, { country: ['FR', 'DE'] }),
  item('c', ['Y'], 8n * 10n ** 24n, 12n * 10n ** 24n, { country: ['US'] }),
  item('d', ['Z', 'Y'], 0n, null, { country: ['US'] }),
  item('e', ['W'], 5n * 10n ** 23n, 5n * 10n ** 23n, { country: ['CN'] }),
];
const index = createImpactIndex(items);

describe('counting at a threshold', () => {
  it('takes greater than literally, and leaves open what a range leaves open', () => {
    expect(index.at(10n ** 25n)).toEqual({
      threshold: 10n ** 25n,
      models: { over: 1, undetermined: 2, notOver: 2 },
      entities: { over: 1, undetermined: 2, notOver: 1 },
    });
  });

  it('groups by any dimension', () => {
    expect([...index.by('country', 10n ** 25n)]).toEqual([
      ['CN', { over: 0, undetermined: 0, notOver: 1 }],
      ['DE', { over: 1, undetermined: 0, notOver: 0 }],
      ['FR', { over: 1, undetermined: 0, notOver: 1 }],
      ['US', { over: 0, undetermined: 2, notOver: 0 }],
    ]);
  });

  it('names what a moved threshold catches, and what it lets go', () => {
    expect(index.moved(10n ** 25n, 10n ** 24n)).toEqual({ newlyOver: ['a', 'c'], noLongerOver: [] });
    expect(index.moved(10n ** 23n, 10n ** 24n)).toEqual({ newlyOver: [], noLongerOver: ['e'] });
    expect(index.moved(10n ** 25n, 10n ** 25n)).toEqual({ newlyOver: [], noLongerOver: [] });
  });

  it('lists the largest first', () => {
    expect(index.over(10n ** 24n, 2).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('draws a histogram of what is known exactly, each model once', () => {
    const buckets = index.histogram(1);
    expect(buckets.map(({ from, count }) => [from, count])).toEqual([
      [10n ** 23n, 1],
      [10n ** 24n, 0],
      [10n ** 25n, 2],
    ]);
    expect(createImpactIndex([]).histogram(2)).toEqual([]);
  });
});

describe('for any models and thresholds', () => {
  const anyItem = fc
    .tuple(exactFlop, exactFlop, fc.boolean(), fc.subarray(['A', 'B', 'C']), fc.subarray(['k', 'l']))
    .map(([one, two, unbounded, entities, groups]) => {
      const [low, high] = one < two ? [one, two] : [two, one];
      return { entities, low, high: unbounded ? null : high, groups: { g: groups } };
    });
  const anyItems = fc
    .array(anyItem, { maxLength: 30 })
    .map((list): readonly ImpactItem[] => list.map((one, at) => ({ ...one, id: `m${at}` })));

  it('the counts are those that looking at every model gives', () => {
    fc.assert(
      fc.property(anyItems, exactFlop, (list, threshold) => {
        const { models, entities } = createImpactIndex(list).at(threshold);
        const over = list.filter(({ low }) => low > threshold);
        const perhaps = list.filter(({ high }) => high === null || high > threshold);
        expect(models).toEqual({
          over: over.length,
          undetermined: perhaps.length - over.length,
          notOver: list.length - perhaps.length,
        });
        const names = (some: readonly ImpactItem[]) => new Set(some.flatMap((one) => one.entities));
        expect(entities.over).toBe(names(over).size);
        expect(entities.over + entities.undetermined).toBe(names(perhaps).size);
        expect(entities.over + entities.undetermined + entities.notOver).toBe(names(list).size);
      }),
    );
  });

  it('moving a threshold and moving it back exchanges who is caught and who is let go', () => {
    fc.assert(
      fc.property(anyItems, exactFlop, exactFlop, (list, from, to) => {
        const any = createImpactIndex(list);
        expect(any.moved(from, to).newlyOver).toEqual(any.moved(to, from).noLongerOver);
        const difference = any.at(to).models.over - any.at(from).models.over;
        expect(any.moved(from, to).newlyOver.length - any.moved(from, to).noLongerOver.length).toBe(difference);
      }),
    );
  });

  it('the histogram holds every model of exactly known compute once', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom(1 as const, 2 as const, 5 as const), (list, perDecade) => {
        const total = createImpactIndex(list)
          .histogram(perDecade)
          .reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(list.filter(({ low, high }) => low === high && low > 0n).length);
      }),
    );
  });

  it('asking costs next to nothing with a hundred thousand models', () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      item(`m${at}`, [`e${at % 900}`], BigInt(at) ** 5n, BigInt(at) ** 5n, {}),
    );
    const large = createImpactIndex(many);
    const start = process.hrtime.bigint();
    for (let at = 0n; at < 2000n; at++) large.at(at * 10n ** 22n);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
  });
});

function item(
  id: string,
  entities: readonly string[],
  low: bigint,
  high: bigint | null,
  groups: Readonly<Record<string, readonly string[]>>,
): ImpactItem {
  return { id, entities, low, high, groups };
}
