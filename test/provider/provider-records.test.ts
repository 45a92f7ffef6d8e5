import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, DAY, freshKey, preTraining, problems, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import type { Owner } from '../support/mutations.ts';

const PROVIDER = `id revision name legalName aliases country lei registerNumber website
  formerParticulars { from until name aliases country }
  representatives { id name address country tasks missingTasks from until ending knownFrom knownUntil endedBecause supersedes }
  parents { parent { id } from until knownUntil }
  sizes { on category isSme staff turnoverEur balanceSheetEur source }
  codeOfPractice { id chapter from until link knownUntil endedBecause }`;
const mutation = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { provider { ${PROVIDER} } userErrors { code message path } }
  }`;

const MANDATE = {
  name: 'Représentant SARL',
  address: '1 rue de la Loi, Bruxelles',
  country: 'BE',
  tasks: ['VERIFY_DOCUMENTATION', 'KEEP_DOCUMENTATION', 'PROVIDE_INFORMATION', 'COOPERATE'],
  from: '2025-06-01',
};

describe.each(DATABASE_KINDS)('what is recorded of a provider on %s', (kind) => {
  let app: TestApp;
  let owner: Owner;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const send = async (name: string, input: object) => (await app.ask(mutation(name), { input }, owner.script))[name];
  const update = (providerId: string, expectedRevision: number, more: object) =>
    send('updateProvider', { providerId, expectedRevision, ...more });
  const say = (providerId: string, statement: object, more: object = {}) =>
    send('recordProviderStatement', { idempotencyKey: freshKey(), providerId, statement, ...more });
  let counted = 0;
  const aName = () => {
    counted += 1;
    return `Recorded ${kind} ${counted}`;
  };
  const dayLater = (days: number) => new Date(app.clock.now.getTime() + days * DAY).toISOString().slice(0, 10);

  test('what is left out stays, what is null is emptied, and what was is kept with its days', async () => {
    const name = aName();
    const id = await app.aProvider(owner, { name, website: 'https://example.org/', country: 'US' });
    const first = dayLater(0);
    app.later(DAY);
    const renamed = aName();
    const { provider, userErrors } = await update(id, 1, {
      name: renamed,
      legalName: 'Recorded Holding Inc.',
      aliases: ['Recorded Labs'],
      registerNumber: 'Delaware 7654321',
      lei: null,
      website: null,
    });
    expect(userErrors).toEqual([]);
    expect(provider).toMatchObject({
      revision: 2,
      name: renamed,
      legalName: 'Recorded Holding Inc.',
      aliases: [name, 'Recorded Labs'].toSorted(),
      country: 'US',
      registerNumber: 'Delaware 7654321',
      website: null,
      formerParticulars: [{ from: first, until: dayLater(0), name, aliases: [], country: 'US' }],
    });
    // By its former name it is still found, and nobody else can take it.
    const { providers } = await app.ask(
      'query ($s: String!) { providers(first: 2, filter: { search: $s }) { nodes { id } } }',
      { s: name },
    );
    expect(providers.nodes).toContainEqual({ id });
    const again = await update(id, 2, { aliases: [name] });
    expect(again.provider).toMatchObject({ revision: 3, aliases: [name], legalName: 'Recorded Holding Inc.' });
  });

  test('a name, another name or an LEI that is another provider’s is taken', async () => {
    const [name, lei] = [aName(), '529900T8BM49AURSDO55'];
    await app.aProvider(owner, { name, lei });
    const id = await app.aProvider(owner, { name: aName() });
    const { userErrors } = await update(id, 1, { name: name.toUpperCase(), aliases: ['Free name', `  ${name} `], lei });
    expect(problems({ userErrors }).toSorted()).toEqual(['TAKEN aliases.1', 'TAKEN lei']);
    expect(problems(await update(id, 1, { name }))).toEqual(['TAKEN name']);
  });

  test('a mandate says what it lacks, and one that replaces another leaves it in the history', async () => {
    const id = await app.aProvider(owner, { name: aName(), country: 'US' });
    const first = await say(id, { representative: { ...MANDATE, tasks: ['COOPERATE'] } });
    expect(first.userErrors).toEqual([]);
    const [before] = first.provider.representatives;
    expect(before).toMatchObject({
      name: 'Représentant SARL',
      country: 'BE',
      missingTasks: ['VERIFY_DOCUMENTATION', 'KEEP_DOCUMENTATION', 'PROVIDE_INFORMATION'],
    });
    app.later(DAY);
    const ended = { ...MANDATE, until: dayLater(0), ending: 'BY_REPRESENTATIVE' };
    const { provider } = await say(id, { representative: ended }, { supersedes: before.id, expectedRevision: 2 });
    expect(provider.representatives).toMatchObject([
      { missingTasks: [], until: dayLater(0), ending: 'BY_REPRESENTATIVE', knownUntil: null, supersedes: before.id },
      { id: before.id, knownUntil: dayLater(0), endedBecause: 'Replaced by a later statement.' },
    ]);
  });

  test('from mandate and establishment follows whether a representative is required and in order', async () => {
    const outcomes = async (modelId: string, on: string) => {
      const { model } = await app.ask(
        'query ($id: ID!, $on: Date) { model(id: $id) { classification(on: $on) { outcomes { name value } } } }',
        { id: modelId, on },
      );
      const of = (name: string) =>
        model.classification.outcomes.find((one: { name: string }) => one.name === name)?.value;
      return [of('authorised_representative'), of('representative_in_order')];
    };
    const aModelOf = (providerId: string) =>
      app.aModel(owner, providerId, {
        compute: [preTraining('2e25')],
        tasks: 'BROAD',
        placedOn: '2026-01-01',
        channel: 'API',
        commercial: 'YES',
      });
    const european = await aModelOf(await app.aProvider(owner, { name: aName(), country: 'FR' }));
    expect(await outcomes(european, dayLater(0))).toEqual(['NOT_REQUIRED', 'NOT_APPLICABLE']);
    const id = await app.aProvider(owner, { name: aName(), country: 'US' });
    const american = await aModelOf(id);
    expect(await outcomes(american, dayLater(0))).toEqual(['REQUIRED', 'UNDETERMINED']);
    app.later(DAY);
    await say(id, { representative: MANDATE });
    expect(await outcomes(american, dayLater(0))).toEqual(['REQUIRED', 'YES']);
    // What was known the day before was less.
    expect(await outcomes(american, dayLater(-1))).toEqual(['REQUIRED', 'UNDETERMINED']);
  });

  test('owners are dated, and nobody owns who owns them, however far above', async () => {
    const ids = [];
    for (let at = 0; at < 3; at += 1) ids.push(await app.aProvider(owner, { name: aName() }));
    const [a = '', b = '', c = ''] = ids;
    const owns = (child: string, parent: string) => say(child, { parent: { providerId: parent, from: '2024-01-01' } });
    expect((await owns(a, b)).provider.parents).toMatchObject([{ parent: { id: b }, from: '2024-01-01', until: null }]);
    expect(problems(await owns(b, c))).toEqual([]);
    const path = 'statement.parent.providerId';
    expect(problems(await owns(c, a))).toEqual([`CONTRADICTION ${path}`]);
    expect(problems(await owns(a, a))).toEqual([`CONTRADICTION ${path}`]);
    expect(problems(await owns(a, 'prv_0000000000000000000000'))).toEqual([`NOT_FOUND ${path}`]);
  });

  test('of two changes at once that would close a circle of owners one is refused', async () => {
    const [a, b] = [await app.aProvider(owner, { name: aName() }), await app.aProvider(owner, { name: aName() })];
    const owns = (child: string, parent: string) => say(child, { parent: { providerId: parent, from: '2024-01-01' } });
    const answers = await Promise.all([owns(a, b), owns(b, a)]);
    expect(answers.map((answer) => problems(answer).join()).toSorted()).toEqual([
      '',
      'CONTRADICTION statement.parent.providerId',
    ]);
  });

  test('the size follows from the figures, or is stated where they leave it open, and may not contradict them', async () => {
    const id = await app.aProvider(owner, { name: aName() });
    const size = (more: object) => say(id, { size: { on: '2025-12-31', source: 'Annual accounts 2025', ...more } });
    const { provider } = await size({ staff: 120, turnoverEur: '30000000' });
    expect(provider.sizes).toEqual([
      {
        on: '2025-12-31',
        category: 'MEDIUM',
        isSme: true,
        staff: 120,
        turnoverEur: '30000000',
        balanceSheetEur: null,
        source: 'Annual accounts 2025',
      },
    ]);
    app.later(1);
    expect((await size({ category: 'LARGE' })).provider.sizes[0]).toMatchObject({ category: 'LARGE', isSme: false });
    const at = 'statement.size';
    expect(problems(await size({ staff: 5 }))).toEqual([`INVALID ${at}.category`]);
    expect(problems(await size({ staff: 300, category: 'SMALL' }))).toEqual([`CONTRADICTION ${at}.category`]);
    expect(
      problems(await size({ staff: -1, turnoverEur: '9'.repeat(16), on: '2099-12-31', category: 'LARGE' })),
    ).toEqual([`INVALID ${at}.on`, `INVALID ${at}.staff`, `INVALID ${at}.turnoverEur`]);
  });

  test('what is said can be withdrawn with a reason, once, and by another provider’s id is not found', async () => {
    const id = await app.aProvider(owner, { name: aName() });
    const adherence = { chapter: 'TRANSPARENCY', from: '2025-08-01', link: 'https://example.org/code' };
    const { provider } = await say(id, { adherence });
    const [{ id: statementId }] = provider.codeOfPractice;
    const input = { providerId: id, expectedRevision: 2, statementId, reason: 'Signed by mistake' };
    const foreign = { ...input, providerId: owner.providerId, expectedRevision: 1 };
    expect(problems(await send('withdrawProviderStatement', foreign))).toEqual(['NOT_FOUND statementId']);
    const done = await send('withdrawProviderStatement', input);
    expect(done.provider.codeOfPractice).toMatchObject([
      { chapter: 'TRANSPARENCY', knownUntil: dayLater(0), endedBecause: 'Signed by mistake' },
    ]);
    const again = await send('withdrawProviderStatement', { ...input, expectedRevision: 3 });
    expect(problems(again)).toEqual(['CONTRADICTION statementId']);
    const replacing = await say(id, { adherence }, { supersedes: statementId });
    expect(problems(replacing)).toEqual(['CONTRADICTION supersedes']);
  });

  test('everything that is wrong with a mandate is reported at once, where it stands', async () => {
    const id = await app.aProvider(owner, { name: aName() });
    const wrong = { ...MANDATE, name: '', country: 'US', from: '2099-01-01', until: '2098-01-01' };
    const answer = await say(id, { representative: wrong }, { expectedRevision: 9, supersedes: 'pst_0' });
    const at = 'statement.representative';
    expect(problems(answer)).toEqual([
      'CONFLICT expectedRevision',
      `INVALID ${at}.name`,
      `CONTRADICTION ${at}.country`,
      `INVALID ${at}.from`,
      `CONTRADICTION ${at}.until`,
      'NOT_FOUND supersedes',
    ]);
    expect(problems(await say(id, { representative: { ...MANDATE, ending: 'EXPIRED' } }))).toEqual([
      `CONTRADICTION ${at}.ending`,
    ]);
  });
});
