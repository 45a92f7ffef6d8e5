import type { Column, EpochRecord } from './columns.ts';

/**
 * How a file writes numbers and days. Whoever opens an export in a spreadsheet and saves it again has them in the forms of their country. One
 * cell often does not tell which; the whole column may.
 */
export interface Forms {
  /** The sign before the decimals; null if the file has both kinds or nothing tells. */
  readonly decimal: '.' | ',' | null;
  /** Which comes first in a day written with three numbers; null if nothing tells. */
  readonly first: 'day' | 'month' | null;
  /** Why `first` is null: what stands in the column. */
  readonly days: string;
}

/** Exports as they are downloaded. */
export const AS_DOWNLOADED: Forms = { decimal: '.', first: null, days: '' };

const NUMBERS: readonly Column[] = ['compute', 'computeLow', 'computeHigh', 'parameters', 'fineTuning', 'postTraining'];

/** Finds out from all cells of a file how it writes numbers and days. `separator` is what stands between its cells. */
export function formsOf(records: readonly EpochRecord[], separator: string): Forms {
  const marks = new Set(
    records.flatMap((record) => NUMBERS.flatMap((column) => decimalOf(record[column] ?? '') ?? [])),
  );
  // Between commas nobody can write a decimal comma without quotation marks, and downloads are written so.
  const usual = separator === ',' && !marks.has(',') ? '.' : null;
  const [only] = marks;
  return { decimal: marks.size === 1 && only !== undefined ? only : usual, ...daysOf(records) };
}

/** The decimal sign that a number can only have been written with; null if it could be either, or has none. */
function decimalOf(cell: string): '.' | ',' | null {
  const found = /^(\d[\d.,\u0020\u00a0\u202f'’]*)/u.exec(cell.trim())?.[1] ?? '';
  const signs = found.replace(/[^.,]/g, '');
  const last = signs.at(-1);
  if (last !== '.' && last !== ',') return null;
  const other = last === '.' ? ',' : '.';
  if (signs.includes(other)) return signs.indexOf(last) === signs.lastIndexOf(last) ? last : null;
  // One sign several times stands between thousands.
  if (signs.length > 1) return other;
  const [whole = '', decimals = ''] = found.split(last);
  const isExponent = /[eE×x*·]/u.test(cell);
  return decimals.length !== 3 || whole.length > 3 || whole === '0' || isExponent ? last : null;
}

const WRITTEN = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0{1,2}:00(?::00)?)?$/;

function daysOf(records: readonly EpochRecord[]): Pick<Forms, 'first' | 'days'> {
  const written = records.flatMap(({ published = '' }) => {
    const match = WRITTEN.exec(published.trim());
    return match === null ? [] : [{ one: Number(match[1]), two: Number(match[3]), sign: match[2] }];
  });
  if (written.length === 0) return { first: null, days: '' };
  const isDayFirst = written.some(({ one }) => one > 12);
  const isMonthFirst = written.some(({ two }) => two > 12);
  if (isDayFirst && isMonthFirst) return { first: null, days: 'in some rows the day comes first, in others the month' };
  if (isDayFirst || isMonthFirst) return { first: isDayFirst ? 'day' : 'month', days: '' };
  // No country writes the month first and points between.
  if (written.every(({ sign }) => sign === '.')) return { first: 'day', days: '' };
  return { first: null, days: 'no row has a number above 12, which would tell' };
}

/** A day as `YYYY-MM-DD` where the file's forms tell which it is; else the text as it is. */
export function plainDay(text: string, { first }: Forms): string {
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]0{1,2}:00(?::00)?$/.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const [, one, , two, year] = WRITTEN.exec(text) ?? [];
  if (one === undefined || two === undefined || first === null) return text;
  const [day, month] = first === 'day' ? [one, two] : [two, one];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a text is a day in numbers that could be read either way. */
export const isOpenDay = (text: string, { first }: Forms): boolean => first === null && WRITTEN.test(text);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number with a decimal point, an exponent after `e` and nothing between thousands. Returns null if its sign could stand before decimals as
 * well as between thousands, and nothing in the file tells.
 */
export function plainNumber(text: string, { decimal }: Forms): string | null {
  const power = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (digits) => `^${[...digits].map((digit) => RAISED.indexOf(digit)).join('')}`)
    .replace(/\s*[×x*·⋅]\s*10\s*(?:\^|\*\*)\s*\+?(\d+)$/iu, 'e$1');
  const [, digits, rest = ''] = /^(\d[\d.,\s'’]*?)((?:[eE].*)?)$/u.exec(power) ?? [];
  if (digits === undefined) return power;
  const grouped = digits.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '');
  if (!/[.,]/.test(grouped)) return `${grouped}${rest}`;
  const sign = decimal ?? decimalOf(text);
  if (sign === null) return null;
  const between = sign === '.' ? ',' : '.';
  // What does not stand between thousands as it should is left for the reader of numbers to refuse.
  const [whole = '', ...decimals] = grouped.split(sign);
  const isGrouped = !whole.includes(between) || new RegExp(`^\\d{1,3}(?:\\${between}\\d{3})+$`).test(whole);
  if (decimals.length > 1 || !isGrouped || decimals[0]?.includes(between)) return power;
  return `${[whole.replaceAll(between, ''), ...decimals].join('.')}${rest}`;
}

/** Whether a cell affirms, in the words of a spreadsheet of any official language that has its own. */
export const affirms = (cell: string): boolean =>
  /^(?:true|yes|1|wahr|ja|vrai|oui|vero|sì|verdadero|verdadeiro|sí|sim|waar|sant|sand|tosi|prawda|pravda|igaz|adevărat|истина|αληθησ|αληθής)$/iu.test(
    cell,
  );
