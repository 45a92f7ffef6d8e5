import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../src/identity/totp.ts';
import { launchBrowser } from '../support/browser.ts';
import { CLIENT, startOpenIdProvider } from '../support/openid-provider.ts';
import { type Site, startSite } from './site.ts';

let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [provider, browser] = await Promise.all([startOpenIdProvider(), launchBrowser()]);
  site = await startSite({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'Test Login',
  });
  provider.expect(`${site.url}/sign-in/openid/callback`);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await provider?.close();
});

/** A visitor whose browser runs no script. */
const aVisitor = async (): Promise<Page> => (await browser.newContext({ javaScriptEnabled: false })).newPage();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const code = (page: Page) => page.getByRole('textbox', { name: 'Code' });
const PASSWORD = 'seven umbrellas in the hall';

describe('signing in without script', () => {
  test('takes a code once a second factor is set up by the key beside the picture, and a recovery code in its place', async () => {
    const page = await aVisitor();
    await page.goto(`${site.url}/sign-up`);
    await page.getByLabel('Your name').fill('Careful');
    await page.getByLabel('E-mail address').fill('careful@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Open the account');
    await page.goto(`${site.url}/account/security/second-factor`);
    await page.getByLabel('Current password').fill(PASSWORD);
    await press(page, 'Set it up');
    expect(await page.locator('svg.qr').boundingBox()).toMatchObject({ width: 240, height: 240 });
    const key = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
    await code(page).fill('000000');
    await press(page, 'Turn it on');
    expect(await page.locator('#code-error').innerText()).toContain('not the present code');
    await code(page).fill(codeOf(key, new Date()));
    await press(page, 'Turn it on');
    const recoveryCodes = await page.locator('.codes li').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await page.getByRole('link', { name: 'I have kept them' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your account');
    await page.goto(`${site.url}/account/security/second-factor`);
    await code(page).fill(recoveryCodes[0] ?? '');
    await press(page, 'Make new recovery codes');
    expect(await page.locator('.codes li').allInnerTexts()).not.toContain(recoveryCodes[1]);
  });

  test('an officer of the demonstration is let in by their link alone, which stands for a second factor', async () => {
    const page = await aVisitor();
    await page.goto(site.url + site.signInLinks[0]);
    await press(page, 'Sign in');
    await page.waitForURL('**/account');
    expect(await page.getByText('act only with a second factor').count()).toBe(0);
  });

  test('with an account elsewhere opens an account here, which the list of them shows', async () => {
    provider.people.set('stranger', { email: 'stranger@elsewhere.example', email_verified: true, name: 'A Stranger' });
    const page = await aVisitor();
    await page.goto(`${site.url}/sign-in?next=/models`);
    await page.getByRole('link', { name: 'Sign in with Test Login' }).click();
    expect(new URL(page.url()).origin).toBe(provider.issuer);
    await page.locator('input[name=login]').fill('stranger');
    await page.locator('input[name=password]').fill('x');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
    await page.waitForURL(`${site.url}/models`);
    await page.goto(`${site.url}/account/security`);
    expect(await page.getByRole('region', { name: 'Accounts elsewhere' }).innerText()).toContain(
      'stranger@elsewhere.example',
    );
    await press(page, 'Unlink (stranger@elsewhere.example)');
    expect(await page.getByRole('alert').innerText()).toContain('the only way into your account');
  });

  test('elsewhere that was broken off says so, and leaves the password', async () => {
    const page = await aVisitor();
    await page.goto(`${site.url}/sign-in/openid/callback?error=access_denied&state=x`);
    expect(await page.getByRole('status').innerText()).toContain('Begin again');
    expect(await page.getByLabel('Password').count()).toBe(1);
  });
});
