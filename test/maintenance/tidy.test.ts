import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginFactor } from '../../src/identity/factor-commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { daily } from '../../src/maintenance/daily.ts';
import { tidy } from '../../src/maintenance/tidy.ts';
import { anApp, DAY, NOBODY, PASSWORD, type Sender, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('what is kept for a time only, on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind);
  });
  afterAll(() => app.close());

  const tidied = async () =>
    Object.fromEntries((await tidy(app.database, app.clock.now)).map(({ what, count }) => [what.split(' ')[0], count]));
  const NONE = {
    accounts: 0,
    idempotency: 0,
    invitations: 0,
    messages: 0,
    'one-time': 0,
    second: 0,
    sessions: 0,
    visits: 0,
  };
  /** An account whose address nobody confirms. */
  const unconfirmed = async (email: string): Promise<Sender> => {
    const answer = await app.send(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { id } } }',
      { input: { email, name: 'Unconfirmed', password: PASSWORD } },
      NOBODY,
    );
    const { name, value } = { name: 'cookie', value: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
    return { headers: { [name]: value } };
  };

  test('goes when its time is over, and not before', async () => {
    const owner = await app.anOwner();
    await unconfirmed(`one.${kind}@example.org`);
    await app.ask(
      'mutation ($input: InviteRepresentativeInput!) { inviteRepresentative(input: $input) { userErrors { code } } }',
      {
        input: {
          idempotencyKey: 'invite',
          providerId: owner.providerId,
          email: `invited.${kind}@example.org`,
          role: 'READER',
        },
      },
      owner.browser,
    );
    const identity = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    const actor = {
      kind: 'person',
      personId: owner.id,
      name: '',
      role: 'member',
      isVerified: true,
      withFactor: false,
      memberships: [],
      via: 'session',
    } as const;
    await beginFactor(identity, actor, { currentPassword: PASSWORD }, '198.51.100.1');
    expect(await tidied()).toEqual(NONE);
    app.later(DAY);
    expect(await tidied()).toEqual({ ...NONE, second: 1 });
    app.later(8 * DAY);
    // Two days to confirm an address, and a week in which it is said that a link is too old.
    expect(await tidied()).toEqual({ ...NONE, 'one-time': 2 });
    app.later(6 * DAY);
    expect(await tidied()).toEqual({ ...NONE, sessions: 2 });
    app.later(15 * DAY - 1);
    expect(await tidied()).toEqual(NONE);
    app.later(1);
    expect(await tidied()).toEqual({ ...NONE, idempotency: 3, messages: 3, accounts: 1 });
    app.later(74 * DAY);
    expect(await tidied()).toEqual({ ...NONE, invitations: 1 });
    expect(await tidied()).toEqual(NONE);
  });

  test('an account that was never confirmed leaves an entry without a personal value, and may be opened anew', async () => {
    const email = `again.${kind}@example.org`;
    await unconfirmed(email);
    app.later(31 * DAY);
    await tidied();
    const people = await app.database.query.select().from(app.database.tables.person);
    expect(JSON.stringify(people)).not.toContain(email);
    const entry = (await app.journal()).findLast((one) => one.kind === 'person.removed');
    expect(entry).toMatchObject({ actor: 'system', body: '{"because":"never confirmed"}' });
    await app.confirm(email, await unconfirmed(email));
  });

  test('a confirmed account stays however long it is away, and an unconfirmed one while somebody is signed in to it', async () => {
    const confirmed = await app.aPerson();
    const visitor = await unconfirmed(`visitor.${kind}@example.org`);
    const emails = async () => {
      await tidied();
      return (await app.database.query.select().from(app.database.tables.person)).map(({ email }) => email);
    };
    const { id } = (await app.ask('{ viewer { id } }', {}, visitor)).viewer;
    app.later(29 * DAY);
    const { sessions } = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    await sessions.start(id);
    app.later(2 * DAY);
    expect(await emails()).toContain(`visitor.${kind}@example.org`);
    app.later(400 * DAY);
    expect(await emails()).not.toContain(`visitor.${kind}@example.org`);
    expect(await emails()).toContain(confirmed.email);
  });
});

test('the daily work is done at once, and ends only when what is under way is done', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done: string[] = [];
  const chore = daily(
    async () => {
      await promise;
      done.push('work');
    },
    () => done.push('failed'),
  );
  chore.begin();
  const closed = chore.close().then(() => done.push('closed'));
  resolve();
  await closed;
  expect(done).toEqual(['work', 'closed']);
  const broken = daily(
    () => Promise.reject(new Error('broken')),
    () => done.push('failed'),
  );
  broken.begin();
  await broken.close();
  expect(done.at(-1)).toBe('failed');
});
