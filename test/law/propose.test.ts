import { describe, expect, it } from 'vitest';
import { assess, judge } from '../../src/law/assess.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts } from '../../src/law/facts.ts';
import { type Proposal, type ProposedLine, proposeRuleset } from '../../src/law/propose-ruleset.ts';
import type { Ruleset } from '../../src/law/ruleset.ts';
import { documents, ruleset } from './shipped.ts';

const final = ruleset('final-2025-07');
const day = toDay('2026-06-01');

const proposal: Proposal = {
  id: 'higher-line-with-reach',
  title: 'A higher line, or reach',
  summary: 'Compute over 10^26, or compute over 10^24 and more than 50 000 business users.',
  from: toDay('2026-05-01'),
  thresholds: { systemic_compute: '1e26' },
  also: {
    systemic: [
      [
        { indicator: 'cumulative_compute', over: '1e24' },
        { indicator: 'registered_business_users_eu', over: '50000' },
      ],
    ],
  },
};

describe('a proposal', () => {
  it.each([
    ['9e25', undefined, 'UNDETERMINED'],
    ['9e25', 50_000, 'NO'],
    ['9e25', 50_001, 'PRESUMED'],
    ['1e24', 90_000, 'NO'],
    ['1.1e24', 90_000, 'PRESUMED'],
    ['1e26', 0, 'NO'],
    ['1.1e26', 0, 'PRESUMED'],
    ['1.1e26', undefined, 'PRESUMED'],
    ['9e23', undefined, 'NO'],
  ])('classifies %s FLOP with %s business users as %s', (flop, users, systemic) => {
    expect(judge(model(flop, users), day, made(proposal)).systemic).toBe(systemic);
  });

  it('gives its numbers for every day, cited to itself where its text says them, and binds nobody', () => {
    const ruleset = made(proposal);
    const threshold = ruleset.parameters.get('systemic_compute');
    expect(threshold).toMatchObject({
      authority: 'proposal',
      unit: 'FLOP',
      describes: final.parameters.get('systemic_compute')?.describes,
    });
    const [value, ...later] = threshold?.values ?? [];
    expect(later).toEqual([]);
    expect(value).toMatchObject({ from: '2024-08-01', text: '1e26' });
    const [citation] = value?.citations ?? [];
    expect(citation).toMatchObject({
      document: 'PROPOSAL',
      locator: proposal.id,
      source: { file: 'higher-line-with-reach.yaml' },
    });
    expect(ruleset.source.text.split('\n')[(citation?.source?.line ?? 0) - 1]).toContain('value: "1e26"');
    expect(ruleset.binding).toBe(false);
  });

  it('is written as law data that hold what it proposes and no more, each value on the line that a citation names', () => {
    expect(made({ ...proposal, title: 'A higher “line”: or reach' }).source.text).toBe(
      [
        'id: "higher-line-with-reach"',
        'extends: "final-2025-07"',
        'title: "A higher “line”: or reach"',
        'status: "proposal"',
        'binding: false',
        'valid: { from: "2026-05-01", to: null }',
        'summary: "Compute over 10^26, or compute over 10^24 and more than 50 000 business users."',
        'parameters:',
        '  systemic_compute:',
        `    describes: "${final.parameters.get('systemic_compute')?.describes}"`,
        '    unit: "FLOP"',
        '    authority: "proposal"',
        '    confidence: "confirmed"',
        '    values:',
        '      - { from: "2024-08-01", value: "1e26", cite: [ "PROPOSAL higher-line-with-reach" ] }',
        'also:',
        '  systemic:',
        '    - { all: [ { indicator: "cumulative_compute", over: "1e24" }, { indicator: "registered_business_users_eu", over: "50000" } ], cite: "PROPOSAL higher-line-with-reach", confidence: "confirmed" }',
        '',
      ].join('\n'),
    );
    const { thresholds: _thresholds, also: _also, ...bare } = proposal;
    const last = (text: string) => text.trimEnd().split('\n').at(-1);
    expect(last(made(bare).source.text)).toMatch(/^summary: /);
    expect(last(made({ ...bare, also: { gpai: [], systemic: [] } }).source.text)).toMatch(/^summary: /);
  });

  it('leaves everything else as it is in its base', () => {
    const outcomes = judge(model('2e23'), day, made(proposal));
    expect(outcomes).toMatchObject({ criterion: 'MET', gpai: 'INDICATED', systemic: 'NO' });
  });

  it('explains each condition of its lines, and cites itself', () => {
    const { proof, inForce, receipt } = assess(model('9e25', 60_000), day, made(proposal));
    const line = proof.find((root) => root.rule === 'systemic')?.steps.find((step) => step.rule === 'systemic.line');
    expect(line).toMatchObject({ outcome: 'YES', citations: [{ document: 'PROPOSAL', locator: proposal.id }] });
    expect(line?.steps.map((step) => step.comparison?.holds)).toEqual(['YES', 'YES']);
    expect(inForce).toBe(false);
    expect(receipt.lawHash).not.toBe(assess(model('9e25', 60_000), day, final).receipt.lawHash);
  });

  it('can change the fraction for modifications', () => {
    const half = made({ ...proposal, thresholds: { modification_fraction: '1/2' }, also: {} });
    const facts: Facts = {
      origin: { by: 'other', how: 'training', original: { gpai: true, systemic: false, flop: { flop: '1e24' } } },
      compute: [{ activity: 'fine_tuning', flop: { flop: '4e23' } }],
    };
    expect(judge(facts, day, final).modifier).toBe('PROVIDER');
    expect(judge(facts, day, half).modifier).toBe('NOT_PROVIDER');
  });

  it.each([
    ['nothing of the users', '1.1e24', undefined, ['The number of registered business users is not known']],
    ['nothing of the compute', null, 60_000, ['An amount of compute is not known']],
    [
      'neither',
      null,
      undefined,
      ['An amount of compute is not known', 'The number of registered business users is not known'],
    ],
    ['nothing of the users, where the compute settles it', '1e24', undefined, []],
    ['nothing of the compute, where the users settle it', null, 50_000, ['An amount of compute is not known']],
  ])('leaves its line open for what is not known: %s', (_what, flop, users, issues) => {
    const amount = flop === null ? { unknown: true as const } : { flop };
    const facts = { ...model('1', users), compute: [{ activity: 'pre_training', flop: amount }] } satisfies Facts;
    const { undetermined } = assess(facts, day, made(proposal));
    expect(undetermined.filter(({ about }) => about === 'systemic').map(({ issue }) => issue)).toEqual(issues);
  });

  it('tells of an open line only what would settle it', () => {
    const users = { indicator: 'registered_business_users_eu', over: '50000' } as const;
    const updates = { indicator: 'parameter_updates_compute', over: '5e24' } as const;
    const cumulative = { indicator: 'cumulative_compute', over: '1e24' } as const;
    // Its compute is exact in all; how much of it updated parameters is open.
    const facts = (own: string, rollouts: string): Facts => ({
      model: { inputs: ['text'], outputs: ['text'] },
      compute: [
        { activity: 'pre_training', flop: { flop: own } },
        { activity: 'rl_rollouts', flop: { flop: rollouts } },
      ],
    });
    const told = (given: Facts, ...systemic: readonly ProposedLine[]) =>
      assess(given, day, made({ ...proposal, also: { systemic } }))
        .undetermined.filter(({ about }) => about === 'systemic')
        .map(({ issue, code, decide }) => [code ?? issue, decide]);
    const reach = ['The number of registered business users is not known', 'Record the number of business users'];
    expect(told(facts('6e24', '1e24'), [updates, users])).toEqual([reach]);
    expect(
      told({ ...facts('2e24', '0'), compute: [{ activity: 'pre_training', flop: { flop: '2e24' } }] }, [users]),
    ).toEqual([reach]);
    expect(told(facts('4e24', '2e24'), [updates]).map(([code]) => code)).toEqual(['U7']);
    expect(
      told(facts('4e23', '5e24'), [updates], [{ ...cumulative, over: '6e24' }, users]).map(([code]) => code),
    ).toEqual(['U7']);
  });

  it('tells apart the notions of compute that its lines name', () => {
    const both: Facts = {
      model: { inputs: ['text'], outputs: ['text'] },
      compute: [
        { activity: 'pre_training', flop: { flop: '1e24' } },
        { activity: 'synthetic_data', flop: { flop: '1e24' }, publiclyAccessible: false },
      ],
    };
    const systemic = (indicator: 'cumulative_compute' | 'parameter_updates_compute') =>
      judge(both, day, made({ ...proposal, also: { systemic: [[{ indicator, over: '15e23' }]] } })).systemic;
    expect([systemic('cumulative_compute'), systemic('parameter_updates_compute')]).toEqual(['PRESUMED', 'NO']);
  });

  it('can draw a line for general-purpose models in either notion of compute', () => {
    const line = made({
      ...proposal,
      thresholds: {},
      also: { gpai: [[{ indicator: 'parameter_updates_compute', over: '2e22' }]] },
    });
    const [below, above] = ['2e22', '2.1e22'].map((flop) => assess(model(flop), day, line));
    expect([below?.outcomes.criterion, above?.outcomes.criterion]).toEqual(['NOT_MET', 'MET']);
    const unknown = assess({ ...model('1'), compute: [] }, day, line).undetermined;
    expect(unknown.filter(({ about }) => about === 'criterion').map(({ issue, decide }) => [issue, decide])).toEqual([
      ['No compute is recorded', 'Record the compute in the ledger'],
    ]);
  });

  it('can be made of a proposal', () => {
    const again = proposeRuleset(made(proposal), { ...proposal, id: 'second', thresholds: {}, also: {} }, documents);
    expect(again.ok && again.ruleset.also.systemic.length).toBe(1);
    expect(again.ok && again.ruleset.basis).toBe(proposal.id);
  });

  it.each([
    ['zero', { systemic_compute: '0' }, 'thresholds.systemic_compute'],
    ['absurd digits', { systemic_compute: '1e38' }, 'thresholds.systemic_compute'],
    ['a threshold in words', { gpai_compute: '10^24' }, 'thresholds.gpai_compute'],
    ['a fraction over one', { modification_fraction: '3/2' }, 'thresholds.modification_fraction'],
    ['a decimal for a fraction', { modification_fraction: '0.5' }, 'thresholds.modification_fraction'],
    ['no users', { business_users: '0' }, 'thresholds.business_users'],
    ['a date of the legislator', { legacy_before: '2026-01-01' }, 'thresholds.legacy_before'],
  ])('is refused for %s', (_what, thresholds, path) => {
    expect(pathsOf({ ...proposal, thresholds, also: {} } as Proposal)).toEqual([path]);
  });

  it.each([
    ['covered by the threshold', [[{ indicator: 'cumulative_compute', over: '1e26' }]], 'also.systemic[0][0].over'],
    ['without condition', [[]], 'also.systemic[0]'],
    [
      'of the same indicator twice',
      [
        [
          { indicator: 'cumulative_compute', over: '1e24' },
          { indicator: 'cumulative_compute', over: '2e24' },
        ],
      ],
      'also.systemic[0][1].indicator',
    ],
    ['of an unknown indicator', [[{ indicator: 'energy', over: '1e24' }]], 'also.systemic[0][0].indicator'],
  ])('is refused for a further line that is %s', (_what, systemic, path) => {
    expect(pathsOf({ ...proposal, also: { systemic } } as Proposal)).toContain(path);
  });

  it('is refused for numbers that its base does not know', () => {
    const bare = { ...proposal, thresholds: { gpai_compute: '1e23' }, also: {} };
    const made = proposeRuleset(ruleset('statute'), bare, documents);
    expect(made.ok ? [] : made.problems).toEqual([
      {
        path: 'thresholds.gpai_compute',
        found: 'a number that statute does not have',
        expected: 'one of systemic_compute, business_users',
      },
    ]);
  });

  it('is told everything that is wrong at once', () => {
    const paths = pathsOf({ ...proposal, id: 'Not An Id', thresholds: { systemic_compute: '1', margin: '2' } });
    expect(paths).toEqual(['id', 'thresholds.systemic_compute', 'thresholds.margin']);
  });
});

