import type { Context } from '../graphql/context.ts';
import { type Page, pageOf, readPage } from '../graphql/pages.ts';
import type {
  ConsultationResolvers,
  ConsultationResultsResolvers,
  ContributionReceiptResolvers,
  ContributionResolvers,
  MutationResolvers,
  QueryResolvers,
  QuestionnaireSectionResolvers,
  QuestionOptionResolvers,
  QuestionResolvers,
  QuestionResultResolvers,
  ReceiptFindingResolvers,
  StakeholderCategoryResolvers,
  TallyResolvers,
} from '../graphql/resolver-types.generated.ts';
import { toEnum } from '../graphql/words.ts';
import { historyOf } from '../history/resolvers.ts';
import { countAbove } from '../registry/model-resolvers.ts';
import { checkReceipt } from './check-receipt.ts';
import { submitContribution } from './commands.ts';
import {
  answersOf,
  type ConsultationRow,
  type ContributionRow,
  consultationBySlug,
  contributionByReference,
  countContributions,
  findContributions,
  listConsultations,
  questionnaireOf,
} from './queries.ts';
import { optionsOf, type Questionnaire, questionsOf } from './questionnaire.ts';
import { canonicalForm, findReceipt, receiptFile } from './receipt.ts';
import { type Answered, type QuestionTally, tallyCategories, tallyQuestions } from './results.ts';

/** What the results of a consultation are worked out from. */
export interface ResultsParent {
  readonly questionnaire: Questionnaire;
  readonly contributions: readonly Answered[];
}
export type QuestionResultParent = QuestionTally;

const ORDER = 'SUBMITTED DESCENDING';

export const consultationQueries: Pick<
  QueryResolvers,
  'consultations' | 'consultation' | 'contribution' | 'receipt' | 'receiptCheck'
> = {
  consultations: (_, __, { database }) => listConsultations(database),
  consultation: (_, { slug }, { database }) => consultationBySlug(database, slug),
  contribution: (_, { reference }, { database }) => contributionByReference(database, reference),
  receipt: async (_, { reference, salt }, { database, keeping }) => {
    // What is asked for by a secret is nobody else's answer.
    if (salt !== null && salt !== undefined) keeping.isPublic = false;
    return findReceipt(database, reference, salt ?? null);
  },
  receiptCheck: async (_, { file }, { database, keeping }) => {
    keeping.isPublic = false;
    return checkReceipt(database, file);
  },
};

export const consultationMutations: Pick<MutationResolvers, 'submitContribution'> = {
  submitContribution: async (_, { input }, { identity, actor, now, address }) => {
    const { idempotencyKey, consultation, category, publication, answers, validateOnly } = input;
    const done = await submitContribution(
      { identity, actor, now, address },
      {
        idempotencyKey,
        validateOnly,
        consultation,
        category,
        publication,
        country: input.country ?? null,
        name: input.name ?? null,
        organisation: input.organisation ?? null,
        email: input.email ?? null,
        answers,
      },
    );
    return done.ok
      ? { receipt: done.receipt, repeated: done.repeated, userErrors: [] }
      : { receipt: null, repeated: false, userErrors: done.problems };
  },
};

export const Consultation: ConsultationResolvers = {
  history: ({ id }, args, { loaders }) => historyOf(loaders, args, { of: id }),
  closes: ({ closesAt, zone, closesWords }) => ({ instant: closesAt, zone, words: closesWords }),
  isOpen: ({ opensAt, closesAt }, _, { now }) => isOpen(opensAt, closesAt, now),
  secondsLeft: ({ opensAt, closesAt }, _, { now }) =>
    isOpen(opensAt, closesAt, now) ? Math.floor((Date.parse(closesAt) - now.getTime()) / 1000) : null,
  isDemonstration: ({ status }) => status === 'demonstration',
  ruleset: ({ rulesetId }, _, { law, today }) => law.choose(rulesetId, today),
  categories: (row) => questionnaireOf(row).categories,
  sections: (row) => questionnaireOf(row).sections,
  results: async (row, _, { database }) => ({
    questionnaire: questionnaireOf(row),
    contributions: await answersOf(database, row.id),
  }),
  contributions: async ({ id }, args, { database }): Promise<Page<ContributionRow>> => {
    const page = readPage(args, ORDER);
    const rows = await findContributions(database, id, page);
    const position = (row: ContributionRow) => ({ value: row.submittedAt, id: row.id });
    return pageOf(page, ORDER, rows, position, () => countContributions(database, id));
  },
};

