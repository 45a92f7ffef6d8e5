import { type AmbiguityCode, ambiguity, notKnown, type Reason } from './ambiguities.ts';
import { DUTIES, type Outcomes, type Undetermined } from './assessment.ts';
import { type Computes, computesOf, computeUnder } from './compute.ts';
import type { Day } from './day.ts';
import { type DistinctModelFinding, judgeDistinctModel } from './distinct-model.ts';
import { type DutiesFinding, judgeDuties, LIMITS_OPEN } from './duties.ts';
import { type EnforcementFinding, judgeEnforcement } from './enforcement.ts';
import type { Facts, Party } from './facts.ts';
import { type GpaiFinding, judgeGpai } from './gpai.ts';
import { type Answer, type Interval, isExact, isWithin } from './interval.ts';
import { judgeModification, type ModificationFinding } from './modification.ts';
import { judgeNotification, type NotificationFinding } from './notification.ts';
import { type FigureFinding, judgeFigure } from './notification-figure.ts';
import { judgeOpenSource, type OpenSourceFinding } from './open-source.ts';
import { judgePlacing, type PlacingFinding } from './placing.ts';
import { judgeProvider, type ProviderFinding } from './provider.ts';
import { type Question, question } from './question.ts';
import { add, divide, formatRatio, ONE, type Ratio, ratio, subtract } from './ratio.ts';
import { judgeReach, type ReachFinding } from './reach.ts';
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
  readonly reach: ReachFinding;
  readonly duties: DutiesFinding;
  readonly notification: NotificationFinding;
  readonly figure: FigureFinding;
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
  const reach = judgeReach(asked, gpai, modification, systemic, placing);
  const notification = judgeNotification(asked, systemic, placing, transition, reach);
  const findings = { modification, systemic, placing, transition, openSource, reach };
  return {
    question: asked,
    computes,
    gpai,
    ...findings,
    distinct,
    provider: judgeProvider(asked),
    duties: judgeDuties(asked, findings),
    notification,
    figure: judgeFigure(asked, computes, modification, systemic, notification.notifyBy !== 'none'),
    systemicDuties: judgeSystemicDuties(asked, systemic, transition, placing, reach),
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
  const { law, facts } = asked;
  const bands = bandsOf(judgement);
  const users = facts.model?.registeredBusinessUsersEu;
  const party = provider && settled(provider.provider);
  return {
    criterion: gpai.criterion && settled(gpai.criterion),
    gpai: settled(gpai.gpai),
    computeParameterUpdates: shown(computes.parameterUpdates.ledger.interval),
    computeCumulative: shown(computes.cumulative.ledger.interval),
    bandGpai: bands.gpai,
    bandSystemic: bands.systemic,
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
    notificationFigure: judgement.figure.figure,
    notificationFigureWithOriginal: judgement.figure.withOriginal,
    rebuttalGround: rebuttalGround(asked),
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
  const { computes, gpai, systemic, modification, notification, duties, placing, provider } = judgement;
  const { question: asked, transition, figure, systemicDuties, reassessment } = judgement;
  const found: Undetermined[] = [];
  const about = (key: keyof Outcomes, reasons: readonly Reason[]): void => {
    for (const reason of distinctReasons(reasons)) found.push({ ...reason, about: key });
  };
  const verdict = (key: keyof Outcomes, it: Verdict<unknown> | null): void => {
    if (it && it.answers.length > 1) about(key, it.reasons);
  };
  const bands = bandsOf(judgement);
  verdict('criterion', gpai.criterion);
  verdict('gpai', gpai.gpai);
  about('computeParameterUpdates', computes.parameterUpdates.ledger.reasons);
  about('computeCumulative', computes.cumulative.ledger.reasons);
  if (bands.gpai === 'UNDETERMINED') about('bandGpai', bands.gpaiReasons);
  if (bands.systemic === 'UNDETERMINED') about('bandSystemic', computes.cumulative.model.reasons);
  verdict('systemic', systemic.systemic);
  verdict('modifier', modification?.modifier ?? null);
  if (duties.limitedToModification === 'UNDETERMINED') about('dutiesLimitedToModification', [LIMITS_OPEN]);
  verdict('distinctModel', judgement.distinct?.distinct ?? null);
  verdict('providerIs', provider?.provider ?? null);
  verdict('placed', placing.placed);
  if (transition.legacy === 'UNDETERMINED') {
    about('legacy', transition.reasons);
    about('complyBy', transition.reasons);
  }
  verdict('openSourceExempt', judgement.openSource.exempt);
  verdict('authorisedRepresentative', duties.representative);
  verdict('representativeInOrder', duties.inOrder);
  if (duties.keepUntil === 'UNDETERMINED') about('annexXiKeepUntil', keepUntilReasons(judgement));
  const dutyReasons = DUTIES.flatMap((duty) => duties.why[duty]);
  about('duties', dutyReasons);
  about('notifyBy', notification.reasons);
  verdict('notification', notification.status);
  if (figure.figure === 'UNDETERMINED') about('notificationFigure', figure.reasons);
  if (figure.withOriginal === 'UNDETERMINED') about('notificationFigureWithOriginal', figure.reasons);
  if (rebuttalGround(asked) === 'UNDETERMINED') about('rebuttalGround', [GROUNDS_OPEN]);
  if (argumentsTimely(asked) === 'UNDETERMINED') about('argumentsTimely', [ambiguity('U25')]);
  if (systemicDuties.from === 'UNDETERMINED') about('systemicDutiesFrom', systemicDuties.reasons);
  if (systemicDuties.until === 'UNDETERMINED') about('systemicDutiesUntil', systemicDuties.reasons);
  verdict('reassessment', reassessment.admissible);
  return found;
}

const GROUNDS_OPEN = notKnown(
  'The ruleset does not say whether arguments other than on capabilities can displace the presumption',
  'Submit arguments on the model’s capabilities as well',
  ['mitigations are specific characteristics of the model', 'only its capabilities are'],
);
const DAY_OF_PLACING = notKnown(
  'The day of placing on the market, from which the documentation is kept, is not known',
  'Record the first day of availability in the Union',
);

/** Are the latest arguments of a kind that can displace the presumption (Art. 52(2))? Null where there are none. */
function rebuttalGround({ procedure, ruleset }: Question): Outcomes['rebuttalGround'] {
  const grounds = procedure.rebuttal?.grounds ?? [];
  if (grounds.length === 0) return null;
  if (grounds.includes('capabilities')) return 'SUITABLE';
  return ruleset.provisions.rebuttalGrounds.is === 'capabilities_only' ? 'UNSUITABLE' : 'UNDETERMINED';
}

function keepUntilReasons({ duties, placing }: Judgement): readonly Reason[] {
  const ofNeed = duties.representative && duties.representative.answers.length > 1 ? duties.representative.reasons : [];
  return placing.placedOn === null ? [...ofNeed, DAY_OF_PLACING] : ofNeed;
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

/** Whether the amounts lie in the error margin around the thresholds they are compared with. */
function bandsOf({ question: { law, ruleset }, computes }: Judgement): {
  readonly gpai: Outcomes['bandGpai'];
  readonly gpaiReasons: readonly Reason[];
  readonly systemic: Outcomes['bandSystemic'];
} {
  const { generality } = ruleset.provisions;
  const compared = generality.is === 'qualities_alone' ? null : computeUnder(computes, generality.notion).model;
  return {
    gpai: compared && law.gpaiCompute !== null ? inBand(compared.interval, law.gpaiCompute, law.margin) : null,
    gpaiReasons: compared?.reasons ?? [],
    systemic: inBand(computes.cumulative.model.interval, law.systemicCompute, law.margin),
  };
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
