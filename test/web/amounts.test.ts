import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flopText, log10Of, pieces, plainDigits, showFlop } from '../../web/src/lib/flop.ts';
import { layOutHull, levelOf } from '../../web/src/lib/hull.ts';
import { messagesIn } from '../../web/src/lib/messages/messages.ts';
import { ratioText } from '../../web/src/lib/ratio.ts';
import { flopAsTyped } from '../../web/src/lib/server/compute-input.ts';

const m = messagesIn('en');

describe('an amount of compute', () => {
  test.each([
    [`1${'0'.repeat(25)}`, '10^25'],
    [`38${'0'.repeat(24)}`, '3.8 × 10^25'],
    ['500000000000010000000000000', '5 × 10^26'],
    ['99994'.padEnd(25, '0'), '9.999 × 10^24'],
    // Rounded, these would look like a line of the law, and they are not it.
    ['99996'.padEnd(25, '0'), '9 999 600 000 000 000 000 000 000'],
    [`1${'0'.repeat(24)}1`, '10 000 000 000 000 000 000 000 001'],
    ['9'.repeat(25), '9 999 999 999 999 999 999 999 999'],
    ['12345', '12 345'],
    ['0', '0'],
  ])('%s reads as %s', (digits, shown) => {
    expect(flopText(digits).replaceAll('\u202f', ' ')).toBe(shown);
  });

  test('never reads as a power of ten unless it is one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), (amount) => {
        const shown = showFlop(String(amount));
        if (shown.kind === 'power' && shown.mantissa === null) expect(amount).toBe(10n ** BigInt(shown.exponent));
      }),
    );
  });

  test.each([
    ['1e25', `1${'0'.repeat(25)}`],
    ['1.5e25', `15${'0'.repeat(24)}`],
    ['1.00000000000000000001e25', '10000000000000000000100000'],
    ['100', '100'],
    ['007', '7'],
    ['1.5', null],
    ['1e-3', null],
    ['-1', null],
    ['', null],
  ])('written %s has the digits %s', (text, digits) => {
    expect(plainDigits(text)).toBe(digits);
  });

  test.each([
    ['3.8 × 10^25', '3.8e25'],
    ['3.8*10^25', '3.8e25'],
    ['10^25', '1e25'],
    ['10 000 000', '10000000'],
    ['1e25', '1e25'],
    ['plenty', 'plenty'],
  ])('typed as %s goes to the API as %s', (typed, sent) => {
    expect(flopAsTyped(typed)).toBe(sent);
  });

  test('keeps its order on a logarithmic scale', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 40n });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        if (a < b) expect(log10Of(String(a))).toBeLessThanOrEqual(log10Of(String(b)));
      }),
    );
  });
});

test.each([
  ['more than 10^25 FLOP', [{ text: 'more than ' }, { base: '10', exponent: '25' }, { text: ' FLOP' }]],
  ['about 3.8 × 10^25.', [{ text: 'about ' }, { base: '3.8 × 10', exponent: '25' }, { text: '.' }]],
  ['reference 378bd9e1-44e4', [{ text: 'reference 378bd9e1-44e4' }]],
])('the powers in “%s” are found, and nothing else', (text, found) => {
  expect(pieces(text)).toEqual(found);
});

test.each([
  ['9999', '10000', '99.9 %'],
  ['10000', '10000', '100 %'],
  ['10001', '10000', '100 %'],
  ['20000', '10000', '2 times the line'],
  ['1', '100000', '< 0.1 %'],
  ['0', '10000', '0 %'],
])('%s of %s is shown as %s, rounded towards zero', (numerator, denominator, shown) => {
  expect(ratioText({ numerator, denominator }, m)).toBe(shown);
});

describe('the hull', () => {
  const LINES = [
    { text: 'a', threshold: `1${'0'.repeat(23)}`, isInformative: false },
    { text: 'b', threshold: `1${'0'.repeat(25)}`, isInformative: true },
  ];

  test('shows more compute higher up, and the water above each line that it exceeds', () => {
    const hull = layOutHull(LINES, { low: `3${'0'.repeat(25)}`, high: `3${'0'.repeat(25)}` });
    const [b, a] = hull.lines;
    expect(b?.y).toBeLessThan(a?.y ?? 0);
    expect(hull.water?.y).toBeLessThan(b?.y ?? 0);
    expect(hull.lines.every(({ labelY }, i) => i === 0 || labelY - (hull.lines[i - 1]?.labelY ?? 0) >= 22)).toBe(true);
  });

  test('draws everything inside the picture, whatever the amounts', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 40n }).map(String);
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 6 }), (level, thresholds) => {
        const lines = thresholds.map((threshold, i) => ({ text: String(i), threshold, isInformative: i % 2 === 1 }));
        const hull = layOutHull(lines, { low: level, high: null });
        for (const y of [...hull.lines.map((line) => line.y), hull.water?.y ?? 0, hull.water?.yHigh ?? 0]) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(hull.height);
        }
      }),
    );
  });

  test.each([
    ['an exact amount is its level', '5', [], { low: '5', high: '5' }],
    ['a lone range is one', null, [{ low: '3', high: '9', boundLow: null, boundHigh: null }], { low: '3', high: '9' }],
    [
      'bounds go before the best figure',
      null,
      [{ low: '5', high: '5', boundLow: '3', boundHigh: '9' }],
      { low: '3', high: '9' },
    ],
    ['nothing known is no level', null, [{ low: '0', high: null, boundLow: null, boundHigh: null }], null],
    [
      'two open figures are not drawn as one',
      null,
      [
        { low: '3', high: '9', boundLow: null, boundHigh: null },
        { low: '1', high: '2', boundLow: null, boundHigh: null },
      ],
      null,
    ],
  ] as const)('%s', (_, exact, standing, level) => {
    expect(levelOf(exact, standing)).toEqual(level);
  });
});
