import type { Entry } from '../journal/entry.ts';
import type { Plan } from './commit.ts';
import type { Database } from './database.ts';

/** What a decision comes to: a plan with what to answer once it is committed, or a refusal that changes nothing. */
export type Decision<R, F> = { readonly plan: Plan; readonly result: R } | { readonly refusal: F };

export type Outcome<R, F> =
  | { readonly ok: true; readonly result: R; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly refusal: F };

/** A plan that was overtaken at every attempt. Nothing was changed; the same request may be sent again. */
export class AlwaysOvertaken extends Error {
  override readonly name = 'AlwaysOvertaken';
  constructor(attempts: number, overtaken: readonly string[]) {
    super(`Overtaken ${attempts} times, at last on: ${overtaken.join(', ')}. Nothing was changed; try again.`);
  }
}

/**
 * Carries out a command: `decide` reads afresh and decides, the plan is committed, and when another commit has overtaken
 * it, all of that happens again, up to `attempts` times. Every commit that overtakes another has itself gone through, so
 * the attempts run out only under heavy contention on one record, or when `decide` does not look at what it collides with;
 * then `AlwaysOvertaken` is thrown.
 */
export async function carryOut<R, F = never>(
  database: Database,
  decide: () => Promise<Decision<R, F>>,
  attempts = 8,
): Promise<Outcome<R, F>> {
  let overtaken: readonly string[] = [];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const decision = await decide();
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal };
    const committed = await database.commit(decision.plan);
    if (committed.ok) return { ok: true, result: decision.result, entries: committed.entries };
    overtaken = committed.overtaken;
  }
  throw new AlwaysOvertaken(attempts, overtaken);
}
