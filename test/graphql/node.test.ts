import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, freshKey, NOBODY, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { aProposal } from '../support/rulesets.ts';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const TOKEN =
  'query ($id: ID!) { node(id: $id) { __typename ... on ApiToken { label hint } ... on Person { email } } }';

describe.each(DATABASE_KINDS)('any record by its id on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    // Each question is to be answered anew.
    app = await anApp(kind, { settings: { RESPONSE_CACHE_MB: '0' } });
    owner = await app.anOwner();
    const model = await app.aModel(owner, owner.providerId, { compute: [preTraining('1')] });
    const { model: read } = await app.ask('query ($id: ID!) { model(id: $id) { ledger { id } } }', { id: model });
    const { id: consultation } = await aConsultation(app);
    const { contribution } = await aContribution(app);
    const { procedureEvent, listEntry } = app.database.tables;
    const at = app.clock.now.toISOString();
    await app.database.query.insert(procedureEvent).values({
      id: 'pev_1',
      modelId: model,
      kind: 'notified',
      date: '2026-11-01',
      informed: null,
      detailJson: '{}',
      publicSummary: 'Notified.',
      recordedAt: at,
    });
    await app.database.query.insert(listEntry).values({
      id: 'lst_1',
      revision: 1,
      modelId: model,
      basis: 'Art. 51(1)(a)',
      listedOn: '2026-11-02',
      delistedOn: null,
      authority: 'Demonstration authority',
      reason: 'Presumed.',
    });
    const placed = { placedOn: '2026-03-01', channel: 'API', compute: [preTraining('1')] };
    const other = await app.anOwner();
    const original = await app.aModel(other, other.providerId, placed);
    const hanging = Object.fromEntries(
      await Promise.all(
        [
          ['registerModelVersion', 'RegisterModelVersionInput', 'version', { modelId: model, name: 'Two' }],
          ['recordStage', 'RecordStageInput', 'stage', { modelId: model, stage: 'TRAINING', on: '2026-01-01' }],
          ['recordRelease', 'RecordReleaseInput', 'release', { modelId: model, channel: 'API', on: '2026-01-01' }],
          [
            'recordIndicator',
            'RecordIndicatorInput',
            'indicator',
            { modelId: model, kind: 'TRAINING_TOKENS', value: '1', on: '2026-01-01' },
          ],
          [
            'registerModification',
            'RegisterModificationInput',
            'modification',
            { modelId: original, providerId: owner.providerId, name: 'Changed', how: 'TRAINING' },
          ],
        ].map(async ([operation, type, field, input]) => {
          const query = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${field} { __typename id } } }`;
          const sent = { idempotencyKey: freshKey(), ...(input as object) };
          const made = (await app.ask(query, { input: sent }, owner.script))[String(operation)][String(field)];
          return [made.__typename, made.id];
        }),
      ),
    );
    ids = {
      ...hanging,
      Model: model,
      Provider: owner.providerId,
      ComputeEntry: read.ledger[0].id,
      Evidence: await app.anEvidence(owner, model),
      ProcedureEvent: 'pev_1',
      ListEntry: 'lst_1',
      Consultation: consultation,
      Contribution: contribution.id,
      Proposal: await aProposal(app, owner.script),
      Person: owner.id,
      ApiToken: owner.token.id,
    };
  });
  afterAll(() => app.close());

  test('every type that has an id is found by it', async () => {
    const { __type } = await app.ask('{ __type(name: "Node") { possibleTypes { name } } }');
    const types = __type.possibleTypes.map(({ name }: { name: string }) => name);
    expect(types.toSorted()).toEqual(Object.keys(ids).toSorted());
    for (const [type, id] of Object.entries(ids)) {
      expect(await app.ask(NODE, { id }, owner.script), type).toEqual({ node: { __typename: type, id } });
    }
  });

  test('many are found at once, in the order of their ids, with nulls for what the reader may not see', async () => {
    const asked = [...Object.values(ids).toReversed(), 'mdl_none', ids.Model, 'nonsense'];
    const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    for (const sender of [owner.script, NOBODY]) {
      const one = await Promise.all(asked.map(async (id) => (await app.ask(NODE, { id }, sender)).node));
      expect((await app.ask(NODES, { ids: asked }, sender)).nodes).toEqual(one);
    }
    const hundred = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? ids.Model : ids.ComputeEntry));
    const { result, statements } = await app.counting(() => app.ask(NODES, { ids: hundred }));
    expect(result.nodes).toHaveLength(100);
    expect(statements).toBe(3);
    const { errors } = await app.send(NODES, { ids: [...hundred, ids.Model] });
    expect(errors).toMatchObject([{ message: expect.stringContaining('101'), extensions: { argument: ['ids'] } }]);
  });

  test('everything but a person and a token is found by anybody', async () => {
    for (const [type, id] of Object.entries(ids)) {
      const { node } = await app.ask(NODE, { id }, NOBODY);
      expect(node, type).toEqual(type === 'Person' || type === 'ApiToken' ? null : { __typename: type, id });
    }
  });

  test('a person and a token of somebody else are not revealed, not even to an officer', async () => {
    for (const other of [await app.aPerson(), await app.anOwner(), await app.aPerson({ officer: true })]) {
      for (const id of [owner.id, owner.token.id]) {
        expect(await app.ask(TOKEN, { id }, other.script)).toEqual({ node: null });
        expect(await app.ask(TOKEN, { id }, other.browser)).toEqual({ node: null });
      }
    }
  });

  test.each([
    'mdl_0000000000000000000000',
    'xyz_1',
    'Model',
    '',
    '_',
    '__proto___1',
    'constructor_1',
    'toString_1',
    'mdl_',
    "mdl_' or '1'='1",
    `mdl_${'x'.repeat(10_000)}`,
  ])('%.40s names no record', async (id) => {
    expect(await app.ask(NODE, { id })).toEqual({ node: null });
  });

  test('an id with a NUL character or half of a surrogate pair is refused on both databases alike', async () => {
    for (const id of ['mdl_\u0000', 'mdl_\ud800']) {
      for (const query of [
        NODE,
        'query ($id: ID!) { model(id: $id) { id } }',
        'query ($id: String!) { consultation(slug: $id) { id } }',
      ]) {
        const { status, errors } = await app.send(query, { id });
        expect(status).toBe(400);
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: ['id'] } }]);
      }
    }
    const { errors } = await app.send('{ models(first: 1, filter: { search: "\\u0000" }) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
