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

  it.each([
    ['on a wrong outcome', { expect: { 'final-2025-07': { gpai: 'NO' } } }, /gpai: expected NO, got INDICATED/],
    ['on an outcome that is not computed', { expect: { 'final-2025-07': { modifier: 'PROVIDER' } } }, /not computed/],
    ['on an outcome that nobody knows', { expect: { 'final-2025-07': { mood: 'GOOD' } } }, /mood.*not computed/],
    ['on an unknown ruleset', { expect: { 'final-2099': { gpai: 'NO' } } }, /final-2099 ruleset/],
    ['on an unknown fact', { facts: { model: { colour: 'blue' } } }, /model.colour/],
    ['on an unknown key', { note: 'x' }, /case note/],
    ['on no expectation', { expect: {} }, /outcomes per ruleset/],
    ['on a day that does not exist', { asked_on: '2026-02-30' }, /asked_on/],
    ['on a day before the law', { asked_on: '2020-01-01' }, /no value/],
    ['on a missing duty', { expect: { 'final-2025-07': { duties: ['55'] } } }, /duties/],
    ['on a duty that must not be', { expect: { 'final-2025-07': { duties_absent: ['53(3)'] } } }, /duties_absent/],
    [
      'on a number that differs by one',
      { expect: { 'final-2025-07': { compute_cumulative: '1000000000000000000000001' } } },
      /compute_cumulative/,
    ],
  ])('%s', (_what, change, line) => {
    const report = reportOf(runCases([{ ...good, ...change }], rulesets));
    expect(report.passed).toBe(false);
    expect(report.lines.at(-1)).toBe('0 passed, 1 failed');
    expect(report.lines.join('\n')).toMatch(line);
  });

  it('on an id used twice', () => {
    expect(reportOf(runCases([good, good], rulesets)).lines.at(-1)).toBe('1 passed, 1 failed');
  });

  it('where the file holds no list', () => {
    expect(reportOf(runCases({ cases: [] }, rulesets)).passed).toBe(false);
  });
});
