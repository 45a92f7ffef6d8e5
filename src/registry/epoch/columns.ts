/**
 * The columns of Epoch AI's exports that the register understands, each with every header it has had: they differ
 * between files and over the years, so a column is found by name and never by position. Headers are compared without
 * regard to case, spaces and punctuation.
 */
export const COLUMNS = {
  name: ['Model', 'System', 'Model name'],
  organisation: ['Organization', 'Organisation', 'Organization(s)'],
  published: ['Publication date', 'Publication date (full)', 'Release date'],
  compute: ['Training compute (FLOP)', 'Training compute (FLOPs)', 'Training compute'],
  domain: ['Domain'],
  task: ['Task', 'Tasks'],
  country: ['Country (of organization)', 'Country (from Organization)', 'Country'],
  category: ['Organization categorization', 'Organization categorization (from Organization)'],
  link: ['Link', 'Links'],
  parameters: ['Parameters'],
  computeLow: ['Training compute lower bound'],
  computeHigh: ['Training compute upper bound'],
  computeMethod: ['Training compute estimation method', 'Compute estimation method'],
  confidence: ['Confidence'],
  access: ['Model accessibility', 'Accessibility'],
  accessNotes: ['Accessibility notes'],
  openWeights: ['Open model weights?', 'Open model weights'],
  base: ['Base model', 'Base models'],
  fineTuning: ['Finetune compute (FLOP)', 'Fine-tune compute (FLOP)'],
  postTraining: ['Post-training compute (FLOP)'],
  possiblyOver1e23: ['Possibly over 1e23 FLOP'],
  estimatedOver1e25: ['Estimated over 1e25 FLOP'],
  maybeOver1e25: ['Maybe over 1e25 FLOP'],
  modified: ['Last modified'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** Without these there is nothing to register. */
export const REQUIRED: readonly Column[] = ['name', 'organisation', 'published', 'compute'];

/** A record of the file: the cells of the columns that are understood, as they were read. */
export type EpochRecord = Partial<Record<Column, string>>;

/** What a header row turned out to hold. */
export interface Header {
  /** Column → position of its cell. */
  readonly at: ReadonlyMap<Column, number>;
  /** Headers that mean nothing to the register and were ignored. */
  readonly unknown: readonly string[];
  readonly width: number;
}

export type HeaderRefusal = { readonly problem: string };

/** Finds the columns in a header row, or says what is missing, what was found and what was expected. */
export function readHeader(cells: readonly string[]): Header | HeaderRefusal {
  const meaning = new Map<string, Column>();
  for (const [column, headers] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    for (const header of headers) meaning.set(headerKey(header), column);
  }
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [position, cell] of cells.entries()) {
    const column = meaning.get(headerKey(cell));
    if (column === undefined) unknown.push(shown(cell));
    else if (at.has(column)) {
      return {
        problem: `Two columns mean the same: ${shown(cells[at.get(column) ?? 0] ?? '')} and ${shown(cell)}. Remove one.`,
      };
    } else at.set(column, position);
  }
  const missing = REQUIRED.filter((column) => !at.has(column));
  if (missing.length > 0) {
    const expected = missing.map((column) => COLUMNS[column].map((header) => `“${header}”`).join(' or ')).join('; ');
    return {
      problem: `Not an export of Epoch AI's models. Missing: ${expected}. Found: ${list(cells)}.${hint(cells)}`,
    };
  }
  return { at, unknown, width: cells.length };
}

function hint(cells: readonly string[]): string {
  const only = cells.length === 1 ? (cells[0] ?? '') : '';
  if (only.includes('\t')) return ' The columns seem to be separated by tabs: save the file with commas.';
  return ' Download a CSV from https://epoch.ai/data/ai-models and pass it as it is.';
}

const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function list(cells: readonly string[]): string {
  const first = cells.slice(0, 12).map((cell) => `“${shown(cell)}”`);
  return cells.length > 12 ? `${first.join(', ')} and ${cells.length - 12} more` : first.join(', ');
}

/** A header as it can be shown: one line, no control characters, not endless. */
function shown(header: string): string {
  const clean = header.replace(/[\p{C}\s]+/gu, ' ').trim();
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}
