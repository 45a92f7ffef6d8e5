import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { inWords } from '../../src/server/log.ts';
import { ROOT } from '../house/sources.ts';

const PATIENCE = 240_000;

/** Runs a program of the project in `cwd`; `said` grows while it runs, as one stream in the order it came. */
function start(words: readonly string[], cwd: string, settings: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, words, { cwd, env: { ...process.env, ...settings } });
  const output = { said: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output.said += data.toString();
    });
  }
  const { promise: status, resolve } = Promise.withResolvers<number | null>();
  child.on('exit', resolve);
  return { child, output, status };
}

const lines = (said: string) => said.split('\n').slice(0, -1);

/** A checkout with pages of its own, so that building them leaves these alone; `page` is its only page. */
function aCheckout(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-checkout-'));
  for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'src/setup.mjs', 'web/tsconfig.json']) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(ROOT, 'web/src/app.html'), join(folder, 'web/src/app.html'));
  mkdirSync(join(folder, 'web/src/routes'));
  writeFileSync(join(folder, 'web/src/routes/+page.svelte'), page);
  return folder;
}

describe('npm start', () => {
  test('says in at most 40 lines what was done and where to look, and nothing more until it is stopped', {
    timeout: PATIENCE,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-first-'));
    const settings = { DATABASE_FILE: join(folder, 'register.sqlite'), PORT: '0', DATABASE_URL: '', NODE_ENV: '' };
    for (const [filled, which] of [
      [/^ {2}Demonstration +filled in \d+\.\d s$/m, 'first'],
      [/^ {2}Demonstration +there already, found in \d+\.\d s$/m, 'second'],
    ] as const) {
      const { child, output, status } = start(['src/setup.mjs', 'start'], ROOT, settings);
      try {
        await vi.waitFor(() => expect(output.said).toMatch(/^│ Stop +Ctrl-C\n└─+\n/m), { timeout: PATIENCE / 2 });
        const before = output.said;
        expect(lines(before).length, before).toBeLessThanOrEqual(40);
        expect(before).toMatch(/^ {2}Database +ready in \d+\.\d s$/m);
        expect(before).toMatch(filled);
        expect(before).not.toContain('{"');
        expect(before).not.toContain('\u001b');
        const url = /Pages +(http:\S+)\//.exec(before)?.[1] ?? '';
        expect(before).toContain(`API       ${url}/graphql`);
        for (const path of ['/', '/api/graphiql']) expect((await fetch(`${url}${path}`)).status).toBe(200);
        for (const who of ['officer', 'representative', 'operator']) {
          expect(before).toMatch(new RegExp(`Demonstration ${who} +${url}/sign-in/link/\\S+\n`));
        }

        const again = /New links +(?<sets>.*)npm run plimsoll -- (?<word>\w+)\n/.exec(before)?.groups;
        const own = Object.fromEntries((again?.sets ?? '').split(' ').map((one) => one.split('=') as [string, string]));
        const links = start(['src/main.ts', again?.word ?? ''], ROOT, { ...settings, ...own });
        expect(await links.status, links.output.said).toBe(0);
        const printed = [...links.output.said.matchAll(/(http:\S+)/g)].map(([link]) => link);
        expect(printed).toHaveLength(3);
        for (const link of printed) expect(await (await fetch(link)).text()).toMatch(/Sign in|Demonstration/);

        expect(output.said).toBe(before);
        // As a terminal does, which tells every program, and npm tells its own once more.
        child.kill('SIGINT');
        child.kill('SIGINT');
        expect(await status).toBe(0);
        expect(output.said).toBe(`${before}Plimsoll has stopped.\n`);
      } finally {
        child.kill('SIGKILL');
      }
      const log = readFileSync(join(folder, 'plimsoll.log'), 'utf8');
      expect(log, which).toContain('"url":"/api/graphiql"');
    }
  });

  test('builds the pages in one line', { timeout: PATIENCE }, async () => {
    const { output, status } = start(['src/setup.mjs', 'build'], aCheckout('<h1>Fine</h1>'));
    expect(await status, output.said).toBe(0);
    expect(output.said).toMatch(/^ {2}Pages +built in \d+\.\d s\n$/);
  });

  test('shows all that the builder says where the pages cannot be built, and what to do', {
    timeout: PATIENCE,
  }, async () => {
    const { output, status } = start(['src/setup.mjs', 'build'], aCheckout('<h1>Not closed'));
    expect(await status).toBe(1);
    expect(output.said).toMatch(/\+page\.svelte/);
    expect(output.said).toContain('`<h1>` was left open');
    expect(output.said).toMatch(/The web pages could not be built; the message is above\.\n.*run this again/);
  });
});

describe('the log of a server', () => {
  test('is JSON on standard output where nobody looks, and goes to the file that is named', {
    timeout: PATIENCE,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-log-'));
    const settings = { DATABASE_FILE: join(folder, 'register.sqlite'), PORT: '0', DATABASE_URL: '' };
    const file = join(folder, 'logs/today.log');
    for (const [LOG_FILE, isOnOutput] of [
      ['', true],
      [file, false],
    ] as const) {
      const { child, output, status } = start(['src/main.ts', 'serve', '--no-web'], ROOT, { ...settings, LOG_FILE });
      await vi.waitFor(() => expect(output.said).toContain('Plimsoll is ready.'), { timeout: 30_000 });
      await fetch(/API +(\S+)\/graphql/.exec(output.said)?.[1] ?? '');
      child.kill('SIGTERM');
      expect(await status).toBe(0);
      expect(output.said.includes('"msg":"incoming request"')).toBe(isOnOutput);
    }
    const logged = lines(readFileSync(file, 'utf8')).map((line) => JSON.parse(line) as { msg: string });
    expect(logged.map(({ msg }) => msg)).toContain('incoming request');
  });

  test('that cannot be written ends the start with what was found and what to do', { timeout: PATIENCE }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-log-'));
    const settings = { DATABASE_FILE: join(folder, 'register.sqlite'), DATABASE_URL: '', LOG_FILE: folder };
    const { output, status } = start(['src/main.ts', 'serve', '--no-web'], ROOT, settings);
    expect(await status).toBe(1);
    expect(output.said).toMatch(/^The log cannot be written to .*Set LOG_FILE/);
  });

  test('is one readable line each in a terminal', () => {
    const time = Date.UTC(2026, 10, 28, 12, 30, 5);
    const request = {
      level: 30,
      time,
      reqId: 'x',
      res: { statusCode: 200 },
      responseTime: 12.4,
      msg: 'request completed',
    };
    expect(inWords(JSON.stringify(request))).toBe('12:30:05 info  request completed 200 12 ms');
    const failed = { level: 50, time, err: { message: 'first\nsecond', stack: 'at …' }, msg: 'Tidying failed' };
    expect(inWords(JSON.stringify(failed))).toBe('12:30:05 error Tidying failed first second');
  });
});
