import { eq } from 'drizzle-orm';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { loadLaw } from '../../src/graphql/law.ts';
import { type RepresentationRole, SYSTEM } from '../../src/identity/actor.ts';
import { appoint, changeRole } from '../../src/identity/commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { TOKEN_SCOPES } from '../../src/identity/scope.ts';
import { codeOf } from '../../src/identity/totp.ts';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { aClock, aDatabase, type DatabaseKind, type OpenedDatabase, type TestClock } from './databases.ts';

/** The law is data that does not change: read once for all suites of a worker. */
const law = loadLaw();

export const PASSWORD = 'seven umbrellas in the hall';
export const DAY = 86_400_000;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** What the API answered. `data` is read loosely here: its shape is what a test is about to assert. */
export interface ApiAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of the answer, and fails if it is not so.
  readonly data: any;
  readonly errors: readonly ApiError[];
  readonly headers: LightMyRequestResponse['headers'];
}

/** Who sends a request. */
export interface Sender {
  readonly headers: Readonly<Record<string, string>>;
}

export const NOBODY: Sender = { headers: {} };

/** A person with an account, and by what they send requests. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  /** As a browser sends it, with the session cookie. */
  readonly browser: Sender;
  /** As a script sends it, with a bearer token. */
  readonly script: Sender;
  readonly token: { readonly id: string; readonly secret: string };
}

export interface AppOptions {
  readonly clock?: TestClock;
  readonly settings?: Readonly<Record<string, string>>;
}

const ALL_SCOPES = TOKEN_SCOPES.map((scope) => scope.toUpperCase());

let counted = 0;
const next = () => {
  counted += 1;
  return counted;
};

/** A key that no request has used yet. */
export const freshKey = (): string => `key-${next()}-${crypto.randomUUID()}`;

/** The real application on a fresh, migrated database of this kind, asked without a network. */
export async function anApp(kind: DatabaseKind, { clock = aClock(), settings = {} }: AppOptions = {}) {
  const database = await aDatabase(kind, clock);
  const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '1000000', ...settings });
  const app = await buildApp({ config, database, law, now: () => clock.now, withWeb: false });
  return new TestApp(app, database, clock);
}

export class TestApp {
  readonly fastify: FastifyInstance;
  readonly database: OpenedDatabase;
  readonly clock: TestClock;
  readonly #recoveryCodes = new Map<string, string[]>();

  constructor(fastify: FastifyInstance, database: OpenedDatabase, clock: TestClock) {
    this.fastify = fastify;
    this.database = database;
    this.clock = clock;
  }

  async close(): Promise<void> {
    await this.fastify.close();
    await this.database.close();
  }

  /** Moves the clock on by so many milliseconds. */
  later(milliseconds: number): void {
    this.clock.now = new Date(this.clock.now.getTime() + milliseconds);
  }

