/** One plain sentence per outcome, for people. Keys are the names of outcomes, values the sentence for each of their words. */
const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gpai: {
    PRESUMED:
      'Compute and outputs meet the criterion, and no narrow function is shown: it is presumed to be general-purpose.',
    INDICATED:
      'Compute and outputs meet the criterion, and no narrow function is shown: that indicates a general-purpose model.',
    GENERAL_PURPOSE:
      'It is a general-purpose model by the status of what it was made from, by a decision of the Commission that supposes it, or by what is documented of its compute.',
    NARROW: 'The criterion is met, but evidence shows a narrow function: it is not a general-purpose model.',
    NO: 'The criterion is not met and the function is narrow: it is not a general-purpose model.',
    UNDETERMINED: 'What is known does not settle whether it is a general-purpose model.',
  },
  systemic: {
    PRESUMED: 'Cumulative training compute is above the threshold and no decision displaces the presumption.',
    DESIGNATED: 'A designation by the Commission stands.',
    REBUTTED: 'The provider’s arguments were accepted, and it has been informed.',
    NO: 'Nothing that is known classifies it as a model with systemic risk.',
    UNDETERMINED: 'What is known does not settle whether it has systemic risk.',
  },
  modifier: {
    NOT_PROVIDER:
      'The modification does not make its author a provider of the modified model. The provider of the original keeps its duties for the original.',
    PROVIDER: 'The modification makes its author a provider, with duties limited to the modification.',
    PROVIDER_SYSTEMIC: 'The modification makes its author the provider of a model with systemic risk.',
    OWN_DEVELOPMENT: 'The base is no general-purpose model: the result is assessed as its author’s own model.',
    UNDETERMINED: 'What is known does not settle whether the modification makes its author a provider.',
  },
  distinctModel: {
    YES: 'The change makes a distinct model.',
    NO: 'The change makes a version of the same model.',
    UNDETERMINED: 'What is known does not settle whether the change makes a distinct model.',
  },
  placed: {
    YES: 'The model has been placed on the Union market.',
    NO: 'The model has not been placed on the Union market.',
    UNDETERMINED: 'What is known does not settle whether the model has been placed on the Union market.',
  },
  openSourceExempt: {
    YES: 'All conditions of the open-source exemption are met.',
    NO: 'At least one condition of the open-source exemption is not met.',
    NOT_APPLICABLE: 'No open release is recorded, so that the exemption does not arise.',
    UNDETERMINED: 'What is known does not settle whether the open-source exemption applies.',
  },
  authorisedRepresentative: {
    REQUIRED: 'The provider is established outside the Union and not exempt: it needs an authorised representative.',
    NOT_REQUIRED: 'No authorised representative is needed.',
    UNDETERMINED: 'What is known does not settle whether an authorised representative is needed.',
  },
  notification: {
    NOT_REQUIRED: 'There is nothing to notify.',
    DUE: 'The Commission must be notified without delay, and the time for it is running.',
    OVERDUE: 'The time for notifying has passed without a notification.',
    DONE: 'The Commission was notified in time.',
    DONE_LATE: 'The Commission was notified too late.',
    UNDETERMINED: 'What is known does not settle whether a notification is due.',
  },
  reassessment: {
    ADMISSIBLE: 'The request meets the conditions of Article 52(5).',
    INADMISSIBLE: 'The request came too early or lacks objective, detailed and new reasons.',
    NOT_PROVIDED_FOR: 'Article 52(5) covers only models designated under Article 52(4).',
    UNDETERMINED: 'What is known does not settle whether the request is admissible.',
  },
};

/** The sentence for an outcome's word. */
export function sentenceOn(outcome: string, word: string): string {
  return SENTENCES[outcome]?.[word] ?? word;
}
