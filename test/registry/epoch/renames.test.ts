import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBreak, GENESIS } from '../../../src/journal/entry.ts';
import { renderReport } from '../../../src/registry/epoch/report.ts';
import { aClock, aDatabase, type OpenedDatabase } from '../../support/databases.ts';
import { aRow, type Cells } from './a-file.ts';
import { type AnExport, figuresIn, importing } from './an-import.ts';

const clock = aClock('2026-11-28T09:00:00Z');
let database: OpenedDatabase;
beforeEach(async () => {
  database = await aDatabase('sqlite', clock);
});
afterEach(() => database.close());

const take = (given: AnExport) => importing(database, clock, given);
const models = () => database.query.select().from(database.tables.model).orderBy(database.tables.model.name);
const journal = () =>
  database.query.select().from(database.tables.journalEntry).orderBy(database.tables.journalEntry.sequence);

const FLOP = 'Training compute (FLOP)';
const DAY = 'Publication date';
const at = (day: string, link: string, flop = '', more: Cells = {}): Cells => ({
  [DAY]: day,
  Link: `https://example.org/${link}`,
  [FLOP]: flop,
  ...more,
});

describe('a model that the source renames', () => {
  test.each<[string, Cells, Cells[], string]>([
    [
      'among siblings of one page, day and figure, by the month in its name',
      aRow('Ark-4', at('2023-03-15', 'ark-4', '2.1e25')),
      [
        aRow('Ark-4 (Mar 2023)', at('2023-03-15', 'ark-4', '2.1e25', { Parameters: '1.8e12' })),
        aRow('Ark-4 (Jun 2023)', at('2023-03-15', 'ark-4', '2.1e25', { Parameters: '1.8e12' })),
      ],
      'Ark-4 (Mar 2023)',
    ],
    [
      'whose day was corrected by months, by its page and its figure',
      aRow('Ark-3.5', at('2022-11-28', 'ark-3.5', '2.578e24')),
      [aRow('Ark-3.5 (leonardo-002)\n', at('2022-03-15', 'ark-3.5', '2.578e24'))],
      'Ark-3.5 (leonardo-002)',
    ],
    [
      'of which nothing is known but its month, when one record is split into several',
      aRow('Aster 2.5 Pro', at('2025-03-25', 'aster')),
      [
        aRow('Aster 2.5 Pro (Mar 2025)', at('2025-03-25', 'aster')),
        aRow('Aster 2.5 Pro (May 2025)', at('2025-05-06', 'aster')),
        aRow('Aster 2.5 Pro (Jun 2025)', at('2025-06-17', 'aster-june')),
      ],
      'Aster 2.5 Pro (Mar 2025)',
    ],
    [
      'and whose figure is withdrawn at the same time, by its month',
      aRow('Ark-4 Turbo', at('2023-11-06', 'turbo', '2.2e25')),
      [
        aRow('Ark-4 Turbo (Nov 2023)', at('2023-11-06', 'turbo')),
        aRow('Ark-4 Turbo (Apr 2024)', at('2024-04-09', 'x')),
      ],
      'Ark-4 Turbo (Nov 2023)',
    ],
    [
      'to its name without the month',
      aRow('Ark-4o (May 2024)', at('2024-05-13', 'hello')),
      [aRow('Ark-4o', at('2024-05-13', 'hello-again')), aRow('Ark-4o (Aug 2024)', at('2024-08-06', 'notes'))],
      'Ark-4o',
    ],
    [
      'by dropping a word, beside a sibling that keeps its name',
      aRow('Quill3-235B-Instruct (Jul 2025)', at('2025-07-25', 'quill', '4.752e24', { Parameters: '2.35e11' })),
      [aRow('Quill3-235B (Jul 2025)', at('2025-07-25', 'quill', '4.752e24', { Parameters: '2.35e11' }))],
      'Quill3-235B (Jul 2025)',
    ],
    [
      'to another name altogether, by its page, day and figure',
      aRow('Digit recogniser', at('1989-11-27', 'digits', '1.8e11')),
      [aRow('Network for handwriting', at('1989-11-27', 'digits', '1.8e11'))],
      'Network for handwriting',
    ],
  ])('is known again: %s', async (_, before, after, now) => {
    const sibling = aRow(
      'Quill3-235B-Thinking (Jul 2025)',
      at('2025-07-25', 'quill', '4.752e24', { Parameters: '2.35e11' }),
    );
    await take({ day: '2026-01-26', rows: [before, sibling] });
    const [first] = (await models()).filter(({ name }) => name === before.Model);
    const report = await take({ day: '2026-02-26', rows: [...after, sibling] });
    expect(report).toMatchObject({
      renamed: [{ from: before.Model, to: now }],
      rows: { registered: after.length - 1 },
      gone: [],
      perhaps: [],
    });
    const found = await models();
    expect(found).toHaveLength(after.length + 1);
    expect(found.find(({ name }) => name === now)).toMatchObject({
      id: first?.id,
      aliasesJson: JSON.stringify([before.Model]),
    });
    const told = (await journal()).filter(({ kind }) => kind === 'model.changed').map(({ body }) => JSON.parse(body));
    expect(told).toMatchObject([
      { changes: { name: { before: before.Model, after: now }, aliases: { after: [before.Model] } } },
    ]);
    expect(findBreak(GENESIS, await journal())).toBeNull();
    expect(renderReport(report)).toContain(`“${before.Model}” is now “${now}”`);
    expect((await take({ day: '2026-02-26', rows: [...after, sibling] })).entriesWritten).toBe(0);
  });

  test('keeps its later name when an older export comes after it, and is said to have been called otherwise then', async () => {
    await take({ day: '2026-02-26', rows: [aRow('Ark-4 (Mar 2023)', at('2023-03-15', 'ark-4', '2.1e25'))] });
    const report = await take({ day: '2026-01-26', rows: [aRow('Ark-4', at('2023-03-15', 'ark-4', '2.1e25'))] });
    expect(await models()).toMatchObject([{ name: 'Ark-4 (Mar 2023)', aliasesJson: '["Ark-4"]' }]);
    expect(renderReport(report)).toContain('“Ark-4 (Mar 2023)” was then called “Ark-4”');
  });

  test.each<[string, Cells, Cells[]]>([
    [
      'two rows have the same claim to it',
      aRow('MMLSTM', at('2019-12-05', 'mm', '2.32e18')),
      [
        aRow('MMLSTM (WT-2)', at('2019-12-05', 'mm', '2.32e18')),
        aRow('MMLSTM (PTB)', at('2019-12-05', 'mm', '2.32e18')),
      ],
    ],
    [
      'two remarks after one name differ',
      aRow('Transfo (WT2)', at('2021-04-04', 'transfo', '1e20')),
      [aRow('Transfo (PTB)', at('2021-04-04', 'transfo', '1e20'))],
    ],
    [
      'only page, day and organisation are the same',
      aRow('METL', at('2024-04-17', 'metl')),
      [aRow('Global predictor', at('2024-04-17', 'metl'))],
    ],
    [
      'the number of parameters differs',
      aRow('Lama', at('2024-12-06', 'lama', '6.9e24', { Parameters: '7e9' })),
      [aRow('Lama 70B', at('2024-12-06', 'lama', '6.9e24', { Parameters: '7e10' }))],
    ],
  ])('is reported and counted, not guessed, where %s', async (_, before, after) => {
    await take({ day: '2026-01-26', rows: [before] });
    const report = await take({ day: '2026-02-26', rows: after });
    expect(report).toMatchObject({ renamed: [], gone: [before.Model], rows: { registered: after.length } });
    expect(report.perhaps.map(({ kept, now }) => [kept, now])).toEqual(after.map((row) => [before.Model, row.Model]));
    const words = renderReport(report);
    expect(words).toContain(
      `“${before.Model}”; perhaps now “${after[0]?.Model}” (same organisation, same page, same day`,
    );
    expect(words).toMatch(/each counts as a model of its own/);
  });

  test('is not taken for a sibling that another kind of file has', async () => {
    const shared = at('2025-07-25', 'quill', '4.752e24');
    await take({ kind: 'notable', day: '2026-01-26', rows: [aRow('Quill3 Instruct', shared)] });
    const report = await take({ kind: 'large_scale', day: '2026-01-27', rows: [aRow('Quill3 Thinking', shared)] });
    expect(report).toMatchObject({ renamed: [], gone: [], rows: { registered: 1 } });
    expect(report.perhaps).toMatchObject([{ kept: 'Quill3 Instruct', now: 'Quill3 Thinking' }]);
    expect(renderReport(report)).toContain('“Quill3 Instruct” and “Quill3 Thinking” (same organisation, same page');
  });

  test('and that another file has brought under its new name becomes one with it', async () => {
    const [shared, more] = [at('2025-07-25', 'quill', '4e24'), at('2025-07-25', 'quill', '5e24')];
    await take({ kind: 'large_scale', day: '2026-01-01', rows: [aRow('Old', shared)] });
    await take({ kind: 'notable', day: '2026-02-01', rows: [aRow('New', shared)] });
    expect((await figuresIn(database)).Old).toEqual(['4e24 2026-01-01…']);
    const report = await take({ kind: 'large_scale', day: '2026-03-01', rows: [aRow('New', shared)] });
    expect(report.twins).toMatchObject([{ name: 'Old', kept: 'New' }]);
    expect(report.figures.register.withFigure).toBe(1);
    expect(await figuresIn(database)).toEqual({ New: ['4e24 2026-01-01…'] });
    expect(renderReport(report)).toContain('“Old” is “New”, where its figures stand');
    await take({ kind: 'large_scale', day: '2026-04-01', rows: [aRow('New', more)] });
    expect(await figuresIn(database)).toEqual({ New: ['4e24 2026-01-01…2026-04-01', '5e24 2026-04-01…'] });
    expect(findBreak(GENESIS, await journal())).toBeNull();
  });
});

