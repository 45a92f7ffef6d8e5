import type { Actor, PersonActor } from '../../src/identity/actor.ts';
import { SYSTEM } from '../../src/identity/actor.ts';
import { createPerson, type NewPerson } from '../../src/identity/commands.ts';
import { createIdentity, type Identity } from '../../src/identity/identity.ts';
import { listRepresentations, type Person } from '../../src/identity/queries.ts';
import { TOKEN_SCOPES, type TokenScope } from '../../src/identity/scope.ts';
import { aClock, aDatabase, type DatabaseKind, type OpenedDatabase, type TestClock } from '../support/databases.ts';

export const PASSWORD = 'seven umbrellas in the hall';
export const DAY = 86_400_000;

/** A counter, so that every person of a suite has an address of their own. */
let people = 0;

export interface Installation {
  readonly clock: TestClock;
  readonly database: OpenedDatabase;
  readonly identity: Identity;
  /** An account, by default a member's without a password. */
  person(overrides?: Partial<NewPerson>): Promise<Person>;
  provider(id: string): Promise<void>;
  journal(): Promise<{ actor: string; kind: string; subject: string; body: string }[]>;
  /** Moves the clock on by so many milliseconds. */
  later(milliseconds: number): void;
  /** How many statements some work takes. */
  counting<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }>;
}

/** Identity on a real, empty database of this kind. */
export async function anInstallation(kind: DatabaseKind): Promise<Installation> {
  const clock = aClock();
  const database = await aDatabase(kind, clock);
  const identity = createIdentity(database, { secureCookies: true, now: () => clock.now });
  return {
    clock,
    database,
    identity,
    async person(overrides = {}) {
      people += 1;
      const input = { email: `person${people}@example.org`, name: `Person ${people}`, password: null, role: 'member' };
      const made = await createPerson(identity, SYSTEM, { ...input, ...overrides } as NewPerson);
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return made.person;
    },
    async provider(id) {
      const at = clock.now.toISOString();
      const row = { id, revision: 1, name: id, nameKey: id, source: 'declared', createdAt: at };
      await database.query.insert(database.tables.provider).values(row);
    },
    journal: () =>
      database.query.select().from(database.tables.journalEntry).orderBy(database.tables.journalEntry.sequence),
    later(milliseconds) {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    async counting(work) {
      const before = database.statements();
      const result = await work();
      return { result, statements: database.statements() - before };
    },
  };
}

/** The person as somebody who is signed in. */
export async function signedIn({ database }: Installation, person: Person): Promise<PersonActor> {
  const memberships = await listRepresentations(database, person.id);
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    role: person.role,
    isVerified: person.emailVerifiedAt !== null,
    memberships,
    withFactor: true,
    via: 'session',
  };
}

/** The same person by a token instead of a session. */
export function byToken(actor: PersonActor, tokenId = 'tok_test', scopes: readonly TokenScope[] = TOKEN_SCOPES): Actor {
  return { ...actor, via: 'token', tokenId, scopes, providerIds: null };
}

/** The name and value of a `Set-Cookie`, as a browser sends them back. */
export function sentBack(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

/** The codes and paths of a refusal, or `null` for a success. */
export function problemsOf(result: { ok: boolean; problems?: readonly { code: string; path: readonly string[] }[] }) {
  return result.ok ? null : (result.problems ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}