describe('the id of a proposal', () => {
  it.each(['a', 'higher-line', 'higher_line-2', 'x'.repeat(80)])('may be %s', (id) => {
    expect(problemsOf({ ...proposal, id })).toEqual([]);
  });

  it.each(['', 'Higher', 'higher line', 'higher-', '-higher', 'higher--line', 'höher', 'higher\nline', 'x'.repeat(81)])(
    'is refused as "%s"',
    (id) => {
      const [problem] = problemsOf({ ...proposal, id });
      expect(problem).toBe(`id: "${id.slice(0, 80)}"; words in lower case, with hyphens`);
    },
  );
});

describe('a refused proposal says what was found and what is expected', () => {
  const users = { indicator: 'registered_business_users_eu', over: '1' } as const;
  const compute = { indicator: 'cumulative_compute', over: '1e24' } as const;
  const flop = 'a whole amount of FLOP as a decimal string such as "1.5e25".';
  const count = 'a whole number as a decimal string such as "14".';

  it.each<[string, Partial<Proposal>, string]>([
    [
      'of a threshold out of bounds',
      { thresholds: { systemic_compute: '1e37' } },
      'thresholds.systemic_compute: "1e37"; a threshold between 10^15 and 10^36 FLOP',
    ],
    [
      'of a threshold in words',
      { thresholds: { gpai_compute: 'ten' } },
      `thresholds.gpai_compute: "ten"; ${flop} Leave words and units out.`,
    ],
    [
      'of a fraction of one',
      { thresholds: { modification_fraction: '2/2' } },
      'thresholds.modification_fraction: "2/2"; a fraction between 0 and 1',
    ],
    [
      'of a fraction of nothing',
      { thresholds: { margin: '0/2' } },
      'thresholds.margin: "0/2"; a fraction between 0 and 1',
    ],
    [
      'of a fraction by nothing',
      { thresholds: { margin: '1/0' } },
      'thresholds.margin: "1/0"; a fraction such as "1/3"',
    ],
    [
      'of a fraction in words',
      { thresholds: { margin: 'about 1/3' } },
      'thresholds.margin: "about 1/3"; a fraction such as "1/3"',
    ],
    [
      'of no users',
      { thresholds: { business_users: '0' } },
      'thresholds.business_users: "0"; a whole number above zero',
    ],
    [
      'of half a user',
      { thresholds: { business_users: '0.5' } },
      'thresholds.business_users: "0.5"; a whole number above zero',
    ],
    [
      'of users in words',
      { thresholds: { business_users: 'many' } },
      `thresholds.business_users: "many"; ${count} Leave words and units out.`,
    ],
    ['of an empty line', { also: { systemic: [[]] } }, 'also.systemic[0]: no condition; at least one condition'],
    [
      'of an indicator twice',
      { also: { systemic: [[users, { ...users }]] } },
      'also.systemic[0][1].indicator: registered_business_users_eu twice; each indicator at most once in a line',
    ],
    [
      'of a line at the threshold',
      { thresholds: {}, also: { systemic: [[{ ...compute, over: '1e25' }]] } },
      'also.systemic[0][0].over: "1e25"; less than the threshold of 10000000000000000000000000 FLOP, or the line never matters',
    ],
    [
      'of a number that is the legislator’s',
      { thresholds: { legacy_before: '2026-01-01' } as Proposal['thresholds'] },
      'thresholds.legacy_before: a number that no proposal can change; one of systemic_compute, gpai_compute, modification_fraction, margin, business_users',
    ],
    [
      'of the eleventh line',
      { also: { systemic: [...Array.from({ length: 10 }, () => [users]), []] } },
      'also.systemic[10]: no condition; at least one condition',
    ],
    [
      'of a line without a number',
      { also: { systemic: [[users], [{ ...users, over: '' }]] } },
      'also.systemic[1][0].over: ""; an exact value',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsOf({ ...proposal, ...change })).toEqual([problem]);
  });
});

function model(flop: string, registeredBusinessUsersEu?: number): Facts {
  return {
    model: { inputs: ['text'], outputs: ['text'], tasks: 'broad', registeredBusinessUsersEu },
    compute: [{ activity: 'pre_training', flop: { flop } }],
  };
}

function made(given: Proposal): Ruleset {
  const result = proposeRuleset(final, given, documents);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.ruleset;
}

function problemsOf(given: Proposal): readonly string[] {
  const result = proposeRuleset(final, given, documents);
  return result.ok ? [] : result.problems.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
}

function pathsOf(given: Proposal): readonly string[] {
  const result = proposeRuleset(final, given, documents);
  return result.ok ? [] : result.problems.map(({ path }) => path);
}