function isOpen(opensAt: string, closesAt: string, now: Date): boolean {
  const at = now.toISOString();
  return opensAt <= at && at < closesAt;
}

export const StakeholderCategory: StakeholderCategoryResolvers = {
  key: ({ id }) => id,
};

export const QuestionOption: QuestionOptionResolvers = {
  value: ({ id }) => id,
};

export const Tally: TallyResolvers = {
  value: ({ id }) => id,
};

export const QuestionnaireSection: QuestionnaireSectionResolvers = {
  key: ({ id }) => id,
  reference: ({ reference }) => reference ?? null,
  intro: ({ intro }) => intro ?? null,
};

export const Question: QuestionResolvers = {
  key: ({ id }) => id,
  help: ({ help }) => help ?? null,
  kind: ({ kind }) => toEnum(kind),
  isRequired: ({ required }) => required,
  maxLength: ({ maxLength }) => maxLength ?? null,
  options: (question) => optionsOf(question),
  showIf: ({ showIf }) => (showIf === undefined ? null : { questionId: showIf.question, equals: showIf.equals }),
  isReconstructed: ({ reconstructed }) => reconstructed,
};

export const ConsultationResults: ConsultationResultsResolvers = {
  contributionCount: ({ contributions }) => contributions.length,
  inventedCount: ({ contributions }) => contributions.filter((one) => one.invented).length,
  byCategory: ({ questionnaire, contributions }) => tallyCategories(questionnaire, contributions),
  byQuestion: ({ questionnaire, contributions }) => tallyQuestions(questionnaire, contributions),
};

export const QuestionResult: QuestionResultResolvers = {
  thresholds: async ({ amounts }, _, context) => {
    const thresholds = amounts.map(({ flop }) => flop);
    const counts = thresholds.length === 0 ? [] : await countAbove(context, thresholds, context.today);
    return counts.map((counted, at) => ({ ...counted, count: amounts[at]?.count ?? 0 }));
  },
};

export const Contribution: ContributionResolvers = {
  history: ({ id }, args, { loaders }) => historyOf(loaders, args, { of: id }),
  consultation: consultationOf,
  category: async (contribution, _, context) => {
    const { categories } = questionnaireOf(await consultationOf(contribution, _, context));
    const { category } = contribution;
    return categories.find((one) => one.id === category) ?? { id: category, title: category };
  },
  name: ({ publication, name }) => (publication === 'PUBLIC' ? name : null),
  organisation: ({ publication, organisation }) => (publication === 'PUBLIC' ? organisation : null),
  isInvented: ({ invented }) => invented,
  answers: async (contribution, _, context) => {
    const asked = questionsOf(questionnaireOf(await consultationOf(contribution, _, context)));
    const given = JSON.parse(contribution.answersJson) as Record<string, string>;
    return asked.flatMap(({ id, title }) => {
      const value = given[id];
      return value === undefined ? [] : [{ questionId: id, title, value }];
    });
  },
};

async function consultationOf(
  { consultationId }: ContributionRow,
  _: unknown,
  { loaders }: Context,
): Promise<ConsultationRow> {
  const row = await loaders.consultation.load(consultationId);
  if (row === null) throw new Error(`Contribution to a consultation that is gone: ${consultationId}`);
  return row;
}

export const ContributionReceipt: ContributionReceiptResolvers = {
  reference: ({ contribution }) => contribution.reference,
  submittedAt: ({ contribution }) => contribution.submittedAt,
  commitment: ({ contribution }) => contribution.commitment,
  salt: ({ contribution, isOpen }) => (isOpen ? contribution.salt : null),
  canonicalForm: ({ contribution, isOpen }) => (isOpen ? canonicalForm(contribution) : null),
  file: (receipt) => (receipt.isOpen ? receiptFile(receipt) : null),
};

export const ReceiptFinding: ReceiptFindingResolvers = {
  check: ({ check }) => toEnum(check),
};
