import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadLaw } from '../../src/graphql/law.ts';
import { describeFault, withoutMessages } from '../../src/log/fault.ts';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { aClock, aDatabase, DATABASE_KINDS, type DatabaseKind } from '../support/databases.ts';

const MARKERS = ['marker-name-7f3a', 'marker-7f3a@example.org', 'marker password 7f3a'];
const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { id } userErrors { code message } } }';

/** Everything that is written while somebody signs up and the table of the messages is gone. */
async function failingSignUp(kind: DatabaseKind) {
  const written: string[] = [];
  const catchAll = (...said: unknown[]) => void written.push(said.map((one) => inspectable(one)).join(' '));
  vi.spyOn(console, 'error').mockImplementation(catchAll);
  const clock = aClock();
  const database = await aDatabase(kind, clock);
  const app = await buildApp({
    config: readConfig({ LOG_LEVEL: 'info' }),
    database,
    law: loadLaw(),
    now: () => clock.now,
    withWeb: false,
    log: { write: (line) => void written.push(line) },
  });
  const { handle } = database;
  if (handle.kind === 'sqlite') handle.driver.exec('alter table mail rename to mail_away');
  else await handle.driver.unsafe('alter table mail rename to mail_away');
  const [name = '', email = '', password = ''] = MARKERS;
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: SIGN_UP, variables: { input: { name, email, password } } },
  });
  await app.close();
  await database.close();
  return { answer, written };
}

function inspectable(one: unknown): string {
  return one instanceof Error ? `${one.stack} ${String(one.cause)} ${JSON.stringify(one)}` : JSON.stringify(one);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(DATABASE_KINDS)('a statement that fails on %s', (kind) => {
  test('is logged with the id of its request and the statement, and without anything that was sent or a link', async () => {
    const { answer, written } = await failingSignUp(kind);
    const [error] = answer.json().errors;
    expect(error.extensions.code).toBe('INTERNAL');
    const all = written.join('\n');
    for (const marker of [...MARKERS, '/confirm-email/']) expect(all).not.toContain(marker);
    const lines = written.map((line) => JSON.parse(line));
    const fault = lines.find((line) => line.reference === error.extensions.reference);
    const request = lines.find((line) => line.req?.url === '/graphql');
    expect(fault).toMatchObject({ level: 50, msg: 'Fault', reqId: request.reqId });
    const { err } = fault;
    expect(JSON.stringify(err)).toMatch(kind === 'sqlite' ? /SQLITE_ERROR/ : /"42P01"/);
    expect(JSON.stringify(err)).toMatch(/ at .*src\/storage\/commit\.ts/);
    if (kind === 'postgres') expect(JSON.stringify(err)).toMatch(/insert into \\"mail\\"/);
  });

  test('says nothing of a value that the database repeats in its own message', async () => {
    const database = await aDatabase(kind);
    const { mail } = database.tables;
    const failing = database.query
      .select()
      .from(mail)
      .where(sql`${mail.attempts} = no_such_function(${'marker-7f3a'})`);
    const error = await Promise.resolve(failing).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(describeFault(error))).not.toContain('marker-7f3a');
    await database.close();
  });
});

test('a message that looks like a stack is not taken for one', () => {
  const error = new SyntaxError('Unexpected\n    at marker-7f3a (x.ts:1:1)', { cause: new Error('marker-7f3a') });
  expect(JSON.stringify(describeFault(error))).not.toContain('marker-7f3a');
  expect(describeFault(error).stack).toMatch(/logged-faults\.test\.ts/);
});

test('an error that a library hands to the log is described without its message', () => {
  const error = new Error('marker-7f3a');
  const lines = [[error], [error, 'marker-7f3a'], [{ err: error }, 'marker-7f3a'], [{ err: error, res: {} }]];
  for (const line of lines) expect(JSON.stringify(withoutMessages(line))).not.toContain('marker-7f3a');
  expect(withoutMessages([{ err: error }, 'Tidying failed'])[1]).toBe('Tidying failed');
});
