import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDemoData } from '../../src/demo/data.ts';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { WITHHELD } from '../../src/history/kinds.ts';
import { anApp, DAY, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { aVersion } from '../support/mutations.ts';

const CHANGE = 'sequence at day kind summary by recordId fields { field before after }';
const OF_NODE = ['Model', 'Provider', 'ComputeEntry', 'ListEntry', 'ProcedureEvent', 'Consultation', 'Contribution']
  .map((type) => `... on ${type} { history(first: 20) { totalCount nodes { ${CHANGE} } } }`)
  .join(' ');
const HISTORY = `query ($id: ID!) { node(id: $id) { __typename ${OF_NODE} } }`;
const CHANGES = `query ($since: Int, $sinceInstant: DateTime, $of: ID, $first: Int, $after: String, $last: Int, $before: String) {
  changes(since: $since, sinceInstant: $sinceInstant, of: $of, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage endCursor startCursor hasPreviousPage } nodes { ${CHANGE} record { __typename id } }
  }
}`;

interface Told {
  readonly sequence: number;
  readonly kind: string;
  readonly summary: string;
  readonly recordId: string;
}

describe.each(DATABASE_KINDS)('what the journal tells on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let model: string;
  let entry: string;
  let began: number;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    model = await app.aModel(owner, owner.providerId, {
      name: 'Keelson',
      outputs: ['TEXT', 'IMAGE'],
      compute: [preTraining('3e24', { times: 2 })],
    });
    const { model: read } = await app.ask('query ($id: ID!) { model(id: $id) { ledger { id } } }', { id: model });
    entry = read.ledger[0].id;
    began = Math.max(...(await app.journal()).map(({ sequence }) => sequence));
  });
  afterAll(() => app.close());

  const changes = async (conditions: object = {}): Promise<Told[]> => {
    const { changes: found } = await app.ask(CHANGES, { first: 100, ...conditions });
    expect(found.totalCount).toBe(found.nodes.length);
    return found.nodes;
  };
  const historyOf = async (id: string): Promise<Told[]> => (await app.ask(HISTORY, { id })).node.history.nodes;

  test('a model’s history says what happened, when, what changed and by whom, newest first', async () => {
    expect(await historyOf(model)).toMatchObject([
      {
        kind: 'compute.recorded',
        summary: 'A figure for pre-training was recorded.',
        by: 'PERSON',
        fields: [{ field: 'amount', before: null, after: '2 × 3 × 10^24 FLOP' }],
      },
      {
        kind: 'model.registered',
        summary: 'The model was registered.',
        at: app.clock.now.toISOString(),
        day: '2026-11-22',
        recordId: model,
        by: 'PERSON',
        fields: expect.arrayContaining([
          { field: 'name', before: null, after: 'Keelson' },
          { field: 'outputs', before: null, after: 'text, image' },
          { field: 'provider', before: null, after: owner.providerId },
        ]),
      },
    ]);
  });

  test('a ledger entry’s history is what happened to it, and to nothing else of its model', async () => {
    const replace = { modelId: model, supersedes: entry, entry: preTraining('4e24'), idempotencyKey: 'replace-1' };
    const { recordCompute } = await app.ask(
      'mutation ($input: RecordComputeInput!) { recordCompute(input: $input) { entry { id } userErrors { message } } }',
      { input: replace },
      owner.script,
    );
    const other = { ...replace, supersedes: null, idempotencyKey: 'replace-2' };
    await app.ask(
      'mutation ($input: RecordComputeInput!) { recordCompute(input: $input) { entry { id } } }',
      { input: other },
      owner.script,
    );
    expect((await historyOf(entry)).map((told) => told.kind)).toEqual(['compute.recorded', 'compute.recorded']);
    expect(await historyOf(recordCompute.entry.id)).toHaveLength(1);
  });

  test('of an import’s change both sides are told', async () => {
    const changed = {
      changes: { inputsJson: { before: '["text"]', after: '["text","image"]' } },
      observedOn: '2026-11-20',
    };
    await app.database.commit({
      expects: [],
      writes: [],
      entries: [{ actor: 'import:epoch', kind: 'model.changed', subject: model, body: changed }],
    });
    const [told] = await historyOf(model);
    expect(told).toMatchObject({
      by: 'IMPORT',
      fields: [{ field: 'inputs', before: 'text', after: 'text, image' }],
    });
  });

  test('contributions say neither who sent them nor whether they were signed in', async () => {
    const { id } = await aConsultation(app);
    const sent = await aContribution(app);
    expect(await historyOf(sent.contribution.id)).toMatchObject([
      { kind: 'contribution.submitted', by: 'CONTRIBUTOR' },
    ]);
    // Its own history tells of none of them.
    expect((await historyOf(id)).map(({ kind }) => kind)).toEqual(['consultation.published']);
  });

  test('a mirror that asks for what came since its last sequence misses nothing and sees nothing twice', async () => {
    const all = await changes();
    const sequences = all.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
    const mirrored: number[] = [];
    for (let since = 0, more = true; more; ) {
      const { changes: page } = await app.ask(CHANGES, { since, first: 2 });
      mirrored.push(...page.nodes.map(({ sequence }: Told) => sequence));
      since = mirrored.at(-1) ?? since;
      more = page.pageInfo.hasNextPage;
    }
    expect(mirrored).toEqual(sequences);
    expect((await changes({ since: began })).every(({ sequence }) => sequence > began)).toBe(true);
    expect(await changes({ since: 2_147_483_647 })).toEqual([]);
  });

  test('pages of changes go both ways', async () => {
    const all = (await changes()).map(({ sequence }) => sequence);
    const { changes: last } = await app.ask(CHANGES, { last: 2 });
    expect(last.nodes.map(({ sequence }: Told) => sequence)).toEqual(all.slice(-2));
    const { changes: earlier } = await app.ask(CHANGES, { last: 100, before: last.pageInfo.startCursor });
    expect(earlier.nodes.map(({ sequence }: Told) => sequence)).toEqual(all.slice(0, -2));
    const { changes: later } = await app.ask(CHANGES, { first: 100, after: last.pageInfo.startCursor });
    expect(later.nodes.map(({ sequence }: Told) => sequence)).toEqual(all.slice(-1));
  });

  test('changes since an instant, and of one record', async () => {
    const before = app.clock.now.toISOString();
    app.later(DAY);
    const id = await app.aProvider(owner, { name: 'Later' });
    expect(await changes({ sinceInstant: before })).toMatchObject([
      { recordId: id, record: { __typename: 'Provider' } },
    ]);
    expect((await changes({ of: id })).map((told) => told.kind)).toEqual(['provider.registered']);
    expect(await changes({ of: owner.id })).toEqual([]);
    expect(await changes({ of: 'nothing' })).toEqual([]);
  });

  test.each(['x', Buffer.from('["SEQUENCE, oldest first",null,"x"]').toString('base64url')])(
    'the cursor %s of a list of changes is refused as none',
    async (after) => {
      const { errors } = await app.send(CHANGES, { first: 1, after });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: ['after'] } }]);
    },
  );

  test('nothing that happens to people or to their access is told', async () => {
    const told = JSON.stringify(await changes());
    const withheld = (await app.journal()).filter(({ kind: one }) => /^(person|representation|apiToken)\./.test(one));
    expect(withheld.length).toBeGreaterThan(2);
    for (const { sequence, subject } of withheld) {
      if (!subject.startsWith('prv_')) expect(told).not.toContain(subject);
      expect(told).not.toContain(`"sequence":${sequence},`);
    }
    for (const secret of [owner.id, owner.token.id, owner.email]) expect(told).not.toContain(secret);
  });

  test('every entry that the demonstration writes can be told', async () => {
    const demo = await anApp(kind);
    await loadDemo({ database: demo.database, now: () => demo.clock.now, data: readDemoData() });
    const kinds = new Set<string>();
    for (let after: string | null = null, more = true; more; ) {
      const { changes: page } = await demo.ask(CHANGES, { first: 100, after });
      for (const told of page.nodes) {
        kinds.add(told.kind);
        expect(told.record).toMatchObject({ id: told.recordId });
        expect(told.summary).toMatch(/^[A-Z].*\.$/);
      }
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    const written = new Set((await demo.journal()).map((one) => one.kind));
    // Whoever has an account is nobody's business.
    const ofAccounts = [...written].filter((one) => WITHHELD.some((beginning) => one.startsWith(beginning)));
    expect(ofAccounts).toHaveLength(3);
    expect([...kinds].toSorted()).toEqual([...written].filter((one) => !ofAccounts.includes(one)).toSorted());
    await demo.close();
  });

  test('changes can be asked for by kind, whole or by its beginning, and a kind that nothing is of is refused', async () => {
    const ask = (kinds: string[]) =>
      app.send('query ($kinds: [String!]) { changes(first: 100, kinds: $kinds) { nodes { kind } } }', { kinds });
    const kindsAmong = async (kinds: string[]) => {
      const { data } = await ask(kinds);
      return [...new Set((data.changes.nodes as Told[]).map((change) => change.kind))];
    };
    expect(await kindsAmong(['compute'])).toEqual(['compute.recorded']);
    expect(await kindsAmong(['provider.registered', 'compute'])).toEqual(['provider.registered', 'compute.recorded']);
    const refused = await ask(['compute', 'person', 'mod']);
    expect(refused.errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringMatching(/“person”, “mod”\. Kinds begin with: model, modification, compute/),
    });
  });

  test('a version is told with what is said of it, and its change from what to what', async () => {
    const version = await aVersion(app, owner, { modelId: model, name: 'Keelson 2', changes: null });
    const changed = await app.ask(
      `mutation ($input: UpdateModelVersionInput!) { updateModelVersion(input: $input) { userErrors { message } } }`,
      { input: { versionId: version, expectedRevision: 1, changes: 'A longer keel.' } },
      owner.script,
    );
    expect(changed.updateModelVersion.userErrors).toEqual([]);
    const [later, registered] = await historyOf(model);
    expect(later).toMatchObject({
      fields: [
        { field: 'versions', before: null, after: version },
        { field: 'changes', before: null, after: 'A longer keel.' },
      ],
    });
    expect(registered).toMatchObject({
      fields: expect.arrayContaining([{ field: 'name', before: null, after: 'Keelson 2' }]),
    });
  });
});
