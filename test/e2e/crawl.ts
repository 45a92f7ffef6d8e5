import type { Site } from './site.ts';

/** A page as a reader sees it, by its address on the site. */
export interface Seen {
  readonly address: string;
  readonly html: string;
}

/** Views of one kind that are read. */
const VIEWS = 8;

/** Pages whose every word is code: the reference of the API, its schema, and the explorer. */
const OF_THE_API = /^\/api\/(reference|schema|graphiql)/;

/**
 * Reads every page that links of the site lead to, from `starts` on, until there is none that was not read; of addresses that differ
 * in their query alone, some. What `isAllowed` turns
 * down is not read. Nothing is drawn: the pages are made on the server, and their text is in what it sends.
 */
export async function crawl(
  site: Site,
  starts: readonly string[],
  isAllowed: (address: string) => boolean = () => true,
  cookie = '',
): Promise<Seen[]> {
  const known = new Set(starts);
  const waiting = [...starts];
  const seen: Seen[] = [];
  const views = new Map<string, number>();
  /** The same page is linked with hundreds of days, rulesets and filters: some of each kind of address with a query are enough. */
  const isNewView = ({ pathname, searchParams }: URL): boolean => {
    if (searchParams.size === 0) return true;
    const kind = `${pathname.replace(/[a-z]{3}_\w+/, '')}?${[...searchParams.keys()].sort().join('&')}`;
    views.set(kind, (views.get(kind) ?? 0) + 1);
    return (views.get(kind) ?? 0) <= VIEWS;
  };
  const readOn = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const response = await fetch(site.url + address, { headers: { cookie, accept: 'text/html' } });
      const html = await response.text();
      if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      if (response.status >= 500) throw new Error(`${address} answers ${response.status}`);
      seen.push({ address, html });
      for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), site.url + address);
        const next = url.pathname + url.search;
        if (url.origin !== site.url || known.has(next) || OF_THE_API.test(next) || !isAllowed(next)) continue;
        known.add(next);
        if (!isNewView(url)) continue;
        waiting.push(next);
      }
    }
  };
  // As many at once as keep a server of one process busy; each goes on until no other is reading what could lead further.
  while (waiting.length > 0) await Promise.all([readOn(), readOn(), readOn(), readOn()]);
  return seen;
}

/** Elements whose text is code or typed by people, and hints that say how to type an amount. */
const NOT_READ =
  /<(script|style|pre|code|textarea|option|head)\b[\s\S]*?<\/\1>|<p class="hint[\s\S]*?<\/p>|<!--[\s\S]*?-->/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The pieces of text of a page, labels of pictures and controls included. */
export function textsOf(html: string): string[] {
  const read = html.replace(NOT_READ, ' ');
  const labels = [...read.matchAll(/\s(?:aria-label|title|alt)="([^"]*)"/g)].map(([, text = '']) => text);
  return [...read.split(/<[^>]*>/), ...labels]
    .map((text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity).trim())
    .filter((text) => text !== '');
}

/** Texts of a column's head, on one page. */
export function columnsOf(html: string): string[] {
  return [...html.matchAll(/<th[^>]*role="columnheader"[^>]*>([\s\S]*?)<\/th>/g)].map(([, inside = '']) =>
    inside.replace(/<[^>]*>/g, '').trim(),
  );
}
