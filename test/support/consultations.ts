import { canonicalJson, type Json } from '../../src/law/canonical.ts';
import { newId } from '../../src/registry/id.ts';
import type { TestApp } from './app.ts';

/** A questionnaire with a question of every kind, one of which depends on another. */
export const QUESTIONNAIRE = {
  categories: [
    { id: 'business', title: 'Business' },
    { id: 'academia', title: 'Academia' },
    { id: 'other', title: 'Other' },
  ],
  sections: [
    {
      id: 'thresholds',
      title: 'Thresholds',
      reference: 'Section 2',
      questions: [
        { id: 'agree', kind: 'yes_no', title: 'Do you agree with the threshold?', required: true },
        {
          id: 'proposed',
          kind: 'flop',
          title: 'Which amount do you propose?',
          required: true,
          showIf: { question: 'agree', equals: 'no' },
        },
        {
          id: 'because',
          kind: 'text',
          title: 'Why that amount?',
          required: true,
          maxLength: 200,
          showIf: { question: 'proposed', equals: '10000000000000000000000000' },
        },
      ],
    },
    {
      id: 'more',
      title: 'More',
      questions: [
        {
          id: 'size',
          kind: 'choice',
          title: 'How large are you?',
          options: [
            { id: 'small', title: 'Small' },
            { id: 'large', title: 'Large' },
          ],
        },
        { id: 'staff', kind: 'number', title: 'How many people?' },
        { id: 'comment', kind: 'text', title: 'Anything else?' },
      ],
    },
  ],
} satisfies Json;

/** A consultation that is open from 1 to the end of 30 November 2026, unless it is said otherwise. */
export async function aConsultation(
  { database }: TestApp,
  more: { readonly slug?: string; readonly opensAt?: string; readonly closesAt?: string } = {},
): Promise<{ readonly id: string; readonly slug: string }> {
  const { slug = 'thresholds', opensAt = '2026-10-31T23:00:00.000Z', closesAt = '2026-11-30T23:00:00.000Z' } = more;
  const id = newId('csl');
  const said = {
    slug,
    title: 'On the thresholds',
    opensAt,
    closesAt,
    zone: 'Europe/Brussels',
    closesWords: '30 November 2026, midnight, Brussels time',
    status: 'demonstration',
  };
  const row = {
    ...said,
    id,
    revision: 1,
    summary: 'What should count as much?',
    rulesetId: 'final-2025-07',
    definitionJson: canonicalJson(QUESTIONNAIRE),
  };
  const body = { ...said, ruleset: row.rulesetId, questionnaire: QUESTIONNAIRE };
  await database.commit({
    expects: [],
    writes: [{ insert: 'consultation', row }],
    entries: [{ actor: 'system', kind: 'consultation.published', subject: id, body }],
  });
  return { id, slug };
}
