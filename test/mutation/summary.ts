import { type Counts, isMeasureOf, type Measures, STATUSES } from './measured.ts';

const BEGIN = '<!-- measured -->';
const END = '<!-- /measured -->';

/**
 * The README with its table replaced by what was measured of these files, by path with their texts, and the names of those that
 * were never measured or have changed since.
 */
export function withSummary(readme: string, measures: Measures, files: Readonly<Record<string, string>>): string {
  const [before, after] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`The README has no place for the table: ${BEGIN} … ${END}`);
  const paths = Object.keys(files);
  const current = paths.flatMap((path) => {
    const measure = measures[path];
    return measure !== undefined && isMeasureOf(measure, files[path] ?? '') ? [{ path, ...measure }] : [];
  });
  const outdated = paths.filter((path) => current.every((measured) => measured.path !== path));
  const rows = current
    .filter(({ mutants }) => total(mutants) > 0)
    .map(({ path, mutants, texts }) => row(nameOf(path), mutants, texts));
  const all = row('**all**', sum(current.map(({ mutants }) => mutants)), sum(current.map(({ texts }) => texts)));
  const head = '| File | Mutants | Killed | Timed out | Survived | Not covered | Score | Without texts |';
  const table = [head, '|---|--:|--:|--:|--:|--:|--:|--:|', ...rows, all].join('\n');
  const names = outdated.map((path) => `\`${nameOf(path)}\``).join(', ');
  const rest = names === '' ? 'Every file was measured as it is.' : `Not measured as they are now: ${names}.`;
  return `${readme.slice(0, before)}${BEGIN}\n${table}\n\n${rest}\n${readme.slice(after)}`;
}

/** The part of mutants that were found, killed or timed out, in per cent with one decimal; empty where there are none. */
export function score(counts: Counts): string {
  const found = counts.Killed + counts.Timeout;
  return total(counts) === 0 ? '' : `${((100 * found) / total(counts)).toFixed(1)} %`;
}

function row(name: string, mutants: Counts, texts: Counts): string {
  const others = byStatus((status) => mutants[status] - texts[status]);
  const counts = STATUSES.map((status) => mutants[status]);
  return `| ${[name, total(mutants), ...counts, score(mutants), score(others)].join(' | ')} |`;
}

function total(counts: Counts): number {
  return STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

function sum(counts: readonly Counts[]): Counts {
  return byStatus((status) => counts.reduce((sum, each) => sum + each[status], 0));
}

function byStatus(countOf: (status: (typeof STATUSES)[number]) => number): Counts {
  const [Killed, Timeout, Survived, NoCoverage] = STATUSES.map(countOf);
  return { Killed: Killed ?? 0, Timeout: Timeout ?? 0, Survived: Survived ?? 0, NoCoverage: NoCoverage ?? 0 };
}

function nameOf(path: string): string {
  return path.replace('src/law/', '');
}
