import type { Refusal } from '../graphql/problem.ts';
import { type Actor, PERSON_ROLES, type PersonRole, SYSTEM } from '../identity/actor.ts';
import { changeRole, createPerson } from '../identity/commands.ts';
import { resetFactor } from '../identity/factor-commands.ts';
import { createIdentity, type Identity } from '../identity/identity.ts';
import { readEmail } from '../identity/person-input.ts';
import { findAccount } from '../identity/queries.ts';
import { issueSignInLink } from '../identity/sign-in-commands.ts';
import type { Command } from './commands.ts';
import { type Config, readConfig } from './config.ts';
import { openMigrated } from './open.ts';
import { UsageError } from './usage-error.ts';

/** How long a sign-in link from the command line works: a day. */
const LINK_LIFE = 24 * 60 * 60 * 1000;

export const personCommand: Command = {
  name: 'person',
  usage: 'person EMAIL [--name NAME] [--role ROLE] [--reset-second-factor]',
  summary: 'Make an account or change its role, and print a one-time sign-in link.',
  detail:
    'ROLE is member, officer or operator. Without --role an account that exists keeps its role, and a new one is a member’s. The first operator of an installation is made this way; there is no default password. --reset-second-factor is for somebody who has lost their device and recovery codes: it removes the second factor and ends their sessions.',
  options: { name: { type: 'string' }, role: { type: 'string' }, 'reset-second-factor': { type: 'boolean' } },
  takesWords: true,
  async run({ values, positionals }) {
    const [email, ...more] = positionals;
    if (email === undefined || more.length > 0)
      throw new UsageError(`Expected one e-mail address; found ${positionals.length}.`);
    const role = values.role as string | undefined;
    if (role !== undefined && !PERSON_ROLES.includes(role as PersonRole)) {
      throw new UsageError(`Expected a role, one of ${PERSON_ROLES.join(', ')}; found ${JSON.stringify(role)}.`);
    }
    const config = readConfig();
    const now = () => new Date();
    const database = await openMigrated(config, now);
    try {
      const identity = createIdentity(database, { now, secureCookies: false });
      const done = await linkForPerson(identity, {
        email,
        name: (values.name as string | undefined) ?? email,
        role: role as PersonRole | undefined,
        resetsFactor: values['reset-second-factor'] === true,
      });
      if (typeof done !== 'string') {
        for (const problem of done.problems) console.error(problem.message);
        return 1;
      }
      console.log(`Signs ${email} in once, within a day:\n  ${signInUrl(baseOf(config), done)}`);
      return 0;
    } finally {
      await database.close();
    }
  },
};

/** Where a server with this configuration is reached. */
export function baseOf({ PUBLIC_URL, HOST, PORT }: Config): string {
  if (PUBLIC_URL !== '') return PUBLIC_URL;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

/** Where a sign-in link leads. */
export function signInUrl(base: string, secret: string): string {
  return `${base}/sign-in/link/${secret}`;
}

/** Sees to it that somebody has an account in a role, and makes a one-time link for them. Answers with its secret. */
export async function linkForPerson(
  identity: Identity,
  {
    email,
    name,
    role,
    resetsFactor = false,
    isDemonstration = false,
  }: {
    readonly email: string;
    readonly name: string;
    readonly role?: PersonRole | undefined;
    readonly resetsFactor?: boolean;
    readonly isDemonstration?: boolean;
  },
  actor: Actor = SYSTEM,
): Promise<string | Refusal> {
  const read = readEmail(email);
  if ('problem' in read) return { ok: false, problems: [read.problem] };
  const account = await findAccount(identity.database, { emailKey: read.value.emailKey });
  let personId = account?.id;
  if (personId === undefined) {
    const made = await createPerson(identity, actor, { email, name, password: null, role: role ?? 'member' });
    if (!made.ok) return made;
    personId = made.person.id;
  } else if (role !== undefined) {
    const changed = await changeRole(identity, actor, { personId, role });
    if (!changed.ok) return changed;
  }
  if (resetsFactor) {
    const reset = await resetFactor(identity, actor, personId);
    if (!reset.ok) return reset;
  }
  const purpose = isDemonstration ? 'demonstration' : 'sign_in';
  const link = await issueSignInLink(identity, actor, { personId, lifetime: LINK_LIFE, purpose });
  return link.ok ? link.secret : link;
}
