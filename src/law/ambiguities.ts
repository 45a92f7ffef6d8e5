/**
 * A question that the sources leave open: both readings, and what a person has to decide or find out. Numbers and days of the law
 * stand in braces, such as `{systemic_compute}`: `reasonUnder` puts in those of the ruleset asked about.
 */
export interface Ambiguity {
  readonly issue: string;
  readonly readings: readonly string[];
  readonly decide: string;
  /** Shown for information: no rule here gives it as the reason of an answer. */
  readonly informative?: true;
}

/** Why an answer is open: a known ambiguity by its code, or (code null) facts that are missing or contradict each other. */
export interface Reason extends Ambiguity {
  readonly code: AmbiguityCode | null;
}

/** The known ambiguities of Chapter V, by code. Data, not advice: each answer that rests on one names it. */
export const AMBIGUITIES = {
  U1: {
    issue: 'Whether a model is general in the sense of Article 3(63) has no agreed test',
    readings: ['its qualities make it a general-purpose model', 'its qualities do not'],
    decide: 'Review the evidence on generality and on the range of distinct tasks, and record the finding',
  },
  U2: {
    issue: 'The amount lies within the error margin around a threshold',
    readings: ['the true amount is above the threshold', 'the true amount is not above it'],
    decide: 'Refine the estimate; the classification rests on the estimate as it stands',
  },
  U3: {
    issue:
      'A modification of no more than {modification_fraction} of the original takes the sum with it above {systemic_compute}',
    readings: [
      'Article 51(2) with inherited compute classifies the modified model',
      'without exceeding {modification_fraction} there is no new provider, and nobody to notify',
    ],
    decide: 'Contact the AI Office before placing the modified model',
  },
  U4: {
    issue: 'The compute indicator and the evidence of a significant change point in different directions',
    readings: ['the significant change is the test and decides', 'the compute indicator decides'],
    decide: 'Assess whether generality, capabilities or systemic risk changed significantly',
  },
  U5: {
    issue: 'Several rounds of modification exceed {modification_fraction} together, but no single one does',
    readings: ['rounds by one modifier add up', 'each round is judged against its own original'],
    decide: 'Decide which model is the original, and whether the rounds are one modification',
  },
  U6: {
    issue:
      'Which notion of compute the comparison with {modification_fraction} of the original uses where it has systemic risk',
    readings: ['cumulative compute on both sides', 'parameter updates on both sides'],
    decide: 'Compare both; cumulative compute is used here',
  },
  U7: {
    issue: 'Whether generating rollouts for reinforcement learning contributes directly to parameter updates',
    readings: ['rollouts count', 'rollouts are forward passes and do not count'],
    decide: 'Decide how rollouts are counted, and document it with the estimate',
  },
  U8: {
    issue: 'The outputs are named as made from text, but this model takes no text',
    readings: ['being able to generate such output suffices', 'only generation from text is meant'],
    decide: 'Decide whether the output modality is one of those listed',
  },
  U9: {
    issue: 'Speech that is no useful language',
    readings: ['any speech counts as language', 'only intelligible language does'],
    decide:
      'Speech is recorded as one kind of output whatever its quality, so the criterion is met; review whether the model is narrow',
    informative: true,
  },
  U10: {
    issue: 'Whether distilling or merging a provider’s own models makes a new model or continues the old one',
    readings: [
      'one lifecycle: the earlier training belongs to this model',
      'a new model: the parent’s training stays outside',
    ],
    decide: 'Decide whether the student or merged model is a stage of its parent’s lifecycle',
  },
  U11: {
    issue: 'A third party merges weights: next to no compute of its own, much inherited',
    readings: ['the inherited compute counts as the modification', 'only the merging itself counts'],
    decide: 'Decide what the modification is; contact the AI Office where the sum exceeds {systemic_compute}',
  },
  U12: {
    issue: 'The base of the modification is no general-purpose model',
    readings: ['assessed as the developer’s own model', 'assessed as a modification'],
    decide: 'Decide whether the base is a general-purpose model under the ruleset',
  },
  U13: {
    issue: 'Whether a free release, such as a research upload, is made in the course of a commercial activity',
    readings: ['placed on the market', 'not placed: no commercial activity'],
    decide: 'Establish who releases the model, for whom and with what interest',
  },
  U14: {
    issue: 'Whether the duties reach a model with systemic risk that is only used internally',
    readings: ['recital 97 keeps it within the duties', 'without placing on the market the articles do not apply'],
    decide: 'Take legal advice; treating the model as within the duties is the cautious course',
  },
  U15: {
    issue: 'Who modifies a model that is changed through its provider’s fine-tuning interface',
    readings: ['the customer who directs the change', 'the provider who holds the weights'],
    decide: 'Establish who controls the weights and the result',
  },
  U16: {
    issue: 'Safety terms in the licence have not been reviewed',
    readings: [
      'proportionate, objective and not discriminatory: harmless',
      'otherwise: no free and open-source licence',
    ],
    decide: 'Review the safety terms',
  },
  U17: {
    issue: 'Personal data processed for compatibility or interoperability',
    readings: ['recital 103 allows it', 'the guidelines allow it for security only'],
    decide: 'Decide which reading to rely on; the Commission reads it narrowly',
  },
  U18: {
    issue: 'What makes synthetic data publicly accessible is not defined, or not known here',
    readings: ['publicly accessible: generating it does not count', 'not publicly accessible: generating it counts'],
    decide: 'Establish who can get the data, and on what terms',
  },
  U19: {
    issue: 'Synthetic data made by others was used, and the compute behind it is not known',
    readings: ['it adds enough to exceed a threshold', 'it does not'],
    decide: 'Estimate the compute behind the data set as a range',
  },
  U20: {
    issue: 'A parameter count alone says nothing about models that are not dense transformers',
    readings: ['all parameters take part in each pass', 'only some do'],
    decide: 'Document the operations per pass, or the hardware used',
  },
  U21: {
    issue: 'From when it was known that the condition will be met',
    readings: ['approval of the plan or budget', 'allocation of the compute', 'meeting the threshold itself'],
    decide: 'Record the earliest documented knowledge; the clock starts there',
  },
  U22: {
    issue: 'Whether models placed before {legacy_before} must be notified before the transitional period ends',
    readings: ['the {notification_days} apply at once', 'the provider has until {legacy_comply_by}'],
    decide: 'Notify early, or record why the transitional period is relied on',
  },
  U23: {
    issue: 'Reassessment of a model that was not designated under Article 52(4)',
    readings: ['only Article 52(4) designations can be reassessed on request', 'other designations are treated alike'],
    decide: 'Ask the AI Office; the words of Article 52(5) do not cover it',
  },
  U24: {
    issue: 'Whether declining to reassess starts a new wait of {reassessment_months}',
    readings: ['no reassessment took place, so no new wait runs', 'the decision restarts the wait'],
    decide: 'Ask the AI Office, or wait {reassessment_months} from the decision that declined',
  },
  U25: {
    issue: 'Arguments against the classification that were not submitted with the notification',
    readings: ['late arguments need not be considered', 'they can supplement the notification'],
    decide: 'Submit arguments with the notification; ask whether late ones are considered',
  },
  U26: {
    issue: 'When the duties end after a model is withdrawn',
    readings: ['with the withdrawal', 'not before documents need no longer be kept'],
    decide: 'Keep the documentation and the record',
    informative: true,
  },
  U27: {
    issue: 'High-impact capabilities are claimed without compute above the threshold, and no benchmarks are adopted',
    readings: ['the capabilities match the most advanced models', 'they do not'],
    decide: 'Evaluate with appropriate tools and methodologies (Article 51(1)(a))',
  },
  U28: {
    issue: 'Who of a consortium is the provider',
    readings: ['the coordinator', 'the consortium'],
    decide: 'Establish who coordinates the consortium and places the model',
  },
  U29: {
    issue: 'The amount lies between the fraction of the threshold as the text rounds it and the exact one',
    readings: ['the rounded number applies', 'the exact fraction applies'],
    decide: 'Decide which number the paper means; it has no legal effect today',
  },
  U30: {
    issue: 'Whether the original has systemic risk is not known',
    readings: ['it has systemic risk', 'it does not'],
    decide: 'Ask the original’s provider, and look at the published list',
  },
  U31: {
    issue: 'Who counts as a registered business user',
    readings: ['each contracting undertaking', 'each account'],
    decide: 'Document how business users were counted; reach alone classifies nothing',
  },
  U32: {
    issue: 'Whether an official list of models with systemic risk has been published',
    readings: ['a list exists', 'none exists'],
    decide: 'Import the list from its official address when there is one',
    informative: true,
  },
} as const satisfies Record<string, Ambiguity>;

export type AmbiguityCode = keyof typeof AMBIGUITIES;

const REASONS = Object.fromEntries(
  Object.entries(AMBIGUITIES).map(([code, ambiguity]) => [code, { code, ...ambiguity }]),
) as unknown as Readonly<Record<AmbiguityCode, Reason>>;

/** The reason that an ambiguity is. */
export function ambiguity(code: AmbiguityCode): Reason {
  return REASONS[code];
}

/** The reason for a code of the law data, or a plain one where the data names none. */
export function reasonFor(code: string | null, otherwise: Reason): Reason {
  return code !== null && code in REASONS ? REASONS[code as AmbiguityCode] : otherwise;
}

/** A reason without code: something is not known here. */
export function notKnown(what: string, decide: string, readings: readonly string[] = []): Reason {
  return { code: null, issue: what, readings, decide };
}
