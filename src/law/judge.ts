import { type AmbiguityCode, ambiguity, type Reason } from './ambiguities.ts';
import { DUTIES, type Outcomes, type Undetermined } from './assessment.ts';
import { type Computes, computesOf, computeUnder } from './compute.ts';
import type { Day } from './day.ts';
import { type DistinctModelFinding, judgeDistinctModel } from './distinct-model.ts';
import { type DutiesFinding, judgeDuties } from './duties.ts';
import { type EnforcementFinding, judgeEnforcement } from './enforcement.ts';
import type { Facts, Party } from './facts.ts';
import { type GpaiFinding, judgeGpai } from './gpai.ts';
import { type Answer, type Interval, isExact, isWithin } from './interval.ts';
import { judgeModification, type ModificationFinding } from './modification.ts';
import { judgeNotification, type NotificationFinding } from './notification.ts';
import { judgeOpenSource, type OpenSourceFinding } from './open-source.ts';
import { judgePlacing, type PlacingFinding } from './placing.ts';
import { judgeProvider, type ProviderFinding } from './provider.ts';
import { type Question, question } from './question.ts';
import { add, divide, formatRatio, ONE, type Ratio, ratio, subtract } from './ratio.ts';
import { judgeReassessment, type ReassessmentFinding } from './reassessment.ts';
import type { Ruleset } from './ruleset.ts';
import { judgeSystemic, type SystemicFinding } from './systemic.ts';
import { judgeSystemicDuties, type SystemicDutiesFinding } from './systemic-duties.ts';
import { judgeTransition, type TransitionFinding } from './transition.ts';
import { distinctReasons, settled, type Verdict } from './verdict.ts';

/** Everything that was found, from which outcomes, reasons and proof are read. */
export interface Judgement {
  readonly question: Question;
  readonly computes: Computes;
  readonly gpai: GpaiFinding;
  readonly modification: ModificationFinding | null;
  readonly systemic: SystemicFinding;
  readonly distinct: DistinctModelFinding | null;
  readonly provider: ProviderFinding | null;
  readonly placing: PlacingFinding;
  readonly transition: TransitionFinding;
  readonly openSource: OpenSourceFinding;
  readonly duties: DutiesFinding;
  readonly notification: NotificationFinding;
  readonly systemicDuties: SystemicDutiesFinding;
  readonly reassessment: ReassessmentFinding;
  readonly enforcement: EnforcementFinding;
}

/**
 * All outcomes for facts on a day under a ruleset, without proof or receipt: cheap enough for a portfolio of thousands. Expects
 * facts that `validateFacts` accepts. Throws `LawIsSilent` on a day before the ruleset's first values.
 */
export function judge(facts: Facts, day: Day, ruleset: Ruleset): Outcomes {
  return outcomesOf(judgementOf(facts, day, ruleset));
}

export function judgementOf(facts: Facts, day: Day, ruleset: Ruleset): Judgement {
  const asked = question(facts, day, ruleset);
  const computes = computesOf(asked);
  const gpai = judgeGpai(asked, computes);
  const modification = judgeModification(asked, computes);
  const systemic = judgeSystemic(asked, computes, gpai, modification);
  const distinct = judgeDistinctModel(asked);
  const placing = judgePlacing(asked, systemic);
  const transition = judgeTransition(asked, placing, distinct?.distinct ?? null);
  const openSource = judgeOpenSource(asked, systemic);
  const findings = { gpai, modification, systemic, placing, transition, openSource };
  return {
    question: asked,
    computes,
    ...findings,
    distinct,
    provider: judgeProvider(asked),
    duties: judgeDuties(asked, findings),
    notification: judgeNotification(asked, computes, systemic, placing, transition),
    systemicDuties: judgeSystemicDuties(asked, systemic, transition),
    reassessment: judgeReassessment(asked),
    enforcement: judgeEnforcement(asked),
  };
}

