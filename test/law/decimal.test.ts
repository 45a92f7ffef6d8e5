import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/law/decimal.ts';
import { ratio } from '../../src/law/ratio.ts';

const asked = { what: 'a share', limitExponent: 2, example: '0.4' };

describe('a decimal', () => {
  it.each([
    ['0.4', ratio(2n, 5n)],
    ['99', ratio(99n)],
    ['99.99', ratio(9999n, 100n)],
    ['0099', ratio(99n)],
    ['0.00', ratio(0n)],
    ['0e99', ratio(0n)],
    ['0e-999', ratio(0n)],
    ['1.5e1', ratio(15n)],
    ['1.25e+1', ratio(25n, 2n)],
    ['1e-120', ratio(1n, 10n ** 120n)],
    ['0.5e-119', ratio(5n, 10n ** 120n)],
    [`${'0'.repeat(78)}12`, ratio(12n)],
    ['1234e-2', ratio(617n, 50n)],
  ])('such as %s is read exactly', (text, value) => {
    expect(parseDecimal(text, asked)).toEqual({ ok: true, value });
  });

  const double = 'A double cannot hold such amounts exactly (10^25 already is not one): send the digits as a string.';
  const tooLarge = 'Send an amount below 10^2; nothing real comes near it.';
  const power = 'Write powers of ten with an e: 10^25 is "1e25".';
  const unit = 'Leave the unit out: it is always FLOP (operations, not FLOP per second).';
  const digits = 'Use digits, at most one decimal point with digits on both sides, and at most one exponent.';
  const separators = 'Leave out thousands separators; the decimal sign is a point.';
  const exponent = 'Write the exponent as one to three digits after an e, with digits before it.';

  it.each([
    [0.4, 'a JSON number', double],
    [null, 'null', 'Send a string.'],
    [undefined, 'a value of type undefined', 'Send a string.'],
    [true, 'a value of type boolean', 'Send a string.'],
    ['1'.repeat(81), 'a string of 81 characters', 'Send at most 80 characters.'],
    ['', 'an empty string', 'Send the amount, or say that it is unknown.'],
    ['  ', '"  "', 'Send the amount, or say that it is unknown.'],
    [' 1', '" 1"', 'Remove the space around the number.'],
    ['1\n', '"1\n"', 'Remove the space around the number.'],
    ['-1', '"-1"', 'It cannot be negative.'],
    ['−1', '"−1"', 'It cannot be negative.'],
    ['+1', '"+1"', 'Leave the sign out.'],
    ['NaN', '"NaN"', 'Send a finite number, or say that it is unknown.'],
    ['inf', '"inf"', 'Send a finite number, or say that it is unknown.'],
    ['Infinity', '"Infinity"', 'Send a finite number, or say that it is unknown.'],
    ['nano', '"nano"', 'Leave words and units out.'],
    ['a nan', '"a nan"', 'Leave words and units out.'],
    ['0xFF', '"0xFF"', 'Write it in decimal digits.'],
    ['10x0x1', '"10x0x1"', 'Leave words and units out.'],
    ['10^1', '"10^1"', power],
    ['10**1', '"10**1"', power],
    ['1×1', '"1×1"', power],
    ['1·1', '"1·1"', power],
    ['1 flop', '"1 flop"', unit],
    ['1 FLOPs', '"1 FLOPs"', unit],
    ['five', '"five"', 'Leave words and units out.'],
    ['1D', '"1D"', 'Leave words and units out.'],
    ['1,5', '"1,5"', separators],
    ['1 5', '"1 5"', separators],
    ['1_5', '"1_5"', separators],
    ['1’5', '"1’5"', separators],
    ['1e1234', '"1e1234"', exponent],
    ['1E', '"1E"', exponent],
    ['e5', '"e5"', exponent],
    ['1.', '"1."', digits],
    ['.5', '".5"', digits],
    ['1.2.3', '"1.2.3"', digits],
    ['3-1', '"3-1"', digits],
    ['3+1', '"3+1"', digits],
    ['100', '"100"', tooLarge],
    ['1e2', '"1e2"', tooLarge],
    ['100.0', '"100.0"', tooLarge],
    ['1000e-1', '"1000e-1"', tooLarge],
    ['1e-121', '"1e-121"', 'Send fewer decimals.'],
  ])('that is %s is refused with what to do', (text, what, advice) => {
    const expected = `a share as a decimal string such as "0.4". ${advice}`;
    expect(parseDecimal(text, asked)).toEqual({ ok: false, reason: `Found ${what}; expected ${expected}`, expected });
  });
});
