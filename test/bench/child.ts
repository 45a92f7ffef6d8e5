import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Longest that anything asked of a child may take. */
const PATIENCE = 600_000;

/** A process of our own: modules under `test/bench` that answer messages. It ends with us, whatever happens. */
export class Child {
  readonly #process: ChildProcess;
  readonly #name: string;

  /** Starts a module in Node. */
  constructor(module: URL, words: readonly string[] = []) {
    this.#name = fileURLToPath(module);
    this.#process = spawn(process.execPath, [this.#name, ...words], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.#process.on('error', () => this.#process.kill());
  }

  /** The number by which the system knows it. */
  get pid(): number {
    if (this.#process.pid === undefined) throw new Error(`${this.#name} did not start`);
    return this.#process.pid;
  }

  /** The next message of the child. Throws if it ends first or takes too long. */
  async next(): Promise<unknown> {
    const done = new AbortController();
    const signal = AbortSignal.any([done.signal, AbortSignal.timeout(PATIENCE)]);
    try {
      const ended = once(this.#process, 'exit', { signal }).then(([code]) => {
        throw new Error(`${this.#name} ended with status ${code} before it answered; its own message is above.`);
      });
      const [message] = await Promise.race([once(this.#process, 'message', { signal }), ended]);
      return message;
    } catch (error) {
      if (signal.aborted) throw new Error(`${this.#name} has not answered for ${PATIENCE / 1000} seconds.`);
      throw error;
    } finally {
      done.abort();
    }
  }

  /** Sends a message and waits for the answer. */
  async ask(message: object): Promise<unknown> {
    const answer = this.next();
    this.#process.send(message);
    return answer;
  }

  /** Binds the child with all its threads to a core, unless that is null. Once it runs: starting takes all cores that there are. */
  bindTo(core: number | null): void {
    if (core === null) return;
    const { status, stderr } = spawnSync('taskset', [
      '--all-tasks',
      '--cpu-list',
      '--pid',
      String(core),
      String(this.#process.pid),
    ]);
    if (status !== 0) throw new Error(`${this.#name} cannot be bound to core ${core}: ${stderr}`);
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}

/** In a child: sends a message to whoever started it. */
export function report(message: object): void {
  process.send?.(message);
}

/** In a child: answers each message, and ends when whoever started it is gone. */
export function answerEach<T>(answer: (message: T) => Promise<object>): void {
  process.on('message', (message) => {
    answer(message as T).then(report, (error) => {
      console.error(error);
      process.exit(1);
    });
  });
  endWithParent();
}

/** In a child: ends when whoever started it is gone. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit());
}
