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
  /** The day from which changed figures count; later than `observedOn` only when an older export was forced. */
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
  /** Models of this source that are not in the file. They stay; only a full export is searched for them. */
  readonly gone: readonly string[];
  /** Models that their providers declared: the estimates stand beside the declarations. */
  readonly besideDeclared: readonly NamedRow[];
  readonly providersRegistered: number;
  readonly entriesWritten: number;
}

/** Why nothing was imported. */
export interface ImportRefusal {
  readonly ok: false;
  readonly reason: string;
}

/** The report for people. At most `most` items of a list are shown; the report itself has them all. */
export function renderReport(report: ImportReport | ImportRefusal, most = 20): string {
  if (!report.ok) return `Nothing was imported. ${report.reason}\n`;
  const { rows, file, observedOn, figures } = report;
  const lines = [
    `Imported ${file.name} (${file.dataset}) as of ${observedOn.day}, known from: ${observedOn.from}.`,
    `Rows read ${rows.read} = registered ${rows.registered} + updated ${rows.updated} + unchanged ${rows.unchanged} + merged ${rows.merged} + set aside ${rows.setAside}.`,
    `Providers registered: ${report.providersRegistered}. Journal entries written: ${report.entriesWritten}.`,
    `Rows with a figure for training compute: ${countsInWords(figures.rows)}.`,
    `Models with one: ${countsInWords(figures.models)}.`,
  ];
  if (report.effectiveOn !== observedOn.day) {
    lines.push(
      `A newer export had been imported: changes count from ${report.effectiveOn}, not from ${observedOn.day}.`,
    );
  }
  const section = <T>(title: string, items: readonly T[], say: (item: T) => string) => {
    if (items.length === 0) return;
    lines.push('', `${title} (${items.length}):`, ...items.slice(0, most).map((item) => `  ${say(item)}`));
    if (items.length > most) lines.push(`  … and ${items.length - most} more; --json lists them all.`);
  };
  section(
    'Merged rows that explain a difference between rows and models',
    figures.explained,
    (item) => `${mergeInWords(item)}; figure ${item.flop}`,
  );
  section('Rows set aside', report.setAside, ({ row, name, reason }) => `row ${row} ${quoted(name)}: ${reason}`);
  section('Rows merged', report.merged, mergeInWords);
  section(
    'Alike, but kept apart',
    report.keptApart,
    ({ rows: alike, why }) => `${alike.map(rowInWords).join(', ')}: ${why}`,
  );
  section(
    'Values set aside',
    report.values,
    ({ row, name, column, reason }) => `row ${row} ${quoted(name)}, ${column}: ${reason}`,
  );
  section('Figures changed', report.figureChanges.filter(isNews), ({ name, why }) => `${quoted(name)}: ${why}`);
  section(
    'Renamed',
    report.renamed,
    ({ row, from, to, why }) => `row ${row}: ${quoted(from)} is now ${quoted(to)} (${why})`,
  );
  section('No longer in the file, kept', report.gone, quoted);
  section('Beside what providers declared', report.besideDeclared, rowInWords);
  section(
    'Base models not found',
    report.unresolvedBases,
    ({ row, name, base, why }) => `row ${row} ${quoted(name)}: ${quoted(base)}, ${why}`,
  );
  section('Columns not used', file.unknownColumns, quoted);
  return `${lines.join('\n')}\n`;
}

/** A first figure is no news of its own: the model was registered with it. */
const isNews = ({ kind, before }: FigureChange): boolean =>
  kind !== 'annotated' && (kind !== 'gained' || before !== null);

const quoted = (text: string): string => `“${text}”`;
const rowInWords = ({ row, name }: NamedRow): string => `row ${row} ${quoted(name)}`;
const mergeInWords = ({ into, why, ...row }: Merge): string => `${rowInWords(row)} into ${rowInWords(into)}: ${why}`;
const countsInWords = ({ withFigure, above }: FigureCounts): string =>
  `${withFigure}; strictly above ${above.map(({ flop, count }) => `${flop}: ${count}`).join(', ')}`;
