import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRegister, FORMATS } from '../../src/export/export-register.ts';
import { loadLaw } from '../../src/graphql/law.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import type { TableName } from '../../src/storage/tables.ts';
import { anApp, freshKey, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

/** Tables of which nothing is public: whatever they hold must not come out anywhere. */
const PRIVATE = [
  'person',
  'session',
  'membership',
  'apiToken',
  'oneTimeLink',
  'idempotency',
] as const satisfies TableName[];
/** Columns of other tables whose values are restricted or nobody's business. */
const RESTRICTED: readonly (readonly [TableName, string])[] = [
  ['mail', 'toAddress'],
  ['mail', 'paragraphsJson'],
  ['contribution', 'salt'],
  ['contribution', 'name'],
  ['contribution', 'organisation'],
  ['model', 'domain'],
  ['importRun', 'fileName'],
  ['evidence', 'salt'],
  ['evidence', 'contentJson'],
  ['documentationEntry', 'salt'],
  ['documentationEntry', 'contentJson'],
  ['evidenceFile', 'base64'],
];
/** What private tables share with public records: ids and references of records, days, instants, roles. */
const IS_PUBLIC = /^"?([0-9A-Z]{4}-){3}[0-9A-Z]{4}"?$|^"?(prv|mdl|cmp|ctr|csl|evd)_|^\d{4}-\d\d-\d\d|^[A-Za-z ]{1,24}$/;

describe.each(DATABASE_KINDS)('what is restricted on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  const canaries: string[] = [];
  const canary = (what: string) => {
    const planted = `Canary${canaries.length}${what}Q7Z`;
    canaries.push(planted);
    return planted;
  };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    const model = await app.aModel(owner, owner.providerId, { name: 'Keelson' });
    await aConsultation(app);
    const who = { name: canary('Name'), organisation: canary('Organisation'), email: `${canary('Mail')}@example.org` };
    await aContribution(app, { ...who, publication: 'ANONYMOUS' });
    await aContribution(app, who, owner.browser);
    const documents = { title: canary('Title'), shows: canary('Shows'), confidentiality: 'TRADE_SECRET' };
    const file = {
      name: `${canary('File')}.txt`,
      mediaType: 'text/plain',
      base64: Buffer.from(canary('Bytes')).toString('base64'),
    };
    const { recordEvidence } = await app.ask(
      'mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { userErrors { message } } }',
      { input: { idempotencyKey: freshKey(), about: model, ...documents, file } },
      owner.script,
    );
    expect(recordEvidence.userErrors).toEqual([]);
    const items = [
      {
        checklist: 'annex-xi',
        at: 'Section 1(1)(a)',
        state: 'DONE',
        text: canary('Text'),
        confidentiality: 'SECURITY',
      },
    ];
    const { recordDocumentation } = await app.ask(
      'mutation ($input: RecordDocumentationInput!) { recordDocumentation(input: $input) { userErrors { message } } }',
      { input: { idempotencyKey: freshKey(), modelId: model, expectedRevision: 0, items } },
      owner.script,
    );
    expect(recordDocumentation.userErrors).toEqual([]);
    const { tables, query } = app.database;
    await query.update(tables.model).set({ domain: canary('Domain') });
    await query.insert(tables.importRun).values({
      id: 'imp_1',
      revision: 1,
      source: 'epoch',
      fileName: canary('FileName'),
      fileHash: 'x',
      observedOn: '2026-01-01',
      startedAt: '2026-01-01T00:00:00.000Z',
      reportJson: '{}',
    });
  });
  afterAll(() => app.close());

  /** Every text that the database holds where nothing is public. */
  async function withheld(): Promise<Set<string>> {
    const { tables, query } = app.database;
    const found = new Set(canaries);
    for (const name of PRIVATE) {
      const rows = (await query.select().from(tables[name])) as Record<string, unknown>[];
      expect(rows.length + (name === 'oneTimeLink' ? 1 : 0), name).toBeGreaterThan(0);
      for (const value of rows.flatMap((row) => Object.values(row)))
        if (typeof value === 'string' && value.length >= 8 && !IS_PUBLIC.test(value)) found.add(value);
    }
    for (const [name, column] of RESTRICTED) {
      const rows = (await query.select().from(tables[name])) as Record<string, unknown>[];
      expect(Object.keys(rows[0] ?? {}), name).toContain(column);
      for (const row of rows) if (typeof row[column] === 'string') found.add(row[column]);
    }
    return found;
  }

  test('nothing of it is in any export, history or feed', async () => {
    const outputs: [where: string, text: string][] = [];
    for (const format of FORMATS) {
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
      const parts = { schema: buildSchema(), database: app.database, law: loadLaw(), now: () => app.clock.now };
      await exportRegister(parts, format, folder);
      for (const name of readdirSync(folder)) outputs.push([name, readFileSync(join(folder, name), 'latin1')]);
    }
    const { changes } = await app.ask(
      '{ changes(first: 100) { nodes { sequence at kind summary by recordId record { __typename id } fields { field before after } } } }',
      {},
      owner.script,
    );
    outputs.push(['changes', JSON.stringify(changes)]);
    expect(JSON.stringify(changes)).toContain('evidence.recorded');
    expect(outputs.find(([where]) => where === 'models.jsonl')?.[1]).toContain('Keelson');
    const secrets = await withheld();
    expect(secrets.size).toBeGreaterThan(canaries.length + 10);
    for (const [where, text] of outputs) {
      expect(
        [...secrets].filter((secret) => text.includes(secret)),
        where,
      ).toEqual([]);
    }
  });

  test('nothing of it is found by searching or counted by a filter', async () => {
    for (const secret of await withheld()) {
      const found = await app.ask(
        `query ($text: String!) {
          search(query: $text, first: 1) { totalCount }
          models(first: 1, filter: { search: $text }) { totalCount }
          providers(first: 1, filter: { search: $text }) { totalCount }
        }`,
        { text: secret.slice(0, 190) },
      );
      const none = { totalCount: 0 };
      expect(found, secret).toEqual({ search: none, models: none, providers: none });
    }
  });
});
