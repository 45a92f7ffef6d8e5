import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/law/day.ts';
import type { Facts } from '../../src/law/facts.ts';
import { headroom } from '../../src/law/headroom.ts';
import { loadWatchLines } from '../../src/law/watch-lines.ts';
import { ruleset } from './shipped.ts';

const final = ruleset('final-2025-07');
const day = toDay('2026-06-01');

describe('headroom', () => {
  const lines = () => headroom(model('5e24'), day, final, loadWatchLines());

  it('measures each line in its own notion, exactly', () => {
    expect(lines().map(({ line, over, left, informative }) => [line, over, left, informative])).toEqual([
      ['gpai_compute', 'YES', 10n ** 23n - 5n * 10n ** 24n, false],
      ['systemic_compute', 'NO', 5n * 10n ** 24n, false],
      ...loadWatchLines().map(({ id }) => [id, 'NO', 10n ** 26n - 5n * 10n ** 24n, true]),
    ]);
    expect(lines()[1]?.part).toEqual({ numerator: 1n, denominator: 2n });
  });

  it('says nothing exact about a range', () => {
    const facts: Facts = { compute: [{ activity: 'pre_training', flop: { low: '9e24', high: null } }] };
    expect(headroom(facts, day, final)[1]).toMatchObject({
      low: 9n * 10n ** 24n,
      high: null,
      over: 'UNDETERMINED',
      part: null,
      left: null,
    });
  });

  it('at exactly the line nothing is left and the line is not exceeded', () => {
    expect(headroom(model('1e25'), day, final)[1]).toMatchObject({ over: 'NO', left: 0n });
  });

  it('knows no line for general-purpose models under the Act alone', () => {
    expect(headroom(model('1e25'), day, ruleset('statute')).map(({ line }) => line)).toEqual(['systemic_compute']);
  });

  it('names each line, its notion of compute and the words of the law that draw it', () => {
    const [order] = loadWatchLines();
    if (order === undefined) throw new Error('no line of another jurisdiction');
    const lines = headroom(model('5e24'), day, final, [order]);
    expect(
      lines.map(({ title, notion, threshold, citations }) => [title, notion, threshold, citations.map(inWords)]),
    ).toEqual([
      ['General-purpose AI model', 'parameter_updates', 10n ** 23n, ['GUIDELINES ¶17']],
      ['Model with systemic risk', 'cumulative', 10n ** 25n, ['ACT Art. 51(2)']],
      [order.title, 'cumulative', 10n ** 26n, order.citations.map(inWords)],
    ]);
  });

  it('counts for a line what that line’s notion counts: private synthetic data where it is cumulative', () => {
    const facts: Facts = {
      compute: [
        { activity: 'pre_training', flop: { flop: '9e22' } },
        { activity: 'synthetic_data', flop: { flop: '4e22' }, publiclyAccessible: false },
      ],
    };
    const amounts = (id: string) =>
      headroom(facts, day, ruleset(id)).map(({ notion, low, over }) => [notion, low, over]);
    expect(amounts('final-2025-07')).toEqual([
      ['parameter_updates', 9n * 10n ** 22n, 'NO'],
      ['cumulative', 13n * 10n ** 22n, 'NO'],
    ]);
    expect(amounts('draft-2025-04')).toEqual([
      ['cumulative', 13n * 10n ** 22n, 'YES'],
      ['cumulative', 13n * 10n ** 22n, 'NO'],
    ]);
  });

  it('shows both ends of a range', () => {
    const facts: Facts = { compute: [{ activity: 'pre_training', flop: { low: '9e24', high: '2e25' } }] };
    expect(headroom(facts, day, final)[1]).toMatchObject({ low: 9n * 10n ** 24n, high: 2n * 10n ** 25n, part: null });
  });
});

function model(flop: string): Facts {
  return { compute: [{ activity: 'pre_training', flop: { flop } }] };
}

function inWords({ document, locator }: { readonly document: string; readonly locator: string }): string {
  return `${document} ${locator}`;
}
