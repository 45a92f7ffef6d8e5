import type { Outcomes } from './assessment.ts';
import { parseDay } from './day.ts';
import { parseDecimal } from './decimal.ts';
import { judge } from './judge.ts';
import type { Rulesets } from './load-rulesets.ts';
import { factsFromNeutral, toCamelCase } from './neutral-facts.ts';
import { compare } from './ratio.ts';

/** One comparison of a case: under which ruleset, which key, what was expected and what was got. */
export interface Comparison {
  readonly ruleset: string;
  readonly key: string;
  readonly expected: string;
  readonly got: string;
}

export interface CaseResult {
  readonly id: string;
  /** What did not hold; empty where the case passes. */
  readonly failures: readonly Comparison[];
}

/** Codes of which all must be there, or none. */
const ALL_LISTED = new Set(['duties', 'reasons_undetermined']);
const NUMBERS = new Set(['compute_parameter_updates', 'compute_cumulative', 'fine_cap_eur']);
const CASE_KEYS = ['id', 'title', 'cite', 'asked_on', 'facts', 'expect'];

/**
 * Runs cases in the neutral format: facts, the day asked about, and the outcomes that must come out per ruleset. Only what a
 * case lists is compared; an outcome that is not computed, an unknown fact or an error is a failure, never a skip.
 */
export function runCases(cases: unknown, rulesets: Rulesets): readonly CaseResult[] {
  if (!Array.isArray(cases)) return [failed('the file', 'a list of cases', typeof cases)];
  const seen = new Set<string>();
  return cases.map((item: unknown, index) => {
    const given = asRecord(item);
    const id = typeof given?.id === 'string' ? given.id : `case ${index + 1}`;
    if (!given || seen.has(id))
      return failed(id, 'a case with an id of its own', given ? 'an id used before' : typeof item);
    seen.add(id);
    return runCase(id, given, rulesets);
  });
}

function runCase(id: string, given: Readonly<Record<string, unknown>>, rulesets: Rulesets): CaseResult {
  const failures: Comparison[] = [];
  const fail = (ruleset: string, key: string, expected: string, got: string): void =>
    void failures.push({ ruleset, key, expected, got });
  for (const key of Object.keys(given))
    if (!CASE_KEYS.includes(key)) fail('case', key, 'a key of the format', 'unknown key');
  const day = parseDay(given.asked_on);
  const facts = factsFromNeutral(given.facts ?? {});
  const expect = asRecord(given.expect);
  if (!day.ok) fail('case', 'asked_on', 'a day that exists, as "YYYY-MM-DD"', show(given.asked_on));
  if (!facts.ok) for (const problem of facts.problems) fail('facts', problem.path, problem.expected, problem.found);
  if (!expect || Object.keys(expect).length === 0) fail('case', 'expect', 'outcomes per ruleset', 'none');
  if (!day.ok || !facts.ok || !expect) return { id, failures };
  for (const [rulesetId, wanted] of Object.entries(expect)) {
    const ruleset = rulesets.get(rulesetId);
    const keys = asRecord(wanted);
    if (!ruleset || !keys) {
      fail(
        rulesetId,
        'ruleset',
        `one of ${[...rulesets.keys()].join(', ')} with outcomes`,
        ruleset ? 'no outcomes' : 'unknown',
      );
      continue;
    }
    try {
      const outcomes = judge(facts.facts, day.day, ruleset);
      for (const [key, expected] of Object.entries(keys)) {
        const got = outcomeOf(outcomes, key);
        if (!holds(key, expected, got)) fail(rulesetId, key, show(expected), show(got));
      }
    } catch (error) {
      // By the format an error is a failure of the case, whatever its kind; the other cases still run.
      fail(rulesetId, 'assessment', 'outcomes', error instanceof Error ? error.message : String(error));
    }
  }
  return { id, failures };
}

/** What to print: each failing case with what was expected and got, and the count as the last line. */
export function reportOf(results: readonly CaseResult[]): {
  readonly lines: readonly string[];
  readonly passed: boolean;
} {
  const lines: string[] = [];
  const failing = results.filter((result) => result.failures.length > 0);
  for (const { id, failures } of failing) {
    lines.push(id);
    for (const { ruleset, key, expected, got } of failures) {
      lines.push(`  ${ruleset} ${key}: expected ${expected}, got ${got}`);
    }
  }
  lines.push(`${results.length - failing.length} passed, ${failing.length} failed`);
  return { lines, passed: failing.length === 0 };
}

const NOT_COMPUTED = Symbol('not computed');

/** Questions that are open, in the format's words, where no fact about them is given: we leave them unasked. */
const OPEN_WITHOUT_FACTS: ReadonlySet<string> = new Set([
  'placed',
  'providerIs',
  'authorisedRepresentative',
  'representativeInOrder',
]);

function outcomeOf(outcomes: Outcomes, key: string): unknown {
  const name = key === 'duties_absent' ? 'duties' : toCamelCase(key);
  if (!Object.hasOwn(outcomes, name)) return NOT_COMPUTED;
  return outcomes[name as keyof Outcomes] ?? (OPEN_WITHOUT_FACTS.has(name) ? 'UNDETERMINED' : NOT_COMPUTED);
}

function holds(key: string, expected: unknown, got: unknown): boolean {
  if (got === NOT_COMPUTED) return false;
  if (ALL_LISTED.has(key) || key === 'duties_absent') {
    if (!Array.isArray(expected) || !Array.isArray(got)) return false;
    return expected.every((code) => got.includes(code) === (key !== 'duties_absent'));
  }
  if (NUMBERS.has(key) && expected !== 'UNDETERMINED') {
    const asked = { what: 'an exact number', limitExponent: 60, example: '1e25' };
    const [wanted, found] = [parseDecimal(expected, asked), parseDecimal(got, asked)];
    return wanted.ok && found.ok && compare(wanted.value, found.value) === 0;
  }
  return expected === got;
}

function show(value: unknown): string {
  if (value === NOT_COMPUTED) return 'not computed';
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

function failed(id: string, expected: string, got: string): CaseResult {
  return { id, failures: [{ ruleset: 'case', key: 'format', expected, got }] };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Readonly<Record<string, unknown>>;
}
