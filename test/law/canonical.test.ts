import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/law/canonical.ts';
import { toDay } from '../../src/law/day.ts';
import { judge } from '../../src/law/judge.ts';
import { ENGINE, factsHash, receiptOf } from '../../src/law/receipt.ts';
import { ruleset } from './shipped.ts';

describe('canonical JSON', () => {
  it.each<[string, Json, string]>([
    ['keys in the order of their code units', { b: 1, a: 2, é: 3, A: 4, '': 5 }, '{"":5,"A":4,"a":2,"b":1,"é":3}'],
    ['the order of a list', [3, 1, 2], '[3,1,2]'],
    ['absent members left out, and null kept', { a: undefined, b: null }, '{"b":null}'],
    ['truth, and text in quotes', [true, false, 'a "quoted" word\n'], '[true,false,"a \\"quoted\\" word\\n"]'],
    [
      'whole numbers of any size',
      { small: -7, large: 10n ** 25n },
      '{"large":"10000000000000000000000000","small":-7}',
    ],
    ['what is within', [{ b: [{}], a: [] }], '[{"a":[],"b":[{}]}]'],
  ])('writes %s', (_what, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %s, which is no exact whole number',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(new TypeError(`Not an exact number: ${value}`));
    },
  );
});

describe('a receipt', () => {
  const final = ruleset('final-2025-07');
  const day = toDay('2026-06-01');
  const facts = { compute: [{ activity: 'pre_training', flop: { flop: '2e25' } }] } as const;
  const outcomes = () => judge(facts, day, final);
  const receipt = () => receiptOf(facts, day, final, outcomes());

  it('hashes the facts as canonical JSON, so that anybody can check it', () => {
    // printf '{"compute":[{"activity":"pre_training","flop":{"flop":"2e25"}}]}' | sha256sum
    expect(receipt().factsHash).toBe('37b074441a5fcf40233dfa1e3284e5df5377d16407afbb9cf9e61677c51bc154');
    expect(factsHash(facts)).toBe(receipt().factsHash);
  });

  it('names the reading of the provisions in code, and changes with the outcomes', () => {
    expect(ENGINE).toBe('plimsoll-law-1');
    const other = receiptOf(facts, day, final, { ...outcomes(), gpai: 'NARROW' });
    expect(other.lawHash).toBe(receipt().lawHash);
    expect(new Set([other, receipt()].flatMap(({ outcomeHash, hash }) => [outcomeHash, hash])).size).toBe(4);
    const amended = receiptOf(facts, day, { ...final, hash: 'another' }, outcomes());
    expect(new Set([amended.lawHash, receipt().lawHash]).size).toBe(2);
    expect(amended.outcomeHash).toBe(receipt().outcomeHash);
  });
});
