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

const DOCUMENTATION = `revision lists {
  checklist { id } isRequired because askedCount doneCount missing isComplete notKnownBecause
  items { item { at } isAsked state notApplicableBecause recordedOn
    content { text link datedOn evidence { id content { title } } } withheld { ground } }
}`;
const RECORD = `mutation ($input: RecordDocumentationInput!) {
  recordDocumentation(input: $input) { model { documentation { ${DOCUMENTATION} } } userErrors { code message path } }
}`;
const READ = `query ($id: ID!, $on: Date) { model(id: $id) { documentation(on: $on) { ${DOCUMENTATION} } } }`;
const DOSSIER = `query ($id: ID!) { model(id: $id) { dossier { contents { documentation {
  checklist at confidentiality salt content { text link datedOn }
} } } } }`;

const SECRET = 'Quokka curriculum with a cosine schedule';
const ITEM = { checklist: 'annex-xi', at: 'Section 1(2)(b)', state: 'DONE', text: SECRET };
const SUMMARY = {
  checklist: 'training-content',
  at: '53(1)(d)',
  state: 'DONE',
  link: 'https://example.org/summary',
  datedOn: '2026-10-01',
  confidentiality: 'PUBLIC',
};

interface List {
  readonly checklist: { readonly id: string };
  readonly items: readonly { readonly item: { readonly at: string } }[];
}

