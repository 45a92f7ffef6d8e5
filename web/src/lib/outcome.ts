import { isDay } from './day.ts';
import type { Messages } from './messages/messages.ts';

/**
 * What a step of a proof came to, in words: the schema's words are put into the reader's, articles get their name, and days
 * are written out.
 */
export function outcomeText(outcome: string, m: Messages): string {
  if (/^5\d(\(|$|,)/.test(outcome)) return m.words.articles(outcome);
  return outcome
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isDay(day) ? dayText(day, m) : day))
    .replace(
      /\b(?!FLOP\b)[A-Z][A-Z_]{1,}\b/g,
      (word) => m.words.outcome[word] ?? word.toLowerCase().replaceAll('_', ' '),
    );
}

/** A day in words, for texts; on its own it is marked up by `Day.svelte`. */
export function dayText(day: string, m: Messages): string {
  if (!isDay(day)) return outcomeText(day, m);
  const format = new Intl.DateTimeFormat(m.site.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
