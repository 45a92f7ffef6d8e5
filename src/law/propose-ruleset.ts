import type { Day } from './day.ts';
import { parseDecimal } from './decimal.ts';
import { parseFlop } from './flop.ts';
import { compare, formatRatio, ONE, type Ratio, ratio } from './ratio.ts';
import { FIRST_DAY, hashOfLaw, LEAST_THRESHOLD, MOST_THRESHOLD } from './read-ruleset.ts';
import {
  type Citation,
  type Condition,
  INDICATORS,
  type Line,
  PARAMETER_UNITS,
  type Parameter,
  type ParameterName,
  type Ruleset,
} from './ruleset.ts';
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
  /** The first day on which it is meant to hold. */
  readonly from: Day;
  /** FLOP and counts as decimal strings, fractions as `"1/3"`. */
  readonly thresholds?: Partial<Record<Proposable, string>> | undefined;
  /** Beside the threshold: a model over every condition of a line is classified too. */
  readonly also?: { readonly gpai?: readonly ProposedLine[]; readonly systemic?: readonly ProposedLine[] } | undefined;
}

/** For example compute over 10^24 and more than 50 000 business users. */
export type ProposedLine = readonly { readonly indicator: Condition['indicator']; readonly over: string }[];

export type ProposedRuleset =
  | { readonly ok: true; readonly ruleset: Ruleset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_USERS = 10n ** 10n;

/**
 * The ruleset that a proposal makes of another, to be asked like any: everything not proposed stays as it is in `base`. All that
 * is wrong is reported at once: absurd numbers, numbers that the base does not know, lines that could never matter.
 */
export function proposeRuleset(base: Ruleset, proposal: Proposal): ProposedRuleset {
  const problems: Problem[] = [];
  const report = (path: string, found: string, expected: string): void => void problems.push({ path, found, expected });
  if (!ID.test(proposal.id) || proposal.id.length > 80)
    report('id', `"${proposal.id}"`, 'words in lower case, with hyphens');
  const citations: readonly Citation[] = [
    { document: 'PROPOSAL', locator: proposal.id, authority: 'proposal', confidence: 'confirmed', source: null },
  ];
  const parameters = new Map(base.parameters);
  for (const [key, text] of Object.entries(proposal.thresholds ?? {})) {
    const path = `thresholds.${key}`;
    const name = PROPOSABLE.find((one) => one === key);
    const known = name && base.parameters.get(name);
    if (!name || !known) {
      report(
        path,
        `a number that ${base.id} does not have`,
        `one of ${PROPOSABLE.filter((one) => base.parameters.has(one)).join(', ')}`,
      );
      continue;
    }
    const quantity = quantityOf(name, text, (found, expected) => report(path, found, expected));
    if (quantity) parameters.set(name, replaced(known, text, quantity, citations));
  }
  const also = {
    gpai: [
      ...base.also.gpai,
      ...linesOf(proposal.also?.gpai ?? [], 'also.gpai', parameters.get('gpai_compute'), citations, report),
    ],
    systemic: [
      ...base.also.systemic,
      ...linesOf(proposal.also?.systemic ?? [], 'also.systemic', parameters.get('systemic_compute'), citations, report),
    ],
  };
  if (problems.length > 0) return { ok: false, problems };
  const { hash: _, ...rest } = base;
  const bare = {
    ...rest,
    id: proposal.id,
    title: proposal.title,
    summary: proposal.summary,
    status: 'proposal',
    binding: false,
    valid: { from: proposal.from, to: null },
    basis: base.id,
    parameters,
    also,
  };
  return { ok: true, ruleset: { ...bare, hash: hashOfLaw(bare) } };
}

type Report = (path: string, found: string, expected: string) => void;

/** One value for every day: a proposal is asked as it stands, whatever the day. */
function replaced(known: Parameter, text: string, quantity: Ratio, citations: readonly Citation[]): Parameter {
  const values = [{ from: FIRST_DAY, text, quantity, day: null, citations }];
  return { ...known, authority: 'proposal', confidence: 'confirmed', values };
}

function quantityOf(name: Proposable, text: unknown, refuse: (found: string, expected: string) => void): Ratio | null {
  const unit = PARAMETER_UNITS[name];
  if (unit === 'FLOP') return flopOf(text, refuse);
  if (unit === 'count') return countOf(text, refuse);
  const match = typeof text === 'string' ? /^(\d{1,9})\/(\d{1,9})$/.exec(text) : null;
  const denominator = BigInt(match?.[2] ?? 0);
  const value = match && denominator > 0n ? ratio(BigInt(match[1] ?? 0), denominator) : null;
  if (value && value.numerator > 0n && compare(value, ONE) < 0) return value;
  refuse(words(text), 'a fraction between 0 and 1, such as "1/3"');
  return null;
}

function flopOf(text: unknown, refuse: (found: string, expected: string) => void): Ratio | null {
  const parsed = parseFlop(text);
  if (!parsed.ok) refuse(words(text), parsed.expected);
  else if (parsed.flop < LEAST_THRESHOLD || parsed.flop > MOST_THRESHOLD) {
    refuse(words(text), 'a threshold between 10^15 and 10^36 FLOP, such as "1e25"');
  } else return ratio(parsed.flop);
  return null;
}

function countOf(text: unknown, refuse: (found: string, expected: string) => void): Ratio | null {
  const parsed = parseDecimal(text, { what: 'a whole number', limitExponent: 11, example: '10000' });
  const value = parsed.ok ? parsed.value : null;
  if (value && value.denominator === 1n && value.numerator > 0n && value.numerator <= MOST_USERS) return value;
  refuse(words(text), parsed.ok ? 'a whole number above zero' : parsed.expected);
  return null;
}

function linesOf(
  lines: readonly ProposedLine[],
  path: string,
  threshold: Parameter | undefined,
  citations: readonly Citation[],
  report: Report,
): readonly Line[] {
  if (lines.length > 0 && !threshold)
    report(path, 'lines beside a threshold that the ruleset does not have', 'no lines');
  const main = threshold?.values.at(-1)?.quantity ?? null;
  return lines.map((line, index) => {
    const at = `${path}[${index}]`;
    if (line.length === 0) report(at, 'no condition', 'at least one condition');
    const all = line.map((condition, place): Condition => {
      const here = `${at}[${place}]`;
      if (!INDICATORS.includes(condition.indicator)) {
        report(`${here}.indicator`, words(condition.indicator), `one of ${INDICATORS.join(', ')}`);
      }
      if (line.findIndex((other) => other.indicator === condition.indicator) !== place) {
        report(`${here}.indicator`, `${condition.indicator} twice`, 'each indicator at most once in a line');
      }
      const read = condition.indicator === 'registered_business_users_eu' ? countOf : flopOf;
      const over = read(condition.over, (found, expected) => report(`${here}.over`, found, expected));
      // Who is over the threshold is classified already: the line would never decide anything.
      if (over && main && condition.indicator !== 'registered_business_users_eu' && compare(over, main) >= 0) {
        report(
          `${here}.over`,
          words(condition.over),
          `less than the threshold of ${formatRatio(main)} FLOP, or the line never matters`,
        );
      }
      return { indicator: condition.indicator, over: over?.numerator ?? 0n };
    });
    return { all, citations };
  });
}

function words(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : String(value);
}
