import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportOf, runCases } from '../../src/law/conformance.ts';
import { rulesets } from './shipped.ts';

const ownFolder = new URL('../cases/', import.meta.url);
const own = readdirSync(ownFolder).filter((name) => name.endsWith('.yaml'));
const given = new URL('../../../shared/cases/visible.yaml', import.meta.url);

describe('the law comes out as the cases say', () => {
  for (const name of own) {
    for (const one of parse(readFileSync(new URL(name, ownFolder), 'utf8')) as { id: string; title: string }[]) {
      it(`${name}: ${one.title} (${one.id})`, () => {
        expect(reportOf(runCases([one], rulesets)).lines).toEqual(['1 passed, 0 failed']);
      });
    }
  }

  it.skipIf(!existsSync(given))('given cases, where they lie beside the project (skipped where they do not)', () => {
    const { lines } = reportOf(runCases(parse(readFileSync(given, 'utf8')), rulesets));
    expect(lines.at(-1)).toMatch(/, 0 failed$/);
  });

  it('uses every case id once', () => {
    const ids = own.flatMap((name) =>
      (parse(readFileSync(new URL(name, ownFolder), 'utf8')) as { id: string }[]).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a case fails', () => {
  const good = {
    id: 'one',
    asked_on: '2026-01-15',
    facts: { model: { outputs: ['text'], tasks: 'broad' }, compute: [{ activity: 'pre_training', flop: '1e24' }] },
    expect: { 'final-2025-07': { gpai: 'INDICATED' } },
  };

  it('not, where everything holds', () => {
    expect(reportOf(runCases([good], rulesets))).toEqual({ lines: ['1 passed, 0 failed'], passed: true });
  });

  const KNOWN = 'statute, draft-2025-04, final-2025-07';
  it.each<[string, object, string]>([
    ['on a wrong outcome', under({ gpai: 'NO' }), 'final-2025-07 gpai: expected NO, got INDICATED'],
    [
      'on an outcome that is not computed',
      under({ modifier: 'PROVIDER' }),
      'final-2025-07 modifier: expected PROVIDER, got not computed',
    ],
    [
      'on an outcome that nobody knows',
      under({ mood: undefined }),
      'final-2025-07 mood: expected undefined, got not computed',
    ],
    [
      'on an outcome named as in code',
      under({ valueOf: 'NO' }),
      'final-2025-07 valueOf: expected NO, got not computed',
    ],
    [
      'on an unknown ruleset',
      { expect: { 'final-2099': { gpai: 'NO' } } },
      `final-2099 ruleset: expected one of ${KNOWN} with outcomes, got unknown`,
    ],
    ...['NO', null, ['gpai']].map((wanted): [string, object, string] => [
      `on ${JSON.stringify(wanted)} for outcomes`,
      { expect: { 'final-2025-07': wanted } },
      `final-2025-07 ruleset: expected one of ${KNOWN} with outcomes, got no outcomes`,
    ]),
    [
      'on an unknown fact',
      { facts: { model: { outputs: ['text'], colour: 'blue' } } },
      'facts model.colour: expected one of inputs, outputs, tasks, highImpactEvidence, registeredBusinessUsersEu, researchOnly, got an unknown key',
    ],
    ['on an unknown key', { note: 'x' }, 'case note: expected a key of the format, got unknown key'],
    ['on no expectation', { expect: {} }, 'case expect: expected outcomes per ruleset, got none'],
    ['on a list of expectations', { expect: ['gpai'] }, 'case expect: expected outcomes per ruleset, got none'],
    [
      'on a day that does not exist',
      { asked_on: '2026-02-30' },
      'case asked_on: expected a day that exists, as "YYYY-MM-DD", got 2026-02-30',
    ],
    [
      'on a day before the law',
      { asked_on: '2020-01-01' },
      'final-2025-07 assessment: expected outcomes, got The ruleset final-2025-07 has no value of notification_figures on 2020-01-01. Ask about a later day, or another ruleset.',
    ],
    [
      'on a missing duty',
      under({ duties: ['53(3)', '55'] }),
      'final-2025-07 duties: expected [53(3), 55], got [53(1)(a), 53(1)(b), 53(1)(c), 53(1)(d), 53(3)]',
    ],
    [
      'on a duty that must not be',
      under({ duties_absent: ['53(3)'] }),
      'final-2025-07 duties_absent: expected [53(3)], got [53(1)(a), 53(1)(b), 53(1)(c), 53(1)(d), 53(3)]',
    ],
    [
      'on a duty that is no list',
      under({ duties: '53(3)' }),
      'final-2025-07 duties: expected 53(3), got [53(1)(a), 53(1)(b), 53(1)(c), 53(1)(d), 53(3)]',
    ],
    [
      'on a number that differs by one',
      under({ compute_cumulative: '1000000000000000000000001' }),
      'final-2025-07 compute_cumulative: expected 1000000000000000000000001, got 1000000000000000000000000',
    ],
    [
      'on a number in words',
      under({ compute_cumulative: 'ten' }),
      'final-2025-07 compute_cumulative: expected ten, got 1000000000000000000000000',
    ],
    [
      'on a number that is open',
      under({ compute_parameter_updates: 'UNDETERMINED' }),
      'final-2025-07 compute_parameter_updates: expected UNDETERMINED, got 1000000000000000000000000',
    ],
  ])('%s', (_what, change, line) => {
    expect(reportOf(runCases([{ ...good, ...change }], rulesets))).toEqual({
      lines: ['one', `  ${line}`, '0 passed, 1 failed'],
      passed: false,
    });
  });

  it('not on numbers written otherwise, nor on what is open for want of any fact about it', () => {
    const same = under({
      compute_cumulative: '1e24',
      compute_parameter_updates: '1000e21',
      placed: 'UNDETERMINED',
      provider_is: 'UNDETERMINED',
      authorised_representative: 'UNDETERMINED',
      representative_in_order: 'UNDETERMINED',
    });
    expect(reportOf(runCases([{ ...good, ...same }], rulesets)).lines).toEqual(['1 passed, 0 failed']);
    const turnover = { provider: { turnover_eur: '500000001' } };
    const fine = [{ ...good, facts: turnover, ...under({ fine_cap_eur: '15000000.030' }) }];
    expect(reportOf(runCases(fine, rulesets)).lines).toEqual(['1 passed, 0 failed']);
  });

  it('on an id used twice, or where it is none', () => {
    const unnamed = { ...good, id: 7, ...under({ gpai: 'NO' }) };
    expect(reportOf(runCases([good, good, unnamed, 'text', null], rulesets)).lines).toEqual([
      'one',
      '  case format: expected a case with an id of its own, got an id used before',
      'case 3',
      '  final-2025-07 gpai: expected NO, got INDICATED',
      'case 4',
      '  case format: expected a case with an id of its own, got string',
      'case 5',
      '  case format: expected a case with an id of its own, got object',
      '1 passed, 4 failed',
    ]);
  });

  it('where the file holds no list', () => {
    expect(reportOf(runCases({ cases: [] }, rulesets))).toEqual({
      lines: ['the file', '  case format: expected a list of cases, got object', '0 passed, 1 failed'],
      passed: false,
    });
  });
});

/** Expectations under the guidelines of July 2025. */
function under(outcomes: object): { readonly expect: object } {
  return { expect: { 'final-2025-07': outcomes } };
}
