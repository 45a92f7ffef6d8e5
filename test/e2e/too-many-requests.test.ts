import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Site, startSite } from './site.ts';

const FORM = '/consultations/where-should-the-line-be';
let site: Site;
beforeAll(async () => {
  site = await startSite({ RATE_LIMIT_PER_MINUTE: '40' });
}, 120_000);
afterAll(() => site?.close());

/** Asks until the network of this machine has no requests left, as one script behind a shared address does. */
async function useUp(): Promise<void> {
  const query = JSON.stringify({ query: '{ __typename }' });
  const headers = { 'content-type': 'application/json' };
  while ((await fetch(`${site.url}/graphql`, { method: 'POST', headers, body: query })).status !== 429);
}

test.each(['check', 'submit'])(
  'what was typed is still there after ?/%s, in a form that sends it again',
  async (action) => {
    await useUp();
    const text = 'an hour of typing\nin two lines';
    const response = await fetch(`${site.url}${FORM}?/${action}`, {
      method: 'POST',
      headers: { origin: site.url, accept: 'text/html' },
      body: new URLSearchParams({ 'answers.gpai-reasonable': 'yes', 'answers.more': text }),
    });
    expect(response.status).toBe(429);
    const page = await response.text();
    expect(page).toContain(`>${text}</textarea>`);
    expect(page).toContain(`<form method="post" action="${FORM}?/${action}"`);
    expect(page).toContain('<input type="hidden" name="answers.gpai-reasonable" value="yes"');
    expect(page).not.toMatch(/<a [^>]*href="[^"]*\?\/(check|submit)/);
  },
);

test('a browser shows the text in a box, and the button sends everything again', async () => {
  await useUp();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    // A page of the site itself, so that the browser sends its origin: from a page of its own it would send another.
    await page.route(`${site.url}/__form`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${FORM}?/check"><textarea name="answers.more"></textarea><input name="category" value="citizen"><button>Go</button></form>`,
      }),
    );
    await page.goto(`${site.url}/__form`);
    await page.locator('textarea').fill('an hour of typing\nin two lines');
    await page.getByRole('button', { name: 'Go' }).click();
    expect(await page.getByRole('textbox', { name: 'What you wrote' }).inputValue()).toBe(
      'an hour of typing\nin two lines',
    );
    const again = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Send it again' }).click();
    const sent = new URLSearchParams((await again).postData() ?? '');
    expect(sent.get('answers.more')).toBe('an hour of typing\r\nin two lines');
    expect(sent.get('category')).toBe('citizen');
  } finally {
    await browser.close();
  }
});