  /** Sends an operation as it is and answers with all that came back. */
  async send(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    sender: Sender = NOBODY,
  ): Promise<ApiAnswer> {
    const response = await this.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...sender.headers },
      payload: JSON.stringify({ query, variables }),
    });
    return readAnswer(response);
  }

  /** Sends an operation that is expected to have no top-level errors, and answers with its data. */
  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    sender: Sender = NOBODY,
  ): Promise<ApiAnswer['data']> {
    const { data, errors } = await this.send(query, variables, sender);
    if (errors.length > 0) throw new Error(`The API refused: ${JSON.stringify(errors)}\n${query}`);
    return data;
  }

  /** Does some work and counts the SQL statements that it takes. */
  async counting<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: number }> {
    const before = this.database.statements();
    const result = await work();
    return { result, statements: this.database.statements() - before };
  }

  /** Everything that the journal holds, oldest first. */
  journal() {
    const { journalEntry } = this.database.tables;
    return this.database.query.select().from(journalEntry).orderBy(journalEntry.sequence);
  }

  /** How many entries of a kind the journal holds. */
  async journaled(entryKind: string): Promise<number> {
    return (await this.journal()).filter((entry) => entry.kind === entryKind).length;
  }

  /** A person who has signed up and made a token. */
  async aPerson({ name = `Person ${next()}`, officer = false } = {}): Promise<TestPerson> {
    const email = `person${next()}@example.org`;
    // Everybody comes from an address of their own: so many from one would be slowed down.
    const from = { 'x-forwarded-for': `198.51.${Math.floor(next() / 250) % 250}.${(counted % 250) + 1}` };
    const signedUp = await this.send(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { id } userErrors { code message path } } }',
      { input: { email, name, password: PASSWORD } },
      { headers: from },
    );
    const id = signedUp.data?.signUp?.viewer?.id;
    if (typeof id !== 'string') throw new Error(`Nobody signed up: ${JSON.stringify(signedUp)}`);
    let browser: Sender = { headers: { cookie: cookieOf(signedUp) } };
    await this.confirm(email, browser);
    if (officer) {
      const identity = createIdentity(this.database, { now: () => this.clock.now, secureCookies: false });
      await changeRole(identity, SYSTEM, { personId: id, role: 'officer' });
      browser = await this.signIn(email, from);
    }
    const token = await this.aToken(browser);
    return { id, email, browser, token, script: { headers: { authorization: `Bearer ${token.secret}` } } };
  }

  /** Signs somebody in by their password, as a browser does; an officer or an operator with a second factor, set up if need be. */
  async signIn(email: string, headers: Sender['headers'] = {}): Promise<Sender> {
    const answer = await this.send(
      `mutation ($input: SignInInput!) {
        signIn(input: $input) { viewer { role } secondFactorNeeded userErrors { code message path } }
      }`,
      { input: { email, password: PASSWORD } },
      { headers },
    );
    const { viewer, secondFactorNeeded } = answer.data?.signIn ?? {};
    const browser: Sender = { headers: { cookie: cookieOf(answer) } };
    if (secondFactorNeeded) return this.#showFactor(email, browser);
    if (viewer == null) throw new Error(`Nobody signed in: ${JSON.stringify(answer)}`);
    return ['OFFICER', 'OPERATOR'].includes(viewer.role) ? this.#enrolFactor(email, browser) : browser;
  }

  /** Sets up a second factor in an authenticator app that runs by the clock of the test. */
  async #enrolFactor(email: string, browser: Sender): Promise<Sender> {
    const { beginSecondFactor } = await this.ask(
      'mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { enrolment { key } } }',
      { input: { currentPassword: PASSWORD } },
      browser,
    );
    const answer = await this.send(
      'mutation ($input: EnrolSecondFactorInput!) { enrolSecondFactor(input: $input) { recoveryCodes } }',
      { input: { code: codeOf(beginSecondFactor.enrolment.key, this.clock.now) } },
      browser,
    );
    this.#recoveryCodes.set(email, answer.data.enrolSecondFactor.recoveryCodes);
    return { headers: { cookie: cookieOf(answer) } };
  }

  /** By a recovery code: the clock of a test often stands still, and with it the code of the app, which is taken once. */
  async #showFactor(email: string, browser: Sender): Promise<Sender> {
    const answer = await this.send(
      'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { viewer { id } } }',
      { input: { code: this.#recoveryCodes.get(email)?.pop() ?? '' } },
      browser,
    );
    if (answer.data?.confirmSecondFactor?.viewer == null) throw new Error(`Not confirmed: ${JSON.stringify(answer)}`);
    return { headers: { cookie: cookieOf(answer) } };
  }

  /** The links in the messages to an address, newest last. */
  async linksTo(email: string): Promise<string[]> {
    const { mail } = this.database.tables;
    const rows = await this.database.query.select().from(mail).where(eq(mail.toAddress, email)).orderBy(mail.createdAt);
    return rows.flatMap(({ paragraphsJson }) =>
      (JSON.parse(paragraphsJson ?? '[]') as (string | { link: string })[]).flatMap((part) =>
        typeof part === 'string' ? [] : [part.link],
      ),
    );
  }

  /** Confirms an address by the link that was sent to it. */
  async confirm(email: string, browser: Sender): Promise<void> {
    const link = (await this.linksTo(email)).findLast((one) => one.includes('/confirm-email/'));
    const { confirmEmail } = await this.ask(
      'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { userErrors { code message path } } }',
      { input: { secret: link?.split('/').at(-1) ?? '' } },
      browser,
    );
    if (confirmEmail.userErrors.length > 0) throw new Error(JSON.stringify(confirmEmail.userErrors));
  }

  /** A token made by whoever is signed in. */
  async aToken(
    browser: Sender,
    expiresInDays = 90,
    more: Readonly<Record<string, unknown>> = { scopes: ALL_SCOPES },
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const { createApiToken } = await this.ask(
      `mutation ($input: CreateApiTokenInput!) {
        createApiToken(input: $input) { secret token { id } userErrors { code message path } }
      }`,
      { input: { idempotencyKey: freshKey(), label: 'For a test', expiresInDays, ...more } },
      browser,
    );
    if (createApiToken.userErrors.length > 0) throw new Error(JSON.stringify(createApiToken.userErrors));
    return { id: createApiToken.token.id, secret: createApiToken.secret };
  }

  /** A provider registered by a person, who becomes its owner. */
  async aProvider(person: TestPerson, input: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { registerProvider } = await this.ask(
      `mutation ($input: RegisterProviderInput!) {
        registerProvider(input: $input) { provider { id } userErrors { code message path } }
      }`,
      { input: { idempotencyKey: freshKey(), name: `Provider ${next()}`, country: 'FR', ...input } },
      person.script,
    );
    if (registerProvider.provider === null) throw new Error(JSON.stringify(registerProvider.userErrors));
    return registerProvider.provider.id;
  }

  /** A model of a provider. Say `compute` to begin its ledger. */
  async aModel(person: TestPerson, providerId: string, input: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { registerModel } = await this.ask(
      `mutation ($input: RegisterModelInput!) {
        registerModel(input: $input) { model { id } userErrors { code message path } }
      }`,
      { input: { ...aModelInput(providerId), ...input } },
      person.script,
    );
    if (registerModel.model === null) throw new Error(JSON.stringify(registerModel.userErrors));
    return registerModel.model.id;
  }

  /** Evidence about a record, recorded by whoever may. Public unless said otherwise. */
  async anEvidence(person: TestPerson, about: string, input: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { recordEvidence } = await this.ask(
      `mutation ($input: RecordEvidenceInput!) {
        recordEvidence(input: $input) { evidence { id } userErrors { code message path } }
      }`,
      {
        input: {
          idempotencyKey: freshKey(),
          about,
          title: 'Report',
          shows: 'What it shows.',
          confidentiality: 'PUBLIC',
          ...input,
        },
      },
      person.script,
    );
    if (recordEvidence.evidence === null) throw new Error(JSON.stringify(recordEvidence.userErrors));
    return recordEvidence.evidence.id;
  }

  /** Makes a person an owner, editor or reader for a provider. */
  async appoint(person: TestPerson, providerId: string, role: RepresentationRole): Promise<void> {
    const identity = createIdentity(this.database, { now: () => this.clock.now, secureCookies: false });
    const done = await appoint(identity, SYSTEM, { personId: person.id, providerId, role });
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  }

  /** An owner with their provider: what most tests begin with. */
  async anOwner(more: { readonly officer?: boolean } = {}): Promise<TestPerson & { readonly providerId: string }> {
    const person = await this.aPerson(more);
    return { ...person, providerId: await this.aProvider(person) };
  }
}

/** The input of a model that nothing is wrong with: text in, text out. */
export function aModelInput(providerId: string): Record<string, unknown> {
  return {
    idempotencyKey: freshKey(),
    providerId,
    name: `Model ${next()}`,
    inputs: ['TEXT'],
    outputs: ['TEXT'],
  };
}

/** An entry of a ledger: this much for pre-training. */
export function preTraining(flop: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { activity: 'PRE_TRAINING', amount: { flop }, ...more };
}

/** Reads a response as GraphQL answers it. */
export function readAnswer(response: LightMyRequestResponse): ApiAnswer {
  const body = JSON.parse(response.body) as { data?: unknown; errors?: readonly ApiError[] };
  return {
    status: response.statusCode,
    data: body.data ?? null,
    errors: body.errors ?? [],
    headers: response.headers,
  };
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: ApiAnswer): string {
  const set = answer.headers['set-cookie'];
  const [first = ''] = Array.isArray(set) ? set : [set ?? ''];
  return first.split(';')[0] ?? '';
}

/** The problems of a payload in short, such as `INVALID name`. */
export function problems(payload: {
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}): string[] {
  return payload.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}
