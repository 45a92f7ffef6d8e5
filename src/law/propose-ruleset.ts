import type { Day } from './day.ts';
import { readAmending } from './load-rulesets.ts';
import type { LawDocuments } from './read-document.ts';
import { FIRST_DAY } from './read-value.ts';
import { type Condition, type ParameterName, PROPOSAL_STATUS, type Ruleset } from './ruleset.ts';
import { type DraftLine, type DraftParameter, writeDraft } from './ruleset-draft.ts';
import type { Problem } from './validate-facts.ts';

/** The numbers that a proposal can change. Dates, fines and periods are the legislator's. */
export const PROPOSABLE = [
  'systemic_compute',
  'gpai_compute',
  'modification_fraction',
  'margin',
  'business_users',
] as const satisfies readonly ParameterName[];
export type Proposable = (typeof PROPOSABLE)[number];

/** What somebody proposes instead of a ruleset: other numbers, and further lines that classify too. */
export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The day on which it is made. */
  readonly from: Day;
  /** FLOP and counts as decimal strings, fractions as `"1/3"`. */
  readonly thresholds?: Partial<Record<Proposable, string>> | undefined;
  /** Beside the threshold: a model over every condition of a line is classified too. */
  readonly also?: { readonly gpai?: readonly ProposedLine[]; readonly systemic?: readonly ProposedLine[] } | undefined;
}

/** For example compute over 10^24 and more than 50 000 business users. */
export type ProposedLine = readonly { readonly indicator: Condition['indicator']; readonly over: string }[];

export type ProposedRuleset =
  | { readonly ok: true; readonly ruleset: Ruleset; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the id of a ruleset looks like, for people and in addresses. */
export const RULESET_ID = /^(?=.{1,80}$)[a-z0-9]+([-_][a-z0-9]+)*$/;

/**
 * The ruleset that a proposal makes of another, and its text as law data, by whose reader it was checked. Everything not
 * proposed stays as it is in `base`. All that is wrong is reported at once: absurd numbers, numbers that the base does not
 * know, lines that could never matter. `shipped` are the documents of documents.yaml.
 */
export function proposeRuleset(base: Ruleset, proposal: Proposal, shipped: LawDocuments): ProposedRuleset {
  const problems: Problem[] = [];
  const { id } = proposal;
  if (!RULESET_ID.test(id))
    problems.push({ path: 'id', found: `"${id.slice(0, 80)}"`, expected: 'words in lower case, with hyphens' });
  const cite = `PROPOSAL ${id}`;
  const parameters: Record<string, DraftParameter> = {};
  for (const [key, value] of Object.entries(proposal.thresholds ?? {})) {
    const name = PROPOSABLE.find((one) => one === key);
    const known = name === undefined ? undefined : base.parameters.get(name);
    if (known !== undefined) {
      // One value for every day: a proposal is asked as it stands, whatever the day.
      const values = [{ from: FIRST_DAY, value, cite: [cite] }];
      parameters[key] = { describes: known.describes, unit: known.unit, authority: 'proposal', values };
      continue;
    }
    const expected = `one of ${PROPOSABLE.filter((one) => base.parameters.has(one)).join(', ')}`;
    const found =
      name === undefined ? 'a number that no proposal can change' : `a number that ${base.id} does not have`;
    problems.push({ path: `thresholds.${key}`, found, expected });
  }
  const linesOf = (lines: readonly ProposedLine[] = []): DraftLine[] => lines.map((all) => ({ all, cite }));
  const text = writeDraft({
    id,
    extends: base.id,
    title: proposal.title,
    status: PROPOSAL_STATUS,
    binding: false,
    from: proposal.from,
    summary: proposal.summary,
    parameters,
    also: { gpai: linesOf(proposal.also?.gpai), systemic: linesOf(proposal.also?.systemic) },
  });
  const read = readAmending(`${id}.yaml`, text, (wanted) => (wanted === base.id ? base : null), shipped);
  if (!read.ok) {
    for (const { path, found, expected } of read.problems) problems.push({ path: placeOf(path), found, expected });
  }
  return problems.length === 0 && read.ok ? { ok: true, ruleset: read.ruleset, text } : { ok: false, problems };
}

/** Where in the proposal a problem of its law data lies. */
function placeOf(path: string): string {
  return path
    .replace(/^parameters\.([a-z_]+).*$/, 'thresholds.$1')
    .replace(/^(also\.[a-z]+\[\d+\])\.all(?:$|(?=\[))/, '$1');
}
