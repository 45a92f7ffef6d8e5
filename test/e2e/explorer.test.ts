import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Site, startSite } from './site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('GraphiQL', () => {
  test('is served by this origin alone, answers, and tells a stranger how to register a model', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    // The editor comes in parts, and has asked for the schema once nothing more is on its way.
    const answer = await page.goto(`${site.url}/api/graphiql`, { waitUntil: 'networkidle' });
    await page.locator('.result-window .CodeMirror').waitFor();
    expect(answer?.headers()['content-security-policy']).not.toMatch(/unsafe/);

    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: '"systemicRisk": "PRESUMED"' }).waitFor();

    await page.getByText('RegisterMyModel').click();
    await page.getByText('idempotencyKey').first().waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: '"UNAUTHENTICATED"' }).waitFor();

    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.locator('.graphiql-plugin').getByText('Mutation', { exact: true }).click();
    await page.getByText('Register a model of a provider that you represent').waitFor();
    expect(foreign).toEqual([]);
    await page.close();
  });

  test('says where to go instead when there is no script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/api/graphiql`);
    await page.getByText('the only one that needs script').waitFor();
    await page.getByRole('link', { name: 'API reference' }).click();
    await page.getByRole('link', { name: 'registerModel', exact: true }).click();
    await page.getByRole('heading', { name: 'registerModel', exact: true }).waitFor();
    await context.close();
  });
});

test('the schema can be downloaded as the API answers for it', async () => {
  const answer = await fetch(`${site.url}/api/schema`);
  expect(answer.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(await answer.text()).toContain('  registerModel(');
});
