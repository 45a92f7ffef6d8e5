import SqliteDriver from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitBriefly } from '../../src/storage/database.ts';
import { anApp, NOBODY, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContributionInput, SUBMIT } from '../support/contributions.ts';

// Only SQLite has one place for a writer; PostgreSQL lets others write meanwhile.
let app: TestApp;
let person: TestPerson;
beforeAll(async () => {
  app = await anApp('sqlite');
  waitBriefly(app.database.handle);
  await aConsultation(app);
  person = await app.aPerson();
});
afterAll(() => app.close());

/** Does some work while another connection holds the file's only place for a writer. */
async function whileLocked<T>(work: (release: () => void) => Promise<T>): Promise<T> {
  const { handle } = app.database;
  if (handle.kind !== 'sqlite') throw new Error('This is about SQLite');
  const other = new SqliteDriver(handle.driver.name);
  other.exec('BEGIN IMMEDIATE');
  const release = () => {
    if (other.inTransaction) other.exec('ROLLBACK');
  };
  try {
    return await work(release);
  } finally {
    release();
    other.close();
  }
}

const inject = (query: string, variables: object = {}, headers: object = {}) =>
  app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query, variables }),
  });

test('while another process writes, readers are answered at once, also those who are signed in', async () => {
  // So long that what is noted of the session and of the token is due to be noted again.
  app.later(3 * 86_400_000);
  await whileLocked(async () => {
    const writing = inject(SUBMIT, { input: aContributionInput() });
    for (const sender of [NOBODY, person.browser, person.script]) {
      const before = performance.now();
      const { viewer, register } = await app.ask('{ viewer { id } register { revision } }', {}, sender);
      expect(performance.now() - before).toBeLessThan(1_000);
      expect(register.revision).toBeGreaterThan(0);
      expect(viewer?.id ?? null).toBe(sender === NOBODY ? null : person.id);
    }
    await writing;
  });
});

test('what is submitted while another process writes for a moment waits, and is received', async () => {
  const answer = await whileLocked(async (release) => {
    const writing = inject(SUBMIT, { input: aContributionInput() });
    setTimeout(release, 500);
    return writing;
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.json().data.submitContribution).toMatchObject({ repeated: false, userErrors: [] });
});

test('when it takes longer the sender is told when to send the same again, and that is received once', async () => {
  const input = aContributionInput();
  const before = await app.journaled('contribution.submitted');
  const answer = await whileLocked(() => inject(SUBMIT, { input }));
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.json().errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('nothing was changed'),
      extensions: { code: 'BUSY', retryAfter: 5 },
    }),
  ]);
  expect(await app.journaled('contribution.submitted')).toBe(before);
  const { submitContribution } = await app.ask(SUBMIT, { input });
  expect(submitContribution).toMatchObject({ repeated: false, userErrors: [] });
  expect(await app.journaled('contribution.submitted')).toBe(before + 1);
});
