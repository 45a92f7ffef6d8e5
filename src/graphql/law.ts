import type { Day } from '../law/day.ts';
import { badInput } from './errors.ts';
import { loadRulesets, type Ruleset, rulesetInForce } from '../law/rulesets.ts';

/** The law as this process has loaded it. */
export interface Law {
  /** Every ruleset, oldest first. */
  readonly rulesets: readonly Ruleset[];
  /** The ruleset that a query names, or the one in force on the day. Throws BAD_USER_INPUT if there is none of that name. */
  choose(id: string | null | undefined, on: Day): Ruleset;
}

/** Loads and checks the law's data. Throws, naming every fault, if it is not sound. */
export function loadLaw(): Law {
  const rulesets = loadRulesets();
  return {
    rulesets,
    choose: (id, on) => {
      if (id == null) return rulesetInForce(rulesets, on);
      const named = rulesets.find((ruleset) => ruleset.id === id);
      if (named !== undefined) return named;
      const known = rulesets.map((ruleset) => ruleset.id).join(', ');
      throw badInput(`There is no ruleset ${JSON.stringify(id.slice(0, 60))}; there are ${known}.`, ['ruleset']);
    },
  };
}
