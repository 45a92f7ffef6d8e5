import { describe, expect, it } from 'vitest';
import { type AmendingAct, type Amendment, readAmendment, writeAmendment } from '../../src/law/amend-ruleset.ts';
import { judge } from '../../src/law/assess.ts';
import { toDay } from '../../src/law/day.ts';
import { proposeRuleset } from '../../src/law/propose-ruleset.ts';
import { isInForce, lawOn, type Ruleset } from '../../src/law/ruleset.ts';
import { documents, ruleset, rulesets } from './shipped.ts';

const find = (id: string) => rulesets.get(id) ?? null;
const final = ruleset('final-2025-07');
const statute = ruleset('statute');

const RAISED = { parameter: 'systemic_compute', value: '3e25', unit: 'FLOP', at: 'Art. 1', describes: null };
const REACH = { all: [{ indicator: 'registered_business_users_eu', over: '50000' }], at: 'Art. 2' } as const;
const FINE = { parameter: 'fine_share', value: '5/100', unit: 'fraction', at: 'Art. 1', describes: null };
const LOWERED = { parameter: 'gpai_compute', value: '5e22', unit: 'FLOP', at: '¶1', describes: null };

function anAmendment(more: Partial<Amendment> = {}): Amendment {
  return {
    id: 'amended-2027',
    title: 'Thresholds as amended',
    summary: 'The threshold of Article 51(2) is higher.',
    kind: 'delegated_act',
    act: {
      title: 'A delegated act, invented for a test',
      reference: '32027R0001',
      address: 'https://example.org/act',
      published: '2026-11-10',
    },
    from: toDay('2027-03-01'),
    changes: [RAISED],
    also: { gpai: [], systemic: [] },
    ...more,
  };
}

/** The amended ruleset, or each problem as `path: found; expected`. */
function read(text: string, kind: AmendingAct = 'delegated_act'): Ruleset | string[] {
  const amended = readAmendment(text, kind, find, documents);
  return amended.ok ? amended.ruleset : amended.problems.map((one) => `${one.path}: ${one.found}; ${one.expected}`);
}

function made(more: Partial<Amendment> = {}, base = final, change = (text: string) => text): Ruleset {
  const amended = read(change(writeAmendment(base, anAmendment(more))), more.kind);
  if (Array.isArray(amended)) throw new Error(amended.join('\n'));
  return amended;
}

/** What is wrong with an amendment, as a whole or after `change` of its text. */
function problems(more: Partial<Amendment>, change: (text: string) => string = (text) => text, base = final) {
  return read(change(writeAmendment(base, anAmendment(more))), more.kind);
}

