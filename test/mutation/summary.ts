/** What became of one file's mutants, and its lines as they were then. */
export interface Measured {
  readonly mutants: readonly {
    readonly status: string;
    readonly kind: string;
    readonly line: number;
    readonly column: number;
    readonly replacement: string;
    readonly isStatic: boolean;
  }[];
  readonly lines: readonly string[];
}

type Mutant = Measured['mutants'][number];

const BEGIN = '<!-- measured -->';
const END = '<!-- /measured -->';

/** The README with its table replaced by what was measured last of each file, and the names of those that changed since. */
export function withSummary(
  readme: string,
  files: Readonly<Record<string, Measured>>,
  outdated: readonly string[],
): string {
  const [before, after] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`The README has no place for the table: ${BEGIN} … ${END}`);
  const rows = Object.entries(files)
    .filter(([, { mutants }]) => mutants.length > 0)
    .map(([path, { mutants }]) => row(nameOf(path), mutants));
  const all = row(
    '**all**',
    Object.values(files).flatMap(({ mutants }) => mutants),
  );
  const head = '| File | Mutants | Killed | Timed out | Survived | Not covered | Score | Without texts |';
  const table = [head, '|---|--:|--:|--:|--:|--:|--:|--:|', ...rows, all].join('\n');
  const names = outdated.map((path) => `\`${nameOf(path)}\``).join(', ');
  const rest = names === '' ? 'Every file was measured as it is.' : `Not measured as they are now: ${names}.`;
  return `${readme.slice(0, before)}${BEGIN}\n${table}\n\n${rest}\n${readme.slice(after)}`;
}

function row(name: string, mutants: readonly Mutant[]): string {
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length;
  const counts = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
  const texts = mutants.filter(({ kind }) => kind !== 'StringLiteral');
  return `| ${[name, mutants.length, ...counts, score(mutants), score(texts)].join(' | ')} |`;
}

function nameOf(path: string): string {
  return path.replace('src/law/', '');
}

/** Detected mutants, killed or timed out, among all. */
function score(mutants: readonly Mutant[]): string {
  const detected = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return mutants.length === 0 ? '' : `${((100 * detected) / mutants.length).toFixed(1)} %`;
}
