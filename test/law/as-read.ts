import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assess } from '../../src/law/assess.ts';
import type { Assessment, Comparison, Outcomes, ProofStep, Quantity, Undetermined } from '../../src/law/assessment.ts';
import { toDay } from '../../src/law/day.ts';
import type { Rulesets } from '../../src/law/load-rulesets.ts';
import { factsFromNeutral } from '../../src/law/neutral-facts.ts';
import type { Citation, Ruleset } from '../../src/law/ruleset.ts';

const CASES = new URL('../cases/', import.meta.url);

interface Case {
  readonly id: string;
  readonly asked_on: string;
  readonly facts: unknown;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** A case under one of its rulesets. */
export interface Reading {
  readonly name: string;
  readonly assessed: () => Assessed;
}

/** What a case comes to, and what no facts at all come to on the same day. */
export interface Assessed {
  readonly name: string;
  readonly assessment: Assessment;
  readonly ofNoFacts: Outcomes;
}

/** Every case of `test/cases` under each ruleset that it names, in order; none is assessed before it is asked for. */
export function everyReading(rulesets: Rulesets): readonly Reading[] {
  const files = readdirSync(CASES).filter((name) => name.endsWith('.yaml'));
  return files
    .toSorted()
    .flatMap((name) => parse(readFileSync(new URL(name, CASES), 'utf8')) as readonly Case[])
    .flatMap((one) =>
      Object.keys(one.expect).map((id) => {
        const name = `${one.id} ${id}`;
        return { name, assessed: () => ({ name, ...assessedUnder(one, rulesets.get(id)) }) };
      }),
    );
}

function assessedUnder(one: Case, ruleset: Ruleset | undefined): Omit<Assessed, 'name'> {
  const read = factsFromNeutral(one.facts);
  if (!ruleset || !read.ok) throw new Error(`The case ${one.id} cannot be read`);
  const day = toDay(one.asked_on);
  return { assessment: assess(read.facts, day, ruleset), ofNoFacts: assess({}, day, ruleset).outcomes };
}

/** One line: the outcomes that differ from those of no facts at all, and what stays open for want of facts. */
function outcomesAsRead({ name, assessment, ofNoFacts }: Assessed): string {
  const outcomes = Object.entries(assessment.outcomes)
    .filter(([key, value]) => shown(value) !== shown(ofNoFacts[key as keyof Outcomes]))
    .map(([key, value]) => `${key}=${shown(value)}`);
  const open = assessment.undetermined.map(({ about, code, issue }) => `${about}?${code ?? issue}`);
  const flags = assessment.flags.map(({ about, code }) => `${about}!${code}`);
  return `${name}: ${[...outcomes, ...open, ...flags].join('; ')}`;
}

/** A part of an assessment as text, under a heading of its own within it. */
export interface Block {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The whole of an assessment as text, in the order in which a reader meets it. */
export function blocksOf({ assessment }: Assessed): readonly Block[] {
  const { undetermined, flags, proof } = assessment;
  return [
    ...undetermined.map((reason) => reasonAsRead('open', reason)),
    ...flags.map((reason) => reasonAsRead('flag', reason)),
    ...proof.map((step) => ({ heading: `proof of ${step.rule}`, lines: stepAsRead(step) })),
  ];
}

function reasonAsRead(kind: string, { about, code, issue, readings, decide }: Undetermined): Block {
  const lines = [issue, ...readings.map((reading) => `either: ${reading}`), `decide: ${decide}`];
  return { heading: `${kind} ${about} ${code ?? issue}`, lines };
}

function stepAsRead(step: ProofStep): readonly string[] {
  const { rule, title, outcome, because, comparison, citations, entries, missing, wouldChange, steps } = step;
  const body = [
    because,
    ...(comparison ? [comparisonAsRead(comparison)] : []),
    ...(citations.length > 0 ? [`§ ${citations.map(citationAsRead).join('; ')}`] : []),
    ...(entries.length > 0 ? [`uses ${entries.join(', ')}`] : []),
    ...missing.map((it) => `not known: ${it}`),
    ...wouldChange.map((it) => `would change it: ${it}`),
    ...steps.flatMap(stepAsRead),
  ];
  return [`- ${title} [${rule}] ${outcome}`, ...body.map((line) => `  ${line}`)];
}

function comparisonAsRead({ left, operator, right, holds }: Comparison): string {
  return `${quantityAsRead(left)} ${operator} ${quantityAsRead(right)}: ${holds}`;
}

function quantityAsRead({ low, high, unit, words }: Quantity): string {
  return `${low === high ? low : `${low}..${high}`} ${unit} (${words})`;
}

/** Without the line of the law data, which moves with every comment. */
function citationAsRead({ document, locator, authority, confidence, source }: Citation): string {
  return `${document} ${locator} (${[authority, confidence, ...(source ? [source.file] : [])].join(', ')})`;
}

/** What `as-read.txt` holds of a reading: its outcomes, then the parts chosen. */
export function sectionOf(assessed: Assessed, blocks: readonly Block[]): string {
  const parts = blocks.map(({ heading, lines }) => `\n  ${heading}${lines.map((line) => `\n    ${line}`).join('')}`);
  return `${outcomesAsRead(assessed)}${parts.join('')}`;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(' ')}]` : String(value);
}
