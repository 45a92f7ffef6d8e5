import type * as schema from '#lib/schema.generated.ts';
import { oneOf } from './compute-input.ts';
import type { Fields } from './form.ts';

const MODALITIES = ['TEXT', 'CODE', 'SPEECH', 'SOUND', 'IMAGE', 'VIDEO', 'OTHER'] as const;

/** What the fields of `ModelFields` say of a model. What is left open is null: not known. */
export function readModelSheet(form: Fields) {
  const modalities = (name: string) => form.all(name).flatMap((value) => oneOf(MODALITIES, value) ?? []);
  return {
    name: form.one('name'),
    inputs: modalities('inputs'),
    outputs: modalities('outputs'),
    tasks: oneOf(['BROAD', 'NARROW', 'UNKNOWN'] as const, form.one('tasks')) ?? ('UNKNOWN' as const),
    parameters: form.one('parameters').replace(/[\s\u202f,_']/g, '') || null,
    announcedOn: form.one('announcedOn') || null,
    placedOn: form.one('placedOn') || null,
    // A list to choose from can only hold what the API knows; anything else is refused there.
    channel: (form.one('channel') || null) as schema.MarketChannel | null,
    commercial: oneOf(['YES', 'NO', 'UNKNOWN'] as const, form.one('commercial')) ?? ('UNKNOWN' as const),
    access: (form.one('access') || null) as schema.ModelAccess | null,
    licence: form.one('licence') || null,
    link: form.one('link') || null,
    builtFrom: idsIn(form.one('builtFrom')),
  };
}

export type ModelSheet = ReturnType<typeof readModelSheet>;

/** Ids, also out of the addresses of records' pages. */
function idsIn(text: string): string[] | null {
  const ids = text
    .split(/[\s,]+/)
    .map((word) => word.replace(/^.*\//, ''))
    .filter((id) => id !== '');
  return ids.length === 0 ? null : ids;
}

/** The field that an API path means: lists are one field here. */
export function fieldOfSheet(path: string): string {
  return path.replace(/^(inputs|outputs|builtFrom)\.\d+$/, '$1');
}

/** What differs between two sheets, by field. */
export function differingFields(left: ModelSheet, right: ModelSheet): (keyof ModelSheet)[] {
  const text = (value: ModelSheet[keyof ModelSheet]) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return (Object.keys(left) as (keyof ModelSheet)[]).filter((field) => text(left[field]) !== text(right[field]));
}

/** A sheet as the fields that show it. */
export function fieldsOfSheet(sheet: ModelSheet): Record<string, readonly string[]> {
  const entries = Object.entries(sheet).map(([field, value]): [string, readonly string[]] => {
    if (field === 'builtFrom') return [field, [sheet.builtFrom?.join(' ') ?? '']];
    return [field, Array.isArray(value) ? value : [value ?? '']];
  });
  return Object.fromEntries(entries);
}
