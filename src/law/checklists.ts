import { readdirSync, readFileSync } from 'node:fs';
import type { LawFiles } from './load-rulesets.ts';
import { CONFIDENCES, type Confidence } from './ruleset.ts';
import { type LawDataProblem, LawDataRefused, LawNode } from './ruleset-source.ts';

/** One thing that an annex or code asks for. */
export interface ChecklistItem {
  /** Where in the annex or code, for example `Section 1(2)(d)`. */
  readonly at: string;
  readonly asks: string;
  readonly systemicOnly: boolean;
  readonly whereApplicable: boolean;
  /** A clock in plain days, where there is one. */
  readonly days: number | null;
  readonly confidence: Confidence;
}

/** What has to be documented or considered, for which duty and for whom. */
export interface Checklist {
  readonly id: string;
  readonly title: string;
  readonly duty: string;
  readonly audience: string;
  readonly items: readonly ChecklistItem[];
}

/** The files of the checklists that ship with the system, by name. */
export function checklistFiles(): LawFiles {
  const folder = new URL('./checklists/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** Annexes XI, XII and XIII, clocks of the Code of Practice, and what Article 53(1)(c) and (d) ask for. Throws `LawDataRefused`. */
export function loadChecklists(files: LawFiles = checklistFiles()): readonly Checklist[] {
  const problems: LawDataProblem[] = [];
  const checklists = Object.entries(files).map(([name, text]) => readChecklist(LawNode.parse(name, text, problems)));
  if (problems.length > 0) throw new LawDataRefused(problems);
  return checklists;
}

/** The items that concern a model with, or without, systemic risk. */
export function itemsFor(checklist: Checklist, hasSystemicRisk: boolean): readonly ChecklistItem[] {
  return checklist.items.filter((item) => hasSystemicRisk || !item.systemicOnly);
}

function readChecklist(root: LawNode): Checklist {
  root.keys(['id', 'title', 'duty', 'audience', 'items']);
  const items = root
    .at('items')
    .items()
    .map((item): ChecklistItem => {
      item.keys(['at', 'asks', 'systemic_only', 'where_applicable', 'days', 'confidence']);
      const truth = (key: string) => item.at(key).exists && item.at(key).truth();
      return {
        at: item.at('at').text('where in the annex'),
        asks: item.at('asks').text('what is asked'),
        systemicOnly: truth('systemic_only'),
        whereApplicable: truth('where_applicable'),
        days: item.at('days').exists ? item.at('days').whole() : null,
        confidence: item.at('confidence').exists ? item.at('confidence').oneOf<Confidence>(CONFIDENCES) : 'confirmed',
      };
    });
  if (items.length === 0) root.at('items').refuse('at least one item');
  return {
    id: root.at('id').text('an id'),
    title: root.at('title').text('a title'),
    duty: root.at('duty').text('the duty it belongs to'),
    audience: root.at('audience').text('for whom'),
    items,
  };
}
