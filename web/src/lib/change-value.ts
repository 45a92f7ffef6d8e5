import { isDay } from './day.ts';
import { groupDecimal } from './flop.ts';
import type { Messages } from './messages/messages.ts';

/** How a value of a change is shown. */
export type Shown =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'records'; readonly records: readonly { readonly href: string | null; readonly text: string }[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** A record that a value names by its id. */
export interface NamedRecord {
  readonly id: string;
  readonly name?: string;
}

const PAGES: Readonly<Record<string, string>> = { mdl: '/models/', prv: '/providers/' };

/** A value as the journal holds it, in words: codes of the schema's vocabularies, days, ids of records and digits. */
export function shownValue(field: string, value: string, records: readonly NamedRecord[], m: Messages): Shown {
  if (isDay(value)) return { kind: 'day', day: value };
  if (INSTANT.test(value)) return { kind: 'instant', instant: value };
  const parts = value.split(', ');
  const named = parts.flatMap((id) => records.find((one) => one.id === id) ?? []);
  if (named.length === parts.length) return { kind: 'records', records: named.map(linked) };
  if (field === 'commitment') return { kind: 'code', text: value };
  const vocabulary = vocabularyOf(field, m);
  if (vocabulary === null) return { kind: 'text', text: /^\d{5,}(\.\d+)?$/.test(value) ? groupDecimal(value) : value };
  const text = value
    .split(', ')
    .map((code) => vocabulary[code.toUpperCase()] ?? code)
    .join(', ');
  return { kind: 'text', text };
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A record without a name or a page of its own is called what it is. */
function linked({ id, name }: NamedRecord): { href: string | null; text: string } {
  const page = PAGES[id.slice(0, 3)];
  return { href: page === undefined ? null : `${page}${id}`, text: name ?? id };
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
    // What a statement of a provider is about is a record, which has its name, or a chapter of the code of practice.
    case 'about':
      return m.provider.code.chapters;
    case 'confidentiality':
      return m.records.confidentiality;
    default:
      return null;
  }
}
