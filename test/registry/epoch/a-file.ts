import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file in a folder of its own. */
export function aFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'plimsoll-test-epoch-')), name);
  writeFileSync(path, content);
  return path;
}

/** Cells by header; what is left out is blank. */
export type Cells = Readonly<Record<string, string>>;

const HEADERS = [
  'Model',
  'Domain',
  'Task',
  'Organization',
  'Publication date',
  'Link',
  'Parameters',
  'Training compute (FLOP)',
  'Training compute lower bound',
  'Training compute upper bound',
  'Confidence',
  'Model accessibility',
  'Accessibility notes',
  'Country (of organization)',
  'Base model',
  'Finetune compute (FLOP)',
  'Possibly over 1e23 FLOP',
  'Abstract',
];

/** A CSV in the shape of Epoch AI's exports, with invented models. */
export function aCsv(rows: readonly Cells[], headers: readonly string[] = HEADERS): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

/** A row about an invented model of Example Labs. */
export const aRow = (name: string, cells: Cells = {}): Cells => ({
  Model: name,
  Organization: 'Example Labs',
  'Publication date': '2025-03-14',
  'Country (of organization)': 'France',
  Link: `https://example.org/${encodeURIComponent(name.trim())}`,
  ...cells,
});
