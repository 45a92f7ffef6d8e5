import { optionsOf, type Question, type Questionnaire, questionsOf } from './questionnaire.ts';

/** What a result is made of: one contribution's category and answers. */
export interface Answered {
  readonly category: string;
  readonly invented: boolean;
  readonly answers: Readonly<Record<string, string>>;
}

export interface Tally {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

export interface QuestionTally {
  readonly question: Question;
  readonly answerCount: number;
  readonly tallies: readonly Tally[];
  /** Proposed amounts, smallest first. */
  readonly amounts: readonly { readonly flop: bigint; readonly count: number }[];
  readonly texts: readonly string[];
}

/** Most texts shown with a question's results. */
const SHOWN_TEXTS = 20;

/** Counts contributions by category; categories that nobody chose count zero. */
export function tallyCategories(questionnaire: Questionnaire, contributions: readonly Answered[]): Tally[] {
  return questionnaire.categories.map(({ id, title }) => ({
    id,
    title,
    count: contributions.filter((one) => one.category === id).length,
  }));
}

/** Counts the answers to each question; options that nobody chose count zero. */
export function tallyQuestions(questionnaire: Questionnaire, contributions: readonly Answered[]): QuestionTally[] {
  return questionsOf(questionnaire).map((question) => {
    const values = contributions.flatMap((one) => one.answers[question.id] ?? []);
    const tallies = optionsOf(question).map(({ id, title }) => ({
      id,
      title,
      count: values.filter((value) => value === id).length,
    }));
    const amounts = question.kind === 'flop' ? countAmounts(values) : [];
    const texts = question.kind === 'text' || question.kind === 'number' ? values.slice(0, SHOWN_TEXTS) : [];
    return { question, answerCount: values.length, tallies, amounts, texts };
  });
}

function countAmounts(values: readonly string[]): { flop: bigint; count: number }[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, group]) => ({ flop: BigInt(value), count: group.length }))
    .sort((left, right) => (left.flop < right.flop ? -1 : 1));
}
