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

  it('measures a modification by itself against a third of its original', () => {
    const facts: Facts = {
      origin: { by: 'other', how: 'training', original: { gpai: true, systemic: true, flop: { flop: '2.1e25' } } },
      compute: [{ activity: 'fine_tuning', flop: { flop: '1e22' } }],
    };
    expect(headroom(facts, day, final)[0]).toMatchObject({
      subject: 'modification',
      title: 'Provider by modification: a third of the original’s training compute',
      threshold: 7n * 10n ** 24n,
      low: 10n ** 22n,
      left: 7n * 10n ** 24n - 10n ** 22n,
      over: 'NO',
      part: { numerator: 1n, denominator: 700n },
    });
  });

  it('measures a modification against the whole operations below a third, and in part of the exact third', () => {
    expect(modificationLines({ flop: '2e25' }, { flop: '1e24' })).toEqual([
      ['modification', 6_666_666_666_666_666_666_666_666n, 'NO', { numerator: 3n, denominator: 20n }],
    ]);
  });

  it('gives a range of a modification no part of a third, and no line where the original is a range', () => {
    expect(modificationLines({ flop: '2.1e25' }, { low: '1e24', high: '2e24' })).toEqual([
      ['modification', 7n * 10n ** 24n, 'NO', null],
    ]);
    expect(modificationLines({ low: '2.1e25', high: '3e25' }, { flop: '1e24' })).toEqual([]);
  });

  it('cites the paragraph that draws the line of a modification', () => {
    const [line] = headroom(modified({ flop: '2.1e25' }, { flop: '1e24' }), day, final);
    expect(line?.citations.map(inWords)).toEqual([expect.stringMatching(/^GUIDELINES ¶6[0-9]/)]);
  });

  it('says what each line is about', () => {
    const facts = modified({ flop: '2.1e25' }, { flop: '1e24' });
    const [order] = loadWatchLines();
    const subjects = headroom(facts, day, final, order ? [order] : []).map(({ subject }) => subject);
    expect(subjects).toEqual(['modification', 'general_purpose', 'systemic_risk', 'outside']);
  });
});

describe('lines outside the Union', () => {
  const outside = (flop: string, on: string) =>
    new Map(
      headroom(model(flop), toDay(on), final, loadWatchLines())
        .filter(({ subject }) => subject === 'outside')
        .map((line) => [line.line, line]),
    );

  it('say that a line was revoked, and that one is not yet in force and from when it will be', () => {
    const states = (on: string) =>
      [...outside('5e24', on)].map(([line, it]) => [line, it.outside?.status, it.outside?.appliesFrom]);
    expect(states('2026-11-28')).toEqual([
      ['us-eo-14110', 'revoked', null],
      ['california-sb-53', 'in_force', null],
      ['new-york-raise', 'enacted', '2027-01-01'],
      ['korea-ai-basic-act', 'in_force', null],
    ]);
    expect(states('2027-01-01')[2]).toEqual(['new-york-raise', 'in_force', null]);
    expect(states('2024-12-31')).toEqual([['us-eo-14110', 'in_force', null]]);
  });

  it('are exceeded by an equal amount only where they say so', () => {
    const over = (flop: string) => [...outside(flop, '2026-11-28').values()].map((line) => [line.operator, line.over]);
    expect(over('1e26')).toEqual([
      ['>', 'NO'],
      ['>', 'NO'],
      ['>', 'NO'],
      ['>=', 'YES'],
    ]);
    expect(over('9.999e25').map(([, answer]) => answer)).toEqual(['NO', 'NO', 'NO', 'NO']);
  });

  it.each([
    [{ low: '9e25', high: '9.9e25' }, 'NO'],
    [{ low: '9e25', high: '1e26' }, 'UNDETERMINED'],
    [{ low: '9e25', high: null }, 'UNDETERMINED'],
    [{ low: '1e26', high: null }, 'YES'],
  ])('a range of %j is over the line that an equal amount passes: %s', (flop, answer) => {
    const facts: Facts = { compute: [{ activity: 'pre_training', flop }] };
    const lines = headroom(facts, toDay('2026-11-28'), final, loadWatchLines());
    expect(lines.filter(({ operator }) => operator === '>=').map(({ over }) => over)).toEqual([answer]);
  });

  it('say what they count and whom they concern', () => {
    for (const { outside: it } of outside('1e26', '2026-11-28').values()) {
      expect([it?.counts, it?.concerns]).toEqual([
        expect.stringMatching(/operations/),
        expect.stringMatching(/\w{4,}/),
      ]);
    }
  });
});

function model(flop: string): Facts {
  return { compute: [{ activity: 'pre_training', flop: { flop } }] };
}

type Amount = { flop: string } | { low: string; high: string };

function modified(original: Amount, modification: Amount): Facts {
  return {
    origin: { by: 'other', how: 'training', original: { gpai: true, systemic: true, flop: original } },
    compute: [{ activity: 'fine_tuning', flop: modification }],
  };
}

function modificationLines(original: Amount, modification: Amount) {
  return headroom(modified(original, modification), day, final)
    .filter(({ subject }) => subject === 'modification')
    .map(({ line, threshold, over, part }) => [line, threshold, over, part]);
}

function inWords({ document, locator }: { readonly document: string; readonly locator: string }): string {
  return `${document} ${locator}`;
}
