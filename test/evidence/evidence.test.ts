import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opens } from '../../src/journal/commitment.ts';
import {
  anApp,
  DAY,
  freshKey,
  NOBODY,
  preTraining,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const EVIDENCE = `id revision about subject confidentiality recordedBy recordedOn withdrawnOn withdrawnBecause erasedAt commitment
  content { title shows link datedOn confidence file { name mediaType bytes sha256 path } }
  withheld { ground article message }`;
const RECORD = `mutation ($input: RecordEvidenceInput!) {
  recordEvidence(input: $input) { evidence { ${EVIDENCE} } userErrors { code message path } }
}`;
const WITHDRAW = `mutation ($input: WithdrawEvidenceInput!) {
  withdrawEvidence(input: $input) { evidence { ${EVIDENCE} } userErrors { code message path } }
}`;
const DOSSIER = `query ($id: ID!) { model(id: $id) { dossier {
  withheld { ground article message }
  contents { evidence { salt evidence { id about } content { title shows link datedOn confidence file { name mediaType bytes sha256 path } } } }
} } }`;

/** Words that must not come out anywhere but behind the door. */
const SECRET = 'Zephyr cluster 7, rack plan';
const PDF = Buffer.from(`%PDF-1.7\n% ${SECRET}\n`);
const aFile = (more: object = {}) => ({
  name: 'cluster “plan”.pdf',
  mediaType: 'application/pdf',
  base64: PDF.toString('base64'),
  ...more,
});

describe.each(DATABASE_KINDS)('evidence on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let stranger: TestPerson & { readonly providerId: string };
  let officer: TestPerson;
  let model: string;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    stranger = await app.anOwner();
    officer = await app.aPerson({ officer: true });
    model = await app.aModel(owner, owner.providerId, { compute: [preTraining('2e25')] });
  });
  afterAll(() => app.close());

  const anInput = (more: object = {}) => ({
    idempotencyKey: freshKey(),
    about: model,
    title: 'Training report',
    shows: 'The hours and the hardware.',
    confidentiality: 'PUBLIC',
    ...more,
  });
  const record = async (more: object = {}, sender: Sender = owner.script) =>
    (await app.ask(RECORD, { input: anInput(more) }, sender)).recordEvidence;
  const withdraw = async (input: object, sender: Sender = owner.script) =>
    (await app.ask(WITHDRAW, { input: { expectedRevision: 1, reason: 'No longer right', ...input } }, sender))
      .withdrawEvidence;
  const dossierOf = async (id: string, sender: Sender) => (await app.ask(DOSSIER, { id }, sender)).model.dossier;

  test('what is public is shown to everybody as it was handed over', async () => {
    const { evidence, userErrors } = await record({
      link: 'https://example.org/report',
      datedOn: '2026-11-01',
      confidence: 'CERTAIN',
      file: aFile(),
    });
    expect(userErrors).toEqual([]);
    expect(evidence).toEqual({
      id: expect.stringMatching(/^evd_/),
      revision: 1,
      about: model,
      subject: 'MODEL',
      confidentiality: 'PUBLIC',
      recordedBy: 'PROVIDER',
      recordedOn: '2026-11-22',
      withdrawnOn: null,
      withdrawnBecause: null,
      erasedAt: null,
      commitment: null,
      withheld: null,
      content: {
        title: 'Training report',
        shows: 'The hours and the hardware.',
        link: 'https://example.org/report',
        datedOn: '2026-11-01',
        confidence: 'CERTAIN',
        file: {
          name: 'cluster “plan”.pdf',
          mediaType: 'application/pdf',
          bytes: PDF.length,
          sha256: createHash('sha256').update(PDF).digest('hex'),
          path: `/evidence/${evidence.id}/file`,
        },
      },
    });
    const { node } = await app.ask(`query ($id: ID!) { node(id: $id) { ... on Evidence { ${EVIDENCE} } } }`, {
      id: evidence.id,
    });
    expect(node).toEqual(evidence);
  });

  test('evidence about an entry, a model or a provider stands with its record, and a model gathers what is about its own', async () => {
    const other = await app.aModel(owner, owner.providerId, { compute: [preTraining('1e24')] });
    const READ = `query ($id: ID!) { model(id: $id) {
      ledger { id evidence { id subject } } evidence { id } provider { evidence { about } }
    } }`;
    const entry = (await app.ask(READ, { id: other })).model.ledger[0].id;
    const ofEntry = (await record({ about: entry })).evidence;
    const ofModel = (await record({ about: other })).evidence;
    await record({ about: owner.providerId });
    const found = (await app.ask(READ, { id: other })).model;
    expect(found.ledger[0].evidence).toEqual([{ id: ofEntry.id, subject: 'COMPUTE_ENTRY' }]);
    expect(found.evidence.map(({ id }: { id: string }) => id).toSorted()).toEqual([ofEntry.id, ofModel.id].toSorted());
    expect(found.provider.evidence).toEqual([{ about: owner.providerId }]);
  });

  test.each([
    ['TRADE_SECRET', 'Art. 78(1)(a)'],
    ['SECURITY', 'Art. 78(1)(c)'],
    ['PERSONAL', 'Regulation (EU) 2016/679'],
  ])(
    'of what is restricted as %s the public learns that there is one and why, and only the dossier says more',
    async (confidentiality, article) => {
      const { evidence, userErrors } = await record({ confidentiality, title: SECRET, shows: SECRET, file: aFile() });
      expect(userErrors).toEqual([]);
      expect(evidence).toMatchObject({ content: null, withheld: { ground: confidentiality, article } });
      expect(evidence.commitment).toMatch(/^[0-9a-f]{64}$/);

      for (const sender of [owner.script, officer.browser]) {
        const { withheld, contents } = await dossierOf(model, sender);
        expect(withheld).toBeNull();
        const found = contents.evidence.find((one: { evidence: { id: string } }) => one.evidence.id === evidence.id);
        expect(found.content).toMatchObject({ title: SECRET, file: { bytes: PDF.length } });
        const { path: _, ...file } = found.content.file;
        const committed = { ...found.content, file, confidence: found.content.confidence.toLowerCase() };
        expect(opens(evidence.commitment, committed, found.salt)).toBe(true);
      }
      for (const sender of [NOBODY, stranger.script]) {
        expect(await dossierOf(model, sender)).toEqual({
          withheld: { ground: null, article: 'Art. 78(1)', message: expect.stringContaining('officers') },
          contents: null,
        });
      }
    },
  );

  test('nothing restricted comes out through search, nodes, counts, the journal, files or errors', async () => {
    const about = await app.aModel(owner, owner.providerId);
    const restricted = {
      about,
      confidentiality: 'TRADE_SECRET',
      title: SECRET,
      shows: SECRET,
      file: aFile({ name: `${SECRET}.pdf` }),
    };
    const { evidence } = await record(restricted);
    const ALL = `query ($model: ID!, $evidence: ID!, $search: String!) {
      evidence: node(id: $evidence) { __typename ... on Evidence { ${EVIDENCE} } }
      model(id: $model) { evidence { ${EVIDENCE} } dossier { contents { evidence { salt content { title } } } } }
      models(first: 5, filter: { search: $search }) { totalCount }
      providers(first: 5, filter: { search: $search }) { totalCount }
    }`;
    for (const sender of [NOBODY, stranger.script, stranger.browser]) {
      const answer = await app.send(ALL, { model: about, evidence: evidence.id, search: 'Zephyr' }, sender);
      expect(JSON.stringify(answer.data)).not.toContain('Zephyr');
      expect(answer.data).toMatchObject({ models: { totalCount: 0 }, providers: { totalCount: 0 } });
      const refused = await withdraw({ evidenceId: evidence.id }, sender);
      expect(JSON.stringify(refused)).not.toContain('Zephyr');
      expect(refused.evidence).toBeNull();
      const file = await app.fastify.inject({ url: `/evidence/${evidence.id}/file`, headers: sender.headers });
      expect([file.statusCode, file.body.includes('Zephyr')]).toEqual([404, false]);
    }
    // The key stands for the owner's request; what is refused must not repeat it.
    const { userErrors } = await record({ ...restricted, datedOn: '2099-01-01', link: 'https://example.org/' });
    expect(userErrors).toHaveLength(1);
    expect(JSON.stringify(userErrors)).not.toContain('Zephyr');
    const digest = createHash('sha256').update(PDF).digest('hex');
    for (const { body } of await app.journal()) {
      expect(body).not.toContain('Zephyr');
      if (body.includes(about)) expect(body).not.toContain(digest);
    }
  });

  test('a file is saved and never shown, whatever it is called, by whoever may read it', async () => {
    const { evidence } = await record({
      confidentiality: 'SECURITY',
      file: aFile({ name: 'a"b\\c; x=%41 ü.pdf'.replace('\\', '') }),
    });
    const file = await app.fastify.inject({ url: `/evidence/${evidence.id}/file`, headers: owner.script.headers });
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.equals(PDF)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="a_bc; x=_41 _.pdf"; filename*=UTF-8''a%22bc%3B%20x%3D%2541%20%C3%BC.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const unknown = await app.fastify.inject({ url: '/evidence/evd_0000000000000000000000/file' });
    const withheld = await app.fastify.inject({ url: `/evidence/${evidence.id}/file` });
    expect([withheld.statusCode, withheld.body]).toEqual([unknown.statusCode, unknown.body]);
    const malformed = await app.fastify.inject({
      url: `/evidence/${evidence.id}/file`,
      headers: { authorization: 'Bearer plim_no' },
    });
    expect(malformed.statusCode).toBe(401);
  });

  test('what the authority keeps confidential it keeps from the provider too, and only it withdraws it', async () => {
    const { evidence } = await record({ confidentiality: 'SECURITY', title: SECRET }, officer.script);
    expect(evidence).toMatchObject({ recordedBy: 'AUTHORITY', content: null });
    const idsFor = async (sender: Sender) =>
      (await dossierOf(model, sender)).contents.evidence.map((one: { evidence: { id: string } }) => one.evidence.id);
    expect(await idsFor(officer.script)).toContain(evidence.id);
    expect(await idsFor(owner.script)).not.toContain(evidence.id);
    expect(problems(await withdraw({ evidenceId: evidence.id }))).toEqual(['FORBIDDEN evidenceId']);
    expect(problems(await withdraw({ evidenceId: evidence.id }, officer.script))).toEqual([]);
  });

  test('a reader of the provider opens its dossier', async () => {
    const reader = await app.aPerson();
    await app.appoint(reader, owner.providerId, 'reader');
    expect((await dossierOf(model, reader.script)).withheld).toBeNull();
  });

  test('everything that is wrong with evidence is reported at once, where it stands', async () => {
    const wrong = {
      about: 'mdl_0000000000000000000000',
      title: ' ',
      shows: 'a\u202eb',
      datedOn: '2027-01-01',
      file: { name: '../x', mediaType: 'text/html', base64: 'PGh0bWw+', sha256: 'f'.repeat(64) },
    };
    const { evidence, userErrors } = await record(wrong);
    expect(evidence).toBeNull();
    expect(problems({ userErrors })).toEqual([
      'NOT_FOUND about',
      'INVALID title',
      'INVALID shows',
      'INVALID datedOn',
      'INVALID file.name',
      'INVALID file.mediaType',
      'INVALID file.sha256',
    ]);
  });

  test.each([
    [
      'bytes that are not of the type they are said to be',
      { base64: Buffer.from('<html>').toString('base64') },
      'mediaType',
    ],
    [
      'a text that is not UTF-8',
      { mediaType: 'text/plain', base64: Buffer.of(0xff, 0xfe).toString('base64') },
      'mediaType',
    ],
    ['JSON that is none', { mediaType: 'application/json', base64: Buffer.from('{').toString('base64') }, 'mediaType'],
    ['base64 that is none', { base64: 'JVBERi0x\n' }, 'base64'],
    ['an empty file', { base64: '' }, 'base64'],
    ['a file that is too large', { base64: Buffer.concat([PDF, Buffer.alloc(500_000)]).toString('base64') }, 'base64'],
  ])('evidence with %s is refused', async (_, file, field) => {
    const { userErrors } = await record({ file: aFile(file) });
    expect(problems({ userErrors })).toEqual([`INVALID file.${field}`]);
    const { limits } = await app.ask('{ limits { maxEvidenceBytes } }');
    if (field === 'base64') expect(limits.maxEvidenceBytes).toBe(500_000);
  });

  test('evidence is withdrawn once, with a reason and from a day on, and stays to be seen', async () => {
    const { evidence } = await record({ file: aFile() });
    app.later(DAY);
    const done = await withdraw({ evidenceId: evidence.id });
    expect(done.evidence).toMatchObject({
      revision: 2,
      withdrawnOn: '2026-11-23',
      withdrawnBecause: 'No longer right',
      content: { title: 'Training report' },
    });
    const again = await withdraw({ evidenceId: evidence.id, expectedRevision: 2 });
    expect(problems(again)).toEqual(['CONTRADICTION evidenceId']);
  });

  test('what is erased is gone with its file and its salt, and that there was one stays', async () => {
    const { evidence } = await record({ confidentiality: 'PERSONAL', title: SECRET, file: aFile() });
    const { evidence: erased, userErrors } = await withdraw({ evidenceId: evidence.id, erase: true });
    expect(userErrors).toEqual([]);
    expect(erased).toMatchObject({ erasedAt: expect.any(String), commitment: evidence.commitment });
    const { contents } = await dossierOf(model, officer.script);
    const found = contents.evidence.find((one: { evidence: { id: string } }) => one.evidence.id === evidence.id);
    expect(found).toMatchObject({ content: null, salt: null });
    const file = await app.fastify.inject({ url: `/evidence/${evidence.id}/file`, headers: owner.script.headers });
    expect(file.statusCode).toBe(404);
    const { evidenceFile } = app.database.tables;
    const files = await app.database.query.select().from(evidenceFile);
    expect(files.map(({ evidenceId }) => evidenceId)).not.toContain(evidence.id);
    // Neither is there a hash of what was sent, by which a guess at it could be confirmed.
    const { idempotency } = app.database.tables;
    const sent = (await app.database.query.select().from(idempotency)).find(
      ({ resultJson }) => resultJson === JSON.stringify(evidence.id),
    );
    expect(sent).toMatchObject({ operation: 'recordEvidence', inputHash: '' });
  });
});
