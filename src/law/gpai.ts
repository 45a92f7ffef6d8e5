import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import { amountOf } from './amount.ts';
import type { GpaiOutcome } from './assessment.ts';
import { type Computes, computeUnder } from './compute.ts';
import { type Answer, answerAmong, both, either, isOver } from './interval.ts';
import { isInherited } from './ledger.ts';
import { linesMet } from './lines.ts';
import { isClassified } from './procedure.ts';
import { newRunOf, type Question } from './question.ts';
import { certain, map, open, type Verdict } from './verdict.ts';

/** Whether the model generates what the ruleset lists, and the reading taken where that is not beyond doubt. */
export interface ModalityFinding {
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
  readonly flags: readonly Reason[];
}

type GpaiAnswer = Exclude<GpaiOutcome, 'UNDETERMINED'>;

export interface GpaiFinding {
  readonly modality: ModalityFinding;
  readonly over: Answer;
  /** Null where the ruleset has no criterion. */
  readonly criterion: Verdict<'MET' | 'NOT_MET'> | null;
  readonly gpai: Verdict<GpaiAnswer>;
  /** Is it one, by whatever way; all that Chapter V says of general-purpose models hangs on this. */
  readonly status: { readonly answer: Answer; readonly reasons: readonly Reason[] };
}

const NO_OUTPUTS = notKnown('What the model generates is not known', 'Record the kinds of output');
const NO_INPUTS = notKnown('What the model takes as input is not known', 'Record the kinds of input');

/**
 * Is it a general-purpose AI model (Art. 3(63))? The criterion of the ruleset presumes or indicates it; a narrow function
 * that evidence shows goes before; a model that misses the criterion may still be one by its qualities (U1). Two things settle
 * it beside the criterion: a decision of the Commission that classifies the model, which presupposes it; and the status of the
 * original, which a modified model carries on as long as nothing is said about its own outputs and tasks, and a model made by
 * merging or from existing weights where the training behind them exceeds the line. A model known to exceed even the threshold
 * of systemic risk is known to meet the lower one, whatever the ledger holds so far.
 */
export function judgeGpai(question: Question, computes: Computes): GpaiFinding {
  const found = judgeCriterion(question, computes);
  const isSettled = found.gpai.answers.length === 1 && meansYes(found.gpai.answers[0]);
  const settles =
    isClassified(question.procedure) ||
    carriesOn(question) ||
    (meetsModality(question, found.modality) && (isKnownToExceed(question, computes) || isMadeFromOne(question)));
  const gpai: Verdict<GpaiAnswer> = !isSettled && settles ? certain('GENERAL_PURPOSE') : found.gpai;
  const answer = answerAmong(gpai.answers, meansYes);
  return { ...found, gpai, status: { answer, reasons: answer === 'UNDETERMINED' ? gpai.reasons : [] } };
}

function judgeCriterion(question: Question, computes: Computes): Omit<GpaiFinding, 'status'> {
  const { generality } = question.ruleset.provisions;
  const modality = judgeModality(question);
  const narrow = question.facts.model?.tasks === 'narrow';
  const line = question.law.gpaiCompute;
  if (generality.is === 'qualities_alone' || line === null) {
    const gpai: Verdict<GpaiAnswer> = narrow ? certain('NO') : open(['GENERAL_PURPOSE', 'NO'], [ambiguity('U1')]);
    return { modality, over: 'UNDETERMINED', criterion: null, gpai };
  }
  const compute = computeUnder(computes, generality.notion).model;
  const over = isOver(compute.interval, line);
  const further = linesMet(question, computes, question.ruleset.also.gpai);
  const met = both(either(over, further.answer), modality.answer);
  const effect = generality.is === 'rebuttable_presumption' ? 'PRESUMED' : 'INDICATED';
  const reasons = [
    ...(either(over, further.answer) === 'UNDETERMINED' ? [...compute.reasons, ...further.reasons] : []),
    ...(modality.answer === 'UNDETERMINED' ? modality.reasons : []),
  ];
  const criterion: Verdict<'MET' | 'NOT_MET'> =
    met === 'UNDETERMINED' ? open(['MET', 'NOT_MET'], reasons) : certain(met === 'YES' ? 'MET' : 'NOT_MET');
  if (met === 'YES') return { modality, over, criterion, gpai: certain(narrow ? 'NARROW' : effect) };
  if (met === 'UNDETERMINED') {
    const gpai: GpaiFinding['gpai'] = narrow
      ? map(criterion, (it): 'NARROW' | 'NO' => (it === 'MET' ? 'NARROW' : 'NO'))
      : open([effect, 'NO'], reasons);
    return { modality, over, criterion, gpai };
  }
  // Below the line only evidence of a narrow function settles it: "exceptionally" a model may still be general.
  const gpai: GpaiFinding['gpai'] = narrow ? certain('NO') : open([effect, 'NO'], [ambiguity('U1')]);
  return { modality, over, criterion, gpai };
}

