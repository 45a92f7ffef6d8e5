import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { TOLD } from '../../src/history/kinds.ts';
import type { TableName } from '../../src/storage/tables.ts';
import { COVERAGE } from '../../src/verification/coverage.ts';
import { isKnownKind, type Verified, verify } from '../../src/verification/verify.ts';
import { aRow } from '../registry/epoch/a-file.ts';
import { importing } from '../registry/epoch/an-import.ts';
import { anApp, type TestApp } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';
import { mutationText, type Owner, WRITING } from '../support/mutations.ts';

const found = ({ findings }: Verified): string[] => findings.map(({ what, found }) => `${what}: ${found}`);

test('every kind of entry that is told to the public is one that the verification reads', () => {
  expect(Object.keys(TOLD).filter((kind) => !isKnownKind(kind))).toEqual([]);
});

describe.each(DATABASE_KINDS)('the verification on %s', (kind) => {
  test('finds a register clean that every mutation has written to, and leaves no column of a covered table unheard unsaid', async () => {
    const app: TestApp = await anApp(kind);
    try {
      const owner: Owner = await app.anOwner({ officer: true });
      await aConsultation(app);
      for (const one of WRITING) {
        const input = await one.input(app, owner);
        const done = (await app.ask(mutationText(one), { input }, owner.script))[one.operation];
        expect(done.userErrors, one.operation).toEqual([]);
      }
      const heard = new Set<string>();
      expect(found(await verify(app.database, heard))).toEqual([]);
      const clock = aClock();
      const demo = await aDatabase(kind, clock);
      await loadDemo({ database: demo, now: () => clock.now });
      expect(found(await verify(demo, heard))).toEqual([]);
      const unheard = Object.entries(COVERAGE).flatMap(([table, coverage]) => {
        if (coverage.how !== 'covered') return [];
        const columns = Object.keys(demo.tables[table as TableName]).filter((name) => name !== 'enableRLS');
        const isSaid = (column: string) => column in coverage.unchecked || heard.has(`${table}.${column}`);
        return columns.filter((column) => !isSaid(column)).map((column) => `${table}.${column}`);
      });
      expect(unheard).toEqual([]);
      await demo.close();
    } finally {
      await app.close();
    }
  });

  test('finds a register clean after exports in and out of order, with figures that change, go and come back', async () => {
    const clock = aClock();
    const database = await aDatabase(kind, clock);
    const figure = (flop: string, more = {}) => ({ 'Training compute (FLOP)': flop, Confidence: 'Confident', ...more });
    const exports = [
      { day: '2025-06-01', rows: [aRow('Alpha', figure('1e24')), aRow('Beta', figure('3e23'))] },
      { day: '2025-09-01', rows: [aRow('Alpha', figure('2e24')), aRow('Beta')] },
      {
        day: '2025-07-15',
        rows: [aRow('Alpha', figure('1.5e24')), aRow('Beta', figure('3e23', { Confidence: 'Likely' }))],
      },
      {
        day: '2026-01-01',
        rows: [aRow('Alpha', figure('2e24', { Confidence: 'Likely' })), aRow('Beta', figure('4e23')), aRow('Gamma')],
      },
      { day: '2025-05-01', rows: [aRow('Alpha', figure('9e23'))] },
      { kind: 'notable' as const, day: '2026-01-01', rows: [aRow('Alpha', figure('3e24'))] },
    ];
    for (const one of [...exports, ...exports]) {
      await importing(database, clock, one);
      expect(found(await verify(database)), one.day).toEqual([]);
    }
    await database.close();
  });

  describe('names', () => {
    let database: OpenedDatabase;
    beforeAll(async () => {
      const clock = aClock();
      database = await aDatabase(kind, clock);
      await loadDemo({ database, now: () => clock.now });
    });
    afterAll(() => database.close());

    /** What the verification finds after a change, which is taken back afterwards. */
    async function having(change: () => Promise<unknown>, back: () => Promise<unknown>): Promise<string[]> {
      await change();
      try {
        return found(await verify(database));
      } finally {
        await back();
      }
    }

    const CHANGES: readonly (readonly [TableName, string, string | number])[] = [
      ['model', 'name', 'Another'],
      ['model', 'access', 'open'],
      ['modelProvider', 'position', 7],
      ['lineage', 'baseId', 'mdl_another'],
      ['provider', 'country', 'XX'],
      ['providerAlias', 'alias', 'Another'],
      ['providerStatement', 'valueJson', '{}'],
      ['computeEntry', 'amountJson', '{"flop":"1"}'],
      ['computeEntry', 'knownFrom', '2020-01-01'],
      ['computeEntry', 'endedBecause', 'Because.'],
      ['procedureEvent', 'date', '2020-01-01'],
      ['listEntry', 'basis', 'another'],
      ['consultation', 'closesAt', '2020-01-01'],
      ['contribution', 'answersJson', '{"another":"answer"}'],
      ['contribution', 'publication', 'another'],
      ['storedRuleset', 'text', 'another'],
      ['statement', 'day', '2020-01-01'],
      ['modelVersion', 'changes', 'Another.'],
      ['modification', 'how', 'another'],
      ['evidence', 'contentJson', '{}'],
      ['documentationEntry', 'contentJson', '{}'],
      ['person', 'name', 'Another'],
      ['person', 'role', 'another'],
      ['membership', 'role', 'another'],
    ];
    test.each(CHANGES)('a changed row of %s, by its %s', async (table, column, value) => {
      const from = database.tables[table];
      const columnOf = (from as unknown as Record<string, never>)[column];
      const [row] = (await database.query.select().from(from).limit(1)) as Record<string, unknown>[];
      expect(row, `the demonstration has a row of ${table}`).toBeDefined();
      const key = Object.entries(row ?? {}).filter(([name, held]) => name !== column && typeof held !== 'boolean');
      const { how } = COVERAGE[table];
      expect(how).toBe('covered');
      const where = sql.join(
        key.map(([name, held]) => {
          const its = (from as unknown as Record<string, never>)[name];
          return held === null ? sql`${its} is null` : sql`${its} = ${held}`;
        }),
        sql` and `,
      );
      const set = (to: unknown) =>
        database.query
          .update(from)
          .set({ [column]: to } as never)
          .where(where);
      expect(columnOf).toBeDefined();
      const named = await having(
        () => set(value),
        () => set(row?.[column]),
      );
      const words = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(
        named.some((one) => one.startsWith(`${words} `) && /says|commits|tells/.test(one)),
        named.join('\n'),
      ).toBe(true);
    });

    test('several changes at once, each with what the row and the entry say', async () => {
      const { model, provider } = database.tables;
      const [one] = await database.query.select().from(model).orderBy(asc(model.id)).limit(1);
      const [other] = await database.query.select().from(provider).orderBy(asc(provider.id)).limit(1);
      if (one === undefined || other === undefined) throw new Error('The demonstration has models and providers');
      const rename = (to: string) => database.query.update(model).set({ name: to }).where(eq(model.id, one.id));
      const named = await having(
        async () => {
          await rename('Another');
          await database.query.delete(provider).where(eq(provider.id, other.id));
        },
        async () => {
          await rename(one.name);
          await database.query.insert(provider).values(other);
        },
      );
      expect(named).toHaveLength(2);
      expect(named[0]).toMatch(`model ${one.id}: name is "Another"; entry `);
      expect(named[0]).toContain(`says "${one.name}"`);
      expect(named[1]).toMatch(`provider ${other.id}: is missing: entry `);
    });

    test('a row that no entry tells of, on a record that is told and on none', async () => {
      const { listEntry, computeEntry } = database.tables;
      const [figure] = await database.query.select().from(computeEntry).limit(1);
      if (figure === undefined) throw new Error('The demonstration has figures');
      const strange = {
        id: 'lst_strange',
        revision: 1,
        modelId: figure.modelId,
        basis: 'b',
        listedOn: '2026-01-01',
        authority: 'a',
        reason: 'r',
      };
      const named = await having(
        async () => {
          await database.query.insert(listEntry).values(strange);
          await database.query.insert(computeEntry).values({ ...figure, id: 'cmp_strange' });
        },
        async () => {
          await database.query.delete(listEntry).where(eq(listEntry.id, strange.id));
          await database.query.delete(computeEntry).where(eq(computeEntry.id, 'cmp_strange'));
        },
      );
      expect(named.toSorted()).toEqual([
        'compute_entry cmp_strange: is in the register, and no entry of the journal tells of it',
        'list_entry lst_strange: is in the register, and no entry of the journal tells of it',
      ]);
    });

    test('a changed and a deleted entry, and a head that is another', async () => {
      const { journalEntry, journalHead } = database.tables;
      const entries = await database.query.select().from(journalEntry).orderBy(asc(journalEntry.sequence));
      const [head] = await database.query.select().from(journalHead);
      const [, second, , fourth] = entries;
      if (second === undefined || fourth === undefined || head === undefined) throw new Error('There are entries');
      const named = await having(
        async () => {
          await database.query.update(journalEntry).set({ actor: 'person:x' }).where(eq(journalEntry.sequence, 2));
          await database.query.delete(journalEntry).where(eq(journalEntry.sequence, 4));
          await database.query.update(journalHead).set({ chain: 'f'.repeat(64) });
        },
        async () => {
          await database.query.update(journalEntry).set({ actor: second.actor }).where(eq(journalEntry.sequence, 2));
          await database.query.insert(journalEntry).values(fourth);
          await database.query.update(journalHead).set({ chain: head.chain });
        },
      );
      expect(named).toContain(
        `journal: entry 2 (${second.kind}, ${second.subject}) was changed: it does not match its leaf hash`,
      );
      expect(named).toContain('journal: entry 4 is missing: entry 5 follows entry 3');
      expect(named.some((one) => one.includes(`and the head says ${'f'.repeat(64)}`))).toBe(true);
      expect(found(await verify(database))).toEqual([]);
    });
  });
});
