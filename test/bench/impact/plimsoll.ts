import { loadDocuments } from '../../../src/law/documents.ts';
import { createImpactIndex } from '../../../src/law/impact.ts';
import { loadRulesets } from '../../../src/law/load-rulesets.ts';
import { proposeRuleset } from '../../../src/law/propose-ruleset.ts';
import type { Ruleset } from '../../../src/law/ruleset.ts';
import { impactOf, type Scope } from '../../../src/registry/impact.ts';
import { ASKED_ON } from './invented.ts';
import type { Lines, Open, Three } from './question.ts';

/** The ruleset that proposals change. */
export const BASE = rulesetOf('final-2025-07');
const documents = loadDocuments();

/** Plimsoll as its resolvers ask it: the index of the register, and a ruleset that no question has had before. */
export const openPlimsoll: Open = async (models) => {
  const index = createImpactIndex(models);
  // What is worked out at the first question belongs to what is prepared.
  const base = index.classify(ASKED_ON, BASE);
  index.entityOf();
  index.countsAbove(0n);
  const portfolio = {
    on: async (_: unknown, ruleset: Ruleset) => ({
      classified: ruleset === BASE ? base : index.classify(ASKED_ON, ruleset),
      standingOf: () => undefined,
      where: () => ({ size: 0, has: () => false, ids: () => [] }),
    }),
    providerOf: String,
  };
  return {
    countsAbove: async (thresholds) =>
      thresholds.map((threshold) => {
        const counts = index.countsAbove(threshold);
        return [counts.models, counts.entities];
      }),
    counts: async (lines) => {
      const { gpai, systemicRisk } = await impactOf(portfolio, ASKED_ON, proposal(lines), BASE);
      return { gpai: three(gpai.models), systemicRisk: three(systemicRisk.models) };
    },
    impact: async (lines) => {
      const { gpai, systemicRisk } = await impactOf(portfolio, ASKED_ON, proposal(lines), BASE);
      return {
        gpai: three(gpai.models),
        systemicRisk: three(systemicRisk.models),
        providers: { gpai: three(gpai.providers), systemicRisk: three(systemicRisk.providers) },
        newlyIn: [gpai.newlyIn.count, systemicRisk.newlyIn.count],
        noLongerIn: [gpai.noLongerIn.count, systemicRisk.noLongerIn.count],
      };
    },
    close: () => {},
  };
};

function proposal({ gpai, systemic }: Lines): Ruleset {
  const asked = {
    id: 'proposal',
    title: 'A proposal',
    summary: 'Other numbers.',
    from: ASKED_ON,
    thresholds: { gpai_compute: String(gpai), systemic_compute: String(systemic) },
  };
  const made = proposeRuleset(BASE, asked, documents);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.ruleset;
}

function three(scope: Scope): Three {
  return [scope.in, scope.undetermined, scope.out];
}

function rulesetOf(id: string): Ruleset {
  const ruleset = loadRulesets().get(id);
  if (ruleset === undefined) throw new Error(`There is no ruleset ${id}.`);
  return ruleset;
}
