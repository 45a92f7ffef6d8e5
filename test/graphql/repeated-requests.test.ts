import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';
import {
  aModelInput,
  anApp,
  freshKey,
  NOBODY,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { mutationText, WRITING } from '../support/mutations.ts';

const REPEATABLE = WRITING.filter(({ other }) => other !== undefined);

function named(operation: string) {
  const found = WRITING.find((one) => one.operation === operation);
  if (found === undefined) throw new Error(`The table has no ${operation}`);
  return found;
}

describe.each(DATABASE_KINDS)('a request that is sent again on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner({ officer: true });
    await aConsultation(app);
  });
  afterAll(() => app.close());

  describe.each(REPEATABLE)('$operation', (one) => {
    const send = async (input: object, sender: Sender = owner.script) =>
      (await app.ask(mutationText(one), { input }, sender))[one.operation];

    test('with the same key and input it is answered as before, and there is one record', async () => {
      const before = await app.journaled(one.entryKind);
      const input = await one.input(app, owner);
      const first = await send(input);
      expect(first.userErrors).toEqual([]);
      app.later(60_000);
      const reordered = Object.fromEntries(Object.entries(input).toReversed());
      expect(await send(input)).toEqual(first);
      expect(await send(reordered)).toEqual(first);
      expect(await app.journaled(one.entryKind)).toBe(before + 1);
    });

    test('it says whether it was done now or before, also with validateOnly', async () => {
      const input = await one.input(app, owner);
      const repeated = async (more: object) =>
        (
          await app.ask(mutationText({ ...one, selection: 'repeated' }), { input: { ...input, ...more } }, owner.script)
        )[one.operation].repeated;
      expect(await repeated({ validateOnly: true })).toBe(false);
      expect(await repeated({})).toBe(false);
      expect(await repeated({})).toBe(true);
      expect(await repeated({ validateOnly: true })).toBe(true);
      expect(await repeated(one.other ?? {})).toBe(false);
    });

    test('with the same key and another input it is refused, and the first record stays as it is', async () => {
      const input = await one.input(app, owner);
      const first = await send(input);
      const before = await app.journaled(one.entryKind);
      const { userErrors } = await send({ ...input, ...one.other });
      expect(userErrors).toEqual([
        { code: 'KEY_REUSED', path: ['idempotencyKey'], message: expect.stringContaining('another input') },
      ]);
      expect(await app.journaled(one.entryKind)).toBe(before);
      expect(await send(input)).toEqual(first);
    });

    test('many times at once it makes one record, and all are answered alike', async () => {
      for (let round = 0; round < 4; round += 1) {
        const input = await one.input(app, owner);
        const before = await app.journaled(one.entryKind);
        const answers = await Promise.all(Array.from({ length: 8 }, () => send(input)));
        expect(answers).toEqual(answers.map(() => answers[0]));
        expect(answers[0].userErrors).toEqual([]);
        expect(await app.journaled(one.entryKind)).toBe(before + 1);
      }
    });

    test('after it was refused it can be sent again with the mistake mended', async () => {
      const input = await one.input(app, owner);
      const key = one.operation === 'submitContribution' ? 'consultation' : null;
      const wrong = key === null ? input : { ...input, [key]: 'none' };
      const refused = await send(wrong, key === null ? NOBODY : owner.script);
      expect(refused.userErrors).toHaveLength(1);
      expect((await send(input)).userErrors).toEqual([]);
    });

    test.each([
      ['empty', ''],
      ['blank', ' '],
      ['too long', 'k'.repeat(129)],
      ['not ASCII', 'schlüssel'],
      ['in two lines', 'a\nb'],
    ])('a key that is %s is refused', async (_, idempotencyKey) => {
      const input = await one.input(app, owner);
      expect(problems(await send({ ...input, idempotencyKey }))).toEqual(['INVALID idempotencyKey']);
    });
  });

  test('one key of two people is two keys', async () => {
    const other = await app.anOwner();
    const idempotencyKey = freshKey();
    const register = async (person: TestPerson & { readonly providerId: string }) =>
      (
        await app.ask(
          mutationText(named('registerModel')),
          { input: { ...aModelInput(person.providerId), idempotencyKey } },
          person.script,
        )
      ).registerModel;
    const [first, second] = [await register(owner), await register(other)];
    expect([...first.userErrors, ...second.userErrors]).toEqual([]);
    expect(first.model.id).not.toBe(second.model.id);
  });

  test('one key for two operations is refused', async () => {
    const [provider, model] = [named('registerProvider'), named('registerModel')];
    const input = await provider.input(app, owner);
    await app.ask(mutationText(provider), { input }, owner.script);
    const again = { ...aModelInput(owner.providerId), idempotencyKey: input.idempotencyKey };
    const { registerModel } = await app.ask(mutationText(model), { input: again }, owner.script);
    expect(registerModel.userErrors).toMatchObject([
      { code: 'KEY_REUSED', message: expect.stringContaining('registerProvider') },
    ]);
  });
});

test('whatever is made with a key says whether it was made now or before', () => {
  const silent = Object.values(buildSchema().getMutationType()?.getFields() ?? {}).flatMap(({ name, args, type }) => {
    const inputs = args.map((one) => getNamedType(one.type)).filter(isInputObjectType);
    const payload = getNamedType(type);
    const isKeyed = inputs.some((input) => 'idempotencyKey' in input.getFields());
    return isKeyed && !(isObjectType(payload) && 'repeated' in payload.getFields()) ? [name] : [];
  });
  expect(silent).toEqual([]);
});
