import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Something wrong in the law data: where it is, what was found, what was expected. */
export interface LawDataProblem {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Thrown at start where law data are wrong; holds all that is wrong at once. */
export class LawDataRefused extends Error {
  override readonly name = 'LawDataRefused';
  readonly problems: readonly LawDataProblem[];
  constructor(problems: readonly LawDataProblem[]) {
    super(
      `The law data are refused:\n${problems
        .map((p) => `  ${p.file}:${p.line} ${p.path}: found ${p.found}; expected ${p.expected}`)
        .join('\n')}`,
    );
    this.problems = problems;
  }
}

/** One place in a YAML file of law data. Reading through it keeps line numbers and collects every problem. */
export class LawNode {
  readonly file: string;
  readonly path: string;
  private readonly node: Node | null;
  private readonly lines: LineCounter;
  private readonly problems: LawDataProblem[];
  /** Where to point if there is nothing at this place: its name, or what should hold it. */
  private readonly anchor: Node | null;

  constructor(
    file: string,
    path: string,
    node: Node | null,
    lines: LineCounter,
    problems: LawDataProblem[],
    anchor: Node | null = null,
  ) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.lines = lines;
    this.problems = problems;
    this.anchor = anchor;
  }

  static parse(file: string, text: string, problems: LawDataProblem[]): LawNode {
    const lines = new LineCounter();
    const document = parsed(text, lines);
    if (document === null) {
      const found = 'values nested so deeply that they cannot be read';
      problems.push({ file, line: 1, path: '', found, expected: 'YAML of a few levels' });
      return new LawNode(file, '', null, lines, problems);
    }
    for (const error of document.errors) {
      problems.push({ file, line: lines.linePos(error.pos[0]).line, path: '', found: error.message, expected: 'YAML' });
    }
    return new LawNode(file, '', document.contents, lines, problems);
  }

  get line(): number {
    const start = (this.node ?? this.anchor)?.range?.[0];
    return start === undefined ? 1 : this.lines.linePos(start).line;
  }

  get exists(): boolean {
    return this.node !== null;
  }

  get isNull(): boolean {
    return isScalar(this.node) && this.node.value === null;
  }

  refuse(expected: string, found = this.words()): void {
    this.problems.push({ file: this.file, line: this.line, path: this.path, found, expected });
  }

  /** The member of that name; a missing one exists as an empty place, so that its absence can be reported there. */
  at(key: string): LawNode {
    const pair = isMap(this.node)
      ? this.node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;
    const path = this.path === '' ? key : `${this.path}.${key}`;
    const value = (pair?.value ?? null) as Node | null;
    const anchor = isScalar(pair?.key) ? pair.key : (this.node ?? this.anchor);
    return new LawNode(this.file, path, value, this.lines, this.problems, anchor);
  }

  /** The names of a map's members, refusing those that are not `allowed`. */
  keys(allowed?: readonly string[]): string[] {
    if (this.node === null) return [];
    if (!isMap(this.node)) {
      this.refuse('a map');
      return [];
    }
    const names = this.node.items.map((item) => String(isScalar(item.key) ? item.key.value : item.key));
    if (!allowed) return names;
    for (const name of names) {
      if (!allowed.includes(name)) this.at(name).refuse(`one of ${allowed.join(', ')}`, `the unknown name "${name}"`);
    }
    return names.filter((name) => allowed.includes(name));
  }

  /** The items of a list. One value stands for a list of one. */
  items(): LawNode[] {
    if (this.node === null) return [];
    if (!isSeq(this.node)) return [this];
    return this.node.items.map(
      (item, index) => new LawNode(this.file, `${this.path}[${index}]`, item as Node, this.lines, this.problems),
    );
  }

  /** A string that stands in quotes or is plainly a word; numbers and dates without quotes are refused. */
  text(expected: string): string {
    if (isScalar(this.node) && typeof this.node.value === 'string' && this.node.value.trim() !== '')
      return this.node.value;
    this.refuse(isScalar(this.node) && typeof this.node.value === 'number' ? `${expected}, in quotes` : expected);
    return '';
  }

  truth(): boolean {
    if (isScalar(this.node) && typeof this.node.value === 'boolean') return this.node.value;
    this.refuse('true or false');
    return false;
  }

  /** A small whole number above zero, without quotes. */
  whole(): number {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
    this.refuse('a whole number above zero');
    return 1;
  }

  /** One of the words that are allowed; where it is none of them, the problem is reported and the first stands in for it. */
  oneOf<T extends string>(allowed: readonly [T, ...T[]]): T {
    const value = isScalar(this.node) ? this.node.value : undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    this.refuse(`one of ${allowed.join(', ')}`);
    return allowed[0];
  }

  private words(): string {
    if (this.node === null) return 'nothing';
    if (isScalar(this.node))
      return typeof this.node.value === 'string' ? `"${shortened(this.node.value)}"` : String(this.node.value);
    return isMap(this.node) ? 'a map' : 'a list';
  }
}

/** What stands in the data may be of any length; what is said of it is not. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The text as YAML; null if its values are nested so deeply that reading them takes more of a stack than there is. */
function parsed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys: true });
    return document.errors.some(({ message }) => TOO_DEEP.test(message)) ? null : document;
  } catch (error) {
    if (error instanceof RangeError && TOO_DEEP.test(error.message)) return null;
    throw error;
  }
}

const TOO_DEEP = /call stack/;
