import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../law/canonical.ts';

/** What a decision asks the journal to remember: who did what to which record. */
export interface EntryDraft {
  /** `person:…`, `token:…`, `import:…` or `system`. */
  readonly actor: string;
  /** The event in the past tense of the domain, such as `model.registered`. */
  readonly kind: string;
  /** The id of the record that changed. */
  readonly subject: string;
  /** Public facts as they are; restricted or personal ones only as salted commitments. */
  readonly body: Json;
}

/** An entry as it stands in the journal. */
export interface Entry {
  readonly sequence: number;
  readonly instant: string;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  /** Canonical JSON. */
  readonly body: string;
  /** Hex SHA-256 of the entry as a leaf of a Merkle tree (RFC 6962, section 2.1: a zero byte before the leaf's bytes). */
  readonly leaf: string;
  /** Hex SHA-256 of the previous entry's chain value followed by this leaf. */
  readonly chain: string;
}

/** Where the journal ends: the sequence, chain value and instant of its last entry. */
export interface Head {
  readonly sequence: number;
  readonly chain: string;
  readonly instant: string;
}

/** The head of an empty journal. */
export const GENESIS: Head = { sequence: 0, chain: '0'.repeat(64), instant: '1970-01-01T00:00:00.000Z' };

/**
 * Numbers and links new entries onto the head. Sequence numbers have no gaps, and instants never run backwards, whatever
 * the clocks of the nodes that write.
 */
export function link(head: Head, drafts: readonly EntryDraft[], now: Date): Entry[] {
  const clock = now.toISOString();
  const instant = clock > head.instant ? clock : head.instant;
  let { sequence, chain } = head;
  return drafts.map((draft) => {
    sequence += 1;
    const body = canonicalJson(draft.body);
    const fields = { sequence, instant, actor: draft.actor, kind: draft.kind, subject: draft.subject, body };
    const leaf = leafHash(fields);
    chain = chainHash(chain, leaf);
    return { ...fields, leaf, chain };
  });
}

/** The bytes that an entry's leaf hash covers: canonical JSON of everything but the hashes. */
export function leafBytes(entry: Omit<Entry, 'leaf' | 'chain'>): Buffer {
  const { sequence, instant, actor, kind, subject, body } = entry;
  return Buffer.from(canonicalJson({ sequence, instant, actor, kind, subject, body }));
}

/** Hex SHA-256 of an entry as a leaf. */
export function leafHash(entry: Omit<Entry, 'leaf' | 'chain'>): string {
  return createHash('sha256').update(Buffer.of(0)).update(leafBytes(entry)).digest('hex');
}

/** Hex SHA-256 of the chain up to a leaf. */
export function chainHash(previous: string, leaf: string): string {
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(Buffer.from(leaf, 'hex')).digest('hex');
}

/**
 * Checks that entries follow `head` without a gap and that each hash is right. Returns the first thing that is wrong, in
 * words, or `null`.
 */
export function findBreak(head: Head, entries: readonly Entry[]): string | null {
  let { sequence, chain } = head;
  for (const entry of entries) {
    sequence += 1;
    if (entry.sequence !== sequence) return `entry ${sequence} is missing: found ${entry.sequence} in its place`;
    if (leafHash(entry) !== entry.leaf) return `entry ${sequence} does not match its leaf hash`;
    chain = chainHash(chain, entry.leaf);
    if (chain !== entry.chain) return `entry ${sequence} is not linked to the one before it`;
  }
  return null;
}
