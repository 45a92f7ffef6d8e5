import { describe, expect, it } from 'vitest';
import { factsFromNeutral, factsToNeutral } from '../../src/law/neutral-facts.ts';
import { validateFacts } from '../../src/law/validate-facts.ts';

const ENTRY = { activity: 'pre_training', flop: { flop: '1e24' } };

describe('validateFacts', () => {
  it.each([
    ['nothing at all', {}],
    ['unknown amounts', { compute: [{ activity: 'pre_training', flop: { unknown: true } }] }],
    ['a range without end', { compute: [{ activity: 'pre_training', flop: { low: '1e25', high: null } }] }],
    ['facts left out as undefined', { model: undefined, compute: [{ ...ENTRY, round: undefined }] }],
  ])('accepts %s', (_what, facts) => {
    expect(validateFacts(facts)).toEqual([]);
  });

  it.each([
    ['an unknown key', { modell: {} }, 'modell'],
    ['an unknown key inside', { model: { output: ['text'] } }, 'model.output'],
    ['an unknown word', { model: { outputs: ['smell'] } }, 'model.outputs[0]'],
    ['a word twice', { model: { outputs: ['text', 'text'] } }, 'model.outputs'],
    ['a number for FLOP', { compute: [{ activity: 'pre_training', flop: { flop: 1e25 } }] }, 'compute[0].flop.flop'],
    ['a bare string for an amount', { compute: [{ activity: 'pre_training', flop: '1e25' }] }, 'compute[0].flop'],
    ['a negative amount', { compute: [{ activity: 'pre_training', flop: { flop: '-1' } }] }, 'compute[0].flop.flop'],
    [
      'a range upside down',
      { compute: [{ activity: 'pre_training', flop: { low: '2e25', high: '1e25' } }] },
      'compute[0].flop',
    ],
    ['no activity', { compute: [{ flop: { flop: '1' } }] }, 'compute[0].activity'],
    ['no amount', { compute: [{ activity: 'evaluation' }] }, 'compute[0].flop'],
    ['no equal entries', { compute: [{ ...ENTRY, times: 0 }] }, 'compute[0].times'],
    ['half an entry', { compute: [{ ...ENTRY, times: 1.5 }] }, 'compute[0].times'],
    [
      'a share over one',
      { compute: [{ activity: 'synthetic_data', flop: { flop: '1' }, keptShare: '1.1' }] },
      'compute[0].keptShare',
    ],
    [
      'access to what are no data',
      { compute: [{ ...ENTRY, publiclyAccessible: true }] },
      'compute[0].publiclyAccessible',
    ],
    ['a utilisation over one', hardware({ utilisation: '1.01' }), 'compute[0].flop.utilisation'],
    ['no utilisation', hardware({ utilisation: '0' }), 'compute[0].flop.utilisation'],
    ['hours and seconds', hardware({ seconds: '1' }), 'compute[0].flop'],
    ['neither hours nor seconds', hardware({ hours: undefined }), 'compute[0].flop'],
    ['a negative duration', hardware({ hours: '-1' }), 'compute[0].flop.hours'],
    [
      'an unknown method',
      { compute: [{ activity: 'pre_training', flop: { method: 'guess' } }] },
      'compute[0].flop.method',
    ],
    ['an estimate without bounds', hardware({ units: '1e30', peakFlopPerSecond: '1e20' }), 'compute[0].flop'],
    ['a day that does not exist', { market: { placedOn: '2026-02-30' } }, 'market.placedOn'],
    ['a placing through no channel', { market: { channel: 'none', placedOn: '2026-02-20' } }, 'market.placedOn'],
    ['negative users', { model: { registeredBusinessUsersEu: -1 } }, 'model.registeredBusinessUsersEu'],
    ['a turnover in words', { provider: { turnoverEur: '400 million' } }, 'provider.turnoverEur'],
    [
      'a systemic original that is no GPAI model',
      { origin: { by: 'other', original: { gpai: false, systemic: true } } },
      'origin.original.gpai',
    ],
    ['a coordinator from outside', { actors: { consortium: ['A'], coordinator: 'B' } }, 'actors.coordinator'],
    ['events out of order', events(['notified', '2026-02-02'], ['condition_met', '2026-02-01']), 'procedure[1].date'],
    ['a reversal of nothing', events(['acceptance_reversed', '2026-02-02']), 'procedure[0].event'],
    ['a lifting of nothing', events(['designation_lifted', '2026-02-02']), 'procedure[0].event'],
    [
      'informed before the decision',
      { procedure: [{ event: 'designated_52_4', date: '2026-02-02', informed: '2026-02-01' }] },
      'procedure[0].informed',
    ],
    [
      'informed of what is no decision',
      { procedure: [{ event: 'notified', date: '2026-02-02', informed: '2026-02-03' }] },
      'procedure[0].informed',
    ],
    [
      'grounds of a notification',
      { procedure: [{ event: 'notified', date: '2026-02-02', grounds: [] }] },
      'procedure[0].grounds',
    ],
    ['a list instead of an object', { model: [] }, 'model'],
    ['no object at all', 'facts', ''],
  ])('refuses %s and says where', (_what, facts, path) => {
    expect(validateFacts(facts).map((problem) => problem.path)).toContain(path);
  });

  it('reports everything that is wrong at once', () => {
    const facts = { model: { tasks: 'all' }, compute: [{ activity: 'thinking', flop: { flop: '1e99' } }], extra: 1 };
    expect(validateFacts(facts).map((problem) => problem.path)).toEqual([
      'extra',
      'model.tasks',
      'compute[0].activity',
      'compute[0].flop.flop',
    ]);
  });
});

describe('the neutral format', () => {
  it('gives back what it was given', () => {
    const neutral = {
      model: { outputs: ['text'], registered_business_users_eu: 12 },
      compute: [
        { activity: 'pre_training', flop: '1e24' },
        { activity: 'synthetic_data', flop: 'unknown', made_by: 'third_party' },
        { activity: 'fine_tuning', flop: { low: '1e22', high: '2e22' } },
      ],
      origin: { by: 'other', original: { flop: { method: 'operations', passes: '1e9', operations_per_pass: '1e12' } } },
    };
    const read = factsFromNeutral(neutral);
    expect(read.ok && factsToNeutral(read.facts)).toEqual(neutral);
  });

  it('refuses a name with capitals, which is none of the format', () => {
    expect(pathsOf({ market: { placedOn: '2026-01-01' } })).toEqual(['market.placedOn (capitals)']);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['the facts', null, ['']],
    ['a part', { model: null, origin: null }, ['model', 'origin']],
    ['a list', { compute: null }, ['compute']],
    ['an entry', { compute: [null] }, ['compute[0]']],
    ['an amount', { compute: [{ activity: 'pre_training', flop: null }] }, ['compute[0].flop.flop']],
  ])('refuses nothing in place of %s, and says where', (_what, neutral, paths) => {
    expect(pathsOf(neutral)).toEqual(paths);
  });
});

function pathsOf(neutral: unknown): readonly string[] {
  const read = factsFromNeutral(neutral);
  return read.ok ? [] : read.problems.map(({ path }) => path);
}

function hardware(changes: Record<string, string | undefined>) {
  const flop = {
    method: 'hardware',
    units: '8',
    hours: '10',
    peakFlopPerSecond: '1e15',
    utilisation: '0.4',
    ...changes,
  };
  return { compute: [{ activity: 'pre_training', flop }] };
}

function events(...given: readonly (readonly [string, string])[]) {
  return { procedure: given.map(([event, date]) => ({ event, date })) };
}
