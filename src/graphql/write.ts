import { type Actor, actorLabel } from '../identity/actor.ts';
import { whyNot } from '../identity/policy.ts';
import type { TokenScope } from '../identity/scope.ts';
import type { Json } from '../law/canonical.ts';
import { carryOut, type Decision } from '../storage/carry-out.ts';
import type { Plan } from '../storage/commit.ts';
import type { Database } from '../storage/database.ts';
import { findReplay, guessable, idempotentWrite } from './idempotency.ts';
import type { Problem } from './problem.ts';

/** Who asks for a change, of which database, and when. */
export interface WriteRequest {
  readonly database: Database;
  readonly actor: Actor;
  readonly now: Date;
}

/** A change that is asked for: what the request says, and how it is decided. */
export interface Change<R extends Json> {
  /** The mutation's name. */
  readonly operation: string;
  /** The key of a create; null for an update, which `expectedRevision` keeps from being done twice. */
  readonly key: string | null;
  /** The input without `idempotencyKey` and `validateOnly`. Never one that holds a password: its hash is kept. */
  readonly input: object;
  /** Decide, and store nothing. */
  readonly validateOnly: boolean;
  /** Whether it can be asked for without an account. */
  readonly byAnybody?: boolean;
  /** What a token that asks for it must be for, `write_models` if left out; null where only a browser session may ask. */
  readonly scope?: TokenScope | null;
  /**
   * Reads afresh and decides: adds everything that is wrong to `problems`, or answers with a plan and what a repetition of
   * the request needs to be answered as before, usually the id of what is made. Asked again when another commit was faster.
   */
  decide(problems: Problem[]): Promise<{ readonly plan: Plan; readonly result: R } | null>;
}

export type Written<R> =
  /** `foreseen`: the plan that would have been committed; null where it was. `repeated`: an earlier request had done it. */
  | { readonly ok: true; readonly result: R; readonly repeated: boolean; readonly foreseen: Plan | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const NOTHING: Plan = { expects: [], writes: [], entries: [] };

/**
 * The one way in which a mutation changes something: it needs a person, answers a repeated request as before, reports all
 * problems at once, and is decided again when it is overtaken. With `validateOnly` it goes the same way up to the commit:
 * nothing is stored and no key is used up.
 */
export async function write<R extends Json>(request: WriteRequest, change: Change<R>): Promise<Written<R>> {
  const isAnybody = request.actor.kind !== 'person' && change.byAnybody === true;
  const refused = isAnybody ? null : whyNot(request.actor, change.scope === undefined ? 'write_models' : change.scope);
  if (refused !== null) return { ok: false, problems: [refused] };
  const guessed = isAnybody && change.key !== null ? guessable(change.key) : null;
  if (guessed !== null) return { ok: false, problems: [guessed] };
  if (change.validateOnly) {
    const decision = await decideOnce(request, change);
    if ('refusal' in decision) return { ok: false, problems: decision.refusal };
    return { ok: true, ...decision.result, foreseen: decision.plan };
  }
  const done = await carryOut<Result<R>, readonly Problem[]>(request.database, () => decideOnce(request, change));
  return done.ok ? { ok: true, ...done.result, foreseen: null } : { ok: false, problems: done.refusal };
}

interface Result<R> {
  readonly result: R;
  readonly repeated: boolean;
}

async function decideOnce<R extends Json>(
  { database, actor, now }: WriteRequest,
  { operation, key, input, decide }: Change<R>,
): Promise<Decision<Result<R>, readonly Problem[]>> {
  const sender = actorLabel(actor);
  const sent = input as unknown as Json;
  const look = () => (key === null ? null : findReplay(database, sender, key, operation, sent));
  const before = await look();
  if (before?.kind === 'malformed' || before?.kind === 'mismatch') return { refusal: [before.problem] };
  if (before?.kind === 'replay') return repeating(before.result as R);
  const problems: Problem[] = [];
  const decided = await decide(problems);
  if (decided === null || problems.length > 0) {
    // The same request may have been carried out since it was looked for, and be what stands in its own way.
    const meanwhile = await look();
    return meanwhile?.kind === 'replay' ? repeating(meanwhile.result as R) : { refusal: problems };
  }
  const { plan, result } = decided;
  if (key === null) return { plan, result: { result, repeated: false } };
  const remember = idempotentWrite({ actor: sender, key, operation, input: sent, result, at: now });
  return { plan: { ...plan, writes: [...plan.writes, remember] }, result: { result, repeated: false } };
}

function repeating<R>(result: R): { readonly plan: Plan; readonly result: Result<R> } {
  return { plan: NOTHING, result: { result, repeated: true } };
}

/** What is wrong where a record has changed since the sender read it; nothing if it has not. */
export function staleness(what: string, found: number, expected: number | null): Problem[] {
  if (expected === null || expected === found) return [];
  const message = `The ${what} has changed since you read it: you expect revision ${expected}, it is ${found}. Look at it as it is now and decide again.`;
  return [{ code: 'CONFLICT', message, path: ['expectedRevision'] }];
}

/** Whether a change was refused because the record had changed, so that the answer shows it as it is now. */
export function isStale(written: Written<unknown>): boolean {
  return !written.ok && written.problems.some(({ code }) => code === 'CONFLICT');
}
