import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeRecords } from './records.ts';
import { type Site, startSite } from './site.ts';

const CHECKED =
  'kind=own&method=hardware&units=16384&hours=1300&peakFlopPerSecond=989e12&utilisation=0.42&outputs=TEXT&weights=other&terms=NON_COMMERCIAL&placing=since&placedOn=2026-03-01';
const CHECKED_WRONG = 'kind=modified&method=hardware&units=many&utilisation=4&users=some&placing=since&on=2025-02-30';

const PLANNED =
  'from=2027-01-01&to=2027-04-30&method=hardware&units=32000&peakFlopPerSecond=989e12&utilisation=0.4&knownOn=2026-10-01';

/** Every page that can be looked at, as [what it is, its address]; `:model` and the like stand for records of the register. */
const PAGES = [
  ['the public list', '/'],
  ['all models', '/models'],
  ['models that nothing matches', '/models?q=no-such-model'],
  ['models with a filter that cannot be read', '/models?above=plenty&from=yesterday'],
  ['the chart', '/models/chart?threshold=3e24'],
  ['a model over the line', '/models/:over'],
  ['a model left open', '/models/:open'],
  ['a model on another day under the draft', '/models/:over?on=2025-05-01&ruleset=draft-2025-04'],
  ['a model on a day that does not exist', '/models/:over?on=2025-02-30'],
  ['a model of which everything is recorded', '/models/:rich'],
  ['the history of a model', '/models/:rich/history'],
  ['the changes of the register', '/changes'],
  ['a modification', '/modifications/:modification'],
  ['a provider', '/providers/:richProvider'],
  ['checking a model, answered', `/check?${CHECKED}`],
  ['checking a model, with everything wrong', `/check?${CHECKED_WRONG}`],
  ['the laboratory', '/impact?line=own&own=3e24&also=1e24&users=10000'],
  ['two rulesets beside each other', '/compare?before=draft-2025-04&after=final-2025-07'],
  ['a proposal about to be withdrawn', '/proposals/:proposal?confirm=withdraw'],
  ['a planned run', `/forecast?${PLANNED}`],
  ['the law as encoded', '/law'],
  ['consultations', '/consultations'],
  ['an open consultation', '/consultations/:consultation'],
  ['a closed consultation', '/consultations/:closed'],
  ['results', '/consultations/:consultation/results'],
  ['contributions', '/consultations/:consultation/contributions'],
  ['a contribution', '/consultations/:consultation/contributions/:contribution'],
  ['a receipt', '/consultations/:consultation/receipt/:contribution'],
  ['checking a receipt', '/consultations/check-a-receipt'],
  ['rulesets', '/rulesets'],
  ['a ruleset', '/rulesets/final-2025-07'],
  ['about', '/about'],
  ['the API', '/api'],
  ['the reference', '/api/reference'],
  ['a search of the reference', '/api/reference?q=compute+ledger'],
  ['a type of the reference', '/api/reference/RegisterModelInput'],
  ['sign in', '/sign-in'],
  ['a code to sign in with', '/sign-in/code'],
  ['an address to confirm', '/sign-in/confirmation'],
  ['sign up', '/sign-up'],
  ['a sign-in link', '/sign-in/link/looked-at-only'],
  ['a forgotten password', '/sign-in/forgot'],
  ['a new password', '/sign-in/reset/looked-at-only'],
  ['confirm an address', '/confirm-email/looked-at-only'],
  ['an invitation that is gone', '/invitation/looked-at-only'],
  ['nothing', '/no-such-page'],
] as const;

const PAGES_WITH_ACCOUNT = [
  ['the account', '/account'],
  ['tokens', '/account/tokens'],
  ['address and password', '/account/security'],
  ['a second factor', '/account/security/second-factor'],
  ['register a provider', '/account/providers/new'],
  ['register a model', '/account/models/new'],
  ['change a model', '/account/models/:own/change'],
  ['record compute', '/models/:over/compute'],
  ['documentation to record', '/account/models/:own/documentation'],
  ['an item of documentation', '/account/models/:own/documentation/item?list=annex-xi&at=Section 1(2)(c)'],
  ['evidence to hand over', '/account/models/:own/evidence'],
] as const;

