import { type Checklist, loadChecklists } from '../law/checklists.ts';
import type { Day } from '../law/day.ts';
import { type LawDocument, loadDocuments } from '../law/documents.ts';
import { loadRulesets, rulesetInForce } from '../law/load-rulesets.ts';
import { LawIsSilent, lawOn, type Ruleset } from '../law/ruleset.ts';
import { loadWatchLines, type WatchLine } from '../law/watch-lines.ts';
import { badInput } from './errors.ts';

/** The law as this process has loaded it. */
export interface Law {
  /** Every ruleset, oldest first. */
  readonly rulesets: readonly Ruleset[];
  /** The documents that they cite, by short name. */
  readonly documents: ReadonlyMap<string, LawDocument>;
  /** Lists that one works through: annexes, clocks of the Code of Practice. */
  readonly checklists: readonly Checklist[];
  /** Lines that other jurisdictions drew, for information. */
  readonly watchLines: readonly WatchLine[];
  /** The ruleset of that id. */
  find(id: string): Ruleset | null;
  /**
   * The ruleset that a query names, or the one in force on the day. Throws BAD_USER_INPUT if there is none, or if it has
   * nothing to say about the day yet.
   */
  choose(id: string | null | undefined, on: Day): Ruleset;
  /** The same, or null where `choose` throws. */
  chooseIfAny(id: string | null | undefined, on: Day): Ruleset | null;
}

/** Loads and checks the law's data. Throws, naming every fault, if it is not sound. */
export function loadLaw(): Law {
  const loaded = loadRulesets();
  const rulesets = [...loaded.values()].sort((left, right) => (left.valid.from < right.valid.from ? -1 : 1));
  const chosen = (id: string | null | undefined, on: Day) =>
    (id == null ? rulesetInForce(loaded, on) : loaded.get(id)) ?? null;
  return {
    rulesets,
    documents: loadDocuments(),
    checklists: loadChecklists(),
    watchLines: loadWatchLines(),
    find: (id) => loaded.get(id) ?? null,
    choose: (id, on) => {
      const ruleset = chosen(id, on);
      const silence = ruleset === null ? null : silenceOf(ruleset, on);
      if (ruleset !== null && silence === null) return ruleset;
      if (silence !== null) throw badInput(silence, ['on']);
      if (id == null) {
        throw badInput(`No ruleset was in force on ${on}. Ask for a day from ${rulesets[0]?.valid.from} on.`, ['on']);
      }
      const known = rulesets.map((one) => one.id).join(', ');
      throw badInput(`There is no ruleset ${JSON.stringify(id.slice(0, 60))}; there are ${known}.`, ['ruleset']);
    },
    chooseIfAny: (id, on) => {
      const ruleset = chosen(id, on);
      return ruleset === null || silenceOf(ruleset, on) !== null ? null : ruleset;
    },
  };
}

/** Why a ruleset has no answer for a day, or null if it has one. */
function silenceOf(ruleset: Ruleset, on: Day): string | null {
  try {
    lawOn(ruleset, on);
    return null;
  } catch (error) {
    if (error instanceof LawIsSilent) return error.message;
    throw error;
  }
}
