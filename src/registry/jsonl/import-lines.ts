import type { GraphQLSchema } from 'graphql';
import { askRemote, type Remote, type RemoteAnswer, Unreachable } from './api.ts';
import { KINDS } from './kinds.ts';
import { filledIn, type Line, type LineProblem, readLines } from './read-lines.ts';

/**
 * What became of a line: done now, there already, fit to be done, right in its form (it refers to a line that is not done yet, so that
 * the server cannot judge it), refused, or not tried.
 */
export type LineOutcome = 'done' | 'there' | 'valid' | 'form' | 'refused' | 'untried';

export interface LineReport {
  readonly line: number;
  readonly kind: string | null;
  readonly key: string | null;
  readonly outcome: LineOutcome;
  /** The id of the record, if there is one. */
  readonly id: string | null;
  readonly problems: readonly LineProblem[];
}

export interface LinesReport {
  /** Whether nothing was refused or left untried. */
  readonly ok: boolean;
  readonly validateOnly: boolean;
  readonly lines: readonly LineReport[];
  /** Why the import stopped before its end; null if it did not. */
  readonly stopped: string | null;
}

export interface LinesImport {
  readonly text: string;
  readonly schema: GraphQLSchema;
  readonly remote: Remote;
  readonly validateOnly: boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Sends the lines of a JSONL file to a server, in their order, each with its key, so that what was done before is answered as
 * before: an import that was interrupted is completed by running it again. Where the form of any line is wrong nothing is sent.
 * A line that is refused stops nobody but the lines that name it.
 */
export function importLines(options: LinesImport): Promise<LinesReport> {
  return new LineByLine(options).carryOut();
}

/** Bytes of one request, well below the `maxBodyBytes` of every server. */
const MOST_BYTES = 500_000;

class LineByLine {
  readonly #options: LinesImport;
  readonly #reports = new Map<number, LineReport>();
  /** Key → the id of a record that is stored. */
  readonly #ids = new Map<string, string>();
  readonly #numbers = new Map<string, number>();
  #batch: { line: Line; input: unknown }[] = [];
  #bytes = 0;
  #maxBatch = 1;

  constructor(options: LinesImport) {
    this.#options = options;
  }

