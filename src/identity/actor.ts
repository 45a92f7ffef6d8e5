import type { TokenScope } from './scope.ts';

/** What a person may do beyond representing providers. */
export type PersonRole = 'member' | 'officer' | 'operator';
export const PERSON_ROLES: readonly PersonRole[] = ['member', 'officer', 'operator'];

/** What a person may do for a provider. */
export type RepresentationRole = 'owner' | 'editor' | 'reader';
export const REPRESENTATION_ROLES: readonly RepresentationRole[] = ['owner', 'editor', 'reader'];

/** That a person represents a provider. */
export interface Membership {
  readonly providerId: string;
  readonly role: RepresentationRole;
}

/** A person as a request knows them. */
export interface Identified {
  readonly personId: string;
  readonly name: string;
  readonly role: PersonRole;
  /** Whether they have shown that their e-mail address is theirs. Until then they act for nobody. */
  readonly isVerified: boolean;
  /** In the order of the providers' ids. */
  readonly memberships: readonly Membership[];
}

export type PersonActor = Identified & {
  readonly kind: 'person';
  /** Whether a second factor was shown: in this session, or in the one in which the token was made. */
  readonly withFactor: boolean;
} & (
    | { readonly via: 'session' }
    | {
        readonly via: 'token';
        readonly tokenId: string;
        /** What the token may be used for. */
        readonly scopes: readonly TokenScope[];
        /** The providers it may be used for; null for all. The memberships of such an actor are these only. */
        readonly providerIds: readonly string[] | null;
      }
  );

/** Who is acting. No request is ever the `system`: that is the command line, whoever can start Plimsoll on its machine. */
export type Actor = { readonly kind: 'anonymous' } | PersonActor | { readonly kind: 'system' };

export const ANONYMOUS: Actor = { kind: 'anonymous' };
export const SYSTEM: Actor = { kind: 'system' };

/** How the journal names the actor: `person:…`, `token:…`, `anonymous` or `system`. Ids only, never a name. */
export function actorLabel(actor: Actor): string {
  if (actor.kind !== 'person') return actor.kind;
  return actor.via === 'token' ? `token:${actor.tokenId}` : `person:${actor.personId}`;
}
