import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS, actorLabel, type RepresentationRole, SYSTEM } from '../../src/identity/actor.ts';
import { appoint } from '../../src/identity/commands.ts';
import { decideFirstOwner } from '../../src/identity/decide.ts';
import { listRepresentations, listRepresentatives } from '../../src/identity/queries.ts';
import { dayInBrussels } from '../../src/law/day.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { anInstallation, byToken, type Installation, problemsOf, signedIn } from './people.ts';

const person = (overrides: Partial<Extract<Actor, { via: 'session' }>> = {}): Actor => ({
  kind: 'person',
  personId: 'per_a',
  name: 'A',
  role: 'member',
  isVerified: true,
  withFactor: true,
  memberships: [],
  via: 'session',
  ...overrides,
});

describe('an actor', () => {
  test.each([
    [ANONYMOUS, 'anonymous'],
    [SYSTEM, 'system'],
    [person(), 'person:per_a'],
    [{ ...person(), via: 'token', tokenId: 'tok_a', scopes: [], providerIds: null } as Actor, 'token:tok_a'],
  ])('the journal names an actor by kind and id (%#)', (actor, label) => {
    expect(actorLabel(actor)).toBe(label);
  });
});

describe.each(DATABASE_KINDS)('representing a provider on %s', (kind) => {
  let here: Installation;
  beforeAll(async () => {
    here = await anInstallation(kind);
  });
  afterAll(() => here.database.close());

  let providers = 0;
  /** A provider with its first owner. */
  const aProvider = async () => {
    providers += 1;
    const providerId = `prv_${providers}`;
    await here.provider(providerId);
    const owner = await here.person();
    const plan = decideFirstOwner(`person:${owner.id}`, owner.id, providerId, dayInBrussels(here.clock.now));
    expect(await here.database.commit(plan)).toMatchObject({ ok: true });
    return { providerId, owner, asOwner: await signedIn(here, owner) };
  };
  const as = (actor: Actor, personId: string, providerId: string, role: RepresentationRole | null) =>
    appoint(here.identity, actor, { personId, providerId, role });

  test('an owner appoints, promotes and dismisses others, in a browser; each step is in the journal', async () => {
    const { providerId, asOwner } = await aProvider();
    const other = await here.person();
    expect(problemsOf(await as(asOwner, other.id, providerId, 'reader'))).toBeNull();
    expect(problemsOf(await as(byToken(asOwner), other.id, providerId, 'editor'))).toEqual(['FORBIDDEN']);
    expect(problemsOf(await as(asOwner, other.id, providerId, 'editor'))).toBeNull();
    const since = '2026-11-22';
    expect(await listRepresentations(here.database, other.id)).toMatchObject([{ providerId, role: 'editor', since }]);
    expect(problemsOf(await as(asOwner, other.id, providerId, null))).toBeNull();
    expect(await listRepresentatives(here.database, providerId)).toHaveLength(1);
    const entries = (await here.journal()).filter((entry) => entry.subject === providerId);
    expect(entries.map(({ kind, body }) => [kind, JSON.parse(body)])).toEqual([
      ['representation.granted', { person: asOwner.personId, from: null, to: 'owner' }],
      ['representation.granted', { person: other.id, from: null, to: 'reader' }],
      ['representation.granted', { person: other.id, from: 'reader', to: 'editor' }],
      ['representation.ended', { person: other.id, from: 'editor' }],
    ]);
  });

  test('nobody else appoints but an officer or an operator; anybody may step down', async () => {
    const { providerId, asOwner } = await aProvider();
    const editor = await here.person();
    await as(asOwner, editor.id, providerId, 'editor');
    const asEditor = await signedIn(here, editor);
    const stranger = await here.person();
    expect(problemsOf(await as(asEditor, stranger.id, providerId, 'reader'))).toEqual(['FORBIDDEN']);
    expect(problemsOf(await as(asEditor, editor.id, providerId, 'owner'))).toEqual(['FORBIDDEN']);
    expect(problemsOf(await as(ANONYMOUS, stranger.id, providerId, 'reader'))).toEqual(['FORBIDDEN']);
    expect(problemsOf(await as(asEditor, editor.id, providerId, null))).toBeNull();
    const officer = await signedIn(here, await here.person({ role: 'officer' }));
    expect(problemsOf(await as(officer, stranger.id, providerId, 'owner'))).toBeNull();
  });

  test('the last owner stays until there is another, also when two leave at once', async () => {
    const { providerId, owner, asOwner } = await aProvider();
    expect(problemsOf(await as(asOwner, owner.id, providerId, null))).toEqual(['INVALID role']);
    expect(problemsOf(await as(SYSTEM, owner.id, providerId, 'reader'))).toEqual(['INVALID role']);
    const other = await here.person();
    await as(asOwner, other.id, providerId, 'owner');
    const asOther = await signedIn(here, other);
    const both = await Promise.all([as(asOwner, owner.id, providerId, null), as(asOther, other.id, providerId, null)]);
    expect(both.map(problemsOf).filter((problems) => problems === null)).toHaveLength(1);
    expect(await listRepresentatives(here.database, providerId)).toMatchObject([{ role: 'owner' }]);
  });

  test('a person and a provider that are not there are both named', async () => {
    expect(problemsOf(await as(SYSTEM, 'per_none', 'prv_none', 'owner'))).toEqual([
      'NOT_FOUND personId',
      'NOT_FOUND providerId',
    ]);
  });

  test('an appointment that is in force already changes nothing', async () => {
    const { providerId, owner } = await aProvider();
    const before = (await here.journal()).length;
    expect(problemsOf(await as(SYSTEM, owner.id, providerId, 'owner'))).toBeNull();
    expect(problemsOf(await as(SYSTEM, (await here.person()).id, providerId, null))).toBeNull();
    expect(await here.journal()).toHaveLength(before + 1);
  });
});
