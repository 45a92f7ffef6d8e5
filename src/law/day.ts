declare const day: unique symbol;

/** A calendar day in Brussels, `YYYY-MM-DD`, known to exist. Days compare as strings. */
export type Day = string & { readonly [day]: 'Day' };

export type ParsedDay = { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly reason: string };

/** The zone in which the legal days of this law are taken. */
export const LEGAL_ZONE = 'Europe/Brussels';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar from `YYYY-MM-DD`; refuses other spellings and days that no calendar has, such as 2026-02-30. */
export function parseDay(text: unknown): ParsedDay {
  const expected = 'expected a day as "YYYY-MM-DD"';
  if (typeof text !== 'string')
    return { ok: false, reason: `Found ${text === null ? 'null' : typeof text}; ${expected}.` };
  const match = SHAPE.exec(text);
  if (!match) return { ok: false, reason: `Found "${text.slice(0, 40)}"; ${expected}.` };
  const [, year = '', month = '', date = ''] = match;
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900;
  if (!exists || Number(date) < 1 || Number(date) > lastDateOf(Number(year), Number(month))) {
    return { ok: false, reason: `Found "${text}"; ${expected}. The calendar has no such day from 1900 on.` };
  }
  return { ok: true, day: text as Day };
}

/** The day written in our own code or already checked data. Throws on anything that is not a day. */
export function toDay(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new RangeError(parsed.reason);
  return parsed.day;
}

/** `count` plain days later (or earlier): no working-day rule. */
export function addDays(from: Day, count: number): Day {
  const [year, month, date] = parts(from);
  return fromUtc(new Date(Date.UTC(year, month - 1, date + count)));
}

/** `count` calendar months later; where the month has no such date, its last day. */
export function addMonths(from: Day, count: number): Day {
  const [year, month, date] = parts(from);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return fromUtc(new Date(Date.UTC(newYear, newMonth - 1, Math.min(date, lastDateOf(newYear, newMonth)))));
}

/** `count` years later; 29 February becomes 28 February where the year has none. */
export function addYears(from: Day, count: number): Day {
  return addMonths(from, 12 * count);
}

export function laterOf(left: Day, right: Day): Day {
  return left >= right ? left : right;
}

export function earlierOf(left: Day, right: Day): Day {
  return left <= right ? left : right;
}

const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: LEGAL_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day it is in Brussels at `instant`. */
export function dayInBrussels(instant: Date): Day {
  const at = brusselsClock(instant);
  return `${at.year}-${at.month}-${at.day}` as Day;
}

/** A legal deadline: the last instant of a Brussels day, the zone, and the words to show. */
export interface Deadline {
  readonly day: Day;
  /** RFC 3339 UTC: the first instant that is too late. */
  readonly instant: string;
  readonly zone: typeof LEGAL_ZONE;
  readonly words: string;
}

/** The deadline that a day is: it runs to the end of that day in Brussels, also where the clocks change. */
export function endOfDay(last: Day): Deadline {
  const next = addDays(last, 1);
  const [year, month, date] = parts(next);
  const utcMidnight = Date.UTC(year, month - 1, date);
  // Brussels is one or two hours ahead of UTC, and was level with it until 1940: a day begins with the first hour that shows it.
  const ahead = [2, 1].map((hours) => new Date(utcMidnight - hours * 3_600_000));
  const instant = ahead.find((candidate) => dayInBrussels(candidate) === next) ?? new Date(utcMidnight);
  return {
    day: last,
    instant: instant.toISOString(),
    zone: LEGAL_ZONE,
    words: `until the end of ${inWords(last)}, Brussels time`,
  };
}

/** `16 August 2025`. */
export function inWords(value: Day): string {
  const [year, month, date] = parts(value);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/**
 * The outer limit under Regulation (EEC, Euratom) No 1182/71, where a period in days ends on the next working day if its
 * last day is a Saturday, a Sunday or a public holiday. Information beside the plain date, unconfirmed, and holidays
 * other than weekends are not known here; "without delay" binds earlier in any case.
 */
export function workingDayOuterLimit(last: Day): { readonly day: Day; readonly confidence: 'unconfirmed' } {
  const [year, month, date] = parts(last);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return { day: addDays(last, weekday === 6 ? 2 : weekday === 0 ? 1 : 0), confidence: 'unconfirmed' };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function brusselsClock(instant: Date): Record<string, string> {
  return Object.fromEntries(BRUSSELS.formatToParts(instant).map((part) => [part.type, part.value]));
}

function parts(value: Day): [number, number, number] {
  return [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
}

function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fromUtc(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}
