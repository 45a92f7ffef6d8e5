import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { run } from '../../src/server/command-line.ts';
import { COMMANDS } from '../../src/server/commands.ts';
import { SETTINGS } from '../../src/server/config.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const freshFile = () => join(mkdtempSync(join(tmpdir(), 'plimsoll-commands-')), 'register.sqlite');

/** Runs Plimsoll as a user does: as a process of its own. */
function plimsoll(words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH, DATABASE_FILE: freshFile(), LOG_LEVEL: 'silent', ...settings };
  const child = spawn(process.execPath, [MAIN, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => {
    said.out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    said.err += data.toString();
  });
  const status = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, said, status };
}

describe('the command line', () => {
  let out: MockInstance<typeof console.log>;
  let err: MockInstance<typeof console.error>;
  beforeEach(() => {
    vi.stubEnv('DATABASE_FILE', freshFile());
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('PLIMSOLL_TOKEN', '');
    out = vi.spyOn(console, 'log').mockImplementation(() => {});
    err = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const printed = (to: typeof out | typeof err) => to.mock.calls.flat().join('\n');

  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists every command and every setting', async (words) => {
    expect(await run(words)).toBe(0);
    for (const { usage, summary } of COMMANDS) {
      expect(printed(out)).toContain(usage);
      expect(printed(out)).toContain(summary);
    }
    for (const [name, { describes }] of Object.entries(SETTINGS)) {
      expect(printed(out)).toContain(name);
      expect(printed(out)).toContain(describes);
    }
    expect(printed(err)).toBe('');
  });

  test.each(COMMANDS.map(({ name }) => name))('help %s and %s --help say the same about it', async (name) => {
    expect(await run(['help', name])).toBe(0);
    const said = printed(out);
    out.mockClear();
    expect(await run([name, '--help'])).toBe(0);
    expect(printed(out)).toBe(said);
    expect(said).toMatch(new RegExp(`^Usage: plimsoll ${name}`));
  });

  test.each([
    ['a command that there is not', ['frobnicate'], 'There is no command "frobnicate"'],
    ['help for a command that there is not', ['help', 'frobnicate'], 'There is no command "frobnicate"'],
    ['an option that there is not', ['serve', '--frobnicate'], '--frobnicate'],
    ['a word that a command does not take', ['migrate', 'now'], "'now'"],
    ['an import without a source', ['import'], 'Expected a source, epoch or jsonl; found nothing'],
    ['an import of another source', ['import', 'elsewhere', 'x.csv'], 'found elsewhere'],
    ['an option of another import', ['import', 'jsonl', 'x', '--force'], '--force is for import epoch'],
    [
      'an import of records without a token',
      ['import', 'jsonl', 'x'],
      'Expected a token, by --token or PLIMSOLL_TOKEN',
    ],
    [
      'an import of records to no address',
      ['import', 'jsonl', 'x', '--token', 'plim_x', '--server', 'localhost'],
      'Expected the address of a server, such as http://127.0.0.1:4000; found localhost',
    ],
    ['an import without a file', ['import', 'epoch'], 'Expected one file; found 0'],
    ['an import of two files', ['import', 'epoch', 'a', 'b'], 'Expected one file; found 2'],
    ['a check of no receipt', ['check-receipt'], 'Expected one file; found 0'],
    ['a check of a receipt that is not there', ['check-receipt', '/there/is/none.json'], '/there/is/none.json'],
    ['a person without an address', ['person'], 'Expected one e-mail address; found 0'],
    ['a person with a role that there is not', ['person', 'a@example.org', '--role', 'king'], 'found "king"'],
  ])('%s is misuse: status 2, what was found, and how it is called', async (_, words, said) => {
    expect(await run(words)).toBe(2);
    expect(printed(err)).toContain(said);
    expect(printed(err)).toContain('Usage: plimsoll');
    expect(printed(out)).toBe('');
  });

  test('a person gets an account and a link, and another role the next time', async () => {
    expect(await run(['person', 'Officer@example.org', '--name', 'Olga', '--role', 'officer'])).toBe(0);
    expect(printed(out)).toMatch(/http:\/\/127\.0\.0\.1:4000\/sign-in\/link\/[0-9A-Za-z]{43}/);
    expect(await run(['person', 'officer@example.org', '--role', 'operator'])).toBe(0);
    expect(await run(['person', 'officer@example.org', '--role', 'member'])).toBe(1);
    expect(printed(err)).toContain('last operator');
  });

  test('a person whose address is none is refused with status 1', async () => {
    expect(await run(['person', 'nobody'])).toBe(1);
    expect(printed(err)).toContain('An e-mail address');
  });

  test('a receipt that does not hold ends with status 1 and what is the matter', async () => {
    const file = freshFile();
    writeFileSync(file, '{"format":"something else"}');
    expect(await run(['check-receipt', file])).toBe(1);
    expect(printed(out)).toMatch(/NO {3}This is JSON, but not a receipt file[\s\S]*The receipt does not hold\./);
  });

  test('migrating twice is migrating once', async () => {
    expect(await run(['migrate'])).toBe(0);
    expect(await run(['migrate'])).toBe(0);
    expect(printed(err)).toBe('');
  });

  test('an import of a file that there is not is refused with status 1', async () => {
    expect(await run(['import', 'epoch', '/there/is/none.csv'])).toBe(1);
    expect(printed(err)).toContain('/there/is/none.csv');
  });

  test('an import of records from a file that there is not is refused with status 1', async () => {
    expect(await run(['import', 'jsonl', '/there/is/none.jsonl', '--token', 'plim_x'])).toBe(1);
    expect(printed(err)).toContain('/there/is/none.jsonl');
  });

  test('every bad setting is reported at once with status 1', async () => {
    vi.stubEnv('PORT', 'x');
    vi.stubEnv('LOG_LEVEL', 'loud');
    expect(await run(['migrate'])).toBe(1);
    expect(printed(err)).toMatch(/2 problem\(s\):\n {2}- PORT is "x".*\n {2}- LOG_LEVEL is "loud"/);
  });
});

describe('Plimsoll as a process', () => {
  test('says what is wrong with a command and ends with 2', async () => {
    const { said, status } = plimsoll(['frobnicate']);
    expect(await status).toBe(2);
    expect(said.err).toMatch(/^There is no command "frobnicate"\.\n\n/);
    expect(said.out).toBe('');
  });

  test('says what is wrong with a database and ends with 1, without a stack trace', async () => {
    const file = freshFile();
    writeFileSync(file, 'nonsense '.repeat(200));
    const { said, status } = plimsoll(['serve', '--no-web'], { DATABASE_FILE: file });
    expect(await status).toBe(1);
    expect(said.err.trim()).toMatch(/^The file .* is not an SQLite database or is damaged .*$/);
  });

  test('says that its port is taken and ends with 1', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    try {
      const { said, status } = plimsoll(['serve', '--no-web'], { PORT: String(port) });
      expect(await status).toBe(1);
      expect(said.err.trim()).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken: .*$`));
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  test('serves until it is told to stop, and then ends with 0', async () => {
    const { child, said, status } = plimsoll(['serve', '--no-web'], { PORT: '0' });
    try {
      await vi.waitFor(() => expect(said.out).toContain('Plimsoll is ready.'), { timeout: 20_000 });
      const url = /API +(\S+)/.exec(said.out)?.[1] ?? '';
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ register { revision } }' }),
      });
      expect(await response.json()).toEqual({ data: { register: { revision: 0 } } });
    } finally {
      child.kill('SIGTERM');
    }
    expect(await status).toBe(0);
    expect(said.err).toBe('');
  });
});
