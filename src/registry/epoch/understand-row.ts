import { parseDay } from '../../law/day.ts';
import type { Modality } from '../../law/facts.ts';
import { MAX_NAME } from '../names.ts';
import type { Column, EpochRecord } from './columns.ts';
import { countryCode } from './countries.ts';
import { type Figure, readCount, readFigure, scientific } from './figures.ts';
import { AS_DOWNLOADED, affirms, type Forms, isOpenDay, plainDay, plainNumber } from './forms.ts';
import { modalitiesOf } from './modalities.ts';
import { organisationName, splitOrganisations } from './organisations.ts';

/** An organisation of a row: the name the register uses, and as the file writes it. */
export interface RowOrganisation {
  readonly name: string;
  readonly written: string;
  /** ISO 3166-1 alpha-2, or `null` if the file does not say which country is this organisation's. */
  readonly country: string | null;
  readonly category: string | null;
}

/** The figure for a model's training as a whole, with the bounds that the source gives around it, if any. */
export interface RowCompute extends Figure {
  readonly low: bigint;
  readonly high: bigint;
}

/** Figures that are no part of any sum: information beside the ledger. */
export type BesideKind = 'fine_tuning' | 'post_training' | 'lower_bound' | 'upper_bound';

/** That the source believes an amount to be exceeded: neither a number nor nothing. */
export interface Belief {
  readonly belief: BeliefKind;
  readonly flop: bigint;
}
export type BeliefKind = 'estimated' | 'maybe' | 'possibly' | 'lower_bound';

export type Access =
  | 'open_weights'
  | 'open_weights_restricted'
  | 'open_weights_non_commercial'
  | 'api'
  | 'hosted'
  | 'unreleased';

/** One row of the file, cleaned. `null` and empty lists mean: not said. */
export interface EpochRow {
  readonly row: number;
  readonly name: string;
  readonly organisations: readonly RowOrganisation[];
  readonly published: { readonly day: string; readonly precision: 'day' | 'month' | 'year' } | null;
  readonly domain: string | null;
  readonly inputs: readonly Modality[];
  readonly outputs: readonly Modality[];
  readonly tasks: 'narrow' | 'unknown';
  readonly parameters: string | null;
  readonly compute: RowCompute | null;
  readonly beside: Readonly<Partial<Record<BesideKind, Figure>>>;
  readonly believedOver: readonly Belief[];
  readonly confidence: string | null;
  readonly method: string | null;
  readonly access: Access | null;
  readonly licence: string | null;
  readonly link: string | null;
  /** The cell of base models, not yet split: their names may contain commas. */
  readonly bases: string | null;
  /** Cells that say something: the measure of which of two duplicates is the fuller. */
  readonly filled: number;
}

/** A value that was set aside while its row was kept. */
export interface ValueNote {
  readonly column: Column;
  readonly reason: string;
}

export type Understood =
  | { readonly row: EpochRow; readonly notes: readonly ValueNote[] }
  | { readonly setAside: { readonly row: number; readonly name: string; readonly reason: string } };

