import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import type { Day } from './day.ts';
import { answerOf } from './interval.ts';
import type { Question } from './question.ts';
import type { SystemicFinding } from './systemic.ts';
import { certain, open, type Verdict } from './verdict.ts';

type YesNo = 'YES' | 'NO';

export interface PlacingFinding {
  /** Null where nothing is said about the market. */
  readonly placed: Verdict<YesNo> | null;
  /** The day of placing that counts for what runs from it; null where there is none or it is not known. */
  readonly placedOn: Day | null;
}

const NO_DAY = notKnown(
  'The day of placing on the market is not known',
  'Record the first day of availability in the Union',
);
const NO_USE = notKnown(
  'Whether the internal use is essential for others or affects rights is not known',
  'Record what the internal use serves and whom it affects',
);

const SYSTEM_OPEN = notKnown(
  'The ruleset does not say whether a model is placed on the market with the system it is built into',
  'Decide whether making the system available makes the model available',
  ['the model is placed with the system', 'only the system is made available'],
);

/**
 * Has the model been placed on the Union market by the day asked about (Art. 3(9), (10))? The first supply in the course of a
 * commercial activity; a model in its provider’s own system; internal use that is essential for others or affects rights.
 */
export function judgePlacing(question: Question, systemic: SystemicFinding): PlacingFinding {
  const { market } = question.facts;
  if (!market) return { placed: null, placedOn: null };
  const placedOn = market.placedOn == null ? null : (market.placedOn as Day);
  return { placed: judge(question, systemic), placedOn };
}

function judge(question: Question, systemic: SystemicFinding): Verdict<YesNo> {
  const market = question.facts.market ?? {};
  if (market.channel === 'internal') return judgeInternalUse(question, systemic);
  if (market.channel === 'none' || market.placedOn === null) return certain('NO');
  if (market.placedOn === undefined) return open(['YES', 'NO'], [NO_DAY]);
  if (market.placedOn > question.day) return certain('NO');
  if (market.channel === 'own_system') {
    // A system made available or put into service carries its model onto the market; service needs no commerce.
    const isPlaced = question.ruleset.provisions.ownSystem.is === 'placed_with_the_system';
    return isPlaced ? certain('YES') : open(['YES', 'NO'], [SYSTEM_OPEN]);
  }
  const commercial = answerOf(market.commercial);
  return commercial === 'UNDETERMINED' ? open(['YES', 'NO'], [ambiguity('U13')]) : certain(commercial);
}

function judgeInternalUse(question: Question, systemic: SystemicFinding): Verdict<YesNo> {
  const market = question.facts.market ?? {};
  const { essentialForThirdPartyService: essential, affectsNaturalPersonsRights: rights } = market;
  const isPlacing = essential === true || rights === true;
  if (isPlacing && market.placedOn != null && market.placedOn > question.day) return certain('NO');
  const { is, code } = question.ruleset.provisions.internalUse;
  const contested = reasonFor(code, ambiguity('U14'));
  if (is === 'open') return open(['YES', 'NO'], [contested]);
  if (isPlacing) return certain('YES');
  const reasons: Reason[] = [];
  if (essential === undefined || rights === undefined) reasons.push(NO_USE);
  if (systemic.systemic.answers.some((answer) => answer === 'PRESUMED' || answer === 'DESIGNATED')) {
    reasons.push(contested);
  }
  return reasons.length > 0 ? open(['YES', 'NO'], reasons) : certain('NO');
}
