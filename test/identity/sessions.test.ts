import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSessions, SESSION_COOKIE, type Sessions } from '../../src/identity/sessions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { anInstallation, DAY, type Installation, sentBack } from './people.ts';

describe.each(DATABASE_KINDS)('sessions on %s', (kind) => {
  let here: Installation;
  let sessions: Sessions;
  beforeAll(async () => {
    here = await anInstallation(kind);
    sessions = here.identity.sessions;
  });
  afterAll(() => here.database.close());

  const aSession = async (personId: string) => {
    const session = await sessions.start(personId);
    return { session, cookie: sentBack(sessions.cookie(session)) };
  };

  test('a session tells who the person is, with role and memberships, in one statement', async () => {
    const person = await here.person({ role: 'officer' });
    const { membership } = here.database.tables;
    const since = here.clock.now.toISOString();
    await here.database.query.insert(membership).values([
      { personId: person.id, providerId: 'prv_b', role: 'reader', since },
      { personId: person.id, providerId: 'prv_a', role: 'owner', since },
    ]);
    const { session, cookie } = await aSession(person.id);
    const { result, statements } = await here.counting(() => sessions.read(cookie));
    expect(result).toEqual({
      person: {
        personId: person.id,
        name: person.name,
        role: 'officer',
        isVerified: true,
        memberships: [
          { providerId: 'prv_a', role: 'owner' },
          { providerId: 'prv_b', role: 'reader' },
        ],
      },
      session,
      fresh: false,
    });
    expect(statements).toBe(1);
  });

  test('the database keeps the hash of the secret and not the secret', async () => {
    const { session } = await aSession((await here.person()).id);
    const rows = await here.database.query.select().from(here.database.tables.session);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(session.id);
  });

  test('a session ends 14 days after the last visit', async () => {
    const { cookie } = await aSession((await here.person()).id);
    here.later(14 * DAY - 1_000);
    expect((await sessions.read(cookie))?.fresh).toBe(true);
    here.later(14 * DAY);
    const { result, statements } = await here.counting(() => sessions.read(cookie));
    expect(result).toBeNull();
    expect(statements).toBe(2);
  });

  test('a visit in the first half of its life does not prolong it, one in the second half does', async () => {
    const { cookie } = await aSession((await here.person()).id);
    here.later(7 * DAY - 60_000);
    expect((await sessions.read(cookie))?.fresh).toBe(false);
    here.later(120_000);
    const { result, statements } = await here.counting(() => sessions.read(cookie));
    expect(result?.fresh).toBe(true);
    expect(statements).toBe(2);
    expect((await sessions.read(cookie))?.fresh).toBe(false);
    here.later(10 * DAY);
    expect(await sessions.read(cookie)).not.toBeNull();
  });

  test('a session ends after 30 days, however often it is used', async () => {
    const { cookie } = await aSession((await here.person()).id);
    for (let day = 0; day < 30; day += 5) {
      expect(await sessions.read(cookie), `day ${day}`).not.toBeNull();
      here.later(5 * DAY);
    }
    expect(await sessions.read(cookie)).toBeNull();
  });

  test('when a session was seen is written at most once in ten minutes', async () => {
    const { session, cookie } = await aSession((await here.person()).id);
    const seen = async () => (await sessions.list(session.personId))[0]?.seenAt;
    const begun = here.clock.now.toISOString();
    here.later(10 * 60_000 - 1);
    expect((await here.counting(() => sessions.read(cookie))).statements).toBe(1);
    expect(await seen()).toBe(begun);
    here.later(1);
    expect((await here.counting(() => sessions.read(cookie))).statements).toBe(2);
    expect(await seen()).toBe(here.clock.now.toISOString());
  });

  test('a renewed session is the same session under another secret, and lives no longer', async () => {
    const { session, cookie } = await aSession((await here.person()).id);
    const [before] = await sessions.list(session.personId);
    here.later(60_000);
    const renewed = await sessions.renew(session);
    expect(renewed.id).not.toBe(session.id);
    expect(await sessions.read(cookie)).toBeNull();
    expect(await sessions.read(sentBack(sessions.cookie(renewed)))).not.toBeNull();
    expect(await sessions.list(session.personId)).toEqual([before]);
  });

  test('signing in clears away the sessions that are over', async () => {
    const person = await here.person();
    await aSession(person.id);
    here.later(15 * DAY);
    await aSession(person.id);
    expect(await here.database.query.select().from(here.database.tables.session)).toHaveLength(1);
  });

  test('ending a session ends that one, ending all ends the others too and nobody else’s', async () => {
    const [person, other] = [await here.person(), await here.person()];
    const [first, second, third, theirs] = [
      await aSession(person.id),
      await aSession(person.id),
      await aSession(person.id),
      await aSession(other.id),
    ];
    await sessions.end(first.session.id);
    expect(await sessions.read(first.cookie)).toBeNull();
    expect(await sessions.read(second.cookie)).not.toBeNull();
    await sessions.endAll(person.id);
    expect(await sessions.read(second.cookie)).toBeNull();
    expect(await sessions.read(third.cookie)).toBeNull();
    expect(await sessions.read(theirs.cookie)).not.toBeNull();
  });

  test('a session of a person who is gone is no session', async () => {
    const { cookie } = await aSession('per_gone');
    expect(await sessions.read(cookie)).toBeNull();
  });

  test.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['a cookie of somebody else', 'theme=dark'],
    ['a cookie whose name only ends like ours', `x${SESSION_COOKIE}=${'a'.repeat(40)}`],
    ['an empty cookie', `${SESSION_COOKIE}=`],
    ['a cookie that cannot be a session', `${SESSION_COOKIE}=' or 1=1 --`],
    ['a malformed percent sign', `${SESSION_COOKIE}=%zz`],
  ])('%s is no session and costs no statement', async (_, header) => {
    expect(await here.counting(() => sessions.read(header))).toEqual({ result: null, statements: 0 });
  });

  test.each(['; ', ';', ' ;  '])('the cookie is found among others, malformed ones too, between "%s"', async (gap) => {
    const { cookie } = await aSession((await here.person()).id);
    expect(await sessions.read(['bad=%zz', cookie, 'theme=dark'].join(gap))).not.toBeNull();
  });

  test('the cookie is out of reach of scripts, stays on our site and goes over HTTPS when that is configured', async () => {
    const session = await sessions.start((await here.person()).id);
    expect(sessions.cookie(session).split('; ').sort()).toEqual(
      [
        'HttpOnly',
        `Max-Age=${14 * 86_400}`,
        'Path=/',
        'SameSite=Lax',
        'Secure',
        `plimsoll_session=${session.id}`,
      ].sort(),
    );
    const plain = createSessions(here.database, { secureCookies: false, now: () => here.clock.now });
    expect(plain.cookie(session)).not.toContain('Secure');
    expect(sessions.blankCookie()).toBe('plimsoll_session=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax; Secure');
  });
});
