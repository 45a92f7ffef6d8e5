import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** One setting: its name in the environment, what it means, its default, and how it is read. */
interface Setting<T> {
  readonly describes: string;
  readonly fallback: string;
  readonly read: z.ZodType<T>;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`);

const oneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.enum(values, `one of ${values.join(', ')}`);

/** Whether an address names a server and nothing on it. A slash at the end is none. */
function isOrigin(address: string): boolean {
  if (!/^https?:\/\/[^/\\?#@\s]+\/?$/i.test(address) || !URL.canParse(address)) return false;
  const { pathname, search, hash, username, password } = new URL(address);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}

/** Every setting that Plimsoll has; `plimsoll help` prints this table. */
export const SETTINGS = {
  HOST: {
    describes: 'Address to listen on. The default can be reached from this machine only.',
    fallback: '127.0.0.1',
    read: z.string().regex(/^[a-zA-Z0-9.:-]+$/, 'a host name or address'),
  },
  PORT: { describes: 'Port to listen on; 0 takes any free one.', fallback: '4000', read: wholeNumber(0, 65_535) },
  PUBLIC_URL: {
    describes:
      'Address at which visitors reach this server, such as https://register.example.eu. Empty: http://HOST:PORT.',
    fallback: '',
    read: z
      .string()
      .refine(
        (value) => value === '' || (/^https?:\/\//.test(value) && URL.canParse(value)),
        'an address beginning with http:// or https://',
      )
      // Pages and API are at the top of a host: links would leave a path out.
      .refine(
        (value) => value === '' || isOrigin(value),
        'an address that ends with the host or its port, without a path, a question mark, a hash or a user; give this server a host name of its own',
      )
      .transform((value) => value.replace(/\/$/, '')),
  },
  DATABASE_URL: {
    describes: 'postgres://user:password@host:port/name for PostgreSQL. Empty: the SQLite file DATABASE_FILE.',
    fallback: '',
    read: z
      .string()
      .refine((value) => value === '' || /^postgres(ql)?:\/\/./.test(value), 'an address beginning with postgres://'),
  },
  DATABASE_FILE: {
    describes: 'The SQLite file, used while DATABASE_URL is empty. Its folder is made if need be.',
    fallback: 'data/plimsoll.sqlite',
    read: z.string().min(1, 'a path to a file'),
  },
  SMTP_URL: {
    describes:
      'smtp://user:password@host:port (or smtps://…) of the mail server that takes messages to people. Empty: they stay in the outbox, which operators read on their account page.',
    fallback: '',
    read: z
      .string()
      .refine(
        (value) => value === '' || (/^smtps?:\/\/./.test(value) && URL.canParse(value)),
        'an address beginning with smtp:// or smtps://',
      ),
  },
  MAIL_FROM: {
    describes: 'Whom messages come from, such as Plimsoll <register@example.eu>.',
    fallback: 'Plimsoll <plimsoll@localhost>',
    read: z
      .string()
      .regex(/^[^\p{Cc}]*<?[^\s<>@]+@[^\s<>@]+>?$/u, 'an e-mail address, with a name in front if you like'),
  },
  SECOND_FACTOR_SECRET: {
    describes:
      'Encrypts the keys of second factors in the database: 32 characters or more that stay as they are, such as `openssl rand -base64 32` makes. Empty: they are kept as they are, and whoever reads the database can make codes.',
    fallback: '',
    read: z.string().refine((value) => value === '' || value.length >= 32, '32 characters or more'),
  },
  OIDC_ISSUER: {
    describes:
      'Issuer of an OpenID Connect provider with which people can sign in, such as https://login.example.eu. Its client needs the redirect address PUBLIC_URL/sign-in/openid/callback. Empty: none.',
    fallback: '',
    read: z
      .string()
      .refine(
        (value) => value === '' || (/^https:\/\/./.test(value) && URL.canParse(value)) || isOnThisMachine(value),
        'an address beginning with https:// (http:// on this machine only)',
      )
      // OpenID Connect Discovery 1.0, section 2: an issuer has no query and no fragment. Nor may it name a user.
      .refine(
        (value) => !/[?#]/.test(value) && !/^https?:\/\/[^/]*@/.test(value),
        'an issuer without question mark, hash, user or password',
      ),
  },
  OIDC_CLIENT_ID: {
    describes: 'By which that provider knows this installation. Needed with OIDC_ISSUER.',
    fallback: '',
    read: z.string(),
  },
  OIDC_CLIENT_SECRET: {
    describes: 'The secret that goes with it. Empty if the provider gave none.',
    fallback: '',
    read: z.string(),
  },
  OIDC_NAME: {
    describes: 'What people know that provider by, such as EU Login.',
    fallback: 'another account',
    read: z.string().regex(/^[^\p{Cc}]{1,60}$/u, 'one line of at most 60 characters'),
  },
  TRUST_PROXY: {
    describes: 'yes if a reverse proxy in front sets X-Forwarded-For; then rate limits count its clients.',
    fallback: 'no',
    read: oneOf(['yes', 'no']).transform((value) => value === 'yes'),
  },
  RATE_LIMIT_PER_MINUTE: {
    describes:
      'API requests that one address may send in a minute. Answering its queries may take a twentieth of a second for each (30 s).',
    fallback: '600',
    read: wholeNumber(1, 1_000_000),
  },
  RESPONSE_CACHE_MB: {
    describes: 'Megabytes for keeping answers to anonymous queries until the next change; 0 keeps none.',
    fallback: '64',
    read: wholeNumber(0, 100_000),
  },
  LOG_FILE: {
    describes:
      'The file that the log is written to, one JSON object a line; - is standard output, where a terminal gets one readable line each. Empty: standard output, and with --demo plimsoll.log beside DATABASE_FILE.',
    fallback: '',
    read: z.string(),
  },
  LOG_LEVEL: {
    describes: 'How much is logged.',
    fallback: 'info',
    read: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
} as const satisfies Record<string, Setting<unknown>>;

/** Whether an address is a plain one of this machine, as a provider that is tried out has. */
function isOnThisMachine(address: string): boolean {
  if (!address.startsWith('http://') || !URL.canParse(address)) return false;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

type Settings = { readonly [K in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[K]['read']> };

/** The validated configuration. */
export interface Config extends Settings {
  /** What `openDatabase` takes. */
  readonly database: string;
}

/** A configuration that Plimsoll cannot start with: says for each setting what was found, what was expected and what to do. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}

/**
 * Reads and checks the configuration. This is the only reader of the environment. Throws `Misconfigured` with every
 * problem at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const given = environment[name];
    const read = setting.read.safeParse(given ?? setting.fallback);
    if (read.success) settings[name] = read.data;
    else {
      const expected = read.error.issues[0]?.message ?? 'something else';
      problems.push(`${name} is ${shown(name, given)}; expected ${expected}. ${setting.describes}`);
    }
  }
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = settings;
  if (issuer !== undefined && (issuer === '') !== (clientId === '')) {
    const [set, missing] =
      issuer === '' ? (['OIDC_CLIENT_ID', 'OIDC_ISSUER'] as const) : (['OIDC_ISSUER', 'OIDC_CLIENT_ID'] as const);
    problems.push(`${missing} is not set, and ${set} is; expected both or neither. ${SETTINGS[missing].describes}`);
  }
  if (problems.length > 0) {
    throw new Misconfigured(
      `The configuration has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
  const checked = settings as unknown as Settings;
  const file = checked.DATABASE_FILE;
  const path = file === ':memory:' || isAbsolute(file) ? file : resolve(file);
  return { ...checked, database: checked.DATABASE_URL === '' ? path : checked.DATABASE_URL };
}

/** The token with which the command line asks a server, if one is set. No setting of a server: it is a person's. */
export function readToken(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const token = environment.PLIMSOLL_TOKEN ?? '';
  return token === '' ? null : token;
}

/** A setting as it was found. An address is not repeated where it may hold a password, and a secret not at all. */
function shown(name: string, given: string | undefined): string {
  if (given === undefined) return 'not set';
  if (name.endsWith('_SECRET')) return `set (${given.length} characters, not shown)`;
  if (!name.endsWith('_URL') || !given.includes('@')) return JSON.stringify(given);
  return `${JSON.stringify(given.replace(/:.*@/s, ':***@'))} (its middle is hidden here)`;
}
