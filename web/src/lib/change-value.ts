import { isDay } from './day.ts';
import { groupDecimal } from './flop.ts';
import type { Messages } from './messages/messages.ts';

/** How a value of a change is shown. */
export type Shown =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const PAGES: readonly (readonly [prefix: RegExp, page: string])[] = [
  [/^mdl_\w+$/, '/models/'],
  [/^prv_\w+$/, '/providers/'],
];

/** A value as the journal holds it, in words: codes of the schema's vocabularies, days, ids of records and digits. */
export function shownValue(field: string, value: string, m: Messages): Shown {
  if (isDay(value)) return { kind: 'day', day: value };
  const page = PAGES.find(([prefix]) => prefix.test(value));
  if (page !== undefined) return { kind: 'link', href: `${page[1]}${value}`, text: value };
  if (field === 'commitment') return { kind: 'code', text: value };
  const vocabulary = vocabularyOf(field, m);
  if (vocabulary === null) return { kind: 'text', text: /^\d{5,}(\.\d+)?$/.test(value) ? groupDecimal(value) : value };
  const text = value
    .split(', ')
    .map((code) => vocabulary[code.toUpperCase()] ?? code)
    .join(', ');
  return { kind: 'text', text };
}

function vocabularyOf(field: string, m: Messages): Readonly<Record<string, string>> | null {
  switch (field) {
    case 'access':
      return m.words.access;
    case 'channel':
      return m.words.channel;
    case 'inputs':
    case 'outputs':
      return m.words.modality;
    case 'tasks':
      return m.words.tasks;
    case 'kind':
      return m.words.indicator;
    case 'riskProfileChanged':
      return m.words.tri;
    case 'stage':
      return m.words.stage;
    case 'source':
      return m.words.source;
    case 'confidentiality':
      return m.records.confidentiality;
    default:
      return null;
  }
}
