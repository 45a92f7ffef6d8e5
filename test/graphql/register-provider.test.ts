import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, freshKey, problems, type Sender, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const REGISTER = `mutation ($input: RegisterProviderInput!) {
  registerProvider(input: $input) {
    provider { id revision name country lei website source modelCount aliases }
    userErrors { code message path }
  }
}`;

describe.each(DATABASE_KINDS)('registering a provider on %s', (kind) => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await anApp(kind);
    person = await app.aPerson();
  });
  afterAll(() => app.close());

  let counted = 0;
  const anInput = (more: object = {}) => {
    counted += 1;
    return { idempotencyKey: freshKey(), name: `Registering ${counted}`, country: 'FR', ...more };
  };
  const register = async (input: object, sender: Sender = person.script) =>
    (await app.ask(REGISTER, { input }, sender)).registerProvider;

  test('a provider is registered with all that was said of it', async () => {
    const input = anInput({ lei: '529900T8BM49AURSDO55', website: 'https://example.org/about' });
    const { provider, userErrors } = await register(input);
    expect(userErrors).toEqual([]);
    expect(provider).toMatchObject({
      id: expect.stringMatching(/^prv_/),
      revision: 1,
      name: input.name,
      country: 'FR',
      lei: '529900T8BM49AURSDO55',
      website: 'https://example.org/about',
      source: 'DECLARED',
      modelCount: 0,
      aliases: [],
    });
  });

  test('whoever registers a provider becomes its owner, whether by browser or by script', async () => {
    for (const sender of [person.browser, person.script]) {
      const { provider } = await register(anInput(), sender);
      const { viewer } = await app.ask('{ viewer { represents { role since provider { id } } } }', {}, sender);
      expect(viewer.represents).toContainEqual({ role: 'OWNER', since: '2026-11-22', provider: { id: provider.id } });
    }
  });

  test('without signing in nothing is registered, and the answer says how to sign in', async () => {
    const { provider, userErrors } = await register(anInput(), { headers: {} });
    expect(provider).toBeNull();
    expect(userErrors).toEqual([
      { code: 'UNAUTHENTICATED', path: [], message: expect.stringContaining('Authorization: Bearer') },
    ]);
  });

  test('a name that differs only in case, accents, spaces and punctuation is taken', async () => {
    await register(anInput({ name: 'Société Générale d’IA' }));
    for (const name of ['societe generale d ia', 'SOCIÉTÉ-GÉNÉRALE D’IA', 'Société  Générale, d’IA']) {
      const { provider, userErrors } = await register(anInput({ name }));
      expect(provider).toBeNull();
      expect(userErrors).toEqual([
        { code: 'TAKEN', path: ['name'], message: expect.stringContaining('Société Générale d’IA') },
      ]);
    }
  });

  test.each([
    ['empty', ''],
    ['blank', '   '],
    ['of punctuation alone', '—!?—'],
    ['of 10,000 characters', 'x'.repeat(10_000)],
    ['with a line feed', 'Two\nlines'],
    ['with a bell', 'Ding\u0007'],
    ['with a mark that reverses what follows', 'Open\u202egpj.exe'],
    ['with an invisible character', 'Mis\u200btral'],
  ])('a name that is %s is refused, saying what was found', async (_, name) => {
    const { provider, userErrors } = await register(anInput({ name }));
    expect(provider).toBeNull();
    expect(userErrors).toEqual([{ code: 'INVALID', path: ['name'], message: expect.stringMatching(/found/i) }]);
  });

  test.each([
    ['from right to left', 'שלום בינה'],
    ['from right to left, with digits', 'شركة 42 الذكاء'],
    ['with an emoji', 'Zoë 🦊 Labs'],
    ['without spaces between words', '人工智能研究院'],
    ['of 300 characters', 'x'.repeat(300)],
    ['of two characters', '3M'],
  ])('a name that is written %s comes back as it was given', async (_, name) => {
    const { provider, userErrors } = await register(anInput({ name }));
    expect(userErrors).toEqual([]);
    expect(provider.name).toBe(name);
    const { provider: read } = await app.ask('query ($id: ID!) { provider(id: $id) { name } }', { id: provider.id });
    expect(read.name).toBe(name);
  });

  test('spaces around and doubled inside a name are taken out', async () => {
    const { provider } = await register(anInput({ name: '  Spacious   Models\u00a0Ltd ' }));
    expect(provider.name).toBe('Spacious Models Ltd');
  });

  test.each([
    ['a country in words', 'country', 'france', 'two capitals'],
    ['a country that is none', 'country', 'XX', 'two capitals'],
    ['an LEI with wrong check digits', 'lei', '529900T8BM49AURSDO56', 'check digits'],
    ['an LEI that is too short', 'lei', '5299', '18 capitals or digits'],
    ['a website that is a script', 'website', 'javascript:alert(1)', 'http or https'],
    ['a website without a host', 'website', '/about', 'http or https'],
    ['a website of 2,020 characters', 'website', `https://example.org/${'a'.repeat(2_000)}`, '2000 characters'],
  ])('%s is refused with its path', async (_, field, value, said) => {
    const { status, data, errors } = await app.send(REGISTER, { input: anInput({ [field]: value }) }, person.script);
    expect(status).toBe(400);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(said),
        extensions: { code: 'BAD_USER_INPUT', argument: ['input', field] },
      },
    ]);
  });

  test('everything that is wrong with values is reported at once', async () => {
    const input = anInput({ country: 'zz', lei: 'x', website: 'y' });
    const { errors } = await app.send(REGISTER, { input }, person.script);
    expect(errors.map(({ extensions }) => extensions.argument)).toEqual([
      ['input', 'country'],
      ['input', 'lei'],
      ['input', 'website'],
    ]);
  });

  test('of two people who register one name at once, one gets it and the other learns that it is taken', async () => {
    const other = await app.aPerson();
    const answers = await Promise.all([
      register(anInput({ name: 'Contested Ltd' }), person.script),
      register(anInput({ name: 'contested ltd.' }), other.script),
    ]);
    const refused = answers.filter(({ provider }) => provider === null);
    expect(refused.map(problems)).toEqual([['TAKEN name']]);
    const { providers } = await app.ask('{ providers(first: 100, filter: { search: "contested" }) { totalCount } }');
    expect(providers.totalCount).toBe(1);
  });

  test('what is registered stands in the journal without the name of whoever did it', async () => {
    const { provider } = await register(anInput({ name: 'Journaled Ltd' }));
    const entries = (await app.journal()).filter(({ subject }) => subject === provider.id);
    expect(entries.map((entry) => entry.kind)).toEqual(['provider.registered', 'representation.granted']);
    expect(JSON.parse(entries[0]?.body ?? '')).toMatchObject({ name: 'Journaled Ltd', source: 'declared' });
    expect(entries[0]?.actor).toBe(`token:${person.token.id}`);
    expect(JSON.stringify(entries)).not.toContain(person.email);
  });
});