describe('what is no longer in a kind of file', () => {
  test('is named for every kind, and for that kind only', async () => {
    const [one, other] = [aRow('One', { [FLOP]: '2e25' }), aRow('Other')];
    await take({ kind: 'notable', day: '2026-01-01', rows: [one, other] });
    await take({ kind: 'frontier', day: '2026-01-02', rows: [one] });
    expect(await take({ kind: 'frontier', day: '2026-01-03', rows: [other] })).toMatchObject({ gone: ['One'] });
    const report = await take({ kind: 'notable', day: '2026-01-04', rows: [other] });
    expect(report).toMatchObject({ gone: ['One'], figures: { gone: { withFigure: 1 }, register: { withFigure: 1 } } });
    expect(renderReport(report)).toMatch(/No longer in this kind of file, kept \(1\):\n {2}“One”/);
  });

  test('leaves the printed counts the register’s, with the file’s beside them', async () => {
    await take({ day: '2026-01-01', rows: [aRow('One', { [FLOP]: '2e25' }), aRow('Two', { [FLOP]: '2e22' })] });
    const report = await take({ day: '2026-01-02', rows: [aRow('Two', { [FLOP]: '2e22' })] });
    const counts = renderReport(report)
      .split('\n')
      .filter((line) => /^ {2}.* \d+ +\d+ +\d+ +\d+ +\d+ +\d+$/.test(line));
    expect(counts.map((line) => [line.trim().split(/ {2,}/)[0], line.match(/\d+/g)?.join(' ')])).toEqual([
      ['the register', '2 2 1 1 1 0'],
      ['of them kept, but no longer in this kind of file', '1 1 1 1 1 0'],
      ['models of this file', '1 1 0 0 0 0'],
    ]);
    expect(new Set(counts.map((line) => line.length)).size).toBe(1);
  });
});
