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
  page.setDefaultTimeout(20_000);
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
    expect(await page.locator('.statement').innerText()).toMatch(/Not presumed to present systemic risk/);
    await visit('/check?kind=own&method=flop&flop=10000000000000000000000001&outputs=TEXT&inputs=TEXT');
    expect(await page.locator('.statement').innerText()).toMatch(/presumed to present systemic risk/i);
  });

  test('the amount to notify is told with its figures, and a revoked or future line outside the Union as such', async () => {
    await visit('/check?kind=own&method=flop&flop=3e25&outputs=TEXT&inputs=TEXT&known=2026-12-01&on=2026-12-02');
    const said = await main();
    expect(said).toMatch(/Amount to notify, with how it was estimated\s+3\.0 × 10\D*25\s*FLOP/);
    await page.getByText('Must the Commission be notified?').click();
    expect(await main()).toMatch(/on 1 December 2026 it became known that the condition will be met/);
    await page.getByText(/^For comparison: /).click();
    const row = (name: RegExp) => page.getByRole('row', { name }).first().innerText();
    expect(await row(/Executive Order 14110/)).toMatch(/revoked\s+since 20 Jan(uary)? 2025/);
    expect(await row(/RAISE/)).toMatch(/not yet in force\s+applies from 1 Jan(uary)? 2027/);
    expect(await row(/Korea/)).toMatch(/from\s+10\D*26/);
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

  test('a figure close below the line is shown as close, and one far below is not', async () => {
    await visit('/check?kind=own&method=flop&flop=9e24&outputs=TEXT');
    expect(await page.locator('.statement.near').innerText()).toMatch(/but close to the line.*off by 30 %/is);
    await visit('/check?kind=own&method=flop&flop=1e24&outputs=TEXT');
    expect(await page.locator('.statement.near').count()).toBe(0);
    expect(await page.locator('.statement').innerText()).toMatch(/Not presumed/);
  });

  test('a figure without an upper end has its unit beside its number', async () => {
    await visit('/check?kind=modified&original=GPT-4o&method=flop&flop=1e22');
    expect(await page.locator('.statement').innerText()).toMatch(/FLOP\s+or more, no upper end known\./);
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
    const acquitted = await page.locator('.statement').innerText();
    expect(acquitted).toMatch(/does not make you a provider/);
    expect(acquitted).toMatch(/The modification took .*99\.9 %.*a third of the original’s training compute/s);
    expect(acquitted).toMatch(/The original stays the responsibility of /);
    // Who is no provider is neither frightened by the original’s standing nor told to take compute out of it.
    expect(acquitted).not.toMatch(/presumed to present systemic risk|over the line/i);
    expect(await main()).not.toMatch(/An amount of no more than/);
    expect(await main()).toMatch(/More than a third of the original’s training compute, that is/);
    await asked(third + 2n);
    expect(await page.locator('.statement').innerText()).toMatch(
      /makes you the provider of a model with systemic risk/,
    );
    expect(await main()).toContain(original.name);

    // The originals with a figure are suggested by name, and a name that is suggested is enough.
    await visit('/check');
    const suggested = await page.locator('datalist#originals option').all();
    const names = await Promise.all(suggested.map((option) => option.getAttribute('value')));
    expect(names).toContain(original.name);

    await visit('/check?kind=modified&original=no-such-model&method=flop&flop=1e23');
    expect(await page.locator('#original-error').innerText()).toContain('no-such-model');
  });
});