  async carryOut(): Promise<LinesReport> {
    const { text, schema, validateOnly, onProgress } = this.#options;
    const read = readLines(text, schema);
    const good = read.filter((line): line is Line => 'input' in line);
    for (const line of read) {
      const problems = 'problems' in line ? line.problems : [];
      const outcome = problems.length > 0 ? 'refused' : 'untried';
      this.#note(line, outcome, null, problems);
    }
    let stopped: string | null = null;
    if (good.length === read.length) {
      try {
        this.#maxBatch = await this.#mostAtOnce();
        for (const [at, line] of good.entries()) {
          this.#numbers.set(line.key, line.number);
          await this.#take(line);
          onProgress?.(at + 1 - this.#batch.length, good.length);
        }
        await this.#flush();
        onProgress?.(good.length, good.length);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        stopped = error.message;
      }
    }
    const lines = [...this.#reports.values()];
    const ok = stopped === null && lines.every(({ outcome }) => outcome !== 'refused' && outcome !== 'untried');
    return { ok, validateOnly, lines, stopped };
  }

  /** Puts a line into the request that is being filled, or sends what is there first. */
  async #take(line: Line): Promise<void> {
    const [first] = this.#batch;
    const isAnother = first !== undefined && first.line.kind !== line.kind;
    const waitsFor = line.names.some((name) => this.#batch.some((other) => other.line.key === name));
    const size = Buffer.byteLength(JSON.stringify(line.input));
    const isFull = this.#batch.length >= this.#maxBatch || this.#bytes + size > MOST_BYTES;
    if (isAnother || waitsFor || isFull || KINDS.get(line.kind)?.batch === undefined) await this.#flush();
    const missing = line.names.find((name) => !this.#ids.has(name));
    if (missing !== undefined) {
      const { outcome } = this.#reports.get(this.#numbers.get(missing) ?? 0) ?? { outcome: 'untried' };
      if (outcome === 'valid' || outcome === 'form') return this.#note(line, 'form', null, []);
      const message = `It refers to line ${this.#numbers.get(missing)} (${missing}), which is not done. Mend that line and run the import again.`;
      return this.#note(line, 'untried', null, [{ code: 'NOT_FOUND', message, path: [] }]);
    }
    const input = filledIn(line, this.#options.schema, this.#ids) as object;
    this.#batch.push({ line, input: { ...input, ...(this.#options.validateOnly ? { validateOnly: true } : {}) } });
    this.#bytes += size;
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#bytes = 0;
    if (batch.length > 0) await this.#send(batch);
  }

  async #send(batch: readonly { readonly line: Line; readonly input: unknown }[]): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    const answer = await this.#ask(
      first.line.kind,
      batch.map(({ input }) => input),
    );
    if ('errors' in answer) {
      // Refused as a whole: by halves it comes out whose fault it is. What was done is answered as before.
      const half = Math.ceil(batch.length / 2);
      if (batch.length === 1) {
        this.#note(
          first.line,
          'refused',
          null,
          answer.errors.map((error) => ({ ...error, path: [] })),
        );
      } else {
        await this.#send(batch.slice(0, half));
        await this.#send(batch.slice(half));
      }
      return;
    }
    for (const [at, { line }] of batch.entries()) {
      const payload = answer.payloads[at];
      if (payload === undefined) throw new Unreachable('The server did not answer for every item of a batch.');
      const { record, repeated, userErrors } = payload;
      if (userErrors.length > 0) this.#note(line, 'refused', null, userErrors);
      else if (this.#options.validateOnly && !repeated) this.#note(line, 'valid', null, []);
      else this.#note(line, repeated ? 'there' : 'done', record?.id ?? null, []);
    }
  }

  async #ask(
    kind: string,
    inputs: readonly unknown[],
  ): Promise<{ readonly payloads: readonly Payload[] } | Extract<RemoteAnswer, { errors: unknown }>> {
    const { remote } = this.#options;
    const { answers = '', batch } = KINDS.get(kind) ?? {};
    const selection = `record: ${answers} { id } repeated userErrors { code message path }`;
    const type = (mutation: string) => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const [input] = inputs;
    if (batch === undefined || inputs.length === 1) {
      const text = `mutation ($input: ${type(kind)}!) { payload: ${kind}(input: $input) { ${selection} } }`;
      const answer = await askRemote(remote, text, { input });
      return 'errors' in answer ? answer : { payloads: [answer.data.payload as Payload] };
    }
    const text = `mutation ($input: ${type(batch.mutation)}!) { payload: ${batch.mutation}(input: $input) { each: ${batch.each} { ${selection} } userErrors { code message } } }`;
    const answer = await askRemote(remote, text, { input: { items: inputs } });
    if ('errors' in answer) return answer;
    const { each, userErrors } = answer.data.payload as {
      each: readonly Payload[];
      userErrors: readonly { code: string; message: string }[];
    };
    return userErrors.length > 0 ? { errors: userErrors } : { payloads: each };
  }

  async #mostAtOnce(): Promise<number> {
    const answer = await askRemote(this.#options.remote, '{ limits { maxBatch } }', {});
    if ('errors' in answer) throw new Unreachable(answer.errors.map(({ message }) => message).join(' '));
    return (answer.data.limits as { maxBatch: number }).maxBatch;
  }

  #note(
    line: { readonly number: number; readonly kind: string | null; readonly key: string | null },
    outcome: LineOutcome,
    id: string | null,
    problems: readonly LineProblem[],
  ): void {
    const { number, kind, key } = line;
    this.#reports.set(number, { line: number, kind, key, outcome, id, problems });
    if (id !== null && key !== null) this.#ids.set(key, id);
  }
}

interface Payload {
  readonly record: { readonly id: string } | null;
  readonly repeated: boolean;
  readonly userErrors: readonly LineProblem[];
}
