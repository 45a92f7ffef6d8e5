import { createHash } from 'node:crypto';
import type { Outcomes, Receipt } from './assessment.ts';
import { canonicalJson, type Json } from './canonical.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import type { Ruleset } from './ruleset.ts';

/**
 * Which reading of the provisions in code a receipt was made with. Changes whenever the same facts and law data could come to
 * another outcome, so that a replay that differs can be told from a replay under other code.
 */
export const ENGINE = 'plimsoll-law-1';

/** The receipt of a verdict: hashes of the law, the facts and the outcomes, and one over all of them. */
export function receiptOf(facts: Facts, day: Day, ruleset: Ruleset, outcomes: Outcomes): Receipt {
  const parts = {
    ruleset: ruleset.id,
    day,
    lawHash: sha256({ engine: ENGINE, ruleset: ruleset.hash }),
    factsHash: factsHash(facts),
    outcomeHash: sha256(outcomes as unknown as Json),
  };
  return { ...parts, hash: sha256(parts) };
}

/** SHA-256, hex, over the canonical JSON of the facts as given. */
export function factsHash(facts: Facts): string {
  return sha256(facts as unknown as Json);
}

function sha256(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
