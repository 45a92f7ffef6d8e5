import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import type { GpaiOutcome } from './assessment.ts';
import { type Computes, computeUnder } from './compute.ts';
import { type Answer, both, either, isOver } from './interval.ts';
import { linesMet } from './lines.ts';
import type { Question } from './question.ts';
import { certain, map, open, type Verdict } from './verdict.ts';

/** Whether the model generates what the ruleset lists, and the reading taken where that is not beyond doubt. */
export interface ModalityFinding {
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
  readonly flags: readonly Reason[];
}

export interface GpaiFinding {
  readonly modality: ModalityFinding;
  readonly over: Answer;
  /** Null where the ruleset has no criterion. */
  readonly criterion: Verdict<'MET' | 'NOT_MET'> | null;
  readonly gpai: Verdict<Exclude<GpaiOutcome, 'UNDETERMINED'>>;
}

const NO_OUTPUTS = notKnown('What the model generates is not known', 'Record the kinds of output');
const NO_INPUTS = notKnown('What the model takes as input is not known', 'Record the kinds of input');

/**
 * Is it a general-purpose AI model (Art. 3(63))? The criterion of the ruleset presumes or indicates it; a narrow function
 * that evidence shows goes before; a model that misses the criterion may still be one by its qualities (U1).
 */
export function judgeGpai(question: Question, computes: Computes): GpaiFinding {
  const { generality } = question.ruleset.provisions;
  const modality = judgeModality(question);
  const narrow = question.facts.model?.tasks === 'narrow';
  if (generality.is === 'qualities_alone' || question.law.gpaiCompute === null) {
    const gpai = narrow ? certain('NO' as const) : open(['INDICATED', 'NO'] as const, [ambiguity('U1')]);
    return { modality, over: 'UNDETERMINED', criterion: null, gpai };
  }
  const compute = computeUnder(computes, generality.notion).model;
  const over = isOver(compute.interval, question.law.gpaiCompute);
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
