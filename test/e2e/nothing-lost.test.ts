import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './site.ts';

const FORM = '/consultations/where-should-the-line-be';
const file = join(mkdtempSync(join(tmpdir(), 'plimsoll-typed-')), 'register.sqlite');
let site: Site;
beforeAll(async () => {
  site = await startSite({ DATABASE_FILE: file });
}, 120_000);
afterAll(() => site?.close());

const COMPLETE = {
  category: 'citizen',
  publication: 'ANONYMOUS',
  'answers.gpai-reasonable': 'yes',
  'answers.sr-reasonable': 'yes',
};

/** Posts a form as a browser does, and answers with the status and the page. */
async function post(path: string, fields: Readonly<Record<string, string>>) {
  const response = await fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, accept: 'text/html' },
    body: new URLSearchParams({ idempotencyKey: crypto.randomUUID(), ...fields }),
  });
  return { status: response.status, location: response.headers.get('location') ?? '', page: await response.text() };
}

/** That a page holds a form to send again to where it was sent, and what was typed in it, in a box. */
function expectKept(page: string, path: string, text: string) {
  expect(page).toContain(`>${text}</textarea>`);
  // A page that could be made again has its own form; any other has one that goes where this one went.
  if (page.includes('Send it again</button>')) expect(page).toContain(`action="${path}"`);
  expect(page).not.toMatch(/<a [^>]*href="[^"]*\?\/(check|submit)/);
}

test('the longest contribution that is permitted is received, in a script of three bytes a letter', async () => {
  const more = '線'.repeat(5_000);
  const { status, location } = await post(`${FORM}?/submit`, {
    ...COMPLETE,
    'answers.more': more,
    'answers.gpai-why': more.slice(0, 2_000),
  });
  expect(status).toBe(303);
  expect(location).toContain('/receipt/');
});

test('the form of 18 texts of 5,000 letters, each of two units, is read whole', async () => {
  const texts = Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`answers.extra-${at}`, '🌊'.repeat(2_500)]));
  const { status, page } = await post(`${FORM}?/check`, { ...COMPLETE, ...texts, 'answers.more': 'an hour of typing' });
  expect(status).toBe(200);
  expect(page).toContain('an hour of typing');
});

test.each([
  ['100,000 Bulgarian letters', 'Прагът за моделите '.repeat(5_300)],
  ['400,000 Bulgarian letters, more than the API reads at once', 'Прагът за моделите '.repeat(21_100)],
])('%s in one box are answered with the limit and with everything that was typed', async (_, text) => {
  const { status, page } = await post(`${FORM}?/check`, {
    ...COMPLETE,
    'answers.more': text,
    'answers.gpai-why': 'an hour of typing',
  });
  expect(status).toBe(400);
  expect(page).toContain('At most 5000 characters');
  expectKept(page, `${FORM}?/check`, 'an hour of typing');
});

test('a form larger than can be read at all says so, and that Back still has it', async () => {
  const { status, page } = await post(`${FORM}?/check`, { ...COMPLETE, 'answers.more': 'x'.repeat(4_100_000) });
  expect(status).toBe(413);
  expect(page).toContain('Go back in your browser');
});

test('while another program writes to the database the form comes back filled, and is received when it is sent again', async () => {
  const other = new SqliteDriver(file);
  other.exec('BEGIN IMMEDIATE');
  const fields = { ...COMPLETE, idempotencyKey: crypto.randomUUID(), 'answers.more': 'an hour of typing, locked' };
  try {
    const sent = post(`${FORM}?/submit`, fields);
    const before = performance.now();
    await site.ask('{ register { revision } }');
    expect(performance.now() - before).toBeLessThan(2_000);
    const { status, page } = await sent;
    expect(status).toBe(503);
    expect(page).toContain('What you entered is still here: send it again in a minute');
    expectKept(page, `${FORM}?/submit`, 'an hour of typing, locked');
    expect(page).toContain(`value="${fields.idempotencyKey}"`);
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  expect((await post(`${FORM}?/submit`, fields)).location).toContain('/receipt/');
});

test.each([
  ['/account/models/new', { name: 'A model', 'compute.0.note': 'an hour of typing about compute, and then some more' }],
  [
    '/account/models/mdl_0/documentation/item?list=a&at=b',
    { text: 'an hour of typing about compute, and then some more' },
  ],
  ['/rulesets/enact?/check', { yaml: 'an hour of typing about compute, and then some more' }],
])(
  'who is no longer signed in finds what was typed at %s, signs in beside it and sends it again',
  async (path, fields) => {
    const { status, page } = await post(path, { ...fields, password: 'never shown again' });
    expect(status).toBe(401);
    expect(page).toContain('You are no longer signed in');
    expect(page).toMatch(/<a href="\/sign-in\?next=\/account" target="_blank"/);
    expectKept(page, path.replace('&', '&amp;'), 'an hour of typing about compute, and then some more');
    expect(page).not.toContain('never shown again');
  },
);

test('a fault on our side keeps what was typed and gives the reference', async () => {
  const other = new SqliteDriver(file);
  other.exec('ALTER TABLE contribution RENAME TO elsewhere');
  other.close();
  const { status, page } = await post(`${FORM}?/submit`, {
    ...COMPLETE,
    'answers.more': 'an hour of typing, and a fault on our side',
  });
  expect(status).toBe(500);
  expectKept(page, `${FORM}?/submit`, 'an hour of typing, and a fault on our side');
  expect(page).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}/);
});
