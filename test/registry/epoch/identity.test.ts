import { describe, expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/registry/epoch/columns.ts';
import { identityKey, mergeDuplicates } from '../../../src/registry/epoch/identity.ts';
import { traceLineage } from '../../../src/registry/epoch/lineage.ts';
import { type EpochRow, understandRow } from '../../../src/registry/epoch/understand-row.ts';

function rowsOf(...records: EpochRecord[]): EpochRow[] {
  return records.map((record, at) => {
    const found = understandRow(record, at + 2);
    if ('setAside' in found) throw new Error(found.setAside.reason);
    return found.row;
  });
}

describe('the identity of a name', () => {
  test.each([
    ['Apollo 7B', 'Apollo-7B'],
    ['Mathstral', 'mathstral'],
    ['Mamba 2, 2.7B', 'mamba-2 2.7b'],
    ['GPT‑5-Codex', 'GPT-5 Codex'],
    ['Tulu 3 (Tülu 3) 70B', 'Tulu 3 (Tulu 3) 70B'],
    ['Ｌｌａｍａ 3', 'Llama 3'],
  ])('%s and %s are one', (one, other) => {
    expect(identityKey(one)).toBe(identityKey(other));
  });

  test.each([
    ['Odyssey 12B', 'Odyssey 1.2B'],
    ['OPT-13B', 'OPT-1.3B'],
    ['Command R', 'Command R+'],
    ['PointNet', 'PointNet++'],
    ['GPT-4', 'GPT-4o'],
    ['Mamba 2, 2.7B', 'Mamba 22.7B'],
    ['兆言', '智言'],
    ['π0.5', 'π05'],
    ['!!!', '???'],
  ])('%s and %s are two', (one, other) => {
    expect(identityKey(one)).not.toBe(identityKey(other));
  });
});

describe('rows of one identity', () => {
  test('are merged into the fuller one if they agree, and it takes what it lacks', () => {
    const { rows, merged, keptApart } = mergeDuplicates(
      rowsOf(
        { name: 'Oryx 7B', organisation: 'Example Labs', compute: '1e22' },
        {
          name: 'oryx-7b ',
          organisation: 'Example Labs, Sample University',
          published: '2025-01-02',
          link: 'https://example.org',
          task: 'Chat',
        },
        { name: 'Oryx 7B' },
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ row: 3, name: 'oryx-7b', compute: { value: 10n ** 22n }, outputs: ['text'] });
    expect(merged).toMatchObject([
      {
        row: 2,
        into: { row: 3 },
        why: 'same name but for case, spaces or punctuation, an organisation in common, the same figure',
      },
      { row: 4, into: { row: 3 }, why: expect.stringContaining('no organisation given, no figure of its own') },
    ]);
    expect(keptApart).toEqual([]);
  });

  test.each([
    ['their organisations differ', { organisation: 'A1' }, { organisation: 'B2' }],
    ['their training compute differs', { compute: '1e22' }, { compute: '1.1e22' }],
    ['their fine-tuning compute differs', { fineTuning: '1e22' }, { fineTuning: '1.1e22' }],
    ['their number of parameters differs', { parameters: '7e9' }, { parameters: '8e9' }],
  ])('are kept apart and named if %s', (why, one, other) => {
    const { rows, merged, keptApart } = mergeDuplicates(
      rowsOf({ name: 'Nova 2', ...one }, { name: 'Nova-2', ...other }),
    );
    expect(rows).toHaveLength(2);
    expect(merged).toEqual([]);
    expect(keptApart).toMatchObject([{ rows: [{ row: 2 }, { row: 3 }], why: expect.stringContaining(why) }]);
  });

  test('an organisation under two of its names is no difference', () => {
    expect(
      mergeDuplicates(rowsOf({ name: 'A', organisation: 'DeepMind' }, { name: 'A', organisation: 'Google' })).rows,
    ).toHaveLength(1);
  });

  test('names that differ in punctuation only are two models, and named for a person to look at', () => {
    const { rows, keptApart } = mergeDuplicates(rowsOf({ name: 'OPT-13B' }, { name: 'OPT-1.3B' }));
    expect(rows).toHaveLength(2);
    expect(keptApart).toMatchObject([{ why: 'their names differ only in punctuation' }]);
  });
});

describe('base models', () => {
  const basesOf = (...records: EpochRecord[]) => {
    const rows = rowsOf(...records);
    const { bases, ordered } = traceLineage(rows);
    return { first: bases.get(2) ?? [], ordered: ordered.map(({ name }) => name), bases };
  };

  test.each([
    ['by name', 'Llama 3-8B', [{ row: 3 }]],
    ['by a name that is written otherwise', 'llama 3 8b', [{ row: 3 }]],
    ['by the name they have on a hub', 'example/Llama-3-8B', [{ row: 3 }]],
    ['in a list', 'Llama 3-8B,Mamba 2, 2.7B', [{ row: 3 }, { row: 4, written: 'Mamba 2, 2.7B' }]],
    ['not, if nothing has the name', 'Gone 1B', [{ row: null, why: 'no model of this name' }]],
    ['not, if it is the model itself', 'One', [{ row: null, why: 'it is the model itself' }]],
    ['not, if two models have the name', 'Twice', [{ row: null, why: '2 models have this name' }]],
  ])('are found %s', (_, base, expected) => {
    const { first } = basesOf(
      { name: 'One', base },
      { name: 'Llama 3-8B' },
      { name: 'Mamba 2, 2.7B' },
      { name: 'Twice', organisation: 'A1' },
      { name: 'Twice', organisation: 'B2' },
    );
    expect(first).toMatchObject(expected);
  });

  test('come before what was built from them, however the file orders them', () => {
    const { ordered } = basesOf({ name: 'C', base: 'B' }, { name: 'A' }, { name: 'B', base: 'A' });
    expect(ordered).toEqual(['A', 'B', 'C']);
  });

  test('that name each other lose the reference that closes the circle', () => {
    const { ordered, bases } = basesOf({ name: 'A', base: 'B' }, { name: 'B', base: 'C' }, { name: 'C', base: 'A' });
    expect(ordered).toEqual(['C', 'B', 'A']);
    expect(bases.get(4)).toEqual([{ written: 'A', row: null, why: 'it is itself built from this model' }]);
  });

  test('may follow each other ten thousand deep', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `M${at}`, base: `M${at + 1}` }));
    expect(basesOf(...many).ordered.slice(0, 2)).toEqual(['M9999', 'M9998']);
  });
});
