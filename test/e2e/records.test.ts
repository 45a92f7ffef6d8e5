import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeRecords, type Records } from './records.ts';
import { type Site, startSite } from './site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let original: string;
let records: Records;
let representative: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  const { models } = await site.ask<{ models: { nodes: { id: string }[] } }>(
    '{ models(first: 1, filter: { systemicRisk: [PRESUMED] }) { nodes { id } } }',
  );
  original = models.nodes[0]?.id ?? '';
  representative = await site.signIn('representative');
  records = await makeRecords(site, representative, original);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
});
afterEach(async () => context?.close());

/** Takes up a session that was begun already. */
const as = (cookies: string) =>
  context.addCookies(
    cookies.split('; ').map((cookie) => {
      const at = cookie.indexOf('=');
      return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: site.url };
    }),
  );
const visit = (path: string) => page.goto(site.url + path);
const section = (id: string) => page.locator(`section[aria-labelledby="${id}"]`).innerText();

describe('a record', () => {
  test('of a model is shown whole, each part under a heading that the top of the page leads to', async () => {
    await visit(`/models/${records.rich}`);
    expect(await page.locator('main').innerText()).toContain('Also known as ST4, Storm');
    const parts: readonly (readonly [string, readonly RegExp[]])[] = [
      ['record', [/37.000.000.000 of them active/, /131.072 tokens/, /another licence above a number of users/]],
      [
        'life',
        [/Training planned[\s\S]*1 Aug 2025[\s\S]*Trained[\s\S]*Availability restricted/, /download[\s\S]*1 Jun 2026/],
      ],
      ['indicators', [/Example Harbour Exam[\s\S]*86\.4 %/, /12.400/, /Annex XIII\(f\)/]],
      ['versions', [/Storm Tide 4\.1[\s\S]*the same model under this ruleset/]],
      ['lineage', [/Distilled from/]],
      ['ledger', [/accelerators 2.048/, /Of the version Storm Tide 4\.1/]],
      ['withheld', [/Trade secret/]],
    ];
    for (const [id, expected] of parts) {
      expect(await page.locator(`.contents a[href="#${id}"]`).count(), id).toBe(1);
      const text = await section(id);
      for (const one of expected) expect(text).toMatch(one);
    }
    // What counts is the sum of all, not what only the lower line counts.
    const { model } = await site.ask<{ model: { cumulativeCompute: string } }>(
      'query ($id: ID!) { model(id: $id) { cumulativeCompute } }',
      { id: records.rich },
    );
    const shown = page.locator('.statement strong data');
    expect(await shown.getAttribute('value')).toBe(model.cumulativeCompute);
  });

  test('of a model lists what others made of it, each with its own judgement and the way there', async () => {
    await visit(`/models/${original}`);
    expect(await section('modifications')).toContain('makes a provider with systemic-risk duties');
    await page.getByRole('link', { name: 'Marine fine-tune (invented)' }).click();
    expect(await page.locator('.statement').innerText()).toContain('It makes its maker the provider');
    expect(await section('ledger')).toContain('Fine-tuning');
    expect((await visit('/modifications/mod_000000000000000000000'))?.status()).toBe(404);
    expect((await visit(`/modifications/${records.rich}`))?.status()).toBe(404);
  });

  test('of a provider shows its particulars, mandates, size and chapters of the code, with their days', async () => {
    await visit(`/providers/${records.richProvider}`);
    const text = await page.locator('main').innerText();
    for (const one of ['Example Marine Models SRL', 'BCE 0123.456.789']) expect(text).toContain(one);
    expect(await section('representatives')).toMatch(/It does not say[^.]*cooperate/);
    expect(await section('size')).toMatch(/Medium-sized[\s\S]*84 annual work units/);
    expect(await section('code')).toMatch(/Copyright[\s\S]*1 Aug 2025[\s\S]*1 Mar 2026/);
  });
});