/** Reads one record of a file that writes numbers and days in these forms. Pure; what cannot be read is set aside with its reason, and nothing is guessed. */
export function understandRow(record: EpochRecord, row: number, forms: Forms = AS_DOWNLOADED): Understood {
  const notes: ValueNote[] = [];
  const note = (column: Column, reason: string) => notes.push({ column, reason });
  const cell = (column: Column): string | null => cleanLine(record[column] ?? '') || null;

  const name = cell('name');
  if (name === null) return { setAside: { row, name: '', reason: 'the row has no name' } };
  if (name.length > MAX_NAME) {
    const reason = `the name has ${name.length} characters, more than ${MAX_NAME}`;
    return { setAside: { row, name: `${name.slice(0, 60)}…`, reason } };
  }
  const figure = (column: Column): Figure | null => {
    const text = cell(column);
    if (text === null) return null;
    const plain = plainNumber(text, forms);
    const found = plain === null ? openNumber(text) : readFigure(plain);
    if (typeof found !== 'string') return { ...found, raw: text };
    note(column, found);
    return null;
  };
  const published = readDay(cell('published'), forms, note);
  const best = figure('compute');
  const low = figure('computeLow');
  const high = figure('computeHigh');
  const domains = bagOf(cell('domain'));
  const understood: EpochRow = {
    row,
    name,
    organisations: readOrganisations(record, published?.day ?? null, note),
    published,
    domain: domains.length > 0 ? [...domains].sort().join(', ') : null,
    ...modalitiesOf(domains, bagOf(cell('task'))),
    parameters: readParameters(cell('parameters'), forms, note),
    compute: withBounds(best, low, high, note),
    beside: besides({
      fine_tuning: figure('fineTuning'),
      post_training: figure('postTraining'),
      lower_bound: best === null ? low : null,
      upper_bound: best === null ? high : null,
    }),
    believedOver: readBeliefs(record, best === null ? low : null),
    confidence: cell('confidence')?.toLowerCase() ?? null,
    method: bagOf(cell('computeMethod')).sort().join(', ') || null,
    access: readAccess(cell('access'), note),
    licence: readLicence(record.accessNotes ?? ''),
    link: readLink(record.link ?? ''),
    bases: cell('base'),
    filled: Object.values(record).filter((value) => value.trim() !== '').length,
  };
  return { row: understood, notes };
}

