import type { Ambiguity } from './ambiguities.ts';
import { inWords } from './day.ts';
import { flopInWords } from './flop.ts';
import { countInWords, daysInWords, fractionInWords, grouped, percentInWords } from './in-words.ts';
import { formatRatio } from './ratio.ts';
import type { DatedValue, Law, Unit } from './ruleset.ts';

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

/** A dated value with what it counts. */
export interface ValueInUnit extends DatedValue {
  readonly unit: Unit;
}

/** A value of the law in words: `10^25 FLOP`, `a third`, `30 %`, `two weeks`, `EUR 15 000 000`, `2 August 2025`. */
export function valueInWords({ quantity, day, text, unit }: ValueInUnit): string {
  if (day !== null) return inWords(day);
  if (quantity === null) return text;
  switch (unit) {
    case 'FLOP':
      return `${flopInWords(quantity)} FLOP`;
    case 'fraction':
      return isPercentage(text) ? percentInWords(quantity) : fractionInWords(quantity);
    case 'days':
      return daysInWords(Number(quantity.numerator));
    case 'EUR':
      return `EUR ${grouped(formatRatio(quantity))}`;
    case 'months':
    case 'years':
      return `${countInWords(Number(quantity.numerator))} ${quantity.numerator === 1n ? unit.slice(0, -1) : unit}`;
    case 'count':
      return grouped(formatRatio(quantity));
    default:
      return text;
  }
}

/** Written with a hundred below: meant as a percentage. */
function isPercentage(text: string): boolean {
  return text.endsWith('/100');
}
