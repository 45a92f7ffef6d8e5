import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Site, startSite } from './site.ts';

const CONSULTATION = 'where-should-the-line-be';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => context?.close());

let representative: Awaited<ReturnType<BrowserContext['cookies']>> | null = null;

/** By the representative's link the first time, which is good for once, and by the session that it began from then on. */
async function signInAsRepresentative(): Promise<void> {
  if (representative !== null) return context.addCookies(representative);
  await visit(site.signInLinks[1] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/account');
  representative = await context.cookies();
}

async function visit(path: string): Promise<void> {
  await page.goto(site.url + path);
}

describe('without JavaScript', () => {
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
  });

  test('the public list leads to a model, its reasons and the figures they rest on', async () => {
    await visit('/');
    const over = page.getByRole('table').filter({ has: page.getByText('Over the line') });
    const link = over.getByRole('rowheader').first().getByRole('link');
    const name = await link.innerText();
    await link.click();

    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    const statement = page.locator('.statement');
    expect(await statement.innerText()).toMatch(/presumed to present systemic risk/i);

    const reason = page.locator('details', { hasText: 'Is cumulative training compute above the threshold' }).last();
    await reason.locator('summary').first().click();
    const opened = page.locator('details', { hasText: 'Is cumulative training compute above the threshold' }).last();
    expect(await opened.innerText()).toMatch(/ is greater than /);
    const entry = await page.locator('.proof a[href^="#cmp_"]').first().getAttribute('href');
    expect(await page.locator(`tr[id="${entry?.slice(1)}"]`).count(), `a ledger row for ${entry}`).toBe(1);
  });

  test('an earlier day and another ruleset change the answer, and the address says so', async () => {
    const { models } = await site.ask<{ models: { nodes: { id: string }[] } }>(
      '{ models(first: 1, filter: { systemicRisk: [PRESUMED] }) { nodes { id } } }',
    );
    await visit(`/models/${models.nodes[0]?.id}`);
    await page.getByLabel('Under the ruleset').selectOption('draft-2025-04');
    await page.getByLabel('On the day').fill('2025-05-01');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(page.url()).toContain('on=2025-05-01&ruleset=draft-2025-04');
    expect(await page.locator('.statement').innerText()).toMatch(/1 May 2025/);
  });

  test('filters, sorting and paging of the models need no script', async () => {
    await visit('/models');
    await page.getByLabel('Systemic risk').selectOption('over');
    await page.getByRole('button', { name: 'Show models' }).click();
    const { models } = await site.ask<{ models: { totalCount: number } }>(
      '{ models(first: 1, filter: { systemicRisk: [PRESUMED, DESIGNATED] }) { totalCount } }',
    );
    const caption = page.locator('caption').first();
    expect(await caption.innerText()).toMatch(new RegExp(`^${models.totalCount} models?$`));

    await visit('/models?sort=name&direction=ascending');
    const firstPage = await page.getByRole('rowheader').allInnerTexts();
    expect(await page.locator('th[aria-sort="ascending"]').innerText()).toMatch(/Model/);
    await page.getByRole('link', { name: 'Next page' }).click();
    const secondPage = await page.getByRole('rowheader').allInnerTexts();
    expect(firstPage.filter((name) => secondPage.includes(name))).toEqual([]);
    await page.getByRole('link', { name: 'Previous page' }).click();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(firstPage);
  });

  test('a representative records documentation and hands over evidence, of which the public sees what it may', async () => {
    const { providers } = await site.ask<{ providers: { nodes: { models: { nodes: { id: string }[] } }[] } }>(
      '{ providers(first: 1, filter: { search: "Example Marine Models" }) { nodes { models(first: 1) { nodes { id } } } } }',
    );
    const id = providers.nodes[0]?.models.nodes[0]?.id ?? '';
    await signInAsRepresentative();

    await visit(`/models/${id}`);
    await page.getByRole('link', { name: 'Record documentation' }).click();
    await page.getByRole('link', { name: 'Record how far Section 1(2)(b) is' }).click();
    await page.getByLabel('done', { exact: true }).check();
    await page.getByRole('button', { name: 'Record it' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Give the text, a link or evidence');
    await page.getByLabel('The text, or what there is').fill('<b>Cosine</b> schedule');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.waitForURL('**/documentation');
    const row = page.getByRole('row').filter({ hasText: 'Section 1(2)(b)' });
    expect(await row.getByRole('cell').first().innerText()).toMatch(/^done/);
    await page.getByRole('link', { name: 'Record how far Section 1(2)(b) is' }).click();
    expect(await page.getByLabel('The text, or what there is').inputValue()).toBe('<b>Cosine</b> schedule');

    await visit(`/models/${id}`);
    await page.getByRole('link', { name: 'Hand over or withdraw evidence' }).click();
    await page.getByLabel('What is it?').fill('Cluster plan');
    await page.getByLabel('What does it show?').fill('The racks');
    await page.getByLabel('A file').setInputFiles({
      name: 'plan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('rack 7'),
    });
    await page.getByLabel('Security', { exact: true }).check();
    await page.getByRole('button', { name: 'Hand it over' }).click();
    const piece = page.getByRole('listitem').filter({ hasText: 'Cluster plan' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      piece.getByRole('link', { name: 'Download plan.txt (6 bytes)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('plan.txt');

    const stranger = await browser.newContext({ javaScriptEnabled: false });
    const outside = await stranger.newPage();
    await outside.goto(`${site.url}/models/${id}`);
    const shown = await outside.content();
    expect(shown).toContain('This is withheld because publishing it would harm security.');
    for (const secret of ['Cosine', 'Cluster plan', 'plan.txt']) expect(shown).not.toContain(secret);
    const refused = await outside.goto(`${site.url}/account/models/${id}/evidence`);
    expect(refused?.url()).toContain('/sign-in');
    await stranger.close();

    await piece.getByLabel('Why withdraw it? Published.').fill('No longer needed');
    await piece.getByLabel('Also erase what it says, for good').check();
    await piece.getByRole('button', { name: 'Withdraw Cluster plan' }).click();
    expect(await page.locator('main').innerText()).toContain('Its content was erased.');
  });

  test('a consultation is answered, checked, corrected and submitted once, and the results change', async () => {
    const contributions = async () => {
      const { consultation } = await site.ask<{ consultation: { results: { contributionCount: number } } }>(
        `{ consultation(slug: "${CONSULTATION}") { results { contributionCount } } }`,
      );
      return consultation.results.contributionCount;
    };
    const before = await contributions();
    await visit(`/consultations/${CONSULTATION}`);

    // Nothing answered: every missing answer is named, with a link to its field.
    await page.getByRole('button', { name: 'Check your answers' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    const summary = page.getByRole('alert');
    expect(await summary.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    // In the order of the page, each with what its field is called.
    const named = await summary.getByRole('listitem').allInnerTexts();
    expect(named[0]).toMatch(/a reasonable line\? – An answer is needed\./s);
    expect(named.at(-1)).toMatch(/^Which stakeholder category .* – Choose/);
    for (const link of await summary.getByRole('link').all()) {
      const target = (await link.getAttribute('href'))?.slice(1);
      expect(await page.locator(`[id="${target}"]`).count(), `a field for ${target}`).toBe(1);
    }

    const group = (name: RegExp) => page.getByRole('group', { name });
    expect(await page.getByLabel('Which amount would be better?').first().isVisible()).toBe(false);
    await group(/10.*23.* FLOP a reasonable line/)
      .getByLabel('No', { exact: true })
      .check();
    await page.getByLabel('Which amount would be better?').first().fill('10^24x');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    expect(await summary.innerText()).toMatch(/Which amount would be better\? \(on: .*you typed “10.*24x”/s);
    await page.getByLabel('Which amount would be better?').first().fill('3 × 10^24');
    await group(/10.*25.* FLOP still a reasonable line/)
      .getByLabel('Yes', { exact: true })
      .check();
    await page.getByLabel('Why?').first().fill('<b>Bold</b> & “quoted” مرحبا 🚢');
    await group(/stakeholder category/)
      .getByLabel('Civil society organisation')
      .check();
    await page.getByRole('button', { name: 'Check your answers' }).click();

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Check your answers');
    expect(await page.locator('main').innerText()).toMatch(
      /In this register today, \d+ models? of \d+ providers? lies? above it/,
    );
    expect(await page.locator('main').innerText()).toContain('<b>Bold</b> & “quoted” مرحبا 🚢');
    expect(await contributions()).toBe(before);

    await page.getByRole('button', { name: /^Change: Country/ }).click();
    expect(await page.getByLabel('Why?').first().inputValue()).toBe('<b>Bold</b> & “quoted” مرحبا 🚢');
    await page.getByLabel('Country').selectOption({ label: 'Portugal' });
    await page.getByRole('button', { name: 'Check your answers' }).click();
    expect(await page.locator('main').innerText()).toContain('Portugal');

    const hidden = await page.locator('form[action="?/submit"] input[type=hidden]').all();
    const fields: Record<string, string> = {};
    for (const input of hidden) fields[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
    await page.getByRole('button', { name: 'Submit your contribution' }).click();
    await page.waitForURL(/\/receipt\/[^/]+\?key=/);
    const reference = await page.locator('.reference').innerText();
    expect(await page.locator('main').innerText()).toMatch(/Commitment, SHA-256\s+[0-9a-f]{64}/);
    expect(await contributions()).toBe(before + 1);

    // The same form sent again, as by pressing twice, is the same contribution.
    const again = await page.request.post(`${site.url}/consultations/${CONSULTATION}?/submit`, {
      form: fields,
      headers: { origin: site.url, accept: 'text/html' },
      maxRedirects: 0,
    });
    expect(again.status()).toBe(303);
    expect(again.headers().location).toContain(reference);
    expect(await contributions()).toBe(before + 1);

    // Back shows the answers once more instead of asking to send the form again.
    await page.goBack();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Check your answers');
    await page.goForward();

    // The receipt is saved, and holds; changed, it does not, and says where.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the receipt as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`receipt-${reference}.json`);
    const file = readFileSync(await download.path(), 'utf8');
    const receiptPage = page.url();
    await visit('/consultations/check-a-receipt');
    const upload = (text: string) =>
      page.getByLabel('The receipt file').setInputFiles({
        name: 'receipt.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await upload(file);
    await page.getByRole('button', { name: 'Check the receipt' }).click();
    expect(await page.getByRole('status').innerText()).toMatch(/The receipt holds[\s\S]*Counted: Yes/);
    await page.getByLabel('Or paste what is in the file').fill(file.replace('“quoted”', '“misquoted”'));
    await page.getByRole('button', { name: 'Check the receipt' }).click();
    expect(await page.getByRole('status').innerText()).toMatch(/does not hold[\s\S]*differ in: the answer to “Why/);

    // Without the key the receipt shows nothing but what is public.
    await page.goto(receiptPage.replace(/\?.*$/, ''));
    expect(await page.locator('main').innerText()).not.toMatch(/Salt|Save the receipt/);
    await page.goto(receiptPage);

    // It is read like everybody's, under its own address.
    await page.getByRole('link', { name: 'The contribution as it is published' }).click();
    expect(await page.locator('main').innerText()).toMatch(/From\s+Anonymous[\s\S]*Portugal[\s\S]*<b>Bold<\/b>/);
    await page.getByRole('link', { name: 'Contributions', exact: true }).click();
    expect(await page.getByRole('table').locator('caption').innerText()).toBe(`${await contributions()} contributions`);
    await page.goto(receiptPage);

    await page.getByRole('link', { name: 'See the results' }).click();
    expect(await page.locator('main').innerText()).toMatch(/3\s×\s10\s?24/);
    expect(await page.locator('.notice').first().innerText()).toMatch(/invented/);
  });

  test('a sign-in link is used up by its button and not by looking at it', async () => {
    const link = site.signInLinks[0] ?? '';
    await visit(link);
    await visit(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/account');
    expect(await page.locator('main').innerText()).toContain('Works for the authority');

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await visit(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    await visit('/account');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  test('a representative makes a token, uses it, revokes it, and registers a model with its first figure', async () => {
    await signInAsRepresentative();

    await visit('/account/tokens');
    await page.getByLabel('What it is for').fill('Nightly job');
    await page.getByRole('button', { name: 'Make the token' }).click();
    const secret = await page.locator('#secret').innerText();
    const viewer = async () => {
      const response = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      });
      return response.status;
    };
    expect(await viewer()).toBe(200);
    await visit('/account/tokens');
    expect(await page.locator('main').innerText()).not.toContain(secret);
    await page.getByRole('button', { name: 'Revoke the token “Nightly job”' }).click();
    expect(await page.getByRole('status').innerText()).toContain('is revoked');
    expect(await viewer()).toBe(401);

    await visit('/account');
    await page.getByRole('link', { name: 'Register a model' }).first().click();
    await page.getByLabel('As an exact amount').check();
    await page.getByLabel('Floating-point operations').fill('a great deal');
    await page.getByRole('button', { name: 'Register the model' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Floating-point operations').inputValue()).toBe('a great deal');

    await page.getByLabel('Name', { exact: true }).fill('Lighthouse 2');
    await page.getByRole('group', { name: 'What does it take in?' }).getByLabel('text').check();
    await page.getByRole('group', { name: 'What does it generate?' }).getByLabel('text').check();
    await page.getByLabel('Floating-point operations').fill('1.00000000000000000001e25');
    await page.getByRole('button', { name: 'Register the model' }).click();
    await page.waitForURL(/\/models\/(?!new)/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Lighthouse 2');
    expect(await page.getByRole('status').innerText()).toMatch(/The model is registered/);
    // More than 10^25 by the least, and it must not look like 10^25.
    expect(await page.locator('.statement').innerText()).toMatch(/presumed to present systemic risk/i);
    expect(await page.locator('.statement').innerText()).toMatch(/10.000.000.000.000.000.000.100.000/);

    await visit(`${new URL(page.url()).pathname}/compute`);
    await page.getByLabel('As an exact amount').check();
    await page.getByLabel('Floating-point operations').fill('9e24');
    await page.getByLabel('Does it replace an entry?').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Record the entry' }).click();
    await page.waitForURL(/done=recorded$/);
    expect(await page.getByRole('status').innerText()).toMatch(/The entry is recorded/);
    expect(await page.locator('.statement').innerText()).toMatch(/Not presumed to present systemic risk/);
    expect(await page.getByRole('table', { name: '2 figures' }).innerText()).toMatch(/Replaced/);

    // A peak in tera is asked about, and recorded all the same by whoever means it.
    await visit(`${new URL(page.url()).pathname}/compute`);
    await page.getByLabel('From hardware use').check();
    for (const [name, value] of Object.entries({
      units: '16',
      hours: '10',
      peakFlopPerSecond: '989',
      utilisation: '0.4',
    })) {
      await page.locator(`[name="entry.amount.hardware.${name}"]`).fill(value);
    }
    await page.getByRole('button', { name: 'Record the entry' }).click();
    const asked = page.getByRole('region', { name: 'Is this figure right?' });
    expect(await asked.innerText()).toMatch(/989 FLOP per second.*Did you mean 989 × 10\D*12\?/s);
    await page.getByRole('button', { name: 'Record the entry' }).click();
    await page.waitForURL(/\?done=recorded$/);
    await page.getByRole('table', { name: '3 figures' }).waitFor();
  });

  test('a representative changes a model’s record, and sees what somebody else has changed beside what they typed', async () => {
    await signInAsRepresentative();
    await visit('/account/models/new');
    await page.getByLabel('Name', { exact: true }).fill('Breakwater 9');
    await page.getByLabel('Not now').check();
    await page.getByRole('button', { name: 'Register the model' }).click();
    await page.waitForURL(/\/models\/(?!new)/);
    const address = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Change the record' }).click();

    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel('Licence').fill('Apache-2.0');
    await other.getByRole('group', { name: 'What does it take in?' }).getByLabel('text').check();
    await other.getByLabel('Why does it change?').fill('The licence was chosen.');
    await other.getByRole('button', { name: 'Change the record' }).click();
    await other.waitForURL(/done=changed/);
    expect(await other.getByRole('status').innerText()).toMatch(/The record is changed/);
    await other.close();

    await page.getByLabel('Licence').fill('MIT');
    await page.getByLabel('Total number of parameters').fill('7 000 000 000');
    await page.getByRole('button', { name: 'Change the record' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    const rows = await page.getByRole('table').getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'What does it take in? text not known',
      expect.stringMatching(/^Total number of parameters not known 7.000.000.000$/),
      'Licence Apache-2.0 MIT',
    ]);
    const licence = async () =>
      (
        await site.ask<{ model: { licence: string | null; inputs: string[] } }>(
          `{ model(id: "${address.split('/').at(-1)}") { licence inputs parameters } }`,
        )
      ).model;
    expect(await licence()).toEqual({ licence: 'Apache-2.0', inputs: ['TEXT'], parameters: null });

    await page.getByRole('group', { name: 'What does it take in?' }).getByLabel('text').check();
    await page.getByRole('button', { name: 'Change the record' }).click();
    await page.waitForURL(/done=changed/);
    expect(await licence()).toEqual({ licence: 'MIT', inputs: ['TEXT'], parameters: '7000000000' });

    // Nobody else is offered it, nor let at it.
    await context.clearCookies();
    await visit(address);
    expect(await page.getByRole('link', { name: 'Change the record' }).count()).toBe(0);
    await visit(`${address.replace('/models/', '/account/models/')}/change`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  test('somebody whose address is not confirmed is told so, offered the link again, and no form to fill for nothing', async () => {
    await visit('/sign-up');
    await page.getByLabel('Your name').fill('New Person');
    await page.getByLabel('E-mail address').fill('new-person@example.org');
    await page.getByLabel('Password').fill('seven umbrellas in the hall');
    await page.getByRole('button', { name: 'Open the account' }).click();
    await page.waitForURL('**/account');
    await page.getByRole('button', { name: 'Send the link again' }).click();
    expect(await page.getByRole('status').innerText()).toContain(
      'to new-person@example.org was put into the outgoing mail',
    );
    for (const form of ['/account/providers/new', '/account/models/new', '/account/tokens']) {
      await visit(form);
      expect(await page.locator('main').innerText()).toContain('Confirm your e-mail address first');
      expect(await page.locator('main').getByRole('textbox').count()).toBe(0);
    }

    await context.clearCookies();
    await visit('/sign-in');
    await page.getByLabel('E-mail address').fill('new-person@example.org');
    await page.getByLabel('Password').fill('seven umbrellas in the hall');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('or the address is not confirmed yet');
    await page.getByRole('button', { name: 'Send the link again' }).click();
    await page.waitForURL('**/sign-in/confirmation');
    expect(await page.getByRole('status').innerText()).toContain('new-person@example.org');
  });

  test('the calls on the API page can be copied into a shell: the API answers each without an error', async () => {
    const { models } = await site.ask<{ models: { nodes: { id: string }[] } }>('{ models(first: 1) { nodes { id } } }');
    await visit('/api');
    const calls = (await page.locator('main > pre').allInnerTexts()).map((call) => call.replace(/\\\n/g, ' '));
    expect(calls.length).toBe(5);
    for (const call of calls) {
      const address = /^curl (\S+)/.exec(call)?.[1] ?? '';
      const body = /-d '([\s\S]+)'$/.exec(call)?.[1]?.replaceAll("'\\''", "'") ?? '';
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body.replace('MODEL-ID', models.nodes[0]?.id ?? ''),
      });
      const { data, errors } = (await response.json()) as { data: Record<string, unknown> | null; errors?: unknown };
      expect(errors).toBeUndefined();
      expect(data).not.toBeNull();
    }
  });

  test('a form from another site is refused', async () => {
    await visit('/');
    const refused = await page.request.post(`${site.url}/consultations/${CONSULTATION}?/check`, {
      form: { category: 'other' },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(refused.status()).toBe(403);
  });
});

test('names that are long, from right to left or full of signs stick out nowhere', async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const visitor = await context.newPage();
  await visitor.goto(site.url + (site.signInLinks[2] ?? ''));
  await visitor.getByRole('button', { name: 'Sign in' }).click();
  await visitor.waitForURL('**/account');
  await visitor.goto(`${site.url}/account/providers/new`);
  await visitor.getByLabel('Legal name').fill(`${'شركة '.repeat(20)}🚢${'W'.repeat(150)}`);
  await visitor.getByLabel('Where it is established').selectOption('AE');
  await visitor.getByRole('button', { name: 'Register the provider' }).click();
  await visitor.waitForURL('**/providers/prv_*');
  const provider = visitor.url();
  await visitor.goto(`${site.url}/account/models/new`);
  await visitor.getByLabel('Name', { exact: true }).fill('<i>'.repeat(90));
  await visitor.getByRole('button', { name: 'Register the model' }).click();
  await visitor.waitForURL(/\/models\/(?!new)/);
  for (const address of [
    visitor.url(),
    provider,
    `${site.url}/models?q=${encodeURIComponent('<i>')}`,
    `${site.url}/account`,
  ]) {
    await visitor.goto(address);
    const overhang = await visitor.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, address).toBe(0);
    expect(await visitor.locator('i').count(), 'markup from a name').toBe(0);
  }
});
