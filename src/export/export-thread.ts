import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { About } from './about.ts';

/** Milliseconds after which a thread that has nothing to do ends. */
const IDLE = 60_000;

/** What the thread is asked: which files of the database at `url`, as they are at an instant, into which folder. */
export interface Order {
  readonly url: string;
  readonly files: readonly string[];
  readonly folder: string;
  readonly at: string;
}

/** What the thread answers. */
export type Answer = { readonly about: About } | { readonly fault: string };

/**
 * Writes exports in a thread of their own, with a connection of their own: reading the whole register and writing it down takes
 * seconds, in which nobody else would be answered. The thread is started when it is first needed. Orders are given one at a time.
 */
export class ExportThread {
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  async write(order: Order): Promise<About> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? new Worker(new URL('export-worker.ts', import.meta.url));
    this.#worker = worker;
    const done = new AbortController();
    try {
      worker.postMessage(order);
      const { signal } = done;
      const ended = once(worker, 'exit', { signal }).then(([code]) => {
        throw new Error(`The thread that writes exports ended with ${code}`);
      });
      const [answer] = (await Promise.race([once(worker, 'message', { signal }), ended])) as [Answer];
      if ('fault' in answer) throw new Error(`The export was not written: ${answer.fault}`);
      this.#idle = setTimeout(() => void this.close(), IDLE).unref();
      return answer.about;
    } catch (error) {
      this.#worker = null;
      await worker.terminate();
      throw error;
    } finally {
      done.abort();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
