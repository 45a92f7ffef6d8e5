import type { Entry } from '../journal/entry.ts';
import type { Json } from '../law/canonical.ts';
import { type Day, dayInBrussels } from '../law/day.ts';
import { describeAmount } from '../registry/amount.ts';
import { storedAmount } from '../registry/facts.ts';
import { type Body, TOLD } from './kinds.ts';

export type Author = 'PERSON' | 'CONTRIBUTOR' | 'IMPORT' | 'SYSTEM';

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A journal entry in public terms. */
export interface Change {
  readonly sequence: number;
  readonly at: string;
  readonly day: Day;
  readonly kind: string;
  readonly summary: string;
  readonly by: Author;
  readonly recordId: string;
  readonly fields: readonly FieldChange[];
}

export type Recorded = Pick<Entry, 'sequence' | 'instant' | 'actor' | 'kind' | 'subject' | 'body'>;

/** Tells an entry of a kind in `TOLD`, showing only what that kind may show. Throws on an entry of another kind. */
export function tell(entry: Recorded): Change {
  const telling = TOLD[entry.kind];
  if (telling === undefined) throw new Error(`Entries of the kind ${entry.kind} are not told`);
  const body = JSON.parse(entry.body) as Body;
  const { says, shows = {}, isFigure = false } = telling;
  return {
    sequence: entry.sequence,
    at: entry.instant,
    day: dayInBrussels(new Date(entry.instant)),
    kind: entry.kind,
    summary: typeof says === 'string' ? says : says(body),
    by: authorOf(entry),
    recordId: entry.subject,
    fields: isFigure ? figureChange(body) : fieldChanges(body, shows),
  };
}

function authorOf({ kind, actor }: Recorded): Author {
  if (kind === 'contribution.submitted') return 'CONTRIBUTOR';
  if (actor.startsWith('import:')) return 'IMPORT';
  return actor === 'system' ? 'SYSTEM' : 'PERSON';
}

interface OneChange {
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/** A body either says what changed from what to what, field by field or record by record, or what a new record says. */
function fieldChanges(body: Body, shows: Readonly<Record<string, string>>): FieldChange[] {
  const [changes, former, later] = [mapIn(body.changes), mapIn(body.before), mapIn(body.after)];
  const changeOf = (key: string): OneChange => {
    if (changes !== null) return (changes[key] ?? {}) as OneChange;
    if (former !== null && later !== null && !(key in body)) return { before: former[key], after: later[key] };
    return { after: body[key] };
  };
  return Object.entries(shows).flatMap(([key, field]) => {
    const change = changeOf(key);
    const [before, after] = [asText(change.before), asText(change.after)];
    return before === after ? [] : [{ field, before, after }];
  });
}

/** A value that has fields, or null. Records have a field `changes` of their own, which is a text. */
function mapIn(value: Json | undefined): Readonly<Record<string, Json | undefined>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : null;
}

/** A figure is told in the words of the ledger. An import says it in its source's figures. */
function figureChange(body: Body): FieldChange[] {
  if ('before' in body || 'after' in body) {
    const [before, after] = [asText(body.before), asText(body.after)];
    return before === after ? [] : [{ field: 'amount', before, after }];
  }
  const stored = body.amountJson ?? (body.amount === undefined ? undefined : JSON.stringify(body.amount));
  if (typeof stored !== 'string') return [];
  const { words } = describeAmount(storedAmount({ amountJson: stored }));
  const times = typeof body.times === 'number' && body.times !== 1 ? `${body.times} × ` : '';
  return [{ field: 'amount', before: null, after: `${times}${words}` }];
}

function asText(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.startsWith('[') ? asText(listIn(value)) : value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(asText).join(', ');
  if (typeof value !== 'object') return String(value);
  const named = value as Readonly<Record<string, Json | undefined>>;
  return asText(named.name ?? named.baseName ?? named.id ?? JSON.stringify(value).slice(1));
}

/** A list that is stored as JSON text, or the text as it is if it only looks like one. */
function listIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return ` ${text}`;
  }
}
