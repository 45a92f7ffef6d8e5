import { isDay } from '#lib/day.ts';
import { plainDigits } from '#lib/flop.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { flopAsTyped, oneOf } from '#lib/server/compute-input.ts';
import type { ModelsQueryVariables } from './models.generated.ts';

type Filter = NonNullable<ModelsQueryVariables['filter']>;
type Sort = NonNullable<ModelsQueryVariables['sort']>;

export const STANDINGS = {
  over: ['PRESUMED', 'DESIGNATED'],
  under: ['NO', 'REBUTTED'],
  open: ['UNDETERMINED'],
} as const;
export const GPAI = ['PRESUMED', 'INDICATED', 'GENERAL_PURPOSE', 'NARROW', 'NO', 'UNDETERMINED'] as const;
export const MODALITIES = ['TEXT', 'CODE', 'SPEECH', 'SOUND', 'IMAGE', 'VIDEO', 'OTHER'] as const;
export const ACCESS = [
  'OPEN_WEIGHTS',
  'OPEN_WEIGHTS_RESTRICTED',
  'OPEN_WEIGHTS_NON_COMMERCIAL',
  'API',
  'HOSTED',
  'UNRELEASED',
] as const;
export const SOURCES = ['DECLARED', 'EPOCH', 'DEMONSTRATION'] as const;

/** The filter that an address states. What is not among the choices is left out; days must be days. */
export function readFilter(search: URLSearchParams, m: Messages): { filter: Filter; problems: Problem[] } {
  const one = (name: string) => search.get(name)?.trim() ?? '';
  const many = <Value extends string>(name: string, allowed: readonly Value[]): readonly Value[] | null => {
    const found = search.getAll(name).flatMap((value) => oneOf(allowed, value) ?? []);
    return found.length === 0 ? null : found;
  };
  const problems: Problem[] = [];
  const day = (name: string) => {
    const text = one(name);
    if (text !== '' && !isDay(text)) problems.push({ field: name, message: m.model.view.invalidDay });
    return text === '' || !isDay(text) ? null : text;
  };
  const amount = (name: string, label: string) => {
    const typed = flopAsTyped(one(name));
    if (typed !== '' && plainDigits(typed) === null)
      problems.push({ field: name, message: m.models.filter.wrongAmount(label) });
    return typed || null;
  };
  const standing = oneOf(['over', 'under', 'open'] as const, one('standing'));
  const compute = oneOf(['known', 'unknown'] as const, one('compute'));
  const filter: Filter = {
    search: one('q') || null,
    systemicRisk: standing === undefined ? null : STANDINGS[standing],
    gpai: many('gpai', GPAI),
    hasCompute: compute === undefined ? null : compute === 'known',
    computeAbove: amount('above', m.models.filter.above),
    computeAtMost: amount('atMost', m.models.filter.atMost),
    country: one('country') || null,
    outputs: many('outputs', MODALITIES),
    access: many('access', ACCESS),
    source: many('source', SOURCES),
    announcedFrom: day('from'),
    announcedTo: day('to'),
  };
  return { filter, problems };
}

/** How an address asks to sort: by name unless it says otherwise. */
export function readSort(search: URLSearchParams): Sort {
  const by = oneOf(['NAME', 'COMPUTE', 'ANNOUNCED'] as const, search.get('sort')?.toUpperCase() ?? '');
  const direction = search.get('direction');
  if (by === undefined) return { by: 'COMPUTE', direction: 'DESCENDING' };
  return { by, direction: direction === 'descending' ? 'DESCENDING' : 'ASCENDING' };
}

/** The form's field for a path in the filter of the API. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  search: 'q',
  computeAbove: 'above',
  computeAtMost: 'atMost',
  announcedFrom: 'from',
  announcedTo: 'to',
};
