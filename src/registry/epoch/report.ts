import type { KeptApart, Merge } from './identity.ts';
import type { FigureChange } from './ledger.ts';
import type { ObservedOn } from './observed-on.ts';

/** A row as the report names it: its number as a spreadsheet shows it, the header being row 1. */
interface NamedRow {
  readonly row: number;
  readonly name: string;
}

/** How many have a figure, and how many lie strictly above each amount. */
export interface FigureCounts {
  readonly withFigure: number;
  readonly above: readonly { readonly flop: string; readonly count: number }[];
}

/** What an import read, what it changed, and what it could not use. Every row of the file is in exactly one count. */
export interface ImportReport {
  readonly ok: true;
  readonly runId: string;
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly dataset: string;
    readonly columns: readonly string[];
    readonly unknownColumns: readonly string[];
  };
  readonly observedOn: ObservedOn;
  /** Why the file may show another day, and what to do then. */
  readonly doubt: string | null;
  /** The day from which changes of records count; later than `observedOn` only when an older export was forced. */
  readonly effectiveOn: string;
  readonly rows: {
    readonly read: number;
    readonly registered: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly merged: number;
    readonly setAside: number;
  };
  readonly figures: {
    /** Of all models of the register, whatever their source. */
    readonly register: FigureCounts;
    /** Of these, models that were in an earlier file of this kind and are in this one no more. */
    readonly gone: FigureCounts;
    readonly rows: FigureCounts;
    readonly models: FigureCounts;
    /** Merged rows with a figure of their own: what a difference between the two counts comes from. */
    readonly explained: readonly (Merge & { readonly flop: string })[];
  };
  readonly merged: readonly Merge[];
  readonly keptApart: readonly KeptApart[];
  readonly setAside: readonly (NamedRow & { readonly reason: string })[];
  /** Values that could not be used while their rows were kept. */
  readonly values: readonly (NamedRow & { readonly column: string; readonly reason: string })[];
  readonly unresolvedBases: readonly (NamedRow & { readonly base: string; readonly why: string })[];
  readonly figureChanges: readonly (NamedRow & FigureChange)[];
  readonly renamed: readonly {
    readonly row: number;
    readonly from: string;
    readonly to: string;
    readonly why: string;
  }[];
  /** Records that turned out to be a model which the register had under another name too; its figures stand under `kept`. */
  readonly twins: readonly (NamedRow & { readonly kept: string; readonly why: string })[];
  /** Models that were in an earlier file of this kind and are in this one no more. They stay. */
  readonly gone: readonly string[];
  /** Models that stay and may be what a row now calls by another name: two records for what may be one model. */
  readonly perhaps: readonly {
    readonly kept: string;
    readonly row: number;
    readonly now: string;
    readonly why: string;
  }[];
  /** Models that their providers declared: the estimates stand beside the declarations. */
  readonly besideDeclared: readonly NamedRow[];
  readonly providersRegistered: number;
  readonly entriesWritten: number;
}

/** Why nothing was imported, or not all of it. */
export interface ImportRefusal {
  readonly ok: false;
  /** Whether a part was imported before it ended. */
  readonly isPartial?: boolean;
  readonly reason: string;
}

/** Lines of a report for people, so that it stays on a screen. */
const SCREEN = 44;

interface Section {
  readonly title: string;
  readonly items: readonly string[];
}

/**
 * The report for people. Of each list as many items are shown as fit on a screen, at most `most`; the report itself has them all. What a
 * person may have to look at comes first, and what to do at the end.
 */
export function renderReport(report: ImportReport | ImportRefusal, most = 20): string {
  if (!report.ok) return `${report.isPartial === true ? 'Not everything' : 'Nothing'} was imported. ${report.reason}\n`;
  const head = headOf(report);
  const sections = sectionsOf(report).filter(({ items }) => items.length > 0);
  const next = nextSteps(report);
  let shown = most;
  const lengthOf = (count: number) =>
    sections.reduce((sum, { items }) => sum + 1 + Math.min(items.length, count) + (items.length > count ? 1 : 0), 0);
  while (shown > 1 && head.length + lengthOf(shown) + next.length + 2 > SCREEN) shown -= 1;
  const lines = sections.flatMap(({ title, items }) => [
    `${title} (${items.length}):`,
    ...items.slice(0, shown).map((item) => `  ${item}`),
    ...(items.length > shown ? [`  … and ${items.length - shown} more; --json lists them all.`] : []),
  ]);
  return [head, lines, next]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}

function headOf(report: ImportReport): string[] {
  const { rows, file, observedOn, effectiveOn } = report;
  return [
    `Imported ${file.name} (${file.dataset}) as of ${observedOn.day}, known from: ${observedOn.from}.`,
    `Rows read ${rows.read} = registered ${rows.registered} + updated ${rows.updated} + unchanged ${rows.unchanged} + merged ${rows.merged} + set aside ${rows.setAside}.`,
    `Providers registered: ${report.providersRegistered}. Journal entries written: ${report.entriesWritten}.`,
    ...(file.unknownColumns.length === 0
      ? []
      : [`Columns not used (${file.unknownColumns.length}): ${listed(file.unknownColumns, 3)}.`]),
    ...(effectiveOn === observedOn.day
      ? []
      : [
          `An export of ${effectiveOn} had been imported before: this older one adds what stood before that day, and changes nothing that is known since.`,
        ]),
    '',
    ...countsOf(report),
  ];
}

