import { flopText, plainDigits } from './flop.ts';
import type { Messages } from './messages/messages.ts';
import type { Asked } from './questionnaire.ts';

/** An answer in words: an amount as it is written, an option by its title. */
export function answerText(question: Pick<Asked, 'kind' | 'options'>, value: string, m: Messages): string {
  if (question.kind === 'FLOP') {
    const digits = plainDigits(value);
    return digits === null ? value : `${flopText(digits)} ${m.site.flop.unit}`;
  }
  const option = question.options.find(({ id }) => id === value)?.title;
  if (option !== undefined || question.kind !== 'YES_NO') return option ?? value;
  return value === 'yes' ? m.site.yes : value === 'no' ? m.site.no : value;
}
