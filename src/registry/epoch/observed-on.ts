import { addDays, addMonths, type Day, dayInBrussels, earlierOf, parseDay, toDay } from '../../law/day.ts';

/** The day whose state of Epoch AI's data a file shows, and how that is known. */
export interface ObservedOn {
  readonly day: Day;
  readonly from: 'option' | 'file name' | 'last modified' | 'today';
}

/**
 * Decides the day of an export: what the caller says; else the file's name, where a month (`…_2026-03.csv`) means its last
 * day, on which everything in the file was known; else the latest change that a row reports; else today. Never later than
 * today. Returns what is wrong, in words, with the caller's day.
 */
export function readObservedOn(
  option: string | undefined,
  fileName: string,
  lastModified: string | null,
  now: Date,
): ObservedOn | string {
  const today = dayInBrussels(now);
  if (option !== undefined) {
    const parsed = parseDay(option);
    if (!parsed.ok) return `--observed-on: ${parsed.reason}`;
    if (parsed.day > today)
      return `--observed-on: ${option} is in the future; today is ${today}. Give the day of the download.`;
    return { day: parsed.day, from: 'option' };
  }
  const named = dayInName(fileName);
  if (named !== null) return { day: earlierOf(named, today), from: 'file name' };
  const modified = parseDay(lastModified ?? undefined);
  if (modified.ok) return { day: earlierOf(modified.day, today), from: 'last modified' };
  return { day: today, from: 'today' };
}

/** Why a file that nothing dates may show another day than today's, and what to do then; null if nothing speaks for it. */
export function doubtOf({ day, from }: ObservedOn, newestModel: string | null): string | null {
  if (from !== 'today' || newestModel === null) return null;
  const age = daysBetween(newestModel, day);
  if (age <= LATELY) return null;
  return `Neither the file’s name nor its rows say which day’s state it shows, and its newest model is of ${newestModel}, ${age} days ago. If it is from then, import it again with --observed-on DAY: taken for today’s, it comes after every export of the time between.`;
}

/** Days after which no new model is a sign that a file is not of today. Epoch AI adds models every few weeks. */
const LATELY = 45;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function dayInName(fileName: string): Day | null {
  const match = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-3]\d))?(?!\d)/.exec(fileName);
  if (match === null) return null;
  const [, year, month, date] = match;
  if (date === undefined) return addDays(addMonths(toDay(`${year}-${month}-01`), 1), -1);
  const parsed = parseDay(`${year}-${month}-${date}`);
  return parsed.ok ? parsed.day : null;
}