describe('an act that amends a ruleset', () => {
  it('changes a number from its first day on and leaves what held before', () => {
    const amended = made();
    const thresholds = ['2026-06-01', '2027-02-28', '2027-03-01', '2030-01-01'].map(
      (day) => lawOn(amended, toDay(day)).systemicCompute,
    );
    expect(thresholds).toEqual([10n ** 25n, 10n ** 25n, 3n * 10n ** 25n, 3n * 10n ** 25n]);
    expect(['2027-02-28', '2027-03-01'].map((day) => isInForce(amended, toDay(day)))).toEqual([false, true]);
    const model = { outputs: ['text'], tasks: 'broad' } as const;
    const facts = { model, compute: [{ activity: 'pre_training', flop: { flop: '2e25' } }] } as const;
    expect(judge(facts, toDay('2027-02-28'), amended).systemic).toBe('PRESUMED');
    expect(judge(facts, toDay('2027-03-01'), amended).systemic).toBe('NO');
  });

  it('is cited for what it changes, and what it amends for what was', () => {
    const amended = made();
    const values = amended.parameters.get('systemic_compute')?.values ?? [];
    expect(values.map(({ citations }) => citations.map(({ document, locator }) => `${document} ${locator}`))).toEqual([
      ['ACT Art. 51(2)'],
      ['amended-2027 Art. 1'],
    ]);
    expect(amended.documents.get('amended-2027')).toMatchObject({
      title: 'A delegated act, invented for a test',
      authority: 'article',
      reference: '32027R0001',
      address: 'https://example.org/act',
      published: '2026-11-10',
      read: 'text',
    });
    expect(amended.parameters.get('systemic_compute')).toMatchObject({
      authority: 'article',
      describes: final.parameters.get('systemic_compute')?.describes,
    });
  });

  it('keeps everything else of what it amends, and binds only where that does', () => {
    const amended = made();
    expect(amended).toMatchObject({ basis: 'final-2025-07', status: 'delegated_act', binding: false });
    expect(amended.valid).toEqual({ from: '2027-03-01', to: null });
    for (const [name, parameter] of final.parameters) {
      if (name !== 'systemic_compute') expect(amended.parameters.get(name)).toBe(parameter);
    }
    expect(amended.provisions).toEqual(final.provisions);
    expect(made({}, statute).binding).toBe(true);
    expect(made({ kind: 'amending_regulation' }, statute).binding).toBe(true);
  });

  it('can take the place of a number that was to come', () => {
    const later = made({ from: toDay('2026-12-01') });
    const values = later.parameters.get('systemic_compute')?.values ?? [];
    expect(values.map(({ from, text }) => [from, text])).toEqual([
      ['2024-08-01', '1e25'],
      ['2026-12-01', '3e25'],
    ]);
    const onItsFirstDay = readAmendment(
      writeAmendment(
        later,
        anAmendment({ id: 'corrected', from: toDay('2026-12-01'), changes: [{ ...RAISED, value: '4e25' }] }),
      ),
      'delegated_act',
      (id) => (id === later.id ? later : find(id)),
      documents,
    );
    const replaced = onItsFirstDay.ok ? (onItsFirstDay.ruleset.parameters.get('systemic_compute')?.values ?? []) : [];
    expect(onItsFirstDay.ok && onItsFirstDay.base).toBe(later);
    expect(replaced.map(({ from, text }) => [from, text])).toEqual([
      ['2024-08-01', '1e25'],
      ['2026-12-01', '4e25'],
    ]);
  });

  it('gives a number that there was not for every day since the Act, with what it means', () => {
    const named = { ...LOWERED, describes: 'Training compute over which a model is taken for general-purpose' };
    const amended = made({ kind: 'guideline', changes: [named] }, statute);
    expect(amended.parameters.get('gpai_compute')).toMatchObject({
      describes: named.describes,
      authority: 'guideline',
      values: [{ from: '2024-08-01', text: '5e22' }],
    });
    expect(amended.binding).toBe(false);
  });

  it('adds lines beside the presumption that classify too', () => {
    const amended = made({ changes: [], also: { gpai: [], systemic: [REACH] } });
    const facts = (users: number) =>
      ({
        model: { outputs: ['text'], registeredBusinessUsersEu: users },
        compute: [{ activity: 'pre_training', flop: { flop: '2e24' } }],
      }) as const;
    const systemic = (users: number) => judge(facts(users), toDay('2027-03-01'), amended).systemic;
    expect([systemic(50_000), systemic(50_001)]).toEqual(['NO', 'PRESUMED']);
  });

  it('names the line of its own text that says a number', () => {
    const [, value] = made().parameters.get('systemic_compute')?.values ?? [];
    const source = value?.citations[0]?.source;
    expect(source?.file).toBe('amendment.yaml');
    expect(made().source.text.split('\n')[(source?.line ?? 0) - 1]).toContain('value: "3e25"');
  });

  it('may cite what it rests on beside itself', () => {
    const beside = (text: string) =>
      text.replace('[ "amended-2027 Art. 1" ]', '[ "ACT Art. 51(3)", "amended-2027 Art. 1" ]');
    expect(problems({}, beside)).toMatchObject({ id: 'amended-2027' });
  });

  it('changes a day of the law from its own first day on', () => {
    const later = (value: string): Partial<Amendment> => ({
      kind: 'amending_regulation',
      changes: [{ parameter: 'legacy_comply_by', value, unit: 'day', at: 'Art. 1', describes: null }],
    });
    const amended = made(later('2028-08-02'));
    expect(['2027-02-28', '2027-03-01'].map((day) => lawOn(amended, toDay(day)).legacyComplyBy)).toEqual([
      '2027-08-02',
      '2028-08-02',
    ]);
    expect(problems(later('2027-08-02'))).toEqual([
      'parameters.legacy_comply_by.values[1].value: "2027-08-02"; another value than it has already',
    ]);
  });

  it.each<[string, AmendingAct, Partial<Amendment>]>([
    ['a fine', 'amending_regulation', { changes: [FINE] }],
    [
      'the number of business users',
      'delegated_act',
      { changes: [{ ...RAISED, parameter: 'business_users', value: '20000', unit: 'count' }] },
    ],
    [
      'the error margin of estimates',
      'delegated_act',
      { changes: [{ ...RAISED, parameter: 'margin', value: '10/100', unit: 'fraction' }] },
    ],
    ['the criterion for general-purpose models', 'guideline', { changes: [LOWERED] }],
    ['lines beside that criterion', 'guideline', { changes: [], also: { gpai: [REACH], systemic: [] } }],
    [
      'lines beside either threshold',
      'amending_regulation',
      { changes: [], also: { gpai: [REACH], systemic: [REACH] } },
    ],
  ])('may change %s, as a %s', (_what, kind, more) => {
    expect(made({ kind, ...more }).status).toBe(kind);
  });
});

