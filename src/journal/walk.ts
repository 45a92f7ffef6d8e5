import { chainHash, type Entry, GENESIS, type Head, leafHash } from './entry.ts';

/**
 * Walks along a journal that is handed to it page by page and notes everything that is wrong with it, not only the first: entries that are
 * missing, changed or not linked to the one before, instants that run backwards, and a head that is not the last entry.
 */
export class Walk {
  #last: Head = GENESIS;
  count = 0;

  /** What is wrong with these entries, which follow those before. */
  *follow(entries: readonly Entry[]): Generator<string> {
    for (const entry of entries) {
      const { sequence } = entry;
      const { sequence: last, chain, instant } = this.#last;
      const isNext = sequence === last + 1;
      if (!isNext) {
        const gap = sequence === last + 2 ? `entry ${last + 1} is` : `entries ${last + 1} to ${sequence - 1} are`;
        yield `${gap} missing: entry ${sequence} follows entry ${last}`;
      }
      const isSound = leafHash(entry) === entry.leaf;
      if (!isSound)
        yield `entry ${sequence} (${entry.kind}, ${entry.subject}) was changed: it does not match its leaf hash`;
      if (isNext && chainHash(chain, entry.leaf) !== entry.chain) {
        yield `entry ${sequence} (${entry.kind}, ${entry.subject}) is not linked to the one before it`;
      }
      if (entry.instant < instant)
        yield `entry ${sequence} is of ${entry.instant}, before the one before it (${instant})`;
      this.#last = entry;
      this.count += 1;
    }
  }

  /** What is wrong with the head that the journal says it has. */
  *end(head: Head | undefined): Generator<string> {
    const { sequence, chain, instant } = this.#last;
    if (head === undefined) yield 'the journal has no head';
    else if (head.sequence !== sequence)
      yield `the journal ends with entry ${sequence}, and its head says ${head.sequence}`;
    else if (head.chain !== chain)
      yield `the chain value of entry ${sequence} is ${chain}, and the head says ${head.chain}`;
    else if (head.instant !== instant) yield `entry ${sequence} is of ${instant}, and the head says ${head.instant}`;
  }
}
