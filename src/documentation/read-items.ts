import type { EvidenceRow } from '../evidence/queries.ts';
import { checkPast } from '../evidence/read-evidence.ts';
import type { Problem } from '../graphql/problem.ts';
import type { Checklist } from '../law/checklists.ts';
import { readText } from '../registry/check-input.ts';
import { type GivenItem, isEmpty } from './content.ts';

/** Items that one request may record. */
const MOST_ITEMS = 50;
const LONGEST_TEXT = 20_000;
const LONGEST_REASON = 1_000;

/**
 * Reads what is to be recorded of a model's documentation; adds everything that is wrong to `problems`. `evidence` is what
 * stands about the model.
 */
export function readItems(
  given: readonly GivenItem[],
  lists: readonly Checklist[],
  evidence: readonly EvidenceRow[],
  today: string,
  problems: Problem[],
): readonly GivenItem[] {
  if (given.length < 1 || given.length > MOST_ITEMS) {
    const message = `Record 1 to ${MOST_ITEMS} items in a request; found ${given.length}.`;
    problems.push({ code: 'INVALID', message, path: ['items'] });
  }
  const named = new Set<string>();
  return given.slice(0, MOST_ITEMS).map((item, index) => {
    const at = (...path: string[]) => ['items', String(index), ...path];
    const name = `${item.checklist} ${item.at}`;
    if (named.has(name)) {
      const message = `${name} stands twice in this request. Record each item once.`;
      problems.push({ code: 'CONTRADICTION', message, path: at() });
    }
    named.add(name);
    checkPlace(item, lists, at, problems);
    checkPast(item.datedOn, today, at('datedOn'), problems);
    const text = readOptional(item.text, 'A text', LONGEST_TEXT, at('text'), problems);
    const because = readOptional(
      item.notApplicableBecause,
      'A reason',
      LONGEST_REASON,
      at('notApplicableBecause'),
      problems,
    );
    if (
      item.evidenceId !== null &&
      !evidence.some(({ id, knownUntil }) => id === item.evidenceId && knownUntil === null)
    ) {
      const message =
        'There is no such evidence about this model, or it has been withdrawn. Record the evidence first.';
      problems.push({ code: 'NOT_FOUND', message, path: at('evidenceId') });
    }
    const read = { ...item, text, notApplicableBecause: because };
    checkState(read, at, problems);
    return read;
  });
}

type Place = (...path: string[]) => readonly string[];

function checkPlace(item: GivenItem, lists: readonly Checklist[], at: Place, problems: Problem[]): void {
  const list = lists.find(({ id }) => id === item.checklist);
  if (list === undefined) {
    const message = `There is no list of documentation with this name; there are ${lists.map(({ id }) => id).join(', ')}.`;
    problems.push({ code: 'NOT_FOUND', message, path: at('checklist') });
    return;
  }
  const asked = list.items.find((one) => one.at === item.at);
  if (asked === undefined) {
    const message = `${list.title} has no such item; its items are ${list.items.map((one) => one.at).join(', ')}.`;
    problems.push({ code: 'NOT_FOUND', message, path: at('at') });
  } else if (item.state === 'not_applicable' && !asked.whereApplicable) {
    const message = `${asked.at} is asked of every model that the list concerns: it cannot be not applicable. Say how far it is.`;
    problems.push({ code: 'CONTRADICTION', message, path: at('state') });
  }
  if (list.duty === '53(1)(d)' && item.confidentiality !== 'public') {
    const message = 'The summary of training content is made publicly available (Art. 53(1)(d)). Say PUBLIC.';
    problems.push({ code: 'CONTRADICTION', message, path: at('confidentiality') });
  }
}

function checkState(item: GivenItem, at: Place, problems: Problem[]): void {
  const isNot = item.state === 'not_applicable';
  if (isNot && item.notApplicableBecause === null) {
    const message = 'Say why the item does not apply; found nothing.';
    problems.push({ code: 'INVALID', message, path: at('notApplicableBecause') });
  }
  if (!isNot && item.notApplicableBecause !== null) {
    const message =
      'There is a reason why the item does not apply, and a state that says that it does. Correct one of the two.';
    problems.push({ code: 'CONTRADICTION', message, path: at('notApplicableBecause') });
  }
  const needs = item.state === 'done' || item.state === 'partly';
  if (needs && isEmpty(item)) {
    const message = 'Give the text, a link or evidence; found none of them. Without them the item is MISSING.';
    problems.push({ code: 'INVALID', message, path: at('state') });
  }
  if (!needs && !isEmpty(item)) {
    const message = `There is something to read, and the state is ${item.state.toUpperCase()}. Say DONE or PARTLY, or leave it out.`;
    problems.push({ code: 'CONTRADICTION', message, path: at('state') });
  }
}

function readOptional(
  given: string | null,
  what: string,
  longest: number,
  path: readonly string[],
  problems: Problem[],
): string | null {
  if (given === null || given.trim() === '') return null;
  const read = readText(given, what, longest, path);
  if ('value' in read) return read.value;
  problems.push(read.problem);
  return given;
}