/** Counts below each other: the register's, and beside them those of the file where they differ. */
function countsOf({ figures, gone }: ImportReport): string[] {
  const { register, models, rows } = figures;
  const lines: [string, FigureCounts][] = [['the register', register]];
  if (figures.gone.withFigure > 0) lines.push([`of them kept, but no longer in this kind of file`, figures.gone]);
  if (!isSameCount(models, register)) lines.push(['models of this file', models]);
  if (!isSameCount(rows, models)) lines.push(['rows of this file', rows]);
  const width = Math.max(...lines.map(([name]) => name.length));
  const titles = ['any', ...register.above.map(({ flop }) => `>${flop}`)];
  const line = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(width)} ${cells.map((cell) => String(cell).padStart(7)).join('')}`;
  return [
    'Models with a figure for training compute, and strictly above an amount of FLOP:',
    line('', titles),
    ...lines.map(([name, counts]) => line(name, [counts.withFigure, ...counts.above.map(({ count }) => count)])),
    ...(gone.length > 0 && figures.gone.withFigure === 0
      ? [`  Kept, but no longer in this kind of file: ${gone.length}, none of them with a figure.`]
      : []),
  ];
}

const isSameCount = (one: FigureCounts, other: FigureCounts): boolean => JSON.stringify(one) === JSON.stringify(other);

function sectionsOf(report: ImportReport): Section[] {
  const { figures } = report;
  const perhapsOf = (name: string) =>
    report.perhaps.filter(({ kept }) => kept === name).map(({ now, why }) => `; perhaps now ${quoted(now)} (${why})`);
  const gone = report.gone.map((name) => ({ name, perhaps: perhapsOf(name) }));
  const elsewhere = report.perhaps.filter(({ kept }) => !report.gone.includes(kept));
  // What may be one model under two names is for a person to look at: it stands before what is just gone.
  const sorted = gone.toSorted((one, other) => other.perhaps.length - one.perhaps.length);
  // In an export older than what is known, the name is the former one.
  const isOlder = report.effectiveOn > report.observedOn.day;
  const renamed = (from: string, to: string) =>
    isOlder ? `${quoted(from)} was then called ${quoted(to)}` : `${quoted(from)} is now ${quoted(to)}`;
  return [
    {
      title: 'Rows set aside',
      items: report.setAside.map(({ row, name, reason }) => `row ${row} ${quoted(name)}: ${reason}`),
    },
    {
      title: 'Renamed',
      items: [
        ...report.renamed.map(({ row, from, to, why }) => `row ${row}: ${renamed(from, to)} (${why})`),
        ...report.twins.map(
          ({ row, name, kept, why }) =>
            `row ${row}: ${quoted(name)} is ${quoted(kept)}, where its figures stand (${why})`,
        ),
      ],
    },
    {
      title: 'No longer in this kind of file, kept',
      items: sorted.map(({ name, perhaps }) => `${quoted(name)}${perhaps.slice(0, 2).join('')}`),
    },
    {
      title: 'Perhaps one model under two names, kept as two',
      items: elsewhere.map(({ kept, now, why }) => `${quoted(kept)} and ${quoted(now)} (${why})`),
    },
    {
      title: 'Figures changed',
      items: report.figureChanges.filter(isNews).map(({ name, why }) => `${quoted(name)}: ${why}`),
    },
    {
      title: 'Values set aside',
      items: report.values.map(({ row, name, column, reason }) => `row ${row} ${quoted(name)}, ${column}: ${reason}`),
    },
    {
      title: 'Merged rows that explain a difference between rows and models',
      items: figures.explained.map((item) => `${mergeInWords(item)}; figure ${item.flop}`),
    },
    { title: 'Rows merged', items: report.merged.map(mergeInWords) },
    {
      title: 'Alike, but kept apart',
      items: report.keptApart.map(({ rows, why }) => `${rows.map(rowInWords).join(', ')}: ${why}`),
    },
    { title: 'Beside what providers declared', items: report.besideDeclared.map(rowInWords) },
    {
      title: 'Base models not found',
      items: report.unresolvedBases.map(
        ({ row, name, base, why }) => `row ${row} ${quoted(name)}: ${quoted(base)}, ${why}`,
      ),
    },
  ];
}

/** What a person may do now. */
function nextSteps(report: ImportReport): string[] {
  const { perhaps, setAside, values, doubt } = report;
  const doubts = new Set(perhaps.map(({ kept }) => kept)).size;
  return [
    ...(doubt === null ? [] : [doubt]),
    ...(doubts === 0
      ? []
      : [
          `Look at the ${doubts} name(s) above with “perhaps now” or under two names: until the source settles it, each counts as a model of its own.`,
        ]),
    ...(setAside.length + values.length === 0
      ? []
      : ['What was set aside can be mended in the file: import it again, and what is done is not done twice.']),
  ];
}

/** A first figure is no news of its own: the model was registered with it. */
const isNews = ({ kind, before }: FigureChange): boolean =>
  kind !== 'annotated' && (kind !== 'gained' || before !== null);

const listed = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).map(quoted).join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
const quoted = (text: string): string => `“${text}”`;
const rowInWords = ({ row, name }: NamedRow): string => `row ${row} ${quoted(name)}`;
const mergeInWords = ({ into, why, ...row }: Merge): string => `${rowInWords(row)} into ${rowInWords(into)}: ${why}`;
