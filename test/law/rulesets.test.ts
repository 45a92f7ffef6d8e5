import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDay } from '../../src/law/day.ts';
import { type LawFiles, lawFiles, rulesetInForce, rulesetsFrom } from '../../src/law/load-rulesets.ts';
import { LawIsSilent, lawOn, valueOn } from '../../src/law/ruleset.ts';
import { LawDataRefused } from '../../src/law/ruleset-source.ts';
import { loadWatchLines, watchStateOn } from '../../src/law/watch-lines.ts';
import { ruleset, rulesets } from './shipped.ts';

const files = lawFiles();

/** The shipped law data with one ruleset's text changed. */
function changed(file: string, from: string | RegExp, to: string): LawFiles {
  const text = files[file] ?? '';
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not hold ${from}`);
  return { ...files, [file]: edited };
}

function problemsOf(law: LawFiles): readonly string[] {
  try {
    rulesetsFrom(law);
    return [];
  } catch (error) {
    if (!(error instanceof LawDataRefused)) throw error;
    return error.problems.map((p) => `${p.file}:${p.line} ${p.path}: found ${p.found}; expected ${p.expected}`);
  }
}

describe('the shipped rulesets', () => {
  it('hold exactly one value of every parameter for every day since the Act', () => {
    const first = toDay('2024-08-01');
    for (const ruleset of rulesets.values()) {
      for (let day = first; day < '2030-01-01'; day = addDays(day, 1)) {
        for (const name of ruleset.parameters.keys()) expect(valueOn(ruleset, name, day)).not.toBeNull();
      }
    }
  });

  it('refuse days before the Act with a typed error', () => {
    const statute = rulesets.get('statute');
    expect(() => statute && lawOn(statute, toDay('2024-07-31'))).toThrow(LawIsSilent);
  });

  it.each([
    ['2024-08-01', 'statute'],
    ['2025-04-21', 'statute'],
    ['2025-04-22', 'draft-2025-04'],
    ['2025-07-17', 'draft-2025-04'],
    ['2025-07-18', 'final-2025-07'],
    ['2031-01-01', 'final-2025-07'],
  ])('on %s the one in force is %s', (day, id) => {
    expect(rulesetInForce(rulesets.values(), toDay(day))?.id).toBe(id);
    expect(rulesetInForce([...rulesets.values()].toReversed(), toDay(day))?.id).toBe(id);
  });

  it('know none in force before the Act', () => {
    expect(rulesetInForce(rulesets.values(), toDay('2024-07-31'))).toBeNull();
  });

  it('name for every citation a document and the line that says so', () => {
    for (const ruleset of rulesets.values()) {
      for (const parameter of ruleset.parameters.values()) {
        for (const value of parameter.values) {
          expect(value.citations.length).toBeGreaterThan(0);
          for (const { source } of value.citations) {
            const line = files[source?.file ?? '']?.split('\n')[(source?.line ?? 0) - 1];
            expect(line).toContain(value.text);
          }
        }
      }
    }
  });

  it('keep their hash when only comments and lines move', () => {
    const moved = { ...files, 'final-2025-07.yaml': `# A comment more.\n\n${files['final-2025-07.yaml']}` };
    expect(rulesetsFrom(moved).get('final-2025-07')?.hash).toBe(rulesets.get('final-2025-07')?.hash);
  });

  it('change their hash with a number that they inherit', () => {
    const other = changed('statute.yaml', '"1e25"', '"2e25"');
    expect(rulesetsFrom(other).get('final-2025-07')?.hash).not.toBe(rulesets.get('final-2025-07')?.hash);
  });
});

