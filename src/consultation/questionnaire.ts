import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens');
const text = z.string().trim().min(1);

const option = z.strictObject({ id, title: text });

const question = z.strictObject({
  id,
  kind: z.enum(['yes_no', 'choice', 'text', 'flop', 'number']),
  title: text,
  help: text.optional(),
  required: z.boolean().default(false),
  /** Most characters of the answer. */
  maxLength: z.number().int().min(1).max(20_000).optional(),
  options: z.array(option).min(2).optional(),
  /** Ask only if that other question, which comes before this one, has that answer. */
  showIf: z.strictObject({ question: id, equals: text }).optional(),
  /** The wording, or that it was asked at all, is reconstructed and not confirmed. */
  reconstructed: z.boolean().default(false),
});

const section = z.strictObject({
  id,
  title: text,
  /** Where the consultation's own document treats it. */
  reference: text.optional(),
  intro: text.optional(),
  questions: z.array(question).min(1),
});

/** A questionnaire as data: what `consultation.definition_json` holds. */
export const questionnaireSchema = z
  .strictObject({
    categories: z.array(option).min(2),
    sections: z.array(section).min(1),
  })
  .superRefine((questionnaire, context) => {
    const seen = new Map<string, Question>();
    for (const [at, part] of questionnaire.sections.entries()) {
      for (const [place, asked] of part.questions.entries()) {
        const path = ['sections', at, 'questions', place];
        const complain = (message: string) => context.addIssue({ code: 'custom', path, message });
        if (seen.has(asked.id)) complain(`question ${asked.id} stands twice`);
        if ((asked.kind === 'choice') !== (asked.options !== undefined))
          complain('a choice, and only a choice, has options');
        if (asked.showIf !== undefined && !seen.has(asked.showIf.question)) {
          complain(`it depends on ${asked.showIf.question}, which is not asked before it`);
        }
        seen.set(asked.id, asked);
      }
    }
  });

/** Something to choose: by its id, which is unique only where it is offered. */
export type Choice = z.output<typeof option>;
export type Questionnaire = z.output<typeof questionnaireSchema>;
export type Section = Questionnaire['sections'][number];
export type Question = z.output<typeof question>;

/** Most characters of an answer where the question does not say. */
export const DEFAULT_MAX_LENGTH = 5_000;

/** Every question in the order in which it is asked. */
export function questionsOf(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((part) => part.questions);
}

/** What may be answered: the options of a choice, yes or no, or nothing in particular. */
export function optionsOf(asked: Question): readonly Choice[] {
  if (asked.kind === 'choice') return asked.options ?? [];
  if (asked.kind !== 'yes_no') return [];
  return [
    { id: 'yes', title: 'Yes' },
    { id: 'no', title: 'No' },
  ];
}
