import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Site, startSite } from './site.ts';

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
beforeEach(async () => {
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
});
afterEach(async () => context?.close());

const visit = (path: string) => page.goto(site.url + path);
const main = () => page.locator('main').innerText();

describe('checking a model without an account or script', () => {
  test('a hardware run is answered with class, duties and receipt, at an address that others can open', async () => {
    await visit('/check');
    await page.getByLabel('From the hardware run').check();
    await page.getByLabel('Number of accelerators').fill('16384');
    await page.getByLabel('Hours they ran').fill('1300');
    await page.getByLabel('Peak of one, in FLOP per second').fill('989e12');
    await page.getByLabel('Mean utilisation').fill('0.42');
    await page.getByRole('group', { name: 'What does it take in?' }).getByLabel('text').check();
    await page.getByRole('group', { name: 'What does it generate?' }).getByLabel('text').check();
    await page.getByRole('button', { name: 'See what follows' }).click();

    expect(await page.locator('.statement').innerText()).toMatch(/presumed to present systemic risk/i);
    // 16384 · 1300 · 3600 · 989e12 · 0.42, and what is over 10^25 of it.
    const { classify } = await site.ask<{ classify: { cumulativeCompute: string; receipt: { hash: string } } }>(
      `{ classify(facts: { model: { inputs: [TEXT], outputs: [TEXT] }, compute: [{ activity: PRE_TRAINING,
         amount: { hardware: { units: "16384", hours: "1300", peakFlopPerSecond: "989e12", utilisation: "0.42" } } }] }) {
         cumulativeCompute receipt { hash } } }`,
    );
    expect(classify.cumulativeCompute).toBe('31850142105600000000000000');
    expect(await main()).toContain(classify.receipt.hash);
    expect(await main()).toContain('Article 53(1)(a)');
    const answered = page.url();
    const { status } = await page.request.get(answered).then(async (again) => ({ status: again.status() }));
    expect(status).toBe(200);

    // Another ruleset is one link away, and the answers stay.
    await page.getByRole('link', { name: 'Draft approach of April 2025' }).click();
    expect(page.url()).toContain('units=16384');
    expect(await page.locator('.statement').innerText()).toMatch(/It is presumed to be a general-purpose AI model/);
  });

  test('exactly 10^25 is not over the line, and one more is', async () => {
    await visit('/check?kind=own&method=flop&flop=1e25&outputs=TEXT&inputs=TEXT');
    expect(await page.locator('.statement').innerText()).toMatch(/No systemic risk on these facts/);
    await visit('/check?kind=own&method=flop&flop=10000000000000000000000001&outputs=TEXT&inputs=TEXT');
    expect(await page.locator('.statement').innerText()).toMatch(/presumed to present systemic risk/i);
  });

  test('everything that is wrong is told at once, each beside its field, and nothing typed is lost', async () => {
    await visit(
      '/check?kind=own&method=hardware&units=many&hours=10&utilisation=4&users=some&placing=since&on=2025-02-30',
    );
    expect(await page.title()).toMatch(/^Error: /);
    const links = await page.getByRole('alert').getByRole('link').all();
    const fields = await Promise.all(links.map(async (link) => (await link.getAttribute('href'))?.slice(1) ?? ''));
    expect(fields.toSorted()).toEqual(['on', 'peakFlopPerSecond', 'placedOn', 'units', 'users', 'utilisation']);
    for (const field of fields) expect(await page.locator(`[id="${field}-error"]`).count(), field).toBe(1);
    expect(await page.getByLabel('Number of accelerators').inputValue()).toBe('many');
    expect(await page.locator('#units-error').innerText()).toMatch(/many.*expected/s);
  });

  test('a fine-tune of a registered model is judged against the register’s figure for it', async () => {
    const { models } = await site.ask<{ models: { nodes: { id: string; name: string; cumulativeCompute: string }[] } }>(
      '{ models(first: 1, filter: { systemicRisk: [PRESUMED] }, sort: { by: COMPUTE, direction: DESCENDING }) { nodes { id name cumulativeCompute } } }',
    );
    const [original] = models.nodes;
    if (original === undefined) return expect.fail('no model over the line');
    const third = BigInt(original.cumulativeCompute) / 3n;
    const asked = (flop: bigint) => visit(`/check?kind=modified&original=${original.id}&method=flop&flop=${flop}`);
    await asked(third - 1n);
    expect(await page.locator('.statement').innerText()).toMatch(/does not make you a provider/);
    await asked(third + 2n);
    expect(await page.locator('.statement').innerText()).toMatch(
      /makes you the provider of a model with systemic risk/,
    );
    expect(await main()).toContain(original.name);

    await visit('/check?kind=modified&original=no-such-model&method=flop&flop=1e23');
    expect(await page.locator('#original-error').innerText()).toContain('no-such-model');
  });
});
