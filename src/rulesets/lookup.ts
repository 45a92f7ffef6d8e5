import { type Law, lawOf } from '../graphql/law.ts';
import { earlierOf } from '../law/day.ts';
import { readAmending } from '../law/load-rulesets.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Plan } from '../storage/commit.ts';
import type { Database } from '../storage/database.ts';
import { rulesetsSince, type StoredRulesetRow, storedRulesets } from './queries.ts';

/** The one place where rulesets are found: those that ship and those that are stored. */
export interface RulesetLookup {
  /** The law as it is recorded now: never older than the last commit. */
  current(): Promise<Law>;
  /** The law as it would be if a plan were committed. */
  foreseen(plan: Plan): Promise<Law>;
}

/**
 * Finds rulesets. What was read is kept under the journal's sequence and read again only after a change that matters; enacted
 * rulesets are read from their law data at once, proposals when somebody asks for one.
 */
export function createRulesetLookup(database: Database, builtIn: Law): RulesetLookup {
  let kept = { revision: -1, law: builtIn };

  async function current(): Promise<Law> {
    const { head, haveChanged } = await rulesetsSince(database, kept.revision);
    if (head <= kept.revision) return kept.law;
    const law = haveChanged ? lawWith(builtIn, await storedRulesets(database)) : kept.law;
    // While this was read, somebody else may have read what came later.
    if (head > kept.revision) kept = { revision: head, law };
    return law;
  }

  return {
    current,
    foreseen: async (plan) => {
      const rows = new Map((await storedRulesets(database)).map((row) => [row.id, row]));
      for (const write of plan.writes) {
        if ('insert' in write && write.insert === 'storedRuleset')
          rows.set(write.row.id, write.row as StoredRulesetRow);
        if ('update' in write && write.update === 'storedRuleset') {
          const row = rows.get(write.where.id ?? '');
          if (row !== undefined) rows.set(row.id, { ...row, ...write.set });
        }
      }
      return lawWith(builtIn, [...rows.values()]);
    },
  };
}

function lawWith({ shipped, ...builtIn }: Law, rows: readonly StoredRulesetRow[]): Law {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const successors = new Map(rows.flatMap((row) => (row.succeeds === null ? [] : [[row.succeeds, row] as const])));
  const asWritten = new Map<string, Ruleset>();
  const written = (id: string): Ruleset | null => {
    const row = byId.get(id);
    if (row === undefined) return builtIn.find(id);
    const done = asWritten.get(id);
    if (done !== undefined) return done;
    const read = readAmending(`${id}.yaml`, row.text, written, shipped.documents);
    if (!read.ok) throw new Error(`The stored ruleset ${id} cannot be read: ${JSON.stringify(read.problems)}`);
    asWritten.set(id, read.ruleset);
    return read.ruleset;
  };
  const asItStands = new Map<string, Ruleset>();
  const find = (id: string): Ruleset | null => {
    const done = asItStands.get(id);
    if (done !== undefined) return done;
    const ruleset = written(id);
    if (ruleset === null) return null;
    const standing = withItsEnd(ruleset, byId.get(id), written(successors.get(id)?.id ?? ''));
    asItStands.set(id, standing);
    return standing;
  };
  const enacted = rows.filter(({ kind, withdrawnAt }) => kind === 'enactment' && withdrawnAt === null);
  const ids = [...builtIn.rulesets, ...enacted].map(({ id }) => id);
  return lawOf(
    shipped,
    ids.flatMap((id) => find(id) ?? []),
    find,
    (id) => byId.get(id) ?? null,
  );
}

/**
 * A ruleset ends on the day on which what amends it begins, and one that was withdrawn has no day. Its law and its hash are the
 * same, so that verdicts made under it replay.
 */
function withItsEnd(ruleset: Ruleset, row: StoredRulesetRow | undefined, successor: Ruleset | null): Ruleset {
  const { from, to } = ruleset.valid;
  if (row !== undefined && row.withdrawnAt !== null) return { ...ruleset, valid: { from, to: from } };
  if (successor === null) return ruleset;
  const end = successor.valid.from;
  return { ...ruleset, valid: { from, to: to === null ? end : earlierOf(to, end) } };
}
