import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds for which an edition is given out, whatever has changed: so long, making files costs one writing of each at most. */
export const EVERY = 60_000;
/** Milliseconds for which an edition is given out while the next one is made. Whoever asks later waits for that. */
export const LONGEST = 600_000;

/** A file as it was at a moment. */
export interface Edition {
  /** The revision and the day that it shows. */
  readonly of: string;
  readonly path: string;
  readonly madeAt: Date;
}

/** What becomes of one file. */
interface File {
  current: Edition | null;
  making: Promise<Edition> | null;
}

/** Writes a file into a folder of its own that is empty. Answers with the revision and the day that it shows. */
export type Write = (name: string, folder: string) => Promise<string>;

/**
 * Keeps files that take long to write: each is written at most once in `EVERY` milliseconds and once for each revision, one at a
 * time, however many ask for it. Meanwhile the former edition is given out.
 */
export class Editions {
  readonly #write: Write;
  readonly #now: () => Date;
  readonly #files = new Map<string, File>();
  #folder: Promise<string> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(write: Write, now: () => Date) {
    this.#write = write;
    this.#now = now;
  }

  /** The edition to give out to somebody who asks when `of` is the newest there can be. */
  async find(name: string, of: string): Promise<Edition> {
    const file = this.#files.get(name) ?? { current: null, making: null };
    this.#files.set(name, file);
    const { current } = file;
    const age = current === null ? Number.POSITIVE_INFINITY : this.#now().getTime() - current.madeAt.getTime();
    if (current !== null && (current.of === of || age < EVERY)) return current;
    file.making ??= this.#make(name, file);
    return current !== null && age < LONGEST ? current : file.making;
  }

  /** Waits for what is being written, and removes all. */
  async close(): Promise<void> {
    await this.#last;
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }

  #make(name: string, file: File): Promise<Edition> {
    const making = this.#last.then(async () => {
      this.#folder ??= mkdtemp(join(tmpdir(), 'plimsoll-downloads-'));
      const own = join(await this.#folder, crypto.randomUUID());
      await mkdir(own);
      const madeAt = this.#now();
      const of = await this.#write(name, own);
      const former = file.current;
      const edition = { of, path: join(own, name), madeAt };
      file.current = edition;
      // Whoever is being sent the former edition keeps it until they have it.
      if (former !== null) await rm(join(former.path, '..'), { recursive: true, force: true });
      return edition;
    });
    // One that failed is tried again when somebody asks.
    const settled = () => {
      file.making = null;
    };
    this.#last = making.then(settled, settled);
    return making;
  }
}
