import type { Messages } from './messages/messages.ts';

/** A question as the API gives it, as far as its place among the others goes. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly kind: 'YES_NO' | 'CHOICE' | 'TEXT' | 'FLOP' | 'NUMBER';
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly showIf: { readonly questionId: string; readonly equals: string } | null;
}

/** A question with those that one of its answers leads to. */
export interface Placed<Q> {
  readonly question: Q;
  readonly under: readonly { readonly answer: string; readonly placed: Placed<Q> }[];
}

/** When a question is asked at all, in words; undefined if always. */
export function conditionOf(questions: readonly Asked[], { showIf }: Asked, m: Messages): string | undefined {
  const parent = questions.find(({ id }) => id === showIf?.questionId);
  if (showIf === null || parent === undefined) return undefined;
  const { yes, no } = m.site;
  const option = parent.options.find(({ id }) => id === showIf.equals)?.title;
  const answer = option ?? (showIf.equals === 'yes' ? yes : showIf.equals === 'no' ? no : showIf.equals);
  return m.consultation.page.onlyIf(parent.title, answer);
}

/**
 * What a question is called where it stands away from the others: its title, with what tells it apart from every other of the
 * same title, such as a second “Why?”.
 */
export function headingOf(questions: readonly Asked[], question: Asked, m: Messages): string {
  const isAlone = questions.every(({ id, title }) => title !== question.title || id === question.id);
  if (isAlone) return question.title;
  const parent = questions.find(({ id }) => id === question.showIf?.questionId);
  const above = questions
    .slice(
      0,
      questions.findIndex(({ id }) => id === question.id),
    )
    .findLast(({ showIf, title }) => showIf === null && title !== question.title);
  const about = parent ?? above;
  return about === undefined
    ? question.title
    : m.consultation.page.followsOn(question.title, headingOf(questions, about, m));
}

/** The form field of a question. */
export const fieldOfQuestion = (id: string): string => `answers.${id}`;

/**
 * Puts each conditional question under the answer that asks for it, so that it can be shown with that answer without
 * script. One whose condition lies outside the section, or on a question without choices, keeps its own place.
 */
export function placeQuestions<Q extends Asked>(questions: readonly Q[]): readonly Placed<Q>[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const parentOf = (question: Q) => {
    const parent = question.showIf === null ? undefined : byId.get(question.showIf.questionId);
    return parent !== undefined && (parent.kind === 'YES_NO' || parent.kind === 'CHOICE') ? parent : undefined;
  };
  const place = (question: Q): Placed<Q> => ({
    question,
    under: questions.flatMap((child) =>
      child.showIf !== null && parentOf(child) === question
        ? [{ answer: child.showIf.equals, placed: place(child) }]
        : [],
    ),
  });
  return questions.filter((question) => parentOf(question) === undefined).map(place);
}

/** The questions that these answers leave asked: a condition that does not hold takes its question out. */
export function questionsStillAsked<Q extends Asked>(
  questions: readonly Q[],
  answerTo: (id: string) => string,
): readonly Q[] {
  const asked = new Set<string>();
  return questions.filter((question) => {
    const { showIf } = question;
    const isAsked = showIf === null || (asked.has(showIf.questionId) && answerTo(showIf.questionId) === showIf.equals);
    if (isAsked) asked.add(question.id);
    return isAsked;
  });
}
