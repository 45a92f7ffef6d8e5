import type { Outcomes } from '../law/assessment.ts';
import { type Checklist, type ChecklistItem, itemsFor } from '../law/checklists.ts';

export const STATES = ['done', 'partly', 'missing', 'not_applicable'] as const;
export type State = (typeof STATES)[number];

type Known = true | false | 'unknown';

/** What of the verdict says which documentation is asked. */
export type Asking = Pick<Outcomes, 'duties' | 'dutiesUndetermined' | 'openSourceExempt' | 'systemic'>;

/** One item of a list, whether it is asked, and what is recorded of it. */
export interface ItemProgress<Entry> {
  readonly item: ChecklistItem;
  readonly isAsked: Known;
  readonly state: State;
  readonly entry: Entry | null;
}

/** How far a list of documentation is. */
export interface ListProgress<Entry> {
  readonly checklist: Checklist;
  readonly isRequired: Known;
  readonly because: string;
  readonly items: readonly ItemProgress<Entry>[];
  readonly askedCount: number;
  readonly doneCount: number;
  /** Where in the list the items stand that are asked and not done. */
  readonly missing: readonly string[];
  /** Null if the list is not required, or if it depends on items of which it is not determined whether they are asked. */
  readonly isComplete: boolean | null;
}

/** The lists that say what has to be documented (Art. 53(1)(a) to (d)). */
export function documentationLists(checklists: readonly Checklist[]): readonly Checklist[] {
  return checklists
    .filter(({ duty }) => /^53\(1\)\([a-d]\)$/.test(duty))
    .toSorted((left, right) => (left.duty < right.duty ? -1 : 1));
}

/**
 * How far one list is, given what the law asks of the model and the newest entry of each item. Items for systemic risk
 * concern the model if it presents one; where that is not determined, whether they are asked is not known. Items declared
 * not applicable are not asked. Nothing recorded means missing.
 */
export function progressOf<Entry extends { readonly at: string; readonly state: string }>(
  checklist: Checklist,
  asking: Asking,
  entries: readonly Entry[],
): ListProgress<Entry> {
  const isRequired = binds(checklist.duty, asking);
  const systemic = hasSystemicRisk(asking.systemic);
  const items = itemsFor(checklist, systemic !== false).map((item): ItemProgress<Entry> => {
    const entry = entries.find(({ at }) => at === item.at) ?? null;
    return { item, isAsked: item.systemicOnly ? systemic : true, state: stateOf(entry), entry };
  });
  const counted = items.filter(({ state }) => state !== 'not_applicable');
  const asked = counted.filter(({ isAsked }) => isAsked === true);
  const undone = asked.filter(({ state }) => state !== 'done');
  const isOpen = counted.some(({ isAsked, state }) => isAsked === 'unknown' && state !== 'done');
  return {
    checklist,
    isRequired,
    because: reasonFor(checklist.duty, isRequired, asking),
    items,
    askedCount: asked.length,
    doneCount: asked.length - undone.length,
    missing: undone.map(({ item }) => item.at),
    isComplete: isRequired === false ? null : undone.length > 0 ? false : isOpen ? null : true,
  };
}

function binds(duty: string, { duties, dutiesUndetermined }: Asking): Known {
  if (duties.some((one) => one === duty)) return true;
  return dutiesUndetermined.some((one) => one === duty) ? 'unknown' : false;
}

function hasSystemicRisk(outcome: Asking['systemic']): Known {
  if (outcome === 'UNDETERMINED') return 'unknown';
  return outcome === 'PRESUMED' || outcome === 'DESIGNATED';
}

function reasonFor(duty: string, isRequired: Known, { openSourceExempt }: Asking): string {
  const article = `Article ${duty}`;
  if (isRequired === true) return `${article} binds the provider once the model is placed on the market.`;
  if (isRequired === 'unknown') {
    return `Whether ${article} binds the provider is not determined on what is recorded; the classification says what keeps it open.`;
  }
  if (openSourceExempt === 'YES' && (duty === '53(1)(a)' || duty === '53(1)(b)')) {
    return `The model is released under a free and open-source licence, and ${article} does not apply (Article 53(2)).`;
  }
  return `On what is recorded, ${article} does not bind the provider for this model on that day.`;
}

function stateOf(entry: { readonly state: string } | null): State {
  return STATES.find((state) => state === entry?.state) ?? 'missing';
}