/** The outcomes that a judgement comes to. */
export function outcomesOf(judgement: Judgement): Outcomes {
  const {
    question: asked,
    computes,
    gpai,
    systemic,
    modification,
    notification,
    duties,
    placing,
    provider,
  } = judgement;
  const { law, procedure, facts } = asked;
  const generality = asked.ruleset.provisions.generality;
  const gpaiAmount =
    generality.is === 'qualities_alone' ? null : computeUnder(computes, generality.notion).model.interval;
  const users = facts.model?.registeredBusinessUsersEu;
  const grounds = procedure.rebuttal?.grounds ?? [];
  const party = provider && settled(provider.provider);
  return {
    criterion: gpai.criterion && settled(gpai.criterion),
    gpai: settled(gpai.gpai),
    computeParameterUpdates: shown(computes.parameterUpdates.ledger.interval),
    computeCumulative: shown(computes.cumulative.ledger.interval),
    bandGpai: gpaiAmount && law.gpaiCompute !== null ? inBand(gpaiAmount, law.gpaiCompute, law.margin) : null,
    bandSystemic: inBand(computes.cumulative.model.interval, law.systemicCompute, law.margin),
    systemic: settled(systemic.systemic),
    reachPresumed: users === undefined ? null : BigInt(users) >= law.businessUsers,
    modifier: modification && settled(modification.modifier),
    fallback: modification?.fallback ?? null,
    dutiesLimitedToModification: duties.limitedToModification,
    distinctModel: judgement.distinct && settled(judgement.distinct.distinct),
    providerIs: party === 'ANOTHER' ? 'UNDETERMINED' : (party as Party | 'UNDETERMINED' | null),
    placed: placing.placed && settled(placing.placed),
    legacy: judgement.transition.legacy,
    complyBy: judgement.transition.complyBy,
    openSourceExempt: settled(judgement.openSource.exempt),
    authorisedRepresentative: duties.representative && settled(duties.representative),
    representativeInOrder: duties.inOrder && settled(duties.inOrder),
    annexXiKeepUntil: duties.keepUntil,
    duties: DUTIES.filter((duty) => duties.each[duty] === 'YES'),
    dutiesUndetermined: DUTIES.filter((duty) => duties.each[duty] === 'UNDETERMINED'),
    notifyBy: notification.notifyBy,
    notification: settled(notification.status),
    notificationFigure: notification.figure,
    rebuttalGround: grounds.length === 0 ? null : grounds.includes('capabilities') ? 'SUITABLE' : 'UNSUITABLE',
    argumentsTimely: argumentsTimely(asked),
    systemicDutiesFrom: judgement.systemicDuties.from,
    systemicDutiesUntil: judgement.systemicDuties.until,
    reassessment: judgement.reassessment.admissible && settled(judgement.reassessment.admissible),
    earliestReassessment: judgement.reassessment.earliest,
    enforcementLive: judgement.enforcement.live,
    fineCapEur: judgement.enforcement.fineCapEur,
    reasonsUndetermined: codesOf(undeterminedIn(judgement)),
  };
}

/** Every outcome that stays open, with each of its reasons. */
export function undeterminedIn(judgement: Judgement): readonly Undetermined[] {
  const { computes, gpai, systemic, modification, notification, duties, placing, provider, reassessment } = judgement;
  const found: Undetermined[] = [];
  const about = (key: keyof Outcomes, reasons: readonly Reason[]): void => {
    for (const reason of distinctReasons(reasons)) found.push({ ...reason, about: key });
  };
  const verdict = (key: keyof Outcomes, it: Verdict<unknown> | null): void => {
    if (it && it.answers.length > 1) about(key, it.reasons);
  };
  verdict('criterion', gpai.criterion);
  verdict('gpai', gpai.gpai);
  about('computeParameterUpdates', computes.parameterUpdates.ledger.reasons);
  about('computeCumulative', computes.cumulative.ledger.reasons);
  verdict('systemic', systemic.systemic);
  verdict('modifier', modification?.modifier ?? null);
  verdict('distinctModel', judgement.distinct?.distinct ?? null);
  verdict('providerIs', provider?.provider ?? null);
  verdict('placed', placing.placed);
  verdict('openSourceExempt', judgement.openSource.exempt);
  verdict('authorisedRepresentative', duties.representative);
  verdict('representativeInOrder', duties.inOrder);
  if (DUTIES.some((duty) => duties.each[duty] === 'UNDETERMINED')) about('duties', duties.reasons);
  verdict('notification', notification.status);
  if (argumentsTimely(judgement.question) === 'UNDETERMINED') about('argumentsTimely', [ambiguity('U25')]);
  if (judgement.systemicDuties.from === 'UNDETERMINED') about('systemicDutiesFrom', judgement.systemicDuties.reasons);
  verdict('reassessment', reassessment.admissible);
  return found;
}

/** Were the arguments submitted with the notification (Art. 52(2))? Later ones may or may not be considered (U25). */
function argumentsTimely(asked: Question): 'YES' | 'UNDETERMINED' | null {
  const { rebuttal, events } = asked.procedure;
  if (!rebuttal) return null;
  const together = events.some(
    (event) => (event.event === 'notified' || event.event === 'renotified') && event.date === rebuttal.date,
  );
  return together ? 'YES' : 'UNDETERMINED';
}

/** Within [T/(1+m), T/(1−m)]: a flag that the estimate's own error reaches the threshold. Null without a margin. */
export function inBand(amount: Interval, threshold: bigint, margin: Ratio | null): boolean | 'UNDETERMINED' | null {
  if (margin === null) return null;
  const limit = ratio(threshold);
  const answer: Answer = isWithin(amount, divide(limit, add(ONE, margin)), divide(limit, subtract(ONE, margin)));
  return answer === 'UNDETERMINED' ? answer : answer === 'YES';
}

function shown(amount: Interval): string {
  return isExact(amount) ? formatRatio(amount.low) : 'UNDETERMINED';
}

function codesOf(undetermined: readonly Undetermined[]): readonly AmbiguityCode[] {
  return [...new Set(undetermined.flatMap(({ code }) => (code ? [code] : [])))].toSorted(
    (left, right) => Number(left.slice(1)) - Number(right.slice(1)),
  );
}
