import { type Checklist, loadChecklists } from '../law/checklists.ts';
import type { Day } from '../law/day.ts';
import { loadDocuments } from '../law/documents.ts';
import { loadRulesets, rulesetInForce } from '../law/load-rulesets.ts';
import { type KnownFigures, loadKnownFigures } from '../law/plausibility.ts';
import type { LawDocuments } from '../law/read-document.ts';
import { LawIsSilent, lawOn, type Ruleset } from '../law/ruleset.ts';
import { loadWatchLines, type WatchLine } from '../law/watch-lines.ts';
import type { StoredRulesetRow } from '../rulesets/queries.ts';
import { badInput } from './errors.ts';

/** The law that ships and what stands beside it: it does not change while a process runs. */
export interface ShippedLaw {
  /** The documents that every ruleset can cite, by short name. */
  readonly documents: LawDocuments;
  /** The ids of the rulesets that ship. */
  readonly ids: ReadonlySet<string>;
  /** Lists that one works through: annexes, clocks of the Code of Practice. */
  readonly checklists: readonly Checklist[];
  /** Lines that other jurisdictions drew, for information. */
  readonly watchLines: readonly WatchLine[];
  /** What is known of the figures that compute is worked out from. */
  readonly knownFigures: KnownFigures;
}

/** The law at one revision of the register: what ships, what was enacted and what is proposed. */
export interface Law extends ShippedLaw {
  /** What of it ships: `documents` without those that enacted rulesets bring. */
  readonly shipped: ShippedLaw;
  /** Every ruleset by which models are, were or will be classified unless asked otherwise, oldest first. Proposals, and what was withdrawn, are not among them. */
  readonly rulesets: readonly Ruleset[];
  /** The ruleset of that id: also a proposal, and also one that was withdrawn, so that what was asked of it can be asked again. */
  find(id: string): Ruleset | null;
  /** The same where there must be one: a fault if not. */
  mustFind(id: string): Ruleset;
  /** How the ruleset of that id is recorded; null for one that ships, and for one that nobody stored. */
  stored(id: string): StoredRulesetRow | null;
  /**
   * The ruleset that a query names, or the one that applies on the day. Throws BAD_USER_INPUT if there is none, or if it has
   * nothing to say about the day yet.
   */
  choose(id: string | null | undefined, on: Day): Ruleset;
  /** The same, or null where `choose` throws. */
  chooseIfAny(id: string | null | undefined, on: Day): Ruleset | null;
}

/** Loads and checks the law's data. Throws, naming every fault, if it is not sound. */
export function loadLaw(): Law {
  const loaded = loadRulesets();
  const shipped = {
    documents: loadDocuments(),
    ids: new Set(loaded.keys()),
    checklists: loadChecklists(),
    watchLines: loadWatchLines(),
    knownFigures: loadKnownFigures(),
  };
  return lawOf(
    shipped,
    [...loaded.values()],
    (id) => loaded.get(id) ?? null,
    () => null,
  );
}

/** The law that these rulesets make. */
export function lawOf(
  shipped: ShippedLaw,
  standing: readonly Ruleset[],
  find: Law['find'],
  stored: Law['stored'],
): Law {
  const rulesets = standing.toSorted((left, right) => (left.valid.from < right.valid.from ? -1 : 1));
  const documents = new Map(shipped.documents);
  for (const ruleset of rulesets) for (const [name, document] of ruleset.documents) documents.set(name, document);
  const chosen = (id: string | null | undefined, on: Day) => (id == null ? rulesetInForce(rulesets, on) : find(id));
  return {
    ...shipped,
    shipped,
    documents,
    rulesets,
    find,
    mustFind: (id) => {
      const ruleset = find(id);
      if (ruleset === null) throw new Error(`The ruleset ${id} is gone`);
      return ruleset;
    },
    stored,
    choose: (id, on) => {
      const ruleset = chosen(id, on);
      const silence = ruleset === null ? null : silenceOf(ruleset, on);
      if (ruleset !== null && silence === null) return ruleset;
      if (silence !== null) throw badInput(silence, ['on']);
      if (id == null) {
        throw badInput(`No ruleset applies on ${on}. Ask for a day from ${rulesets[0]?.valid.from} on.`, ['on']);
      }
      const known = rulesets.map((one) => one.id).join(', ');
      throw badInput(
        `There is no ruleset ${JSON.stringify(id.slice(0, 60))}; there are ${known}, and proposals by their ids.`,
        ['ruleset'],
      );
    },
    chooseIfAny: (id, on) => {
      const ruleset = chosen(id, on);
      return ruleset === null || silenceOf(ruleset, on) !== null ? null : ruleset;
    },
  };
}

/** Why a ruleset has no answer for a day, or null if it has one. */
export function silenceOf(ruleset: Ruleset, on: Day): string | null {
  try {
    lawOn(ruleset, on);
    return null;
  } catch (error) {
    if (error instanceof LawIsSilent) return error.message;
    throw error;
  }
}
