import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anApp,
  freshKey,
  type Json,
  NOBODY,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { mutationText, type Owner, WRITING, withValueAt } from '../support/mutations.ts';

/** The same without ids and what else is new in each answer. */
function withoutIds(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => !/^(id|supersedes)$/.test(key));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutIds(member)]));
}

describe.each(DATABASE_KINDS)('writing on %s', (kind) => {
  let app: TestApp;
  let owner: Owner;
  let stranger: TestPerson;
  let reader: TestPerson;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner({ officer: true });
    [stranger, reader] = [await app.anOwner(), await app.aPerson()];
    await app.appoint(reader, owner.providerId, 'reader');
    await aConsultation(app);
  });
  afterAll(() => app.close());

  describe.each(WRITING)('$operation', (one) => {
    const send = async (input: object, sender: Sender = owner.script) =>
      (await app.ask(mutationText(one), { input }, sender))[one.operation];
    const isKeyed = one.other !== undefined;
    /** Everything that the database holds. */
    const stored = async () => {
      const rows = [];
      for (const table of Object.values(app.database.tables)) rows.push(await app.database.query.select().from(table));
      return JSON.stringify(rows);
    };

    test('with validateOnly it answers what would result and stores nothing, and then it can be done', async () => {
      const input = await one.input(app, owner);
      const before = await app.journal();
      const foreseen = await send({ ...input, validateOnly: true });
      expect(foreseen.userErrors).toEqual([]);
      expect(await app.journal()).toEqual(before);
      const done = await send(input);
      expect(done.userErrors).toEqual([]);
      expect(await app.journaled(one.entryKind)).toBe(
        before.filter((entry) => entry.kind === one.entryKind).length + 1,
      );
      // A contribution that was only checked has no receipt.
      if (one.operation !== 'submitContribution') expect(withoutIds(foreseen)).toEqual(withoutIds(done));
      if (isKeyed) expect(await send({ ...input, validateOnly: true })).toEqual(done);
    });

    test('whoever is not signed in is told to sign in, and nothing else', async () => {
      const answer = await send(await one.input(app, owner), NOBODY);
      expect(problems(answer)).toEqual(one.byAnybody ? [] : ['UNAUTHENTICATED']);
    });

    if (one.of !== undefined) {
      const of = one.of;
      test('neither a stranger nor a reader may, also with validateOnly, and nothing is stored', async () => {
        const input = await one.input(app, owner);
        const before = (await app.journal()).length;
        for (const sender of [stranger.script, reader.script]) {
          for (const validateOnly of [false, true]) {
            const more = isKeyed ? { idempotencyKey: freshKey(), validateOnly } : { validateOnly };
            expect(problems(await send({ ...input, ...more }, sender))).toContain(`FORBIDDEN ${of}`);
          }
        }
        expect((await app.journal()).length).toBe(before);
      });

      test('a record that there is not is not found, nor is one of another kind', async () => {
        const input = await one.input(app, owner);
        for (const id of ['mdl_0000000000000000000000', '', 'x'.repeat(10_000), owner.id]) {
          const { userErrors } = await send({ ...input, ...(isKeyed ? { idempotencyKey: freshKey() } : {}), [of]: id });
          expect(problems({ userErrors })).toContain(`NOT_FOUND ${of}`);
        }
      });
    }

    test('a stale revision is refused with the record as it is now', async () => {
      const input = await one.input(app, owner);
      if (!('expectedRevision' in input)) return expect(isKeyed).toBe(true);
      for (const validateOnly of [true, false]) {
        const more = { ...(isKeyed ? { idempotencyKey: freshKey() } : {}), expectedRevision: 99, validateOnly };
        const answer = await send({ ...input, ...more });
        expect(problems(answer)).toEqual(['CONFLICT expectedRevision']);
        const [record] = Object.values(answer) as { id?: string }[];
        expect(typeof record?.id).toBe('string');
      }
    });

    test.each(one.texts.map((path) => [path.join('.'), path] as const))(
      'in %s, hostile and over-long text is refused where it stands',
      async (name, path) => {
        const input = await one.input(app, owner);
        for (const text of ['x'.repeat(100_000), 'invoice\u202Efdp.exe', `Z${'\u0335'.repeat(50)}`]) {
          const key = isKeyed ? { idempotencyKey: freshKey() } : {};
          expect(problems(await send({ ...withValueAt(input, path, text), ...key })), name).toEqual([
            `INVALID ${name}`,
          ]);
        }
      },
    );

    test.each(one.texts.map((path) => [path.join('.'), path] as const))(
      'in %s, what nobody sees is refused or left out',
      async (name, path) => {
        const input = await one.input(app, owner);
        const text = 'Quay\u0007 one\u200b and \u3164two\u{E0041}.';
        const refused = problems(await send(withValueAt(input, path, text)));
        if (refused.length > 0) expect(refused, name).toEqual([`INVALID ${name}`]);
        else expect(/[\u200b\u3164\u{E0041}]/u.exec(await stored())?.[0]).toBeUndefined();
      },
    );
  });
});
