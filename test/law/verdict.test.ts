import { describe, expect, it } from 'vitest';
import { notKnown } from '../../src/law/ambiguities.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts, ProcedureEvent } from '../../src/law/facts.ts';
import { type Interval, NOTHING } from '../../src/law/interval.ts';
import { judgementOf } from '../../src/law/judge.ts';
import { overInAnyRound, overThird } from '../../src/law/modification-compute.ts';
import { ratio } from '../../src/law/ratio.ts';
import { certain, distinctReasons, join, map, open, settled } from '../../src/law/verdict.ts';
import { ruleset } from './shipped.ts';

const one = notKnown('One thing is not known', 'Find it out');
const other = notKnown('Another thing is not known', 'Find that out');
const third = notKnown('A third thing is not known', 'Find it out too');

describe('readings that are joined', () => {
  it('are certain, and need no reasons, where they agree', () => {
    expect(join([certain('A'), certain('A')], [one])).toEqual(certain('A'));
    expect(join([{ answers: ['A'], reasons: [other] }, certain('A')], [one])).toEqual(certain('A'));
  });

  it('are open for the reasons for joining first, where they differ', () => {
    expect(join([certain('A'), open(['B', 'C'], [other])], [one])).toEqual(open(['A', 'B', 'C'], [one, other]));
    expect(join([open(['A', 'B'], [other]), certain('A')], [one])).toEqual(open(['A', 'B'], [one, other]));
    expect(join([open(['A', 'B'], [other]), open(['A', 'C'], [third])], [one])).toEqual(
      open(['A', 'B', 'C'], [one, other, third]),
    );
  });

  it('are open for their own reasons alone, where they are open alike', () => {
    const alike = join([open(['A', 'B'], [other]), open(['B', 'A'], [third, other])], [one]);
    expect(alike).toEqual(open(['A', 'B'], [other, third]));
  });
});

describe('a verdict', () => {
  it('keeps its reasons only while what is made of it stays open', () => {
    const verdict = open(['A', 'B', 'C'], [one]);
    expect(map(verdict, (answer) => answer === 'A')).toEqual(open([true, false], [one]));
    expect(map(verdict, () => 'same')).toEqual(certain('same'));
    expect([settled(certain('A')), settled(verdict)]).toEqual(['A', 'UNDETERMINED']);
  });

  it('gives each reason once: a code once, and what has none once for each issue', () => {
    const coded = { ...one, code: 'U3' } as const;
    const again = { ...coded, issue: 'The same code in other words' };
    expect(distinctReasons([coded, one, again, other, one])).toEqual([coded, one, other]);
  });
});

