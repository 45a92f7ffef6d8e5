import type { Ambiguity } from './ambiguities.ts';
import { inWords } from './day.ts';
import { flopInWords } from './flop.ts';
import { countInWords, daysInWords, fractionInWords } from './in-words.ts';
import type { Law } from './ruleset.ts';

const NUMBER = /\{(\w+)\}/g;

/** What a name in braces stands for under the law of a day. */
const NUMBERS: Readonly<Record<string, (law: Law) => string>> = {
  systemic_compute: (law) => `${flopInWords(law.systemicCompute)} FLOP`,
  modification_fraction: (law) =>
    law.modificationFraction === null ? 'the fraction that a ruleset names' : fractionInWords(law.modificationFraction),
  notification_days: (law) => daysInWords(law.notificationDays),
  reassessment_months: (law) =>
    `${countInWords(law.reassessmentMonths)} month${law.reassessmentMonths === 1 ? '' : 's'}`,
  legacy_before: (law) => inWords(law.legacyBefore),
  legacy_comply_by: (law) => inWords(law.legacyComplyBy),
};

/** A question with the numbers and days that the law asked about gives: an amendment changes them here too. */
export function reasonUnder<T extends Ambiguity>(reason: T, law: Law): T {
  return {
    ...reason,
    issue: filled(reason.issue, law),
    readings: reason.readings.map((reading) => filled(reading, law)),
    decide: filled(reason.decide, law),
  };
}

function filled(text: string, law: Law): string {
  return text.replace(NUMBER, (written, name: string) => NUMBERS[name]?.(law) ?? written);
}