describe('a delegated act on methods of measurement', () => {
  it('may say anew what counts towards training compute, where it cites itself (Art. 53(5))', () => {
    const counting = final.source.text.slice(
      final.source.text.indexOf('counting:'),
      final.source.text.indexOf('\nlicence:'),
    );
    const from = (cite: string) => (text: string) =>
      `${text}${counting
        .replace(/cite: \[.*\]/, `cite: "${cite}"`)
        .replaceAll('auxiliary_models: { count: exclude }', 'auxiliary_models: { count: include }')}`;
    const amended = problems({ changes: [] }, from('amended-2027 Art. 4'));
    expect(amended).toMatchObject({ id: 'amended-2027' });
    const compute = [{ activity: 'auxiliary_models', flop: { flop: '5e24' } }] as const;
    const sum = (law: Ruleset) => judge({ compute }, toDay('2027-03-01'), law).computeCumulative;
    expect([sum(final), sum(amended as Ruleset)]).toEqual(['0', '5000000000000000000000000']);
    expect(problems({ changes: [] }, from('ACT Art. 53(5)'))).toEqual([
      'counting.cite: ACT Art. 53(5); a place in the act, cited as "amended-2027 Art. 1"',
    ]);
  });
});

describe('an act is refused', () => {
  const DELEGATED =
    'what a delegated act can change: systemic_compute (Art. 51(3)), business_users (Art. 52(4)), margin (Art. 53(5)), lines beside the presumption of systemic risk (Art. 51(3), 52(4)), and what counts towards training compute (Art. 53(5))';
  const GUIDELINES = 'what guidelines can say: nothing that an article fixes';
  const PLACE = 'a place in the act, cited as "amended-2027 Art. 1"';

  it.each<[string, Partial<Amendment>, readonly string[]]>([
    ['that changes a fine by delegation', { changes: [FINE] }, [`parameters.fine_share: fine_share; ${DELEGATED}`]],
    [
      'that draws lines for general-purpose models by delegation',
      { also: { gpai: [REACH], systemic: [] } },
      [`also.gpai: further lines; ${DELEGATED}`],
    ],
    [
      'that changes by guidelines what an article fixes',
      { kind: 'guideline', changes: [{ ...FINE, at: '¶2' }] },
      [`parameters.fine_share: fine_share; ${GUIDELINES}`],
    ],
    [
      'that adds to the presumption by guidelines',
      { kind: 'guideline', changes: [LOWERED], also: { gpai: [], systemic: [REACH] } },
      [`also.systemic: further lines; ${GUIDELINES}`],
    ],
    [
      'that gives the number which there is, however it is written',
      { changes: [{ ...RAISED, value: '100e23' }] },
      ['parameters.systemic_compute.values[1].value: "100e23"; another value than it has already'],
    ],
    [
      'that changes nothing',
      { changes: [] },
      ['parameters: no change; at least one number, line or rule that the act changes'],
    ],
    [
      'that was published after it applied',
      { act: { ...anAmendment().act, published: '2027-03-02' } },
      ['document.published: 2027-03-02; a day up to 2027-03-01, from which the act applies'],
    ],
    [
      'of which nothing is known but its title',
      {},
      [
        'document.address: nothing; the address of the act',
        'document.reference: nothing; the reference of the act',
        'document.published: nothing; the day of publication of the act',
      ],
    ],
  ])('%s', (what, more, expected) => {
    const strip = (text: string) => text.replace(/^ {2}(address|reference|published): .*\n/gm, '');
    expect(problems(more, what.startsWith('of which') ? strip : undefined)).toEqual(expected);
  });

  it('that applies from the day on which it is published is not', () => {
    expect(made({ act: { ...anAmendment().act, published: '2027-03-01' } }).id).toBe('amended-2027');
  });

  it.each<[string, (text: string) => string, readonly string[]]>([
    [
      'under another kind than it was entered as',
      (text) => text.replace('status: "delegated_act"', 'status: "guideline"'),
      ['status: "guideline"; delegated_act'],
    ],
    [
      'that says it binds where it does not',
      (text) => text.replace('binding: false', 'binding: true'),
      ['binding: true; false'],
    ],
    [
      'with an end of its own',
      (text) => text.replace('to: null', 'to: "2028-01-01"'),
      ['valid.to: 2028-01-01; null: what comes after it ends it'],
    ],
    [
      'that is no document',
      (text) => text.replace(/^document:\n( .*\n)+/m, '').replace('"amended-2027 Art. 1"', '"ACT Art. 1"'),
      [
        'document: nothing; the act, with title, reference, address and day of publication',
        `parameters.systemic_compute.values[1].cite: ACT Art. 1; ${PLACE}`,
      ],
    ],
    [
      'of a lower rank than its kind has',
      (text) => text.replaceAll('authority: "article"', 'authority: "guideline"'),
      ['document.authority: guideline; article', 'parameters.systemic_compute.authority: guideline; article'],
    ],
    [
      'that changes what held before its first day',
      (text) => text.replace('value: "1e25"', 'value: "2e25"'),
      [
        'parameters.systemic_compute.values: 2024-08-01 2e25 before 2027-03-01; as in the amended ruleset: 2024-08-01 1e25',
      ],
    ],
    [
      'that forgets what held before its first day',
      (text) =>
        text
          .replace(/^ {6}- \{ from: "2024-08-01".*\n/m, '')
          .replace('from: "2027-03-01", value', 'from: "2024-08-01", value'),
      [
        'parameters.systemic_compute.values: 2024-08-01 3e25 before 2027-03-01; as in the amended ruleset: 2024-08-01 1e25',
      ],
    ],
    [
      'that cites another text for its own number',
      (text) => text.replace('cite: [ "amended-2027 Art. 1" ]', 'cite: [ "ACT Art. 51(3)", "ACT Art. 97" ]'),
      [`parameters.systemic_compute.values[1].cite: ACT Art. 51(3), ACT Art. 97; ${PLACE}`],
    ],
  ])('as law data %s', (_what, change, expected) => {
    expect(problems({}, change)).toEqual(expected);
  });

  it('that gives a number which there was not without a place in it, or without what it means', () => {
    const added = {
      kind: 'guideline',
      changes: [{ ...LOWERED, describes: 'Training compute that indicates' }],
    } as const;
    const elsewhere = (text: string) => text.replace('[ "amended-2027 ¶1" ]', '[ "RECITALS 98", "ACT Art. 3(63)" ]');
    expect(problems(added, elsewhere, statute)).toEqual([
      `parameters.gpai_compute.values[0].cite: RECITALS 98, ACT Art. 3(63); ${PLACE}`,
    ]);
    expect(problems({ kind: 'guideline', changes: [LOWERED] }, undefined, statute)).toEqual([
      'parameters.gpai_compute.describes: ""; what the parameter means',
    ]);
  });

  it('that gives by guidelines the threshold of systemic risk, also where only a proposal had another', () => {
    const made = proposeRuleset(
      final,
      {
        id: 'tried',
        title: 'Tried',
        summary: 'Tried.',
        from: toDay('2026-06-01'),
        thresholds: { systemic_compute: '1e26' },
      },
      documents,
    );
    if (!made.ok) throw new Error('the proposal was refused');
    const text = writeAmendment(made.ruleset, anAmendment({ kind: 'guideline', changes: [{ ...RAISED, at: '¶1' }] }));
    const read = readAmendment(text, 'guideline', () => made.ruleset, documents);
    expect(read.ok ? [] : read.problems.map(({ path, expected }) => `${path}; ${expected}`)).toEqual([
      `parameters.systemic_compute; ${GUIDELINES}`,
    ]);
  });

  it('that changes how licences are read by delegation, or rules by guidelines that do not say where', () => {
    const section = (name: string) =>
      final.source.text.match(new RegExp(`^${name}:\\n(?: .*\\n|\\n)+`, 'm'))?.[0] ?? '';
    const both = (cite: string) => (text: string) =>
      `${text}${[section('counting'), section('licence')].map((one) => one.replace(/^ {2}cite: .*$/m, `  cite: ${cite}`)).join('')}`;
    const own = '"amended-2027 ¶2"';
    // What counts is a method of measurement, which Article 53(5) leaves to delegated acts; licences are not.
    expect(problems({}, both(own))).toEqual([`licence: a rule; ${DELEGATED}`]);
    const guideline = { kind: 'guideline', changes: [] } as const;
    expect(problems(guideline, both(own))).toMatchObject({ id: 'amended-2027' });
    expect(problems(guideline, both('[ "ACT Art. 2", "RECITALS 98" ]'))).toEqual([
      `counting.cite: ACT Art. 2, RECITALS 98; ${PLACE}`,
      `licence.cite: ACT Art. 2, RECITALS 98; ${PLACE}`,
    ]);
  });

  describe('on top of one that has changed a number twice and drawn a line', () => {
    // From March 2027 3e25, from 2029 5e25; and a line for reach.
    const twice = made({ also: { gpai: [], systemic: [REACH] } }, final, (text) =>
      text.replace(
        /( +)- (\{ from: "2027-03-01", value: )"3e25"(.*\n)/,
        '$1- $2"3e25"$3$1- { from: "2029-01-01", value: "5e25"$3',
      ),
    );
    const later = (more: Partial<Amendment>, change: (text: string) => string = (text) => text) => {
      const text = writeAmendment(twice, anAmendment({ id: 'later', ...more }));
      const read = readAmendment(change(text), 'delegated_act', (id) => (id === twice.id ? twice : null), documents);
      return read.ok ? read.ruleset : read.problems.map((one) => `${one.path}: ${one.found}; ${one.expected}`);
    };
    const to = (value: string) => ({ changes: [{ ...RAISED, value }] });
    const historyOf = (read: Ruleset | string[]) =>
      Array.isArray(read)
        ? read
        : read.parameters.get('systemic_compute')?.values.map(({ from, text }) => `${from} ${text}`);

    it('if it changes nothing itself', () => {
      expect(later({ changes: [] })).toEqual([
        'parameters: no change; at least one number, line or rule that the act changes',
      ]);
    });

    it('if what it gives is what will be', () => {
      const same = (value: string) =>
        `parameters.systemic_compute.values[3].value: "${value}"; another value than it has already`;
      expect(later({ ...to('50e24'), from: toDay('2030-01-01') })).toEqual([same('50e24')]);
      const kept = (text: string) =>
        text.replace(
          /( +- \{ from: "2027-06-01", value: "3e25".*\n)/,
          '$1      - { from: "2029-01-01", value: "5e25", cite: [ "later Art. 1" ] }\n',
        );
      expect(later({ ...to('3e25'), from: toDay('2027-06-01') }, kept)).toEqual([same('5e25')]);
    });

    it('if it changes one of the numbers that were', () => {
      const change = (text: string) => text.replace('value: "3e25"', 'value: "4e25"');
      expect(later({ ...to('6e25'), from: toDay('2030-01-01') }, change)).toEqual([
        'parameters.systemic_compute.values: 2024-08-01 1e25, 2027-03-01 4e25, 2029-01-01 5e25 before 2030-01-01; as in the amended ruleset: 2024-08-01 1e25, 2027-03-01 3e25, 2029-01-01 5e25',
      ]);
    });

    it('but not if only a number that was to come is another, comes on another day or is taken back', () => {
      expect(historyOf(later({ ...to('3e25'), from: toDay('2028-01-01') }))).toEqual([
        '2024-08-01 1e25',
        '2027-03-01 3e25',
        '2028-01-01 3e25',
      ]);
      const keeping = (first: string, day: string) => (text: string) =>
        text.replace(
          /( +- )(\{ from: "2028-01-01", value: ").*\n/,
          `$1$2${first}", cite: [ "later Art. 1" ] }\n$1{ from: "${day}", value: "5e25", cite: [ "later Art. 1" ] }\n`,
        );
      const from2028 = (first: string, day: string) =>
        historyOf(later({ ...to('3e25'), from: toDay('2028-01-01') }, keeping(first, day)))?.slice(2);
      expect(from2028('4e25', '2029-01-01')).toEqual(['2028-01-01 4e25', '2029-01-01 5e25']);
      expect(from2028('3e25', '2028-07-01')).toEqual(['2028-01-01 3e25', '2028-07-01 5e25']);
      expect(historyOf(later(to('3e25')))).toEqual(['2024-08-01 1e25', '2027-03-01 3e25']);
      expect(historyOf(later({ ...to('5e25'), from: toDay('2028-01-01') }))).toEqual([
        '2024-08-01 1e25',
        '2027-03-01 3e25',
        '2028-01-01 5e25',
      ]);
    });
  });

  it('that cites another text for a line', () => {
    const change = (text: string) => text.replace('"amended-2027 Art. 2"', '"ACT Art. 2"');
    expect(problems({ also: { gpai: [], systemic: [REACH] } }, change)).toEqual([
      `also.systemic[0].cite: ACT Art. 2; ${PLACE}`,
    ]);
    const two = (text: string) => text.replace('"amended-2027 Art. 2"', '[ "ACT Art. 2", "RECITALS 98" ]');
    expect(problems({ also: { gpai: [], systemic: [REACH] } }, two)).toEqual([
      `also.systemic[0].cite: ACT Art. 2, RECITALS 98; ${PLACE}`,
    ]);
  });

  it('that changes a rule by delegation, and by a regulation only where it cites itself', () => {
    const rule = (cite: string) => (text: string) =>
      `${text}provisions: { internal_use: { is: open, confidence: confirmed, cite: "${cite}" } }\n`;
    expect(problems({}, rule('amended-2027 Art. 2'))).toEqual([`provisions.internal_use: a rule; ${DELEGATED}`]);
    const regulation = { kind: 'amending_regulation', changes: [] } as const;
    expect(problems(regulation, rule('ACT Art. 2'))).toEqual([`provisions.internal_use.cite: ACT Art. 2; ${PLACE}`]);
    expect(problems(regulation, rule('amended-2027 Art. 2'))).toMatchObject({ id: 'amended-2027' });
  });

  it('on top of a ruleset that there is not, or of none', () => {
    const onTop = (of: string) => (text: string) => text.replace('extends: "final-2025-07"', of);
    expect(problems({}, onTop('extends: "no-law"'))).toEqual(['extends: "no-law"; the id of a ruleset that there is']);
    expect(problems({}, onTop('binding_since: "2027-03-01"'))).toEqual([
      'extends: nothing; the id of the ruleset that it changes',
    ]);
  });

  it('with all that the reader of rulesets refuses, at once', () => {
    const two = [
      { ...RAISED, value: '0' },
      { ...FINE, value: '2' },
    ];
    expect(problems({ changes: two })).toEqual([
      'parameters.systemic_compute.values[1].value: "0"; a threshold between 10^15 and 10^36 FLOP',
      'parameters.fine_share.values[1].value: "2"; a fraction such as "1/3"',
    ]);
  });
});