describe('what another line or another reading of the law comes to', () => {
  test('a threshold that is tried names the models and providers that it moves, at an address of its own', async () => {
    const { impact } = await site.ask<{
      impact: { judged: number; measured: number; systemicRisk: { newlyIn: Moved; providersNewlyIn: Moved } };
    }>(
      `{ impact(proposal: { systemicCompute: "3e24" }) { judged measured systemicRisk {
         newlyIn { count models { name } } providersNewlyIn { count providers { name } } } } }`,
    );
    const { newlyIn, providersNewlyIn } = impact.systemicRisk;
    expect(newlyIn.count).toBeGreaterThan(0);

    await visit('/impact');
    expect(await main()).toContain('No model comes into scope.');
    await page.getByLabel('another amount').check();
    await page.getByLabel('Your amount, in FLOP').fill('3 × 10^24');
    await page.getByRole('button', { name: 'Try it' }).click();
    const text = await main();
    for (const { name } of newlyIn.models ?? []) expect(text).toContain(name);
    for (const { name } of providersNewlyIn.providers ?? []) expect(text).toContain(name);
    expect(text).toContain(`${impact.measured} of ${impact.judged} models`);
    expect(await page.locator('#no-longer-in + p').innerText()).toBe('No model leaves the scope.');
    expect(page.url()).toContain('line=own');

    await visit('/impact?line=own&own=plenty&also=1e24');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('#users-error').count()).toBe(1);
  });

  test('a rebutted model is marked apart in the histogram, and counted apart in its table', async () => {
    const { models } = await site.ask<{ models: { nodes: { cumulativeCompute: string | null }[] } }>(
      '{ models(first: 100, filter: { systemicRisk: [REBUTTED] }) { nodes { cumulativeCompute } } }',
    );
    const withFigure = models.nodes.filter(({ cumulativeCompute }) => cumulativeCompute !== null).length;
    expect(withFigure).toBeGreaterThan(0);
    await visit('/impact');
    expect(await page.locator('.histogram rect.rebutted').count()).toBeGreaterThan(0);
    expect(await page.locator('.key').innerText()).toContain('Rebutted');
    const counted = await page.locator('td[data-label="of them rebutted"]').allTextContents();
    expect(counted.reduce((sum, text) => sum + Number(text), 0)).toBe(withFigure);
    // Of the criterion for general-purpose models nothing is rebutted.
    await visit('/impact?class=gpai');
    expect(await page.locator('.histogram rect.rebutted').count()).toBe(0);
  });

  test('two rulesets show every model that flips with its rule, and a kind of flip can be picked out', async () => {
    const { compareRulesets } = await site.ask<{
      compareRulesets: { changeCount: number; flows: { outcome: string; from: string; to: string; models: number }[] };
    }>(
      '{ compareRulesets(before: "statute", after: "final-2025-07") { changeCount flows { outcome from to models } } }',
    );
    await visit('/compare?before=statute&after=final-2025-07');
    expect(await main()).toContain(`${compareRulesets.changeCount} outcomes differ`);
    const flow = compareRulesets.flows.find(({ from, to }) => from === 'open' && to === 'in');
    if (flow === undefined) return expect.fail('nothing comes in');
    await page.locator(`a[href*="kind=${flow.outcome}.open.in"]`).click();
    expect(await page.locator('caption').innerText()).toContain(`of ${flow.models} change`);
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows.length).toBe(Math.min(50, flow.models));
    for (const row of rows) expect(row).toContain('Guidelines of July 2025');
  });

  test('an amount of a plan that cannot be read is told with the name of its field', async () => {
    await visit(
      '/forecast?from=2027-01-01&to=2027-01-30&method=hardware&units=1000&peakFlopPerSecond=1e15&utilisation=40%25',
    );
    expect(await page.getByRole('alert').innerText()).toMatch(/Mean utilisation: found "40%"/);
  });

  test('a planned run gets the day it passes the line and the day to notify by, in a picture and in a table', async () => {
    await visit('/forecast');
    await page.getByLabel('First day of the run').fill('2027-01-01');
    await page.getByLabel('Last day of the run').fill('2027-01-30');
    await page.getByLabel('As one number').check();
    await page.getByLabel('Floating-point operations (FLOP)').fill('3e25');
    await page.getByLabel('Known since').fill('2026-12-01');
    await page.getByRole('button', { name: 'See the days' }).click();
    // A thirtieth of 3 · 10^25 a day: ten days come to exactly 10^25, which is not over it.
    expect(await page.locator('.statement').innerText()).toMatch(/passed on 11 Jan 2027[\s\S]+by 15 Dec 2026/);
    const days = await page.locator('tbody tr').allInnerTexts();
    expect(days.map((row) => /\d+ \w+ \d{4}/.exec(row)?.[0])).toEqual([
      '1 Dec 2026',
      '15 Dec 2026',
      '1 Jan 2027',
      '11 Jan 2027',
      '30 Jan 2027',
    ]);
    expect(await page.getByRole('img', { name: /The line is passed: 11 Jan 2027/ }).count()).toBe(1);

    await visit('/forecast?method=hardware&from=2027-01-30&to=2027-01-01&units=8&peakFlopPerSecond=1e15&utilisation=2');
    const links = await page.getByRole('alert').getByRole('link').all();
    const fields = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(fields.toSorted()).toEqual(['#to', '#utilisation']);
  });

  test('the law as encoded shows every rule with its line, every open question, and what is left out', async () => {
    const { ruleset, ambiguities, unencodedRules } = await site.ask<{
      ruleset: { rules: { rule: string }[] };
      ambiguities: { code: string }[];
      unencodedRules: { article: string }[];
    }>('{ ruleset(id: "final-2025-07") { rules { rule } } ambiguities { code } unencodedRules { article } }');
    await visit('/law?ruleset=final-2025-07');
    for (const { rule } of ruleset.rules) expect(await page.locator(`tr[id="rule-${rule}"]`).count(), rule).toBe(1);
    for (const { code } of ambiguities) expect(await page.locator(`#${code}`).count(), code).toBe(1);
    expect(await page.locator('section[aria-labelledby="not-encoded"] tbody tr').count()).toBe(unencodedRules.length);
    expect(await main()).toMatch(/final-2025-07\.yaml:\d+/);
    expect(await visit('/law?ruleset=no-such-law').then((answer) => answer?.status())).toBe(404);
  });

  test('whoever comes for the first time finds the four doors on the first screen', async () => {
    await visit('/');
    for (const href of ['/check', '/impact', '/forecast', '/law']) {
      const box = await page.locator(`.doors a[href="${href}"]`).boundingBox();
      expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0), href).toBeLessThanOrEqual(844);
    }
  });

  test('on a phone a page begins with its subject, and a menu that needs no script leads to every section', async () => {
    await visit('/impact');
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(heading?.y).toBeLessThan(160);
    const menu = page.getByRole('navigation', { name: 'Main' });
    expect(await menu.getByRole('link', { name: 'Consultations' }).isVisible()).toBe(false);
    await menu.getByText('Menu').click();
    await menu.getByRole('link', { name: 'Consultations' }).click();
    expect(new URL(page.url()).pathname).toBe('/consultations');
  });
});

interface Moved {
  readonly count: number;
  readonly models?: readonly { readonly name: string }[];
  readonly providers?: readonly { readonly name: string }[];
}
