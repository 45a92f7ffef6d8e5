import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/server/config.ts';
import { filesOf, ROOT, textOf } from '../house/sources.ts';

const README = textOf('README.md');
const pages = filesOf('docs/*.md');

describe('the README and the pages beside it', () => {
  test('the README is read in a few minutes', () => {
    expect(README.split(/\s+/).filter((word) => word !== '').length).toBeLessThan(1_300);
  });

  test('the README leads to every page', () => {
    expect(pages.length).toBeGreaterThan(7);
    for (const page of pages) expect(README).toContain(`](${page})`);
  });

  test('every link of a page to a file of the project leads to one', () => {
    const broken = ['README.md', ...pages].flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].flatMap(([, target = '']) =>
        existsSync(join(ROOT, dirname(page), target)) ? [] : [`${page}: ${target}`],
      ),
    );
    expect(broken).toEqual([]);
  });

  test('the page on settings has each of them, once, with its default', () => {
    const rows = textOf('docs/settings.md').match(/^\| `.*$/gm) ?? [];
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(named.toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
    for (const row of rows) {
      const [, names = '', shown = ''] = row.split('|');
      const [, name = ''] = /`(\w+)`/.exec(names) ?? [];
      expect(shown.trim().replaceAll('`', ''), name).toBe(SETTINGS[name as keyof typeof SETTINGS].fallback);
    }
  });
});
