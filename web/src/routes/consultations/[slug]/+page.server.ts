import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { plainDigits } from '#lib/flop.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { inPageOrder } from '#lib/problem.ts';
import { fieldOfQuestion, headingOf, questionsStillAsked } from '#lib/questionnaire.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { flopAsTyped } from '#lib/server/compute-input.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  CaughtBy,
  ConsultationPage,
  type ConsultationPageQuery,
  SubmitContribution,
  type SubmitContributionMutationVariables,
} from './consultation-page.generated.ts';

type Consultation = NonNullable<ConsultationPageQuery['consultation']>;
type Input = SubmitContributionMutationVariables['input'];

export const load: PageServerLoad = async (event) => ({
  consultation: await consultationOf(event, event.params.slug),
  // Made when the form is first shown and carried along: however often it is sent, it is one contribution.
  idempotencyKey: crypto.randomUUID(),
  now: Date.now(),
});

export const actions: Actions = {
  /** Has the API check everything and store nothing, then shows the answers once more. */
  check: async (event) => {
    const { form, input, consultation } = await readContribution(event, event.params.slug);
    const outcome = await send(event, { ...input, validateOnly: true }, form, consultation);
    if (!outcome.ok)
      return fail(outcome.status, { step: 'form' as const, problems: outcome.problems, kept: form.kept });
    const caught = await caughtBy(event, input, consultation);
    // So that Back from the receipt shows this page again, and does not ask to send the form once more.
    event.setHeaders({ 'cache-control': 'private, no-cache' });
    return { step: 'check' as const, problems: [], kept: form.kept, answers: input.answers, caught };
  },
  edit: async (event) => {
    const form = await readForm(event.request);
    return { step: 'form' as const, problems: [], kept: form.kept };
  },
  submit: async (event) => {
    const { form, input, consultation } = await readContribution(event, event.params.slug);
    const outcome = await send(event, input, form, consultation);
    if (!outcome.ok)
      return fail(outcome.status, { step: 'form' as const, problems: outcome.problems, kept: form.kept });
    const { reference = '', salt = null } = outcome.payload.receipt ?? {};
    const mailed = input.email === null ? '' : '&mailed';
    return redirect(303, `/consultations/${event.params.slug}/receipt/${reference}?key=${salt ?? ''}${mailed}`);
  },
};

async function consultationOf(event: RequestEvent, slug: string): Promise<Consultation> {
  const { consultation } = await ask(event, ConsultationPage, { slug });
  return consultation ?? error(404, ConsultationPage.name);
}

async function readContribution(event: RequestEvent, slug: string) {
  const [form, consultation] = await Promise.all([readForm(event.request), consultationOf(event, slug)]);
  return { form, consultation, input: inputOf(form, consultation) };
}

function inputOf(form: Fields, { slug, sections }: Consultation): Input {
  const questions = sections.flatMap((section) => section.questions);
  const answerTo = (id: string) => form.one(fieldOfQuestion(id));
  const answers = questionsStillAsked(questions, answerTo).flatMap(({ id, kind }) => {
    const value = answerTo(id);
    return value === '' ? [] : [{ questionId: id, value: kind === 'FLOP' ? flopAsTyped(value) : value }];
  });
  return {
    idempotencyKey: form.one('idempotencyKey'),
    consultation: slug,
    category: form.one('category'),
    publication: form.one('publication') === 'PUBLIC' ? 'PUBLIC' : 'ANONYMOUS',
    country: form.one('country') || null,
    name: form.one('name') || null,
    organisation: form.one('organisation') || null,
    email: form.one('email') || null,
    answers,
    validateOnly: false,
  };
}

/** What is too long for its question. All of it together may be more than the API reads, which then could not say so. */
function tooLong(event: RequestEvent, { answers }: Input, { sections }: Consultation) {
  const m = messagesIn(event.locals.language);
  const questions = sections.flatMap((section) => section.questions);
  return questions.flatMap((question) => {
    const length = answers.find(({ questionId }) => questionId === question.id)?.value.length ?? 0;
    const most = question.maxLength ?? null;
    if (most === null || length <= LONGER * most) return [];
    const field = fieldOfQuestion(question.id);
    return [
      {
        field,
        about: headingOf(questions, question, m),
        message: m.consultation.page.tooLong(most, length),
      },
    ];
  });
}

/** The API counts the letters itself, once they are composed; all texts at so many times their length are still read by it. */
const LONGER = 2;

async function send(event: RequestEvent, input: Input, form: Fields, consultation: Consultation) {
  const long = tooLong(event, input, consultation);
  if (long.length > 0) return { ok: false as const, status: 400, problems: long, codes: [] };
  const answer = await tryAsk(event, SubmitContribution, { input });
  const fieldOf = (path: string) => {
    const at = /^answers\.(\d+)(\.|$)/.exec(path)?.[1];
    const answered = at === undefined ? undefined : input.answers[Number(at)];
    if (answered !== undefined) return fieldOfQuestion(answered.questionId);
    return path === '' || path === 'answers' || path === 'idempotencyKey' || path === 'consultation' ? '' : path;
  };
  const outcome = outcomeOf(answer, ({ submitContribution }) => submitContribution, fieldOf);
  if (outcome.ok) return outcome;
  const m = messagesIn(event.locals.language);
  const words = m.consultation.page;
  const questions = consultation.sections.flatMap((section) => section.questions);
  const amounts = new Set(questions.flatMap(({ id, kind }) => (kind === 'FLOP' ? [fieldOfQuestion(id)] : [])));
  // What the API says to programs is told in words for people, and of what they typed.
  const told = outcome.problems.map(({ field, message }) => {
    if (field === 'category' && input.category === '') return { field, message: words.chooseCategory };
    const typed = form.one(field);
    return amounts.has(field) && typed !== '' ? { field, message: words.flopWrong(typed) } : { field, message };
  });
  const fields = [
    ...questions.map((one) => ({ field: fieldOfQuestion(one.id), about: headingOf(questions, one, m) })),
    ...(['category', 'country', 'name', 'organisation', 'email', 'publication'] as const).map((field) => ({
      field,
      about: words[field],
    })),
  ];
  return { ...outcome, problems: inPageOrder(told, fields) };
}

/** What each threshold among the answers would catch in the register today. */
async function caughtBy(event: RequestEvent, input: Input, { sections }: Consultation) {
  const flop = new Set(sections.flatMap((s) => s.questions).flatMap(({ id, kind }) => (kind === 'FLOP' ? [id] : [])));
  const proposed = input.answers.flatMap(({ questionId, value }) => {
    const threshold = flop.has(questionId) ? plainDigits(value) : null;
    return threshold === null ? [] : [{ questionId, threshold }];
  });
  if (proposed.length === 0) return [];
  const { countsAbove } = await ask(event, CaughtBy, {
    thresholds: [...new Set(proposed.map(({ threshold }) => threshold))],
  });
  return proposed.flatMap(({ questionId, threshold }) => {
    const count = countsAbove.find((one) => one.threshold === threshold);
    return count === undefined ? [] : [{ questionId, ...count }];
  });
}
