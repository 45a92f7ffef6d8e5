import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client, Refused } from '../../web/example/client.ts';
import { Revision, SignIn } from '../../web/example/operations.generated.ts';
import { changeModel } from '../../web/example/records.ts';
import { anApp, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const SCRIPT = fileURLToPath(new URL('../../web/example/register.ts', import.meta.url));
const EMAIL = 'compliance@harbour.example';

/** The application, listening. */
async function aServedApp(...given: Parameters<typeof anApp>): Promise<{ app: TestApp; url: string }> {
  const app = await anApp(...given);
  return { app, url: await app.fastify.listen({ port: 0, host: '127.0.0.1' }) };
}

describe.each(DATABASE_KINDS)('the example script against a server on %s', (kind) => {
  let app: TestApp;
  let url: string;
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-example-'));
  beforeAll(async () => {
    ({ app, url } = await aServedApp(kind));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...words: string[]) {
    const child = spawn(process.execPath, [SCRIPT, '--server', url, '--keep', folder, ...words], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { status, ...said };
  }

  /** How many of everything there are. */
  async function counts() {
    const { query, tables } = app.database;
    const { person, apiToken, provider, model, modelVersion, computeEntry, evidence, formerState } = tables;
    const { documentationEntry: documentation } = tables;
    const all = { person, apiToken, provider, model, modelVersion, computeEntry, evidence, documentation, formerState };
    const found = await Promise.all(
      Object.entries(all).map(async ([name, table]) => [name, (await query.select().from(table)).length] as const),
    );
    return Object.fromEntries(found);
  }

  test('it goes from sign-up to a classification, and run again leaves one of everything', async () => {
    const waiting = await run();
    expect(waiting).toMatchObject({ status: 3, out: '' });
    expect(waiting.err).toContain(`Confirm ${EMAIL}`);
    expect(await run()).toEqual(waiting);

    const link = (await app.linksTo(EMAIL)).at(-1) ?? '';
    const first = await run('--confirm-link', link);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out.match(/^done/gm)).toHaveLength(10);
    expect(first.out).toContain('systemic risk: PRESUMED; cumulative compute: 10050000000000000000000000 FLOP');
    expect(first.out).toMatch(/Art\. 51\(2\)/);
    const receipt = readFileSync(join(folder, 'receipt.json'), 'utf8');
    expect(first.out).toContain((JSON.parse(receipt) as { hash: string }).hash);
    const after = await counts();
    expect(after).toMatchObject({ person: 1, apiToken: 1, provider: 1, model: 1, modelVersion: 1, formerState: 1 });
    expect(after).toMatchObject({ computeEntry: 4, evidence: 2, documentation: 3 });

    const journal = await app.journal();
    const second = await run();
    expect(second.out).toBe(first.out.replaceAll(/^done {9}/gm, 'already there'));
    expect(readFileSync(join(folder, 'receipt.json'), 'utf8')).toBe(receipt);
    expect(await app.journal()).toEqual(journal);

    // Whoever has lost the secret gets another, for the same token.
    rmSync(join(folder, 'token'));
    expect((await run()).out).toBe(second.out);
    expect(await counts()).toEqual(after);
  });
});

describe('the client of the example', () => {
  test('waits for as long as the server says when it has asked too often, and is answered then', async () => {
    const { app, url } = await aServedApp('sqlite', { settings: { RATE_LIMIT_PER_MINUTE: '2' } });
    try {
      let address = '198.51.100.1';
      const waited: number[] = [];
      const client = new Client(url, {
        fetch: (to, init) =>
          fetch(to, { ...init, headers: { ...(init?.headers as object), 'x-forwarded-for': address } }),
        wait: async (seconds) => {
          waited.push(seconds);
          // Another address has requests left, as this one has after the wait.
          address = '198.51.100.2';
        },
      });
      const ask = () => client.ask(Revision, { id: 'mdl_0' });
      expect(await Promise.all([ask(), ask()])).toEqual([{ model: null }, { model: null }]);
      expect(waited).toEqual([]);
      expect(await ask()).toEqual({ model: null });
      expect(waited).toEqual([expect.any(Number)]);
      expect(waited[0]).toBeGreaterThan(0);
      expect(waited[0]).toBeLessThanOrEqual(60);
    } finally {
      await app.close();
    }
  });

  test('says when nobody answers, after it has tried with longer and longer pauses', async () => {
    const waited: number[] = [];
    const client = new Client('http://127.0.0.1:1', {
      wait: async (seconds) => {
        waited.push(seconds);
      },
    });
    await expect(client.ask(Revision, { id: 'mdl_0' })).rejects.toThrow('Nobody answers at http://127.0.0.1:1/graphql');
    expect(waited).toEqual([1, 2, 4, 8, 16]);
  });

  test('sends its change again where somebody else was faster, and says all that is refused', async () => {
    const { app, url } = await aServedApp('sqlite');
    try {
      const owner = await app.anOwner();
      const modelId = await app.aModel(owner, owner.providerId);
      let sent = 0;
      const client = new Client(url, {
        token: owner.token.secret,
        fetch: async (to, init) => {
          sent += 1;
          const faster = { modelId, expectedRevision: 1, licence: 'MIT' };
          if (sent === 2) {
            await app.ask(
              'mutation ($input: UpdateModelInput!) { updateModel(input: $input) { userErrors { code } } }',
              { input: faster },
              owner.script,
            );
          }
          return fetch(to, init);
        },
      });
      await changeModel(client, modelId, { contextLength: '4096' });
      const text = 'query ($id: ID!) { model(id: $id) { revision contextLength licence } }';
      expect((await app.ask(text, { id: modelId })).model).toEqual({
        revision: 3,
        contextLength: '4096',
        licence: 'MIT',
      });
      const refused = await changeModel(client, modelId, { contextLength: '0', parameters: '0' }).catch(
        (error) => error,
      );
      expect(refused).toBeInstanceOf(Refused);
      expect(refused.message).toMatch(/ {2}parameters: .*\n {2}contextLength: .*\(INVALID\)$/);
      const malformed = await client.ask(SignIn, { input: { email: 'x', password: '' } }).catch((error) => error);
      expect(malformed.has('BAD_USER_INPUT')).toBe(true);
      expect(malformed.message).toContain('input.email');
    } finally {
      await app.close();
    }
  });
});
