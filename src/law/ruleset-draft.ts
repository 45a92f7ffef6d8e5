import { Document } from 'yaml';
import type { Condition } from './ruleset.ts';

/**
 * A ruleset that somebody wants, as it was given: every value is text that nobody has checked. `writeDraft` makes law data of it,
 * and the reader of law data says what is wrong with them.
 */
export interface RulesetDraft {
  readonly id: string;
  /** The id of the ruleset that it changes. */
  readonly extends: string;
  readonly title: string;
  readonly status: string;
  readonly binding: boolean;
  readonly from: string;
  readonly summary: string;
  /** The text that it follows, cited by the ruleset's own id. */
  readonly document?: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, DraftParameter>>;
  readonly also: { readonly gpai: readonly DraftLine[]; readonly systemic: readonly DraftLine[] };
}

export interface DraftParameter {
  readonly describes: string;
  readonly unit: string;
  readonly authority: string;
  readonly values: readonly { readonly from: string; readonly value: string; readonly cite: readonly string[] }[];
}

export interface DraftLine {
  readonly all: readonly { readonly indicator: Condition['indicator']; readonly over: string }[];
  readonly cite: string;
}

/** The draft as law data in YAML: one way of writing, each value on one line with its citation. */
export function writeDraft(draft: RulesetDraft): string {
  const { id, title, status, binding, from, summary, document, parameters, also } = draft;
  const yaml = new Document({ id, extends: draft.extends, title, status, binding });
  yaml.set('valid', yaml.createNode({ from, to: null }, { flow: true }));
  yaml.set('summary', summary);
  if (document !== undefined) yaml.set('document', yaml.createNode(document));
  const changed = Object.entries(parameters).map(([name, { describes, unit, authority, values }]) => {
    const dated = values.map((value) => yaml.createNode(value, { flow: true }));
    return [name, { describes, unit, authority, confidence: 'confirmed', values: dated }] as const;
  });
  if (changed.length > 0) yaml.set('parameters', yaml.createNode(Object.fromEntries(changed)));
  const lines = Object.entries(also).flatMap(([name, drafts]) => {
    const written = drafts.map(({ all, cite }) =>
      yaml.createNode({ all, cite, confidence: 'confirmed' }, { flow: true }),
    );
    return written.length === 0 ? [] : [[name, written] as const];
  });
  if (lines.length > 0) yaml.set('also', yaml.createNode(Object.fromEntries(lines)));
  // In quotes and without folding: the text of a value is what was given, on the line that a citation names.
  return yaml.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