describe('more than a third', () => {
  const exact = (flop: bigint): Interval => ({ low: ratio(flop), high: ratio(flop) });
  const range = (low: bigint, high: bigint): Interval => ({ low: ratio(low), high: ratio(high) });

  it.each([
    ['an amount below', exact(32n), null, ['NO'], []],
    ['an equal amount', exact(33n), null, ['NO'], []],
    ['an amount above', exact(34n), null, ['YES'], []],
    ['a range around it', range(32n, 34n), null, ['YES', 'NO'], []],
    ['an amount up to the third as the text rounds it', exact(30n), 30n, ['NO'], []],
    ['an amount in the gap that rounding leaves', exact(31n), 30n, ['YES', 'NO'], ['U29']],
    ['a range within the gap', range(31n, 33n), 30n, ['YES', 'NO'], ['U29']],
    ['a range from the gap upwards', range(31n, 40n), 30n, ['YES', 'NO'], ['U29']],
    ['a range from below the gap into it', range(29n, 31n), 30n, ['YES', 'NO'], ['U29']],
    ['a range over the whole gap', range(29n, 34n), 30n, ['YES', 'NO'], []],
  ] as const)('of %s', (_what, amount, rounded, answers, codes) => {
    const verdict = overThird(amount, exact(33n), rounded);
    expect(verdict.answers).toEqual(answers);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('in any one round, or else only in all together, which is open', () => {
    const over = (amount: Interval) => overThird(amount, exact(33n), null);
    const rule = (is: 'open' | 'add_up' | 'each_alone') => ({ is, code: 'U5', citations: [] }) as const;
    const open_ = rule('open');
    const rounds = (...flop: readonly bigint[]) => {
      const sum = flop.reduce((total, each) => total + each, 0n);
      return overInAnyRound({ each: flop.map(exact), sum: exact(sum), reasons: [one] }, open_, over);
    };
    expect(rounds(10n, 34n)).toEqual(certain('YES'));
    expect(rounds(10n, 20n)).toEqual(certain('NO'));
    expect(rounds(20n, 20n).answers).toEqual(['YES', 'NO']);
    expect(rounds(20n, 20n).reasons.map(({ code }) => code)).toEqual(['U5', null]);
    const alone = { each: [exact(20n)], sum: exact(99n), reasons: [] };
    expect(overInAnyRound(alone, open_, over)).toEqual(certain('NO'));
    expect(overInAnyRound({ each: [NOTHING], sum: NOTHING, reasons: [one] }, open_, over)).toEqual(certain('NO'));
    const unsure = { each: [exact(1n), range(1n, 40n)], sum: range(2n, 41n), reasons: [one] };
    expect(overInAnyRound(unsure, open_, over).answers).toEqual(['YES', 'NO']);
    // A ruleset may say whether rounds add up.
    const twice = { each: [exact(20n), exact(20n)], sum: exact(40n), reasons: [one] };
    expect(overInAnyRound(twice, rule('add_up'), over)).toEqual(certain('YES'));
    expect(overInAnyRound(twice, rule('each_alone'), over)).toEqual(certain('NO'));
  });
});

describe('what remains possible of a notification', () => {
  const final = ruleset('final-2025-07');
  const above = [{ activity: 'pre_training', flop: { flop: '2e25' } }] as const;
  const unclear = [{ activity: 'pre_training', flop: { low: '9e24', high: '2e25' } }] as const;
  const model = { outputs: ['text'], tasks: 'broad' } as const;
  const met: ProcedureEvent = { event: 'condition_met', date: '2026-03-02' };
  const notified = (date: string): ProcedureEvent => ({ event: 'notified', date });
  const internal = { channel: 'internal', placedOn: '2026-01-01' } as const;
  const early = { channel: 'api', placedOn: '2025-03-01' } as const;

  it.each<[string, string, Facts, readonly string[]]>([
    ['no day is recorded', '2026-03-10', { compute: above }, ['DUE', 'OVERDUE']],
    [
      'no day is recorded but that of the notification',
      '2026-03-10',
      { compute: above, procedure: [notified('2026-03-05')] },
      ['DONE', 'DONE_LATE'],
    ],
    ['not even the amount is clear', '2026-03-10', { compute: unclear }, ['DUE', 'OVERDUE', 'NOT_REQUIRED']],
    [
      'the amount is not clear, and it was notified',
      '2026-03-10',
      { compute: unclear, procedure: [notified('2026-03-05')] },
      ['DONE', 'DONE_LATE', 'NOT_REQUIRED'],
    ],
    [
      'an internal model falls under the duty or does not, in time',
      '2026-03-16',
      { compute: above, market: internal, procedure: [met] },
      ['DUE', 'NOT_REQUIRED'],
    ],
    [
      'an internal model falls under the duty or does not, too late',
      '2026-03-17',
      { compute: above, market: internal, procedure: [met] },
      ['OVERDUE', 'NOT_REQUIRED'],
    ],
    [
      'the model was placed early and its two weeks are over',
      '2026-03-17',
      { compute: above, market: early, procedure: [met] },
      ['DUE', 'OVERDUE'],
    ],
    [
      'the model was placed early and notified after two weeks',
      '2026-04-01',
      { compute: above, market: early, procedure: [met, notified('2026-03-17')] },
      ['DONE', 'DONE_LATE'],
    ],
  ])('where %s', (_what, on, facts, answers) => {
    const { notification } = judgementOf({ model, ...facts }, toDay(on), final);
    expect(notification.status.answers).toEqual(answers);
    expect(notification.status.reasons).not.toEqual([]);
  });
});
