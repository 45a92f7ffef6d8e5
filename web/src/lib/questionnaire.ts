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
