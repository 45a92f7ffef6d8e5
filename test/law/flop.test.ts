import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOP_LIMIT, flopInWords, formatFlop, parseFlop, toSignificant } from '../../src/law/flop.ts';
import { ratio } from '../../src/law/ratio.ts';

describe('parseFlop', () => {
  it.each([
    ['10000000000000000000000001', 10n ** 25n + 1n],
    ['1e25', 10n ** 25n],
    ['1.5e25', 15n * 10n ** 24n],
    ['5.8E+24', 58n * 10n ** 23n],
    ['9700000000.0', 9_700_000_000n],
    ['5.0000000000001e+26', 50_000_000_000_001n * 10n ** 13n],
    ['0', 0n],
    ['000012', 12n],
    ['1200e-2', 12n],
    ['0e999', 0n],
  ])('reads %s exactly', (text, flop) => {
    expect(parseFlop(text)).toEqual({ ok: true, flop });
  });

  it.each([
    [1e25, /JSON number.*send the digits as a string/],
    [Number.NaN, /JSON number/],
    ['-1e25', /cannot be negative/],
    ['+1e25', /sign/],
    ['1e400', /below 10\^40/],
    ['1e40', /below 10\^40/],
    ['9'.repeat(41), /below 10\^40/],
    ['1e999999999', /one to three digits/],
    ['NaN', /finite/],
    ['Infinity', /finite/],
    ['-Infinity', /cannot be negative/],
    ['10^25', /1e25/],
    ['1×10^25', /1e25/],
    ['1 e25', /Leave words|separators|exponent/],
    ['1_000', /separators/],
    ['1,000', /separators/],
    ['1e25 FLOP', /unit/],
    ['3e25flops', /unit/],
    ['', /empty string.*unknown/],
    ['   ', /unknown/],
    [' 1e25', /space/],
    ['0x10', /decimal digits/],
    ['1.5', /not whole/],
    ['1e-3', /not whole/],
    ['.5e25', /digits before it/],
    ['5.e25', /exponent|both sides/],
    ['e25', /exponent/],
    ['twelve', /words/],
    ['1'.repeat(100), /characters/],
    [null, /null/],
    [undefined, /undefined/],
    [{ flop: '1' }, /object/],
  ])('refuses %s and says what to do', (text, reason) => {
    const parsed = parseFlop(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? '' : parsed.reason).toMatch(reason);
  });

  it('answers an exponent that would fill the memory at once', () => {
    const start = process.hrtime.bigint();
    for (const text of ['1e999', '9e-999', `1e${'9'.repeat(70)}`, '0.0000001e-999']) parseFlop(text);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(50);
  });

  it('gives back what was formatted, for every amount below the bound', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: FLOP_LIMIT - 1n }), (flop) => {
        expect(parseFlop(formatFlop(flop))).toEqual({ ok: true, flop });
      }),
    );
  });

  it('does not care how a decimal is spelled', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 20 }), (digits, exponent) => {
        const flop = digits * 10n ** BigInt(exponent);
        const text = digits.toString();
        const mantissa = text.length === 1 ? text : `${text[0]}.${text.slice(1)}`;
        expect(parseFlop(`${mantissa}e${exponent + text.length - 1}`)).toEqual({ ok: true, flop });
      }),
    );
  });
});

describe('toSignificant', () => {
  it.each([
    [3n * 10n ** 25n, '3.0e25'],
    [235n * 10n ** 23n, '2.4e25'],
    [2_349_999n * 10n ** 19n, '2.3e25'],
    [996n * 10n ** 23n, '1.0e26'],
    [995n * 10n ** 23n, '1.0e26'],
    [994n * 10n ** 23n, '9.9e25'],
    [7n, '7.0e0'],
    [0n, '0.0e0'],
  ])('gives %s with two figures as %s', (flop, figures) => {
    expect(toSignificant(flop, 2)).toBe(figures);
  });
});

describe('flopInWords', () => {
  it.each([
    [38n * 10n ** 24n, '3.8 × 10^25'],
    [10n ** 25n, '10^25'],
    [10n ** 25n + 1n, 'about 10^25'],
    [123_456n * 10n ** 20n, 'about 1.235 × 10^25'],
    [12n, '12'],
    [0n, '0'],
  ])('says %s as %s', (flop, words) => {
    expect(flopInWords(flop)).toBe(words);
  });

  it('takes fractions of an operation', () => {
    expect(flopInWords(ratio(10n ** 25n, 3n))).toBe('about 3.333 × 10^24');
  });
});
