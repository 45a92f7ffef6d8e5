import { commitment } from '../journal/commitment.ts';
import type { Json } from '../law/canonical.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Plan } from '../storage/commit.ts';
import type { StoredRulesetRow } from './queries.ts';

/** Who acts, as the journal names them and as a person, and when. */
export interface Act {
  readonly actor: string;
  readonly personId: string;
  readonly at: string;
}

/**
 * Keeps a proposal. Its words are somebody's and can be erased: the journal holds the base, and a salted commitment to the rest.
 */
export function decideProposal(
  act: Act,
  ruleset: Ruleset,
  baseId: string,
  publishAs: string | null,
  salt: string,
): Plan {
  const row = { ...newRow(act, ruleset, baseId, salt), kind: 'proposal', succeeds: null, publishAs };
  const body = { base: baseId, commitment: commitment({ text: row.text, publishAs }, salt) };
  return {
    expects: [{ table: 'storedRuleset', id: row.id, revision: null }],
    writes: [{ insert: 'storedRuleset', row }],
    entries: [{ actor: act.actor, kind: 'proposal.made', subject: row.id, body }],
  };
}

/** Withdraws a proposal. It stays where it is, so that what was asked of it can be asked again. */
export function decideProposalWithdrawal(act: Act, row: StoredRulesetRow): Plan {
  return change(act, row, 'proposal.withdrawn', { withdrawnAt: act.at }, {});
}

/**
 * Records an act. Its law data are an official text: the journal holds them whole. The ruleset that it succeeds ends, which is a
 * change of that one too; a base that ships (`base` null) is no record and needs none.
 */
export function decideEnactment(
  act: Act,
  ruleset: Ruleset,
  baseId: string,
  base: StoredRulesetRow | null,
  salt: string,
): Plan {
  const row = { ...newRow(act, ruleset, baseId, salt), kind: 'enactment', succeeds: baseId, publishAs: null };
  const ended =
    base === null ? null : change(act, base, 'ruleset.succeeded', {}, { by: row.id, on: ruleset.valid.from });
  return {
    expects: [{ table: 'storedRuleset', id: row.id, revision: null }, ...(ended?.expects ?? [])],
    writes: [{ insert: 'storedRuleset', row }, ...(ended?.writes ?? [])],
    entries: [
      { actor: act.actor, kind: 'ruleset.enacted', subject: row.id, body: bodyOf(ruleset, baseId) },
      ...(ended?.entries ?? []),
    ],
  };
}

/** Corrects an act: other law data under the same id and on the same base. */
export function decideCorrection(act: Act, row: StoredRulesetRow, ruleset: Ruleset): Plan {
  const set = { title: ruleset.title, text: ruleset.source.text };
  return change(act, row, 'ruleset.corrected', set, bodyOf(ruleset, row.baseId));
}

/** Withdraws an act: it applies on no day, and what it amended has no end again. */
export function decideWithdrawal(act: Act, row: StoredRulesetRow, because: string): Plan {
  const set = { succeeds: null, withdrawnAt: act.at, withdrawnBecause: because };
  return change(act, row, 'ruleset.withdrawn', set, { because });
}

function bodyOf(ruleset: Ruleset, base: string): Json {
  return { base, appliesFrom: ruleset.valid.from, lawHash: ruleset.hash, text: ruleset.source.text };
}

function newRow({ personId, at }: Act, { id, title, source }: Ruleset, baseId: string, salt: string) {
  return {
    id,
    revision: 1,
    baseId,
    title,
    text: source.text,
    madeBy: personId,
    salt,
    createdAt: at,
    withdrawnAt: null,
    withdrawnBecause: null,
  };
}

function change(act: Act, row: StoredRulesetRow, kind: string, set: Partial<StoredRulesetRow>, body: Json): Plan {
  const { id, revision } = row;
  return {
    expects: [{ table: 'storedRuleset', id, revision }],
    writes: [{ update: 'storedRuleset', where: { id }, set: { ...set, revision: revision + 1 } }],
    entries: [{ actor: act.actor, kind, subject: id, body }],
  };
}