/**
 * A cell as one line: compatibility forms kept, white space of every kind as single spaces, and no control, zero-width or
 * direction-changing characters, which would let a name look like another.
 */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFC\uFFFD]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const bagOf = (cell: string | null): string[] => [
  ...new Set(
    (cell ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

type Note = (column: Column, reason: string) => void;

function readOrganisations(record: EpochRecord, published: string | null, note: Note): RowOrganisation[] {
  const written = splitOrganisations(cleanLine(record.organisation ?? ''));
  const countries = byPosition(cleanLine(record.country ?? ''), written.length);
  const categories = byPosition(cleanLine(record.category ?? ''), written.length);
  const found = new Map<string, RowOrganisation>();
  for (const [position, organisation] of written.entries()) {
    if (organisation.length > MAX_NAME) {
      note('organisation', `a name of ${organisation.length} characters, more than ${MAX_NAME}`);
      continue;
    }
    const name = organisationName(organisation, published);
    const country = countries[position] ?? null;
    const code = country === null ? null : countryCode(country);
    if (country !== null && code === null && country !== 'Multinational')
      note('country', `no such country: “${country}”`);
    const category = categories[position]?.toLowerCase() ?? null;
    if (!found.has(name)) found.set(name, { name, written: organisation, country: code, category });
  }
  return [...found.values()];
}

/** The values of a list that belong to each of `count` organisations: by position if it is as long, or all of one kind. */
function byPosition(cell: string, count: number): (string | null)[] {
  const values = cell.split(',').map((value) => value.trim());
  if (values.length === count) return values.map((value) => value || null);
  const only = new Set(values);
  return Array.from({ length: count }, () => (only.size === 1 ? (values[0] ?? null) || null : null));
}

const openNumber = (text: string): string =>
  `Found "${text}": its sign may stand before decimals or between thousands, and no other number of the file tells which. Write it without, such as 1.2e25.`;

function readDay(text: string | null, forms: Forms, note: Note): EpochRow['published'] {
  if (text === null) return null;
  const parsed = parseDay(plainDay(text, forms));
  if (!parsed.ok) {
    const question = `Day and month cannot be told apart: a spreadsheet has saved the file again, and ${forms.days || 'one row does not tell'}. Which is it? Save the column as YYYY-MM-DD.`;
    note('published', isOpenDay(text, forms) ? `${parsed.reason} ${question}` : parsed.reason);
    return null;
  }
  // The source writes a day also where it knows the month or the year only: then it is the first.
  const precision = !parsed.day.endsWith('-01') ? 'day' : parsed.day.endsWith('-01-01') ? 'year' : 'month';
  return { day: parsed.day, precision };
}

function readParameters(text: string | null, forms: Forms, note: Note): string | null {
  if (text === null) return null;
  const plain = plainNumber(text, forms);
  const count = plain === null ? openNumber(text) : readCount(plain);
  if (typeof count === 'string') note('parameters', count);
  return typeof count === 'string' || count === 0n ? null : count.toString();
}

function withBounds(best: Figure | null, low: Figure | null, high: Figure | null, note: Note): RowCompute | null {
  if (best === null) return null;
  const exact = { ...best, low: best.value, high: best.value };
  if (best.value === 0n) {
    note('compute', 'no training takes zero FLOP');
    return null;
  }
  if (low !== null && low.value > best.value) {
    note('computeLow', `the lower bound ${scientific(low.value)} is above the figure ${scientific(best.value)}`);
    return exact;
  }
  if (high !== null && high.value < best.value) {
    note('computeHigh', `the upper bound ${scientific(high.value)} is below the figure ${scientific(best.value)}`);
    return exact;
  }
  return { ...best, low: low?.value ?? best.value, high: high?.value ?? best.value };
}

function besides(figures: Record<BesideKind, Figure | null>): EpochRow['beside'] {
  const present = Object.entries(figures).filter((entry): entry is [BesideKind, Figure] => entry[1] !== null);
  return Object.fromEntries(present);
}

/** Only what the file affirms. A blank is not a no. */
function readBeliefs(record: EpochRecord, lowerBound: Figure | null): Belief[] {
  const affirmed = (column: Column) => affirms(cleanLine(record[column] ?? ''));
  const beliefs: Belief[] = [];
  if (affirmed('estimatedOver1e25')) beliefs.push({ belief: 'estimated', flop: 10n ** 25n });
  if (affirmed('maybeOver1e25')) beliefs.push({ belief: 'maybe', flop: 10n ** 25n });
  if (affirmed('possiblyOver1e23')) beliefs.push({ belief: 'possibly', flop: 10n ** 23n });
  if (lowerBound !== null && lowerBound.value > 0n) beliefs.push({ belief: 'lower_bound', flop: lowerBound.value });
  return beliefs;
}

const ACCESS: Readonly<Record<string, Access>> = {
  'open weights (unrestricted)': 'open_weights',
  'open weights (restricted use)': 'open_weights_restricted',
  'open weights (non-commercial)': 'open_weights_non_commercial',
  'api access': 'api',
  'hosted access (no api)': 'hosted',
  unreleased: 'unreleased',
};

function readAccess(text: string | null, note: Note): Access | null {
  if (text === null) return null;
  const access = ACCESS[text.toLowerCase()];
  if (access === undefined) note('access', `unknown kind of access: “${text.slice(0, 60)}”`);
  return access ?? null;
}

const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?apache(?: licen[cs]e)?(?:,? version)?[ -]?2(?:\.0)?(?: licen[cs]e)?$/i, 'Apache 2.0'],
  [/^(?:the )?mit(?: licen[cs]ed?)?$/i, 'MIT'],
  [/^cc[ -]by[ -]4\.0$/i, 'CC BY 4.0'],
];

/**
 * The licence, only where the remark is nothing but its name and perhaps an address: “modified MIT”, “MIT for the code”
 * and “listed as Apache 2.0, but no LICENSE file” are for a person to read.
 */
function readLicence(notes: string): string | null {
  const text = cleanLine(notes.replace(/https?:\/\/\S+/g, ' '))
    .replace(/[\s:;,.]+$/, '')
    .trim();
  return LICENCES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The first web address of a cell that may hold several, or prose. */
function readLink(cell: string): string | null {
  const found =
    /https?:\/\/[^\s<>"]+/i.exec(cell)?.[0] ??
    /^(?:arxiv\.org|github\.com|huggingface\.co)\/[^\s<>"]+/i.exec(cell.trim())?.[0];
  if (found === undefined || found.length > 2_000) return null;
  const url = URL.parse(found.startsWith('http') ? found.replace(/[,;)]+$/, '') : `https://${found}`);
  return url?.href ?? null;
}