describe('checking law data', () => {
  it.each([
    ['a number without quotes', 'statute.yaml', 'value: "1e25"', 'value: 1e25', /systemic_compute.*in quotes/],
    ['no citation', 'statute.yaml', ', cite: "ACT Art. 51(2)" }', ' }', /no citation/],
    [
      'a citation of no document',
      'statute.yaml',
      'cite: "ACT Art. 51(2)"',
      'cite: "BOOK p. 3"',
      /document of documents.yaml/,
    ],
    ['a citation of no place', 'statute.yaml', 'cite: "ACT Art. 51(2)"', 'cite: "ACT"', /where in the document/],
    ['an unknown parameter', 'final-2025-07.yaml', 'margin:', 'margins:', /unknown name "margins"/],
    [
      'an unknown provision',
      'final-2025-07.yaml',
      'is: third_of_original',
      'is: half_of_original',
      /one of .*third_of_original/,
    ],
    [
      'an unknown member',
      'final-2025-07.yaml',
      'binding: false',
      'binding: false\nbindings: true',
      /unknown name "bindings"/,
    ],
    ['a threshold of zero', 'final-2025-07.yaml', '"1e23"', '"0"', /between 10\^15 and 10\^36/],
    ['an absurd threshold', 'final-2025-07.yaml', '"1e23"', '"1e39"', /between 10\^15 and 10\^36/],
    ['a threshold that is no number', 'final-2025-07.yaml', '"1e23"', '"10^23"', /1e25|e:/],
    ['a fraction of one', 'final-2025-07.yaml', '"30/100"', '"3/3"', /between 0 and 1/],
    ['a fraction by nothing', 'final-2025-07.yaml', '"1/3"', '"1/0"', /fraction/],
    [
      'a day that does not exist',
      'statute.yaml',
      '"2025-08-02", cite: "ACT Art. 113"',
      '"2025-02-30", cite: "ACT Art. 113"',
      /day/,
    ],
    [
      'a gap at the beginning',
      'final-2025-07.yaml',
      '{ from: "2024-08-01", value: "1e23"',
      '{ from: "2025-07-18", value: "1e23"',
      /gap before 2025-07-18/,
    ],
    ['a unit that is not the parameter’s', 'statute.yaml', 'unit: FLOP', 'unit: count', /FLOP/],
    ['an unknown authority', 'statute.yaml', 'authority: article', 'authority: blog', /one of article/],
    ['an unknown modality', 'final-2025-07.yaml', '[text, code, speech]', '[text, smell]', /one of text/],
    [
      'an activity that is not counted',
      'final-2025-07.yaml',
      /\n {4}evaluation: \{ count: exclude \}/,
      '',
      /evaluation/,
    ],
    [
      'a basis that does not exist',
      'final-2025-07.yaml',
      'extends: statute',
      'extends: nothing',
      /id of another ruleset/,
    ],
    ['a key used twice', 'final-2025-07.yaml', 'binding: false', 'binding: false\nbinding: true', /unique/],
  ])('refuses %s, and says where', (_what, file, from, to, problem) => {
    const problems = problemsOf(changed(file, from, to));
    expect(problems.join('\n')).toMatch(problem);
    expect(problems[0]).toMatch(/^[a-z0-9-]+\.yaml:\d+ /);
  });

  it.each([
    ['overlapping', '2024-08-01', '2024-08-01'],
    ['out of order', '2024-08-01', '2024-07-01'],
  ])('refuses %s values', (_what, first, second) => {
    const twice = `[{from: "${first}", value: "1e23", cite: "GUIDELINES ¶17"}, {from: "${second}", value: "2e23", cite: "GUIDELINES ¶17"}]`;
    const law = changed('final-2025-07.yaml', '[{ from: "2024-08-01", value: "1e23", cite: "GUIDELINES ¶17" }]', twice);
    expect(problemsOf(law).join('\n')).toMatch(/begin later/);
  });

  it('reports everything that is wrong at once', () => {
    const law = changed('final-2025-07.yaml', '"1e23"', '1e23');
    expect(problemsOf({ ...law, 'draft-2025-04.yaml': 'id: draft-2025-04\n' }).length).toBeGreaterThan(5);
  });

  it('reads further lines with their conditions, amounts and citations', () => {
    const conditions =
      '[{ indicator: cumulative_compute, over: "1e24" }, { indicator: registered_business_users_eu, over: "50000" }]';
    const lines = `also: { gpai: [{ all: [{ indicator: parameter_updates_compute, over: "2e22" }], confidence: reported, cite: "GUIDELINES ¶17" }], systemic: [{ all: ${conditions}, confidence: confirmed, cite: "ACT Art. 51(3)" }] }`;
    const also = rulesetsFrom(changed('final-2025-07.yaml', 'binding: false', `binding: false\n${lines}`)).get(
      'final-2025-07',
    )?.also;
    expect(also).toMatchObject({
      gpai: [
        {
          all: [{ indicator: 'parameter_updates_compute', over: 2n * 10n ** 22n }],
          citations: [{ document: 'GUIDELINES', locator: '¶17', authority: 'guideline', confidence: 'reported' }],
        },
      ],
      systemic: [
        {
          all: [
            { indicator: 'cumulative_compute', over: 10n ** 24n },
            { indicator: 'registered_business_users_eu', over: 50_000n },
          ],
          citations: [{ document: 'ACT', locator: 'Art. 51(3)', authority: 'article', confidence: 'confirmed' }],
        },
      ],
    });
  });

  it.each([
    ['statute.yaml', 'value: "1e25"', 'value: "1e15"'],
    ['statute.yaml', 'value: "1e25"', 'value: "1e36"'],
    ['statute.yaml', 'value: "10000", cite', 'value: "10000000000", cite'],
    ['statute.yaml', 'value: "14", cite', 'value: "3660", cite'],
    ['statute.yaml', 'value: "6", cite', 'value: "1200", cite'],
    ['statute.yaml', 'value: "10", cite', 'value: "100", cite'],
    ['statute.yaml', 'value: "15000000", cite', 'value: "1000000000000000", cite'],
    ['statute.yaml', 'binding: true', 'binding: true\nalso: { gpai: [], systemic: [] }'],
    ['documents.yaml', 'address: https://eur-lex.europa.eu/eli/reg/2024/1689/oj', 'address: http://example.org/act'],
  ])('takes what is just within its bounds: in %s %s as %s', (file, from, to) => {
    expect(problemsOf(changed(file, from, to))).toEqual([]);
  });

  it('refuses rulesets that extend each other, and those that build on them', () => {
    const round = {
      ...changed('statute.yaml', 'status: in_force', 'status: in_force\nextends: draft-2025-04'),
      'draft-2025-04.yaml': (files['draft-2025-04.yaml'] ?? '').replace('extends: statute', 'extends: final-2025-07'),
    };
    expect(problemsOf(round).join('\n')).toMatch(
      /extends: found ".*"; expected the id of another ruleset that does not extend this one/,
    );
  });

  it('takes a later value from its first day and not before', () => {
    const twice =
      '[{from: "2024-08-01", value: "1e25", cite: "ACT Art. 51(2)"}, {from: "2028-01-01", value: "3e25", cite: "ACT Art. 51(3)"}]';
    const rulesets = rulesetsFrom(
      changed('statute.yaml', '[{ from: "2024-08-01", value: "1e25", cite: "ACT Art. 51(2)" }]', twice),
    );
    const statute = rulesets.get('statute');
    if (!statute) throw new Error('no statute');
    expect(lawOn(statute, toDay('2027-12-31')).systemicCompute).toBe(10n ** 25n);
    expect(lawOn(statute, toDay('2028-01-01')).systemicCompute).toBe(3n * 10n ** 25n);
  });

  it('survives any text in place of a ruleset by refusing it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(problemsOf({ ...files, 'final-2025-07.yaml': text }).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a place whose number was not confirmed', () => {
  it('is cited as such wherever it is cited, and the rule’s other places are not', () => {
    const cited = [ruleset('final-2025-07').counting, ruleset('final-2025-07').provisions.generality].flatMap(
      ({ citations }) => citations.map(({ locator, confidence }) => `${locator} ${confidence}`),
    );
    expect(cited).toEqual([
      '¶115 unconfirmed',
      '¶116 unconfirmed',
      'annex A.1 confirmed',
      '¶17 confirmed',
      '¶115 unconfirmed',
      '§2.1 confirmed',
    ]);
  });
});

describe('lines of other jurisdictions', () => {
  it('carry their status by date', () => {
    const order = loadWatchLines().find((line) => line.id === 'us-eo-14110');
    if (!order) throw new Error('no such line');
    expect(order.flop).toBe(10n ** 26n);
    expect(watchStateOn(order, toDay('2023-10-29'))).toBeNull();
    expect(watchStateOn(order, toDay('2024-06-01'))?.status).toBe('in_force');
    expect(watchStateOn(order, toDay('2025-01-20'))?.status).toBe('revoked');
  });
});
