import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDay } from '../../src/law/day.ts';
import { forecastCrossing, type TrainingPlan } from '../../src/law/forecast.ts';
import { ruleset } from './shipped.ts';

const final = ruleset('final-2025-07');
const day = toDay('2026-06-01');

function plan(change: Partial<TrainingPlan> = {}): TrainingPlan {
  const phases = [{ from: toDay('2027-01-01'), to: toDay('2027-01-30'), flop: 3n * 10n ** 25n }];
  return { accumulated: 0n, phases, knownOn: toDay('2026-12-01'), ...change };
}

describe('a planned run', () => {
  it('must be notified two weeks after it is known to cross, long before it does', () => {
    expect(forecastCrossing(plan(), day, final)).toMatchObject({
      crosses: true,
      total: 3n * 10n ** 25n,
      crossingDay: '2027-01-11',
      clockFrom: '2026-12-01',
      notifyBy: { day: '2026-12-15', zone: 'Europe/Brussels' },
      figure: '3.0e25',
    });
  });

  it('crosses on the day after the one on which it exactly reaches the threshold', () => {
    // A tenth of 10^25 a day: the tenth day ends exactly on the line, which is not above it.
    const phases = [{ from: toDay('2027-01-01'), to: toDay('2027-01-20'), flop: 2n * 10n ** 25n }];
    expect(forecastCrossing(plan({ phases }), day, final).crossingDay).toBe('2027-01-11');
    const oneMore = [{ from: toDay('2027-01-01'), to: toDay('2027-01-20'), flop: 2n * 10n ** 25n + 20n }];
    expect(forecastCrossing(plan({ phases: oneMore }), day, final).crossingDay).toBe('2027-01-10');
  });

  it('that ends exactly on the threshold never crosses and starts no clock', () => {
    const phases = [{ from: toDay('2027-01-01'), to: toDay('2027-01-20'), flop: 10n ** 25n }];
    expect(forecastCrossing(plan({ phases }), day, final)).toMatchObject({
      crosses: false,
      crossingDay: null,
      clockFrom: null,
      notifyBy: null,
      figure: null,
      outerLimit: null,
    });
  });

  it('is itself the knowledge: at the latest the clock starts on the first day of the run, not when the line is passed', () => {
    // 3e25 from 10 January to 9 April 2027 passes the line in February.
    const phases = [{ from: toDay('2027-01-10'), to: toDay('2027-04-09'), flop: 3n * 10n ** 25n }];
    expect(forecastCrossing(plan({ phases, knownOn: null }), day, final)).toMatchObject({
      crossingDay: '2027-02-09',
      clockFrom: '2027-01-10',
      notifyBy: { day: '2027-01-24' },
      figure: '3.0e25',
    });
  });

  it('in several phases is known from the first of them, in whatever order they are given', () => {
    const before = { from: toDay('2026-11-01'), to: toDay('2026-11-30'), flop: 10n ** 24n };
    const late = { from: toDay('2027-01-01'), to: toDay('2027-01-30'), flop: 3n * 10n ** 25n };
    for (const phases of [
      [before, late],
      [late, before],
    ]) {
      expect(forecastCrossing(plan({ phases, knownOn: null }), day, final).clockFrom).toBe('2026-11-01');
    }
  });

  it('is reported without a figure where the ruleset asks for none', () => {
    expect(forecastCrossing(plan(), day, ruleset('statute')).figure).toBeNull();
  });

  it('known before Chapter V applied starts the clock on its first day', () => {
    const phases = [{ from: toDay('2025-07-01'), to: toDay('2025-12-01'), flop: 4n * 10n ** 25n }];
    const forecast = forecastCrossing(plan({ phases, knownOn: toDay('2025-05-01') }), day, final);
    expect(forecast).toMatchObject({ clockFrom: '2025-08-02', notifyBy: { day: '2025-08-16' } });
    expect(forecast.outerLimit).toEqual({ day: '2025-08-18', confidence: 'unconfirmed' });
  });

  it('said to be known only after the run began has run the clock since it began', () => {
    expect(forecastCrossing(plan({ knownOn: toDay('2027-01-12') }), day, final).clockFrom).toBe('2027-01-01');
    expect(forecastCrossing(plan({ knownOn: toDay('2027-01-01') }), day, final).clockFrom).toBe('2027-01-01');
    expect(forecastCrossing(plan({ knownOn: toDay('2026-12-31') }), day, final).clockFrom).toBe('2026-12-31');
  });

  it('on top of what is above the threshold already crosses on its first day', () => {
    const late = { from: toDay('2027-03-01'), to: toDay('2027-03-02'), flop: 5n };
    const [first] = plan().phases;
    const phases = first === undefined ? [] : [late, first];
    const above = 10n ** 25n + 1n;
    expect(forecastCrossing(plan({ accumulated: above, phases }), day, final).crossingDay).toBe('2027-01-01');
    const nothing = [{ from: toDay('2027-03-01'), to: toDay('2027-03-02'), flop: 0n }];
    expect(forecastCrossing(plan({ accumulated: above, phases: nothing }), day, final)).toMatchObject({
      crosses: true,
      crossingDay: '2027-03-01',
      clockFrom: '2026-12-01',
    });
    const one = [{ from: toDay('2027-03-01'), to: toDay('2027-03-02'), flop: 2n }];
    expect(forecastCrossing(plan({ accumulated: 10n ** 25n, phases: one }), day, final).crossingDay).toBe('2027-03-01');
  });

  it('of nothing more, above the threshold already, has no day to cross on', () => {
    const above = { accumulated: 2n * 10n ** 25n, phases: [] };
    expect(forecastCrossing(plan(above), day, final)).toMatchObject({
      crosses: true,
      crossingDay: null,
      clockFrom: '2026-12-01',
    });
    expect(forecastCrossing(plan({ ...above, knownOn: null }), day, final)).toMatchObject({
      crossingDay: null,
      clockFrom: null,
      notifyBy: null,
    });
  });

  it('adds phases that overlap', () => {
    const phases = [
      { from: toDay('2027-01-01'), to: toDay('2027-01-10'), flop: 5n * 10n ** 24n },
      { from: toDay('2027-01-06'), to: toDay('2027-01-15'), flop: 6n * 10n ** 24n },
    ];
    // 2.5e24 by the 5th, then 1.1e24 a day to the 10th (8e24), then 0.6e24 a day: 1.04e25 on the 14th.
    expect(forecastCrossing(plan({ phases }), day, final).crossingDay).toBe('2027-01-14');
  });

  it('refuses a phase that ends before it begins', () => {
    const phases = [{ from: toDay('2027-01-10'), to: toDay('2027-01-01'), flop: 4n * 10n ** 25n }];
    const short = [{ from: toDay('2027-01-10'), to: toDay('2027-01-01'), flop: 1n }];
    for (const wrong of [phases, short]) {
      expect(() => forecastCrossing(plan({ phases: wrong }), day, final)).toThrow(
        new RangeError('A phase ends on 2027-01-01, before 2027-01-10.'),
      );
    }
  });

  it('crosses on the day that adding up day by day finds', () => {
    const start = toDay('2027-01-01');
    const phase = fc.record({
      from: fc.integer({ min: 0, max: 40 }),
      days: fc.integer({ min: 1, max: 40 }),
      units: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 99 }), (given, before) => {
        const unit = 10n ** 24n;
        const accumulated = (BigInt(before) * unit) / 10n;
        const phases = given.map(({ from, days, units }) => ({
          from: addDays(start, from),
          to: addDays(start, from + days - 1),
          flop: BigInt(units) * unit * BigInt(days),
        }));
        let sum = accumulated;
        let found: string | null = null;
        for (let at = 0; at < 90 && found === null; at++) {
          for (const { from, days, units } of given) if (at >= from && at < from + days) sum += BigInt(units) * unit;
          if (sum > 10n ** 25n) found = addDays(start, at);
        }
        expect(forecastCrossing(plan({ accumulated, phases }), day, final).crossingDay).toBe(found);
      }),
    );
  });
});
