import { type ClassificationParent, classify } from '../graphql/classification-resolvers.ts';
import type { Context } from '../graphql/context.ts';
import { TURNS } from '../graphql/turns.ts';
import type { Day } from '../law/day.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { providerFactsOf } from '../provider/facts.ts';
import { turnInWords } from '../rulesets/standing.ts';
import { describeAmount } from './amount.ts';
import { factsOf, stateOn, storedAmount } from './facts.ts';
import { activityInWords, eventInWords } from './in-words.ts';
import type { ComputeEntryRow, FormerStateRow, ModelRow } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

/** A model's standing and the whole proof, each worked out when it is asked for. */
export interface Classified {
  standing(): Standing;
  assessment(): ClassificationParent;
}

/** Classifies a model on a day under a ruleset, from its records. */
export async function classificationOf(
  { loaders, law }: Pick<Context, 'loaders' | 'law'>,
  model: ModelRow,
  day: Day,
  rulesetId: string | null | undefined,
): Promise<Classified> {
  const ruleset = law.choose(rulesetId, day);
  const [ledger, procedure, former, provider] = await Promise.all([
    loaders.ledger.load(model.id),
    loaders.procedure.load(model.id),
    loaders.former.load(model.id),
    providerFactsOn(loaders, model.providerId, day),
  ]);
  const then = stateOn(model, former, day);
  return {
    standing: () => standingOf(then, ledger, procedure, day, ruleset),
    assessment: () => classify({ ...factsOf(then, ledger, procedure, day), provider }, day, ruleset),
  };
}

/** What the law needs to know of a model's provider; it bears on duties, never on the class. */
async function providerFactsOn(loaders: Context['loaders'], providerId: string | null, day: Day) {
  if (providerId === null) return undefined;
  const [provider, statements] = await Promise.all([
    loaders.provider.load(providerId),
    loaders.statements.load(providerId),
  ]);
  return provider === null ? undefined : providerFactsOf(provider, statements, day);
}

/** A part of a classification that can become another. */
export type ChangedPart = 'SYSTEMIC_RISK' | 'GPAI' | 'COMPUTE';

/** A day on which a model's classification became another, and why. */
export interface Change {
  readonly on: Day;
  readonly gpai: Standing['gpai'];
  readonly systemicRisk: Standing['systemicRisk'];
  readonly cumulativeCompute: bigint | null;
  /** What is another than before; all of it on the first day. */
  readonly changed: readonly ChangedPart[];
  readonly because: string;
}

/** Since when the outcome of the systemic-risk test is what it is. */
export interface StandingRun {
  /** The first day of the unbroken run, and what made the outcome on it. */
  readonly began: Change;
  /** The latest change since then, which left the outcome as it is; null if there was none. */
  readonly lastChanged: Change | null;
}

/** The unbroken run, up to the last day, of the outcome of the systemic-risk test. Null for a history without a day. */
export function standingRunOf(history: readonly Change[]): StandingRun | null {
  const latest = history.at(-1);
  if (latest === undefined) return null;
  const before = history.findLastIndex(({ systemicRisk }) => systemicRisk !== latest.systemicRisk);
  const began = history[before + 1] ?? latest;
  return { began, lastChanged: began === latest ? null : latest };
}

/**
 * How a model's classification changed from the first day that is recorded of it: judged on every day on which a figure,
 * an event or the ruleset that applies changed, and told where an outcome or the amount differs from before.
 */
export async function classificationHistoryOf(
  { loaders, law, today }: Pick<Context, 'loaders' | 'law' | 'today'>,
  model: ModelRow,
  rulesetId: string | null | undefined,
): Promise<Change[]> {
  const [ledger, procedure, former] = await Promise.all([
    loaders.ledger.load(model.id),
    loaders.procedure.load(model.id),
    loaders.former.load(model.id),
  ]);
  if (TURNS.isOver) await TURNS.next();
  const recorded = [
    ...former.map(({ knownUntil }) => knownUntil),
    ...ledger.flatMap((entry) => [entry.knownFrom, entry.knownUntil]),
    ...procedure.flatMap((event) => [event.date, event.informed]),
  ].filter((day): day is Day => day !== null && day <= today);
  if (rulesetId != null) law.choose(rulesetId, today);
  const first = recorded.toSorted()[0];
  if (first === undefined) return [];
  const turns = rulesetId == null ? law.rulesets.map((ruleset) => ruleset.valid.from) : [];
  const days = [...new Set([...recorded, ...turns.filter((day) => day > first && day <= today)])].toSorted();

  const changes: Change[] = [];
  let before: Change | null = null;
  let formerRuleset: Ruleset | null = null;
  for (const day of days) {
    const ruleset = law.chooseIfAny(rulesetId, day);
    // A figure may have been known before there was a law to judge it by.
    if (ruleset === null) continue;
    const { gpai, systemicRisk, compute } = standingOf(stateOn(model, former, day), ledger, procedure, day, ruleset);
    const now = { gpai, systemicRisk, cumulativeCompute: compute };
    const changed = PARTS.flatMap(([part, key]) => (before !== null && before[key] === now[key] ? [] : [part]));
    if (changed.length > 0) {
      const causes = causesOn(day, ledger, procedure, former);
      if (formerRuleset !== ruleset && (formerRuleset !== null || causes.length === 0))
        causes.push(turnInWords(ruleset));
      before = { on: day, ...now, changed, because: causes.join(' ') };
      changes.push(before);
    }
    formerRuleset = ruleset;
  }
  return changes;
}

const PARTS = [
  ['SYSTEMIC_RISK', 'systemicRisk'],
  ['GPAI', 'gpai'],
  ['COMPUTE', 'cumulativeCompute'],
] as const;

function causesOn(
  day: Day,
  ledger: readonly ComputeEntryRow[],
  procedure: readonly { kind: string; date: string; informed: string | null }[],
  former: readonly FormerStateRow[],
): string[] {
  const reasons = ledger.filter((entry) => entry.knownUntil === day).flatMap((entry) => entry.endedBecause ?? []);
  const ended = [...new Set(reasons)];
  const begun = ledger.filter((entry) => entry.knownFrom === day && !(entry.supersedes !== null && ended.length > 0));
  const recorded = begun.map((entry) => {
    const who = entry.basis === 'declared' ? 'The provider recorded' : 'A third party’s estimate was recorded:';
    return `${who} ${amountInWords(entry)} for ${activityInWords(entry.activity)}.`;
  });
  const events = procedure.filter((event) => event.date === day).map((event) => `${eventInWords(event.kind)}.`);
  const informed = procedure
    .filter((event) => event.informed === day && event.date !== day)
    .map((event) => `The provider was informed of it: ${eventInWords(event.kind)}.`);
  const changed = former.filter((state) => state.knownUntil === day).map(({ because }) => because);
  return [...ended, ...recorded, ...new Set(changed), ...events, ...informed];
}

function amountInWords(entry: ComputeEntryRow): string {
  return describeAmount(storedAmount(entry)).words;
}
