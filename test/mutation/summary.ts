import { foundOf, isMeasureOf, type Measure, type Measures, STATUSES, totalOf } from './measured.ts';

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
  const rows = current.filter(({ mutants }) => totalOf(mutants) > 0).map((one) => row(nameOf(one.path), [one]));
  const all = row('**all**', current);
  const head = '| File | Mutants | Killed | Timed out | Survived | Not covered | Score | Without texts |';
  const table = [head, '|---|--:|--:|--:|--:|--:|--:|--:|', ...rows, all].join('\n');
  const names = outdated.map((path) => `\`${nameOf(path)}\``).join(', ');
  const rest = names === '' ? 'Every file was measured as it is.' : `Not measured as they are now: ${names}.`;
  return `${readme.slice(0, before)}${BEGIN}\n${table}\n\n${rest}\n${readme.slice(after)}`;
}

/** One row over the mutants of all these measures. */
function row(name: string, measures: readonly Measure[]): string {
  const sum = (amountOf: (measure: Measure) => number) =>
    measures.reduce((total, measure) => total + amountOf(measure), 0);
  const total = sum(({ mutants }) => totalOf(mutants));
  const counts = STATUSES.map((status) => sum(({ mutants }) => mutants[status]));
  const score = inPerCent(
    sum(({ mutants }) => foundOf(mutants)),
    total,
  );
  const others = inPerCent(
    sum(({ withoutTexts }) => withoutTexts.found),
    sum(({ withoutTexts }) => withoutTexts.mutants),
  );
  return `| ${[name, total, ...counts, score, others].join(' | ')} |`;
}

/** With one decimal; empty where there is nothing to be a part of. */
function inPerCent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

function nameOf(path: string): string {
  return path.replace('src/law/', '');
}
