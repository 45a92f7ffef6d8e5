import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayInBrussels,
  earlierOf,
  endOfDay,
  inWords,
  laterOf,
  parseDay,
  toDay,
  workingDayOuterLimit,
} from '../../src/law/day.ts';

describe('days', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '',
    20260101,
    null,
  ])('refuses %s, which no calendar has or which is spelled otherwise', (text) => {
    expect(parseDay(text)).toMatchObject({ ok: false });
  });

  it.each([
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-08-02', 14, '2025-08-16'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-20', 14, '2028-03-05'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(toDay(from), count)).toBe(to);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-04-10', 6, '2026-10-10'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i calendar months is %s', (from, count, to) => {
    expect(addMonths(toDay(from), count)).toBe(to);
  });

  it('ends ten years from a leap day on the last day of February', () => {
    expect(addYears(toDay('2028-02-29'), 10)).toBe('2038-02-28');
  });

  it.each([
    ['2025-08-01T21:59:59Z', '2025-08-01'],
    ['2025-08-01T22:00:00Z', '2025-08-02'],
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-03-29T00:30:00Z', '2026-03-29'],
  ])('it is in Brussels at %s the %s', (instant, day) => {
    expect(dayInBrussels(new Date(instant))).toBe(day);
  });

  it.each([
    ['2025-08-16', '2025-08-16T22:00:00.000Z'],
    ['2026-01-15', '2026-01-15T23:00:00.000Z'],
    // The clocks change in the night after, and during, these days.
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
    // Before 1940 the clock was that of Greenwich; and once it went from midnight to one.
    ['1935-01-15', '1935-01-16T00:00:00.000Z'],
    ['1935-07-15', '1935-07-15T23:00:00.000Z'],
    ['1916-04-30', '1916-04-30T23:00:00.000Z'],
  ])('%s ends in Brussels at %s', (day, instant) => {
    expect(endOfDay(toDay(day))).toMatchObject({ instant, zone: 'Europe/Brussels' });
  });

  it('ends every day just before the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
        const day = addDays(toDay('1900-01-01'), offset);
        const end = new Date(endOfDay(day).instant);
        expect(dayInBrussels(new Date(end.getTime() - 1))).toBe(day);
        expect(dayInBrussels(end)).toBe(addDays(day, 1));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['2026-02-30', 'Found "2026-02-30"; expected a day as "YYYY-MM-DD". The calendar has no such day from 1900 on.'],
    ['1899-12-31', 'Found "1899-12-31"; expected a day as "YYYY-MM-DD". The calendar has no such day from 1900 on.'],
    ['2026-13-01', 'Found "2026-13-01"; expected a day as "YYYY-MM-DD". The calendar has no such day from 1900 on.'],
    ['2026-01-00', 'Found "2026-01-00"; expected a day as "YYYY-MM-DD". The calendar has no such day from 1900 on.'],
    ['x2026-01-01', 'Found "x2026-01-01"; expected a day as "YYYY-MM-DD".'],
    ['2026-01-01x', 'Found "2026-01-01x"; expected a day as "YYYY-MM-DD".'],
    ['z'.repeat(50), `Found "${'z'.repeat(40)}"; expected a day as "YYYY-MM-DD".`],
    [null, 'Found null; expected a day as "YYYY-MM-DD".'],
    [20260101, 'Found number; expected a day as "YYYY-MM-DD".'],
  ])('says of %s what was found and what is expected', (text, reason) => {
    expect(parseDay(text)).toEqual({ ok: false, reason });
    if (typeof text === 'string') expect(() => toDay(text)).toThrow(new RangeError(reason));
  });

  it.each(['1900-01-01', '2026-01-01', '2026-12-31', '2024-02-29'])('reads %s, which is one', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, day: text });
  });

  it('are named in words with the deadline that they are', () => {
    const words = ['2025-08-16', '2026-01-01', '2026-12-31'].map((text) => endOfDay(toDay(text)).words);
    expect(words).toEqual([
      'until the end of 16 August 2025, Brussels time',
      'until the end of 1 January 2026, Brussels time',
      'until the end of 31 December 2026, Brussels time',
    ]);
    const months = Array.from({ length: 12 }, (_, index) => inWords(addMonths(toDay('2026-01-01'), index)));
    expect(months.map((month) => month.split(' ')[1]).join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  it('are put in order, and an equal day is either', () => {
    const [early, late] = [toDay('2026-01-31'), toDay('2026-02-01')];
    expect([laterOf(early, late), laterOf(late, early), laterOf(late, late)]).toEqual([late, late, late]);
    expect([earlierOf(early, late), earlierOf(late, early), earlierOf(early, early)]).toEqual([early, early, early]);
  });

  it('shows the working-day outer limit as unconfirmed information', () => {
    expect(workingDayOuterLimit(toDay('2025-08-17'))).toEqual({ day: '2025-08-18', confidence: 'unconfirmed' });
    expect(workingDayOuterLimit(toDay('2025-08-16'))).toEqual({ day: '2025-08-18', confidence: 'unconfirmed' });
    expect(workingDayOuterLimit(toDay('2026-03-24'))).toEqual({ day: '2026-03-24', confidence: 'unconfirmed' });
  });
});