const SCREENS = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 900 } } as const;

let site: Site;
let browser: Browser;
let records: Record<string, string>;
let session: Awaited<ReturnType<typeof signIn>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  session = await signIn();
  const found = await findRecords();
  const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  records = { ...found, ...(await makeRecords(site, cookie, found.over ?? '')) };
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Dark colours are the same on every screen. */
const PARTS = [
  { screen: 'phone', colorScheme: 'light' },
  { screen: 'desktop', colorScheme: 'light' },
  { screen: 'desktop', colorScheme: 'dark' },
] as const;

describe.each(PARTS)('on a $screen in $colorScheme colours', ({ screen, colorScheme }) => {
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    const context = await browser.newContext({ viewport: SCREENS[screen], colorScheme, storageState: session });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => request.url().startsWith(site.url) || faults.push(`asks ${request.url()}`));
  });
  afterAll(async () => page?.context().close());

  test.each([...PAGES, ...PAGES_WITH_ACCOUNT])('%s can be used by everybody', async (_, address) => {
    faults.length = 0;
    await page.goto(site.url + addressOf(address));
    const axe = new AxeBuilder({ page });
    // Nothing but the contrast depends on the colours, and the contrast does not depend on the screen.
    if (colorScheme === 'dark') axe.withRules(['color-contrast']);
    else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    if (screen === 'phone') axe.disableRules(['color-contrast']);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, 'pixels that stick out sideways').toBe(0);
    expect(await page.title()).toMatch(/ – Plimsoll$/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main script, [onclick], [style]').count(), 'inline script or style').toBe(0);
    // A page that is not found is an error on purpose, and the only one.
    expect(faults.filter((fault) => !(address === '/no-such-page' && fault.includes('404')))).toEqual([]);
  });
});

test('every page says that the data are for demonstration', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [, address] of PAGES) {
    await page.goto(site.url + addressOf(address));
    expect(await page.getByText('Demonstration data: not the Commission’s list.').first().isVisible(), address).toBe(
      true,
    );
  }
  await context.close();
});

function addressOf(address: string): string {
  return address.replaceAll(/:(\w+)/g, (_, name: string) => records[name] ?? expect.fail(`no record for ${name}`));
}

async function findRecords(): Promise<Record<string, string>> {
  const { over, represented, open, consultations } = await site.ask<{
    over: { nodes: { id: string }[] };
    represented: { nodes: { models: { nodes: { id: string }[] } }[] };
    open: { nodes: { id: string }[] };
    consultations: { slug: string; isOpen: boolean; contributions: { nodes: { reference: string }[] } }[];
  }>(`{
    over: models(first: 1, filter: { systemicRisk: [PRESUMED] }) { nodes { id } }
    represented: providers(first: 1, filter: { search: "Example Marine Models" }) { nodes { models(first: 1) { nodes { id } } } }
    open: models(first: 1, filter: { systemicRisk: [UNDETERMINED] }) { nodes { id } }
    consultations { slug isOpen contributions(first: 1) { nodes { reference } } }
  }`);
  return {
    over: over.nodes[0]?.id ?? '',
    own: represented.nodes[0]?.models.nodes[0]?.id ?? '',
    open: open.nodes[0]?.id ?? '',
    consultation: consultations.find(({ isOpen }) => isOpen)?.slug ?? '',
    contribution: consultations.find(({ isOpen }) => isOpen)?.contributions.nodes[0]?.reference ?? '',
    closed: consultations.find(({ isOpen }) => !isOpen)?.slug ?? '',
  };
}

/** Signs in by the representative's link and answers with the session. */
async function signIn() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url + site.signInLinks[1]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/account');
  const state = await context.storageState();
  await context.close();
  return state;
}
