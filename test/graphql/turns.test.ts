import { describe, expect, test } from 'vitest';
import { Turns } from '../../src/graphql/turns.ts';

const MOST = 15;

/** Work of so many milliseconds at each step, by a clock that only work moves. */
function aThread() {
  let now = 0;
  const turns = new Turns(MOST, () => now);
  /** What was done between two looks of the event loop, longest first. */
  const stretches: number[] = [];
  let stretch = 0;
  let isWatching = true;
  const watch = () => {
    stretches.push(stretch);
    stretch = 0;
    if (isWatching) setImmediate(watch);
  };
  setImmediate(watch);
  return {
    turns,
    work: (ms: number) => {
      now += ms;
      stretch += ms;
    },
    longest: () => {
      isWatching = false;
      return Math.max(stretch, ...stretches);
    },
  };
}

describe('turns', () => {
  test.each([
    [100, 10],
    [1_000, 1],
    [30, 14],
  ])(
    'let everybody else have theirs: %d pieces of work of %d ms never go on for longer than a turn and a piece',
    async (pieces, ms) => {
      const { turns, work, longest } = aThread();
      await Promise.all(
        Array.from({ length: pieces }, async () => {
          if (turns.isOver) await turns.next();
          work(ms);
        }),
      );
      // A turn that was begun, and the one that goes on in the same look of the loop.
      expect(longest()).toBeLessThanOrEqual(2 * (MOST + ms));
    },
  );

  test('come in the order in which they were asked for', async () => {
    const { turns, work } = aThread();
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        if (turns.isOver) await turns.next();
        work(10);
        order.push(at);
      }),
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  test('cost nothing where nobody has waited for long', async () => {
    const { turns, work } = aThread();
    for (let at = 0; at < 10; at += 1) {
      expect(turns.isOver).toBe(false);
      work(1);
    }
    if (turns.isOver) await turns.next();
    work(MOST);
    expect(turns.isOver).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(turns.isOver).toBe(false);
  });
});