describe.each(DATABASE_KINDS)('documentation on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let stranger: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    stranger = await app.anOwner();
  });
  afterAll(() => app.close());

  const aModel = (more: object = {}) =>
    app.aModel(owner, owner.providerId, { compute: [preTraining('2e25')], tasks: 'BROAD', ...more });
  const record = async (modelId: string, more: object = {}, sender: Sender = owner.script) => {
    const input = { idempotencyKey: freshKey(), modelId, items: [ITEM], ...more };
    const { model, userErrors } = (await app.ask(RECORD, { input }, sender)).recordDocumentation;
    return { documentation: model?.documentation ?? null, userErrors };
  };
  const read = async (id: string, on: string | null = null, sender: Sender = NOBODY) =>
    (await app.ask(READ, { id, on }, sender)).model.documentation;
  const listIn = (documentation: { lists: List[] }, id: string): List =>
    documentation.lists.find((one) => one.checklist.id === id) ?? expect.fail(`no list ${id}`);
  const itemIn = (documentation: { lists: List[] }, id: string, at: string) =>
    listIn(documentation, id).items.find(({ item }) => item.at === at) ?? expect.fail(`no item ${at}`);

  test('what the law asks of a model with systemic risk is listed before anything is recorded', async () => {
    const documentation = await read(await aModel());
    expect(documentation.revision).toBe(0);
    expect(documentation.lists).toMatchObject([
      { checklist: { id: 'annex-xi' }, isRequired: 'YES', askedCount: 14, doneCount: 0, isComplete: false },
      { checklist: { id: 'annex-xii' }, isRequired: 'YES', askedCount: 11, doneCount: 0, isComplete: false },
      { checklist: { id: 'copyright-policy' }, isRequired: 'YES', missing: ['53(1)(c)'] },
      { checklist: { id: 'training-content' }, isRequired: 'YES', missing: ['53(1)(d)'] },
    ]);
  });

  test('a model of less compute is asked less, and of one that nothing is known of it is not known', async () => {
    const small = await read(await aModel({ compute: [preTraining('2e23')] }));
    expect(listIn(small, 'annex-xi')).toMatchObject({ isRequired: 'YES', askedCount: 11 });
    const unknown = await read(await aModel({ compute: [], outputs: [], tasks: 'UNKNOWN' }));
    expect(listIn(unknown, 'annex-xi')).toMatchObject({ isRequired: 'UNKNOWN', askedCount: 11 });
    const earlier = await read(await aModel(), '2025-07-31');
    expect(listIn(earlier, 'annex-xi')).toMatchObject({ isRequired: 'NO', isComplete: null });
  });

  test('of a model that only third parties recorded it is not known, until the provider itself records something', async () => {
    const id = await aModel();
    const { computeEntry } = app.database.tables;
    const [entry] = (await app.database.query.select().from(computeEntry)).filter((row) => row.modelId === id);
    await app.database.commit({
      expects: [],
      writes: [
        { update: 'model', where: { id }, set: { source: 'epoch' } },
        { update: 'computeEntry', where: { id: entry?.id ?? '' }, set: { basis: 'third_party_estimate' } },
      ],
      entries: [],
    });
    for (const list of (await read(id)).lists) {
      expect(list).toMatchObject({ isRequired: 'YES', doneCount: null, missing: null, isComplete: null });
      expect(list.notKnownBecause).toContain('the provider does not keep this model’s record here');
      expect(list.items.map(({ state }: { state: string | null }) => state)).not.toContain('MISSING');
    }
    await record(id);
    expect(listIn(await read(id), 'annex-xi')).toMatchObject({ doneCount: 1, notKnownBecause: null });
  });

  test('states are public, and a text is not unless it is said to be', async () => {
    const id = await aModel();
    const { documentation, userErrors } = await record(id, { items: [ITEM, SUMMARY] });
    expect(userErrors).toEqual([]);
    expect(documentation.revision).toBe(2);
    const seen = await read(id);
    expect(seen).toEqual(documentation);
    expect(itemIn(seen, 'annex-xi', ITEM.at)).toMatchObject({
      state: 'DONE',
      recordedOn: '2026-11-22',
      content: null,
      withheld: { ground: 'TRADE_SECRET' },
    });
    expect(itemIn(seen, 'training-content', '53(1)(d)')).toMatchObject({
      state: 'DONE',
      content: { link: 'https://example.org/summary', datedOn: '2026-10-01', text: null },
      withheld: null,
    });
    expect(listIn(seen, 'training-content')).toMatchObject({ doneCount: 1, missing: [], isComplete: true });
  });

  test('a restricted text is in the dossier with the salt that opens its commitment, and nowhere else', async () => {
    const id = await aModel();
    await record(id);
    const [found] = (await app.ask(DOSSIER, { id }, owner.script)).model.dossier.contents.documentation;
    expect(found).toMatchObject({
      checklist: 'annex-xi',
      at: ITEM.at,
      confidentiality: 'TRADE_SECRET',
      content: { text: SECRET },
    });
    const journal = await app.journal();
    const entry = journal.findLast(({ kind: what, subject }) => what === 'documentation.recorded' && subject === id);
    const [{ commitment }] = JSON.parse(entry?.body ?? '{}').items;
    expect(opens(commitment, { ...found.content, evidenceId: null }, found.salt)).toBe(true);
    for (const sender of [NOBODY, stranger.script]) {
      expect(JSON.stringify(await read(id, null, sender))).not.toContain('Quokka');
      expect((await app.ask(DOSSIER, { id }, sender)).model.dossier.contents).toBeNull();
      const refused = await record(id, { items: [{ ...ITEM, text: 'Other' }] }, sender);
      expect(JSON.stringify(refused)).not.toContain('Quokka');
    }
    expect(journal.filter(({ body }) => body.includes('Quokka'))).toEqual([]);
    const found2 = await app.ask('{ models(first: 1, filter: { search: "Quokka" }) { totalCount } }');
    expect(found2.models.totalCount).toBe(0);
  });

  test('a later entry takes the place of an earlier one from its day on, and the earlier stays in the history', async () => {
    const id = await aModel();
    await record(id, { items: [{ ...ITEM, state: 'PARTLY' }] });
    app.later(DAY);
    const day = new Date(app.clock.now).toISOString().slice(0, 10);
    await record(id, {
      items: [
        {
          checklist: 'annex-xi',
          at: 'Section 1(2)(c)',
          state: 'NOT_APPLICABLE',
          notApplicableBecause: 'No data were used.',
        },
        ITEM,
      ],
    });
    const before = new Date(app.clock.now.getTime() - DAY).toISOString().slice(0, 10);
    expect(itemIn(await read(id, before), 'annex-xi', ITEM.at)).toMatchObject({ state: 'PARTLY' });
    const after = await read(id, day);
    expect(itemIn(after, 'annex-xi', ITEM.at)).toMatchObject({ state: 'DONE' });
    expect(itemIn(after, 'annex-xi', 'Section 1(2)(c)')).toMatchObject({
      state: 'NOT_APPLICABLE',
      notApplicableBecause: 'No data were used.',
    });
    expect(listIn(after, 'annex-xi')).toMatchObject({ askedCount: 13, doneCount: 1 });
  });

  test('evidence that is about the model can hold an item, and shows by its own rules', async () => {
    const id = await aModel();
    const restricted = await app.anEvidence(owner, id, { confidentiality: 'SECURITY' });
    const item = { ...ITEM, text: null, confidentiality: 'PUBLIC', evidenceId: restricted };
    const { documentation } = await record(id, { items: [item] });
    expect(itemIn(documentation, 'annex-xi', ITEM.at)).toMatchObject({
      content: { evidence: { id: restricted, content: null } },
    });
    const foreign = await app.anEvidence(owner, await aModel());
    expect(problems(await record(id, { items: [{ ...item, evidenceId: foreign }] }))).toEqual([
      'NOT_FOUND items.0.evidenceId',
    ]);
  });

  test.each([
    ['a list that there is not', { checklist: 'annex-i' }, 'NOT_FOUND items.0.checklist'],
    ['an item that the list has not', { at: 'Section 9' }, 'NOT_FOUND items.0.at'],
    ['a day to come', { datedOn: '2099-01-01' }, 'INVALID items.0.datedOn'],
    ['a text too long', { text: 'x'.repeat(20_001) }, 'INVALID items.0.text'],
    ['a text that reorders what is read', { text: 'a\u202eb' }, 'INVALID items.0.text'],
    ['nothing to read, and done', { text: null }, 'INVALID items.0.state'],
    ['something to read, and missing', { state: 'MISSING' }, 'CONTRADICTION items.0.state'],
    ['a reason, and done', { notApplicableBecause: 'No' }, 'CONTRADICTION items.0.notApplicableBecause'],
    [
      'an item asked of every model, and not applicable',
      { state: 'NOT_APPLICABLE', text: null, notApplicableBecause: 'No' },
      'CONTRADICTION items.0.state',
    ],
    [
      'no reason, and not applicable',
      { at: 'Section 1(2)(c)', state: 'NOT_APPLICABLE', text: null },
      'INVALID items.0.notApplicableBecause',
    ],
    [
      'a summary that is not public',
      { ...SUMMARY, confidentiality: 'SECURITY' },
      'CONTRADICTION items.0.confidentiality',
    ],
  ])('documentation with %s is refused', async (_, more, expected) => {
    const id = await aModel();
    const { documentation, userErrors } = await record(id, { items: [{ ...ITEM, ...more }] });
    expect([problems({ userErrors }), documentation]).toEqual([[expected], null]);
  });

  test('the same item twice, too many items or none are refused', async () => {
    const id = await aModel();
    expect(problems(await record(id, { items: [ITEM, ITEM] }))).toEqual(['CONTRADICTION items.1']);
    expect(problems(await record(id, { items: [] }))).toEqual(['INVALID items']);
    const many = Array.from({ length: 51 }, (_, index) => ({ ...ITEM, at: `x${index}` }));
    expect(problems(await record(id, { items: many }))[0]).toBe('INVALID items');
  });

  test('of several who record at once nobody overwrites another unseen', async () => {
    const id = await aModel();
    const at = (place: string) => ({ items: [{ ...ITEM, at: place }], expectedRevision: 0 });
    const answers = await Promise.all([record(id, at('Section 1(1)(a)')), record(id, at('Section 1(1)(b)'))]);
    expect(answers.map((answer) => problems(answer).join()).toSorted()).toEqual(['', 'CONFLICT expectedRevision']);
    const stale = answers.find((answer) => problems(answer).length > 0);
    expect(stale?.documentation.revision).toBe(1);
    const both = await Promise.all([record(id, { items: [ITEM] }), record(id, { items: [ITEM] })]);
    expect(both.flatMap((answer) => problems(answer))).toEqual([]);
    expect((await read(id)).revision).toBe(3);
  });
});
