import { identityKey } from './identity.ts';

/** A name without the remark in brackets at its end, and that remark: `GPT-4 (Mar 2023)` is `GPT-4` of March 2023. */
export interface NameParts {
  readonly stem: string;
  readonly remark: string | null;
  /** The month that the remark names, `YYYY-MM`. */
  readonly month: string | null;
}

/** Takes a name apart. Stem and remark are compared as names are: without case, accents, spaces and most punctuation. */
export function partsOf(name: string): NameParts {
  const found = /^(.*\S)\s*\(([^()]*)\)\s*$/su.exec(name);
  const [, stem, remark] = found ?? [];
  if (stem === undefined || remark === undefined || remark.trim() === '')
    return { stem: identityKey(name), remark: null, month: null };
  return { stem: identityKey(stem), remark: identityKey(remark), month: monthIn(remark) };
}

/** How two names go together, from the strongest relation to none. */
export type Relation = 'dated' | 'remark' | 'begins' | 'contained' | 'none';

/**
 * How two names go together: one is the other with its month behind it, or with another remark; one begins with the other; or the words of
 * one are among the other's. `null` if they contradict each other: two remarks that differ after one stem are two models.
 */
export function relationOf(one: string, other: string): Relation | null {
  const [left, right] = [partsOf(one), partsOf(other)];
  if (left.stem === right.stem) {
    if (left.remark !== null && right.remark !== null) {
      if (left.month !== null && left.month === right.month) return 'dated';
      return left.remark === right.remark ? 'remark' : null;
    }
    return left.month !== null || right.month !== null ? 'dated' : 'remark';
  }
  if (left.month !== null && right.month !== null && left.month !== right.month) return null;
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((some, more) => some.length - more.length);
  if (short === undefined || long === undefined) return 'none';
  if (short.every((word, at) => word === long[at])) return 'begins';
  return short.every((word) => long.includes(word)) ? 'contained' : 'none';
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+.]+/u)
    .filter((word) => word !== '');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthIn(remark: string): string | null {
  const written = /^(\p{L}{3,9})\.?,? (?:\d{1,2},? )?(20\d\d)$/u.exec(remark.trim());
  const month = MONTHS.indexOf(written?.[1]?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (written?.[2] !== undefined && month > 0) return `${written[2]}-${String(month).padStart(2, '0')}`;
  return /^(20\d\d-(?:0[1-9]|1[0-2]))(?:-\d\d)?$/.exec(remark.trim())?.[1] ?? null;
}
