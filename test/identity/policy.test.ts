import { describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS, type PersonActor, type RepresentationRole, SYSTEM } from '../../src/identity/actor.ts';
import * as policy from '../../src/identity/policy.ts';
import { TOKEN_SCOPES, type TokenScope } from '../../src/identity/scope.ts';

const person = (overrides: Partial<Extract<PersonActor, { via: 'session' }>> = {}): PersonActor => ({
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
const representing = (role: RepresentationRole) => person({ memberships: [{ providerId: 'prv_a', role }] });

/** The actor by a token with these scopes, for these providers; its memberships are narrowed as authentication does. */
const byToken = (
  actor: PersonActor,
  scopes: readonly TokenScope[],
  providerIds: readonly string[] | null = null,
): Actor => {
  const memberships = actor.memberships.filter(({ providerId }) => providerIds?.includes(providerId) ?? true);
  return { ...actor, memberships, via: 'token', tokenId: 'tok_a', scopes, providerIds };
};

const ACTORS = {
  anonymous: ANONYMOUS,
  member: person(),
  owner: representing('owner'),
  editor: representing('editor'),
  reader: representing('reader'),
  officer: person({ role: 'officer' }),
  operator: person({ role: 'operator' }),
  'command line': SYSTEM,
} satisfies Record<string, Actor>;
type Name = keyof typeof ACTORS;
const NAMES = Object.keys(ACTORS) as Name[];
const PERSONS = NAMES.filter((name) => !['anonymous', 'command line'].includes(name));

const ACTS = {
  'be an operator': policy.isOperator,
  'be an officer': policy.isOfficer,
  'act for the authority about the provider': (actor) => policy.isOfficerFor(actor, 'prv_a'),
  'register a provider': policy.mayRegisterProvider,
  'update the provider': (actor) => policy.mayUpdateProvider(actor, 'prv_a'),
  'register a model for it': (actor) => policy.mayRegisterModelFor(actor, 'prv_a'),
  'record compute for it': (actor) => policy.mayRecordComputeFor(actor, 'prv_a'),
  'read its dossier': (actor) => policy.mayReadDossierOf(actor, 'prv_a'),
  'read its team': (actor) => policy.mayReadTeamOf(actor, 'prv_a'),
  'say who represents it': (actor) => policy.mayAppointFor(actor, 'prv_a'),
  'register a model for another': (actor) => policy.mayRegisterModelFor(actor, 'prv_b'),
  'manage persons': policy.mayManagePersons,
  'make tokens for themselves': (actor) => policy.mayMakeTokensFor(actor, 'per_a'),
  'make tokens for another': (actor) => policy.mayMakeTokensFor(actor, 'per_b'),
  'revoke another’s token': (actor) => policy.mayRevokeToken(actor, { id: 'tok_b', personId: 'per_b' }),
  'read their own account': (actor) => policy.mayReadAccountOf(actor, 'per_a'),
  'read another’s account': (actor) => policy.mayReadAccountOf(actor, 'per_b'),
  'manage their own account': (actor) => policy.mayManageAccountOf(actor, 'per_a'),
} satisfies Record<string, (actor: Actor) => boolean>;
type Deed = keyof typeof ACTS;

describe('the policy', () => {
  test('lets an officer and an operator without a second factor do what any member may, and tells them what to do', () => {
    for (const role of ['officer', 'operator'] as const) {
      const unproven = person({ role, withFactor: false, memberships: [{ providerId: 'prv_a', role: 'owner' }] });
      const letIn = (Object.keys(ACTS) as Deed[]).filter((deed) => ACTS[deed](unproven));
      expect(letIn, role).toEqual(['read its team', 'read their own account', 'manage their own account']);
      expect(policy.whyNot(unproven, null)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
      expect(policy.whyNot(unproven, 'write_models')).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
      const token = byToken(unproven, TOKEN_SCOPES);
      expect(policy.whyNot(token, 'act_for_authority')).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    }
    expect(policy.whyNot(person({ withFactor: false }), 'write_models')).toBeNull();
  });

  test.each<[Deed, readonly string[]]>([
    ['be an operator', ['operator', 'command line']],
    ['be an officer', ['officer']],
    ['act for the authority about the provider', ['officer']],
    ['register a provider', PERSONS],
    ['update the provider', ['owner', 'editor']],
    ['register a model for it', ['owner', 'editor']],
    ['record compute for it', ['owner', 'editor']],
    ['read its dossier', ['owner', 'editor', 'reader', 'officer']],
    ['read its team', ['owner', 'editor', 'reader', 'officer', 'operator', 'command line']],
    ['say who represents it', ['owner', 'officer', 'operator', 'command line']],
    ['register a model for another', []],
    ['manage persons', ['operator', 'command line']],
    ['make tokens for themselves', PERSONS],
    ['make tokens for another', []],
    ['revoke another’s token', ['operator', 'command line']],
    ['read their own account', PERSONS],
    ['read another’s account', []],
    ['manage their own account', PERSONS],
  ])('says who may %s', (deed, expected) => {
    expect(NAMES.filter((name) => ACTS[deed](ACTORS[name]))).toEqual(expected);
  });

  test.each<[string, PersonActor, TokenScope, readonly Deed[]]>([
    ['an owner', ACTORS.owner, 'read_account', ['read its team', 'read their own account']],
    ['an owner', ACTORS.owner, 'read_restricted', ['read its dossier']],
    ['an owner', ACTORS.owner, 'write_providers', ['register a provider', 'update the provider']],
    ['an owner', ACTORS.owner, 'write_models', ['register a model for it']],
    ['an owner', ACTORS.owner, 'write_compute', ['record compute for it']],
    ['an owner', ACTORS.owner, 'submit_contributions', []],
    ['an owner', ACTORS.owner, 'act_for_authority', []],
    ['an officer', ACTORS.officer, 'act_for_authority', ['be an officer', 'act for the authority about the provider']],
    ['an officer', ACTORS.officer, 'read_restricted', ['read its dossier']],
    ['an operator', ACTORS.operator, 'act_for_authority', []],
  ])('lets a token of %s with the scope for it do only that (%#)', (_, actor, scope, expected) => {
    const token = byToken(actor, [scope]);
    const found = (Object.keys(ACTS) as Deed[]).filter((deed) => ACTS[deed](token));
    expect(found).toEqual(expected);
  });

  test('lets a token with every scope still do nothing that asks for somebody who is there', () => {
    for (const actor of [ACTORS.owner, ACTORS.officer, ACTORS.operator]) {
      const token = byToken(actor, TOKEN_SCOPES);
      for (const deed of ['say who represents it', 'manage persons', 'make tokens for themselves'] as const) {
        expect(ACTS[deed](token), `${actor.role}: ${deed}`).toBe(false);
      }
    }
  });

  test('lets a token for some providers reach no other, and register none', () => {
    for (const actor of [ACTORS.owner, ACTORS.officer]) {
      const token = byToken(actor, TOKEN_SCOPES, ['prv_b']);
      const itsOwn = (Object.keys(ACTS) as Deed[]).filter((deed) => /\b(its?|the provider)\b/.test(deed));
      expect(itsOwn.length).toBeGreaterThan(6);
      expect(
        itsOwn.filter((deed) => ACTS[deed](token)),
        actor.role,
      ).toEqual([]);
      expect(policy.mayRegisterProvider(token)).toBe(false);
      expect(policy.isOfficer(token)).toBe(false);
    }
    expect(policy.mayRegisterModelFor(byToken(ACTORS.owner, TOKEN_SCOPES, ['prv_a']), 'prv_a')).toBe(true);
  });

  test('says which scope a token lacks, and to sign in where nobody is signed in', () => {
    expect(policy.whyNot(ANONYMOUS, 'write_models')).toMatchObject({ code: 'UNAUTHENTICATED' });
    const lacking = policy.whyNot(byToken(ACTORS.owner, ['read_account']), 'write_models');
    expect(lacking).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('WRITE_MODELS') });
    expect(policy.whyNot(byToken(ACTORS.owner, ['write_models']), 'write_models')).toBeNull();
    expect(policy.whyNot(ACTORS.owner, 'write_models')).toBeNull();
  });
});
