import { oddInWords, plainText } from '../graphql/plain-text.ts';
import type { Problem } from '../graphql/problem.ts';
import { readLine } from '../identity/person-input.ts';
import { formatFlop, parseFlop } from '../law/flop.ts';
import { MAX_NAME } from '../registry/names.ts';
import { DEFAULT_MAX_LENGTH, optionsOf, type Question, type Questionnaire, questionsOf } from './questionnaire.ts';

/** A contribution as it was sent. The e-mail address is where the receipt goes, and no part of what is kept. */
export interface Submission {
  readonly consultation: string;
  readonly category: string;
  readonly publication: 'ANONYMOUS' | 'PUBLIC';
  readonly country: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly answers: readonly { readonly questionId: string; readonly value: string }[];
}

/** A contribution as it is kept: texts in NFC, amounts in decimal digits, answers in the order of the questions. */
export interface CheckedSubmission {
  readonly category: string;
  readonly publication: 'ANONYMOUS' | 'PUBLIC';
  readonly country: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly answers: Readonly<Record<string, string>>;
}

/** Checks a submission against its questionnaire. Reports everything that is wrong with it, not the first thing. */
export function checkSubmission(
  questionnaire: Questionnaire,
  sent: Submission,
): { readonly checked: CheckedSubmission } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const invalid = (message: string, path: readonly string[]) => problems.push({ code: 'INVALID', message, path });

  if (!questionnaire.categories.some((category) => category.id === sent.category)) {
    const known = questionnaire.categories.map((category) => category.id).join(', ');
    invalid(`Choose one of the stakeholder categories: ${known}.`, ['category']);
  }
  const name = optionalName(sent.name, ['name'], problems);
  const organisation = optionalName(sent.organisation, ['organisation'], problems);
  const isNamed = [sent.name, sent.organisation].some((text) => text !== null && text.trim() !== '');
  if (sent.publication === 'PUBLIC' && !isNamed) {
    invalid('To publish with a name, give your name or your organisation; or choose to stay anonymous.', ['name']);
  }

  const asked = questionsOf(questionnaire);
  const given = new Map<string, string>();
  for (const [at, answer] of sent.answers.entries()) {
    const path = ['answers', String(at)];
    const question = asked.find((one) => one.id === answer.questionId);
    if (question === undefined)
      invalid(`There is no question ${JSON.stringify(answer.questionId.slice(0, 60))}.`, [...path, 'questionId']);
    else {
      const isAgain = given.has(question.id);
      if (isAgain) invalid(`Question ${question.id} is answered twice.`, [...path, 'questionId']);
      const read = readAnswer(question, answer.value);
      if ('problem' in read) invalid(read.problem, [...path, 'value']);
      // Also a wrong answer is an answer, so that it is not reported as missing too; of two, the first one stands.
      const value = 'problem' in read ? '' : read.value;
      if (!isAgain && ('problem' in read || value !== '')) given.set(question.id, value);
    }
  }

  const answers: Record<string, string> = {};
  for (const question of asked) {
    // What it depends on comes before it, and counts only if that was asked itself.
    const isAsked = question.showIf === undefined || answers[question.showIf.question] === question.showIf.equals;
    const value = given.get(question.id);
    if (isAsked && value !== undefined) answers[question.id] = value;
    if (isAsked && question.required && value === undefined) {
      invalid('An answer is needed.', ['answers', question.id]);
    }
  }
  if (problems.length === 0 && Object.keys(answers).length === 0) {
    invalid('Answer at least one question.', ['answers']);
  }
  if (problems.length > 0) return { problems };
  const { category, publication, country } = sent;
  return { checked: { category, publication, country, name, organisation, answers } };
}

function optionalName(sent: string | null, path: readonly string[], problems: Problem[]): string | null {
  if (sent === null || sent.trim() === '') return null;
  const read = readLine(sent, 'A name', MAX_NAME, path);
  if ('value' in read) return read.value;
  problems.push(read.problem);
  return null;
}

/** An answer as it is kept, empty if nothing was answered; or what is wrong with it. */
function readAnswer(question: Question, sent: string): { readonly value: string } | { readonly problem: string } {
  // A form sends CR LF; what counts and what is kept is the same text everywhere.
  const read = plainText(sent);
  if ('odd' in read) return { problem: `An answer is plain text; found ${oddInWords(read.odd)}. Remove it.` };
  const { text: value } = read;
  if (value === '') return { value };
  const most = question.maxLength ?? DEFAULT_MAX_LENGTH;
  if (value.length > most) return { problem: `At most ${most} characters; found ${value.length}. Shorten the answer.` };
  switch (question.kind) {
    case 'yes_no':
    case 'choice': {
      const known = optionsOf(question).map((option) => option.id);
      return known.includes(value) ? { value } : { problem: `Choose one of: ${known.join(', ')}.` };
    }
    case 'flop': {
      const read = parseFlop(value);
      return read.ok ? { value: formatFlop(read.flop) } : { problem: read.reason };
    }
    case 'number':
      return /^\d{1,15}$/.test(value)
        ? { value: value.replace(/^0+(?=\d)/, '') }
        : { problem: `Expected a whole number in digits, such as 120; found ${JSON.stringify(value.slice(0, 60))}.` };
    case 'text': {
      return { value };
    }
    default:
      return question.kind satisfies never;
  }
}