describe('a proposal', () => {
  test('is kept from the line that was tried, compared and planned with by its id, and withdrawn by its author', async () => {
    const tried = '/impact?class=systemic&line=own&own=3e25';
    await visit(tried);
    const signIn = page.getByRole('link', { name: 'Sign in to keep it as a proposal' });
    expect(await signIn.getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent(tried)}`);

    await as(representative);
    await visit(tried);
    await page.getByRole('button', { name: 'Keep it' }).click();
    const links = await page.getByRole('alert').getByRole('link').all();
    const wrong = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(wrong.toSorted()).toEqual(['#rationale', '#title']);
    await page.getByLabel('What is it called?').fill('A higher line');
    await page.getByLabel('Why do you propose it?').fill('Models became more efficient.');
    await page.getByLabel('Under which name?').fill('Example Marine');
    await page.getByRole('button', { name: 'Keep it' }).click();

    expect(page.url()).toMatch(/\/proposals\/prp_\w+$/);
    const id = page.url().split('/').at(-1) ?? '';
    expect(await section('changes')).toMatch(/systemic_compute/);
    expect(await page.locator('section[aria-labelledby="changes"] data').last().getAttribute('value')).toBe(
      '30000000000000000000000000',
    );
    const { impact } = await site.ask<{ impact: { systemicRisk: { noLongerIn: { models: { name: string }[] } } } }>(
      'query ($id: ID!) { impact(ruleset: $id) { systemicRisk { noLongerIn { models { name } } } } }',
      { id },
    );
    expect(impact.systemicRisk.noLongerIn.models.length).toBeGreaterThan(0);
    for (const { name } of impact.systemicRisk.noLongerIn.models) expect(await section('impact')).toContain(name);

    await page.getByRole('link', { name: 'Model by model' }).click();
    expect(await page.locator('main').innerText()).toContain('to “A higher line”');
    await visit(`/check?kind=own&method=flop&flop=2e25&inputs=TEXT&outputs=TEXT&ruleset=${id}`);
    expect(await page.locator('.statement').innerText()).toMatch(
      /Not presumed to present systemic risk[\s\S]*A higher line/,
    );
    await visit(`/forecast?from=2027-01-01&to=2027-01-30&method=flop&flop=2e25&ruleset=${id}`);
    expect(await page.locator('main').innerText()).toContain('A higher line');
    expect(await page.locator('.statement').innerText()).not.toMatch(/passed on/);

    await visit(`/proposals/${id}`);
    await page.getByRole('link', { name: 'Withdraw this proposal' }).click();
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    expect(await page.locator('main').innerText()).toContain('This proposal was withdrawn on');
    expect(await page.getByRole('link', { name: 'Withdraw this proposal' }).count()).toBe(0);
    await visit('/proposals');
    expect(await page.locator('main').innerText()).not.toContain('A higher line');
  });
});

describe('an act', () => {
  test('is checked line by line, entered by an officer, corrected and withdrawn before its first day', {
    timeout: 60_000,
  }, async () => {
    expect((await visit('/rulesets/enact'))?.url()).toContain('/sign-in?next=');
    await as(representative);
    expect((await visit('/rulesets/enact'))?.status()).toBe(404);
    await context.clearCookies();
    await as(await site.signIn('officer'));

    await visit('/rulesets');
    await page.getByRole('link', { name: 'Enter an act' }).click();
    const yaml = page.getByLabel('Law data, in YAML');
    const draft = await yaml.inputValue();
    await page.getByRole('button', { name: 'Check it' }).click();
    const wrong = await page.locator('#yaml-error li').allInnerTexts();
    expect(wrong.length).toBeGreaterThan(3);
    const lines = draft.split('\n');
    const titleLine = lines.findIndex((line) => line.startsWith('title:')) + 1;
    expect(wrong.some((message) => message.startsWith(`Line ${titleLine}:`))).toBe(true);
    expect(await page.getByRole('button', { name: 'Enter it' }).count()).toBe(0);

    const written = draft
      .replace('title: ""', 'title: "Thresholds as amended"')
      .replace('from: "", to', 'from: "2099-01-01", to')
      .replace('summary: ""', 'summary: "The line is higher."')
      .replace('  title: ""', '  title: "A delegated act, invented for a test"')
      .replace('reference: ""', 'reference: "32098R0001"')
      .replace('"https://"', '"https://example.org/act"')
      .replace('published: ""', 'published: "2026-11-10"')
      .replace('from: "", value: ""', 'from: "2099-01-01", value: "3e25"');
    await yaml.fill(written);
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await section('checked')).toMatch(/Nothing is wrong[\s\S]*1 Jan 2099[\s\S]*No longer in scope/);
    const { rulesets } = await site.ask<{ rulesets: { title: string }[] }>('{ rulesets { title } }');
    expect(rulesets.map(({ title }) => title)).not.toContain('Thresholds as amended');
    await page.getByRole('button', { name: 'Enter it' }).click();

    expect(await page.locator('h1').innerText()).toBe('Thresholds as amended');
    expect(await section('changes')).toContain('systemic_compute');
    await page.getByRole('link', { name: 'Correct it' }).click();
    await yaml.fill(written.replace('Thresholds as amended', 'Thresholds as amended and corrected'));
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('button', { name: 'Correct it' }).click();
    expect(await page.locator('h1').innerText()).toBe('Thresholds as amended and corrected');
    await page.getByRole('link', { name: 'Withdraw it' }).click();
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    expect(await page.locator('#because-error').count()).toBe(1);
    await page.getByLabel('Why? Published.').fill('Parliament objected.');
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    expect(await page.locator('main').innerText()).toContain('Parliament objected.');
    expect(await page.getByRole('link', { name: 'Correct it' }).count()).toBe(0);
  });
});
