import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { columnsOf, crawl, type Seen, textsOf } from './crawl.ts';
import { makeRecords, type Records } from './records.ts';
import { type Site, startSite } from './site.ts';

/** Addresses that no link leads to, with what somebody may type who does not know what a field wants. */
const MISTYPED = [
  '/models?after=zzz',
  '/models?above=plenty&from=yesterday',
  '/models/chart?threshold=abc&since=last',
  '/changes?after=zzz',
  '/proposals?after=zzz',
  '/check?kind=own&method=hardware&units=many&hours=few',
  '/impact?line=own&own=abc',
  '/forecast?from=x&to=y',
  '/compare?before=none&after=nothing',
  '/no-such-page',
];

/**
 * What no reader should meet: what it is, and how it looks. Addresses, places in law data, references of receipts (drawn
 * by lot), examples of what can be typed and the one setting that the operator's page names are taken out before.
 */
const MACHINE_WORDS = [
  ['an id where a name belongs', /\b[a-z]{3}_[0-9a-z]{12,}\b/g],
  ['a word with an underscore', /[^\s“”"]*[A-Za-z0-9]_[A-Za-z0-9][^\s“”"]*/g],
  ['a figure for programs', /\b\d+(?:\.\d+)?e\+?\d\d\b/gi],
  ['a name of an enum', /\b(?:UNDETERMINED|PRESUMED|DESIGNATED|REBUTTED|INDICATED|UNKNOWN|NARROW|BROAD|REQUIRED)\b/g],
  // In forms a browser shows a day as its user has days; what is left is code, receipts and hints.
  ['a day for programs', /\b\d{4}-\d\d-\d\d\b(?!T)/g],
  ['an instant for programs', /\b\d{4}-\d\d-\d\dT\d\d:\d\d\S*/g],
  ['a message of GraphQL', /Variable "\$|got invalid value|Cannot query field|cursor of this API|BAD_USER_INPUT/g],
] as const;
const ALLOWED =
  /https?:\/\/\S+|\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b|\b[\w-]+\.ya?ml(?::\d+)?\b|such as [“"]?\d[\d.]*e\d\d[”"]?|such as \d{4}-\d\d-\d\d|\bSMTP_URL\b/g;

let site: Site;
let browser: Browser;
let seen: readonly Seen[];
let records: Records;
const cookies: Record<'representative' | 'officer' | 'operator', string> = {
  representative: '',
  officer: '',
  operator: '',
};

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  for (const who of ['representative', 'officer', 'operator'] as const) cookies[who] = await site.signIn(who);
  const { models } = await site.ask<{ models: { nodes: readonly { id: string }[] } }>(
    '{ models(first: 1, filter: { systemicRisk: [PRESUMED], source: [DEMONSTRATION] }, sort: { by: COMPUTE, direction: DESCENDING }) { nodes { id } } }',
  );
  records = await makeRecords(site, cookies.representative, models.nodes[0]?.id ?? '');
  seen = await crawl(site, ['/', ...MISTYPED, `/providers/${records.richProvider}?after=zzz`]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('the pages lead to one another, as many as there are records', () => {
  const of = (beginning: string) => seen.filter(({ address }) => address.startsWith(beginning)).length;
  expect(of('/models/mdl_')).toBeGreaterThan(100);
  expect(of('/providers/prv_')).toBeGreaterThan(50);
  expect(of('/rulesets/')).toBeGreaterThan(2);
});

test('no page shows a reader a word or a figure that is made for programs', () => {
  expect(machineWordsOn(seen)).toEqual([]);
});

test('a table of models does not say that it counts contributions', () => {
  const wrong = seen.filter(
    ({ address, html }) => !address.startsWith('/consultations') && columnsOf(html).includes('Contributions'),
  );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('the laboratory and the chart bring the number of models over a line together in the same sentence', async () => {
  const LINE = `1${'0'.repeat(24)}`;
  const wordsAt = async (address: string) => {
    const html = await (await fetch(site.url + address)).text();
    return /\d+ by their figures alone, (\d+) in scope: less .*rebutted.*, plus .*designated\)\./.exec(
      textsOf(html).join(' '),
    );
  };
  const [impact, chart] = await Promise.all([
    wordsAt(`/impact?line=own&own=${LINE}`),
    wordsAt(`/models/chart?threshold=${LINE}`),
  ]);
  expect(impact?.[0]).toBeDefined();
  expect(impact?.[0]).toBe(chart?.[0]);
  const { impact: counted } = await site.ask<{ impact: { systemicRisk: { models: { in: number } } } }>(
    `{ impact(proposal: { systemicCompute: "${LINE}" }) { systemicRisk { models { in } } } }`,
  );
  expect(Number(impact?.[1])).toBe(counted.systemicRisk.models.in);
});

test('only an act is called in force', () => {
  const wrong = seen
    .filter(({ address }) => /^\/(rulesets|models|providers|changes)|^\/$/.test(address))
    .flatMap(({ address, html }) =>
      textsOf(html)
        .filter((text) => /\b(?:draft|guidelines|ruleset)\b[^.]*\bin force\b/i.test(text))
        .map((text) => `${address}: ${text}`),
    );
  expect(wrong).toEqual([]);
});

describe.each(['representative', 'officer', 'operator'] as const)('signed in as the %s', (who) => {
  test('no page of the account shows one either, and none sticks out on a phone', async () => {
    const starts = ['/account', `/models/${records.rich}`, `/providers/${records.richProvider}`, '/rulesets'];
    const isOwn = (address: string) => /^\/account|\/compute$|\/enact/.test(address);
    const pages = await crawl(site, starts, isOwn, cookies[who]);
    expect(pages.length).toBeGreaterThan(starts.length);
    expect(machineWordsOn(pages)).toEqual([]);
    expect(await stickingOut(pages)).toEqual([]);
  });
});

test('no page sticks out sideways on a phone', { timeout: 120_000 }, async () => {
  expect(await stickingOut(oneOfEachKind(seen))).toEqual([]);
});

function machineWordsOn(pages: readonly Seen[]): string[] {
  const found = new Map<string, string[]>();
  for (const { address, html } of pages) {
    for (const text of textsOf(html)) {
      const read = text.replace(ALLOWED, ' ');
      for (const [what, pattern] of MACHINE_WORDS) {
        for (const [word] of read.matchAll(pattern)) {
          const key = `${what}: ${word} in “${text.slice(0, 120)}”`;
          found.set(key, [...(found.get(key) ?? []), address]);
        }
      }
    }
  }
  return [...found].map(([what, addresses]) => `${what}, on ${addresses.length}, such as ${addresses[0]}`);
}

/** Every page once that is not another view of the same, and one of each kind of view. */
function oneOfEachKind(pages: readonly Seen[]): Seen[] {
  const kinds = new Map<string, Seen>();
  for (const page of pages) {
    const { pathname, searchParams } = new URL(page.address, site.url);
    const isView = searchParams.size > 0;
    const path = isView ? pathname.replace(/[a-z]{3}_\w+/, '') : pathname;
    const kind = isView ? `${path}?${[...searchParams.keys()].sort().join('&')}` : path;
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

/** Addresses of the pages that are wider than a phone, drawn by the real browser. */
async function stickingOut(pages: readonly Seen[]): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    serviceWorkers: 'block',
  });
  // The pages as they were read, with their stylesheets in them: nothing is asked of the server again.
  const styles = new Map<string, Promise<string>>();
  const styled = async ({ address, html }: Seen): Promise<string> => {
    let inlined = html;
    for (const [link, href = ''] of html.matchAll(/<link[^>]*?href="([^"]+\.css)"[^>]*>/g)) {
      const path = new URL(href, site.url + address).pathname;
      const sheet = styles.get(path) ?? fetch(site.url + path).then((response) => response.text());
      styles.set(path, sheet);
      inlined = inlined.replace(link, `<style>${await sheet}</style>`);
    }
    return inlined;
  };
  const wide: string[] = [];
  const waiting = [...pages];
  const look = async (): Promise<void> => {
    const page = await context.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await page.setContent(await styled(next), { waitUntil: 'domcontentloaded' });
      const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (by > 0) wide.push(`${next.address} by ${by} pixels`);
    }
  };
  await Promise.all([look(), look()]);
  await context.close();
  return wide;
}
