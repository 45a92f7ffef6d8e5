import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdentity } from '../../src/identity/identity.ts';
import { findAccount } from '../../src/identity/queries.ts';
import { createToken } from '../../src/identity/token-commands.ts';
import { readConfig } from '../../src/server/config.ts';
import { demonstrationLinks, fillDemonstration } from '../../src/server/demonstration.ts';
import { openMigrated } from '../../src/server/open.ts';
import { type Served, startServer } from '../../src/server/serve.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const calls = [...README.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block.includes('curl ') ? [block] : [],
);

/** What the README promises: its calls, pasted into a shell as they are, work against the running demonstration. */
describe('the calls of the README', () => {
  let served: Served;
  let token: string;
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'plimsoll-readme-')), 'register.sqlite');
    const config = readConfig({ DATABASE_FILE: file, PORT: '0', LOG_LEVEL: 'error' });
    const now = () => new Date();
    const database = await openMigrated(config, now);
    await fillDemonstration(database, now);
    served = await startServer(config, { withWeb: false });
    await demonstrationLinks(database, now);
    const identity = createIdentity(database, { now, secureCookies: false });
    const person = await findAccount(database, { emailKey: 'provider@demonstration.example' });
    if (person === null) throw new Error('The demonstration has no representative');
    const actor = {
      kind: 'person',
      via: 'session',
      personId: person.id,
      name: person.name,
      role: 'member',
      isVerified: true,
      withFactor: true,
      memberships: [],
    } as const;
    const made = await createToken(identity, actor, { label: 'readme', expiresInDays: 1 });
    if (!made.ok || made.secret === null) throw new Error(JSON.stringify(made));
    token = made.secret;
    await database.close();
  });
  afterAll(() => served.close());

  const paste = async (call: string) => {
    const address = new URL(served.url).origin;
    const script = call.replaceAll('http://127.0.0.1:4000', address).replace('plim_…', token);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const { execFile } = await import('node:child_process');
    execFile('sh', ['-c', script], { timeout: 20_000 }, (error, out) =>
      error === null ? resolve(out) : reject(error),
    );
    return JSON.parse(await promise) as { data: Record<string, never>; errors?: unknown };
  };

  test('there are five, and curl is there to run them', () => {
    expect(calls).toHaveLength(5);
    expect(execFileSync('curl', ['--version']).toString()).toContain('curl');
  });

  test('the first lists models over the line, the largest first', async () => {
    const { data, errors } = await paste(calls[0] ?? '');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ models: { totalCount: expect.any(Number) } });
    const { nodes } = data.models as unknown as { nodes: { classification: { systemicRisk: string } }[] };
    expect(nodes).toHaveLength(5);
    for (const { classification } of nodes) expect(classification.systemicRisk).toBe('PRESUMED');
  });

  test('the second counts models and providers above each threshold', async () => {
    const { data } = await paste(calls[1] ?? '');
    const counts = (data.countsAbove as unknown as { models: number }[]).map(({ models }) => models);
    expect(counts).toHaveLength(5);
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
    expect(counts[0]).toBeGreaterThan(0);
  });

  test('the third shows that a hundred times 10^23 is not over 10^25', async () => {
    const { data } = await paste(calls[2] ?? '');
    expect(data.classify).toMatchObject({
      gpai: 'INDICATED',
      systemicRisk: 'NO',
      cumulativeCompute: `1${'0'.repeat(25)}`,
    });
  });

  test('the fourth registers a model, classified with its articles, and once only', async () => {
    const first = await paste(calls[3] ?? '');
    const again = await paste(calls[3] ?? '');
    expect(first.data.registerModel).toMatchObject({ model: { id: expect.stringMatching(/^mdl_/) }, userErrors: [] });
    expect(JSON.stringify(first.data)).toContain('Art. 51(2)');
    expect(again).toEqual(first);
  });

  test('the fifth answers the open consultation and yields a receipt', async () => {
    const { data } = await paste(calls[4] ?? '');
    expect(data.submitContribution).toMatchObject({ receipt: { reference: expect.any(String) }, userErrors: [] });
  });
});
