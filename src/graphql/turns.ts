import { performance } from 'node:perf_hooks';

/**
 * Shares the one thread between requests. Work that goes on without waiting for anything, such as judging a hundred models, holds up
 * everybody: so before a field that may take long begins, it is looked at how long the thread has been busy, and where that is too
 * long, the field waits until everybody else has had a turn.
 */
export class Turns {
  readonly #most: number;
  readonly #clock: () => number;
  readonly #waiting: (() => void)[] = [];
  #began: number | null = null;
  #isLetting = false;

  /** A turn takes so many milliseconds, and the field that is under way when they are over. */
  constructor(most: number, clock: () => number = () => performance.now()) {
    this.#most = most;
    this.#clock = clock;
  }

  /** Whether the turn that is under way is over. Ask right before the work: what is waited for in between may take all of it. */
  get isOver(): boolean {
    // Who is behind somebody who waits, waits too.
    if (this.#waiting.length > 0) return true;
    if (this.#began === null) {
      this.#began = this.#clock();
      // Comes when all that goes on without waiting is done.
      setImmediate(() => {
        this.#began = null;
      });
      return false;
    }
    return this.#clock() - this.#began > this.#most;
  }

  /** The next turn, after those that were asked for before. */
  next(): Promise<void> {
    const turn = new Promise<void>((begin) => this.#waiting.push(begin));
    if (!this.#isLetting) void this.#letGo();
    return turn;
  }

  async #letGo(): Promise<void> {
    this.#isLetting = true;
    while (this.#waiting.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const began = this.#clock();
      this.#began = null;
      do {
        this.#waiting.shift()?.();
        // What was let go does its work before the clock is looked at again.
        await null;
        await null;
        await null;
        await null;
      } while (this.#waiting.length > 0 && this.#clock() - began <= this.#most);
    }
    this.#isLetting = false;
  }
}

/** The turns of this thread. */
export const TURNS = new Turns(15);