/** Whether the answer says that it is a general-purpose model. */
export function meansYes(answer: GpaiAnswer): boolean {
  switch (answer) {
    case 'PRESUMED':
    case 'INDICATED':
    case 'GENERAL_PURPOSE':
      return true;
    case 'NARROW':
    case 'NO':
      return false;
    default:
      return answer satisfies never;
  }
}

/** Is the model made from a general-purpose one by no new pre-training run, with nothing said about what became of it? */
function carriesOn({ facts }: Question): boolean {
  const { origin, model } = facts;
  const { gpai, systemic } = origin?.original ?? {};
  if (!origin || (gpai !== true && systemic !== true)) return false;
  if ((model?.outputs?.length ?? 0) > 0 || model?.tasks === 'narrow') return false;
  return origin.by === 'other' || newRunOf(facts) === 'NO';
}

/** Does the model generate what the ruleset lists? */
export function judgeModality(question: Question): ModalityFinding {
  const rule = question.ruleset.provisions.modality;
  const { outputs, inputs } = question.facts.model ?? {};
  const answer = (of: Answer, reasons: readonly Reason[] = [], flags: readonly Reason[] = []): ModalityFinding => ({
    answer: of,
    reasons,
    flags,
  });
  if (rule.is === 'any_output') return answer('YES');
  if (!outputs || outputs.length === 0) return answer('UNDETERMINED', [NO_OUTPUTS]);
  if (outputs.some((output) => rule.outputs.includes(output))) return answer('YES');
  const named = outputs.filter((output) => rule.fromText.includes(output));
  if (named.length === 0) return answer('NO');
  if (inputs?.some((input) => rule.text.includes(input))) return answer('YES');
  const code = rule.code === null ? [] : [reasonFor(rule.code, NO_INPUTS)];
  if (named.some((output) => rule.metWithoutText.includes(output))) return answer('YES', [], code);
  return answer('UNDETERMINED', inputs && inputs.length > 0 ? code : [NO_INPUTS, ...code]);
}

/** Does it generate what the ruleset's criterion lists, with no evidence that its function is narrow? */
function meetsModality({ facts, ruleset }: Question, modality: ModalityFinding): boolean {
  const hasCriterion = ruleset.provisions.generality.is !== 'qualities_alone';
  return hasCriterion && modality.answer === 'YES' && facts.model?.tasks !== 'narrow';
}

/** Is it documented that cumulative compute is, or will be, above the threshold of systemic risk, and does no ledger deny it? */
function isKnownToExceed({ procedure, law }: Question, computes: Computes): boolean {
  if (procedure.known !== null) return true;
  const { interval } = computeUnder(computes, 'cumulative').model;
  return procedure.met !== null && isOver(interval, law.systemicCompute) !== 'NO';
}

/** Does it start from weights, or merge some, whose own training exceeds the line? */
function isMadeFromOne({ facts, law }: Question): boolean {
  const line = law.gpaiCompute;
  if (line === null) return false;
  return (facts.compute ?? []).some(
    (entry) => isInherited(entry) && isOver(amountOf(entry.flop).interval, line) === 'YES',
  );
}
