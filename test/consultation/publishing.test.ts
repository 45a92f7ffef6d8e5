import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const SECRETS = {
  name: 'Wilhelmina Secretarius',
  organisation: 'Clandestine Holdings',
  email: 'wilhelmina@clandestine.example',
};
const TEXT = 'A sentence that only this contribution holds.';
const answer = (questionId: string, value: string) => ({ questionId, value });

describe.each(DATABASE_KINDS)('what is published of a contribution on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    await aConsultation(app);
  });
  afterAll(() => app.close());

  /** Everything that the API has to say of a contribution and of its consultation, by every path that leads there. */
  const everything = async (receipt: { reference: string; contribution: { id: string } }, person: TestPerson) => {
    const FIELDS =
      'id reference submittedAt category { key title } country name organisation isInvented answers { questionId title value }';
    const query = `query ($reference: String!, $id: ID!) {
      contribution(reference: $reference) { ${FIELDS} consultation { contributions(first: 100) { nodes { ${FIELDS} } } } }
      receipt(reference: $reference) { reference commitment journalSequence contribution { ${FIELDS} } }
      node(id: $id) { __typename ... on Contribution { ${FIELDS} } }
      consultations { title results { contributionCount byCategory { title count } byQuestion { question { title } tallies { title count } thresholds { threshold count } texts } } }
    }`;
    const variables = { reference: receipt.reference, id: receipt.contribution.id };
    const officer = await app.aPerson({ officer: true });
    const answers = await Promise.all([
      app.ask(query, variables),
      app.ask(query, variables, person.script),
      app.ask(query, variables, officer.browser),
    ]);
    return JSON.stringify(answers);
  };

  test('of an anonymous one, neither name nor organisation nor e-mail address, to nobody and by no path', async () => {
    const receipt = await aContribution(
      app,
      { ...SECRETS, publication: 'ANONYMOUS', answers: [answer('agree', 'yes'), answer('comment', TEXT)] },
      owner.script,
    );
    const published = await everything(receipt, owner);
    for (const secret of Object.values(SECRETS)) expect(published).not.toContain(secret);
    expect(published).not.toContain(owner.id);
    expect(published).toContain(TEXT);
  });

  test('of an anonymous one, the journal names nobody, also if somebody signed in sent it', async () => {
    const actorOf = async (publication: string) => {
      const receipt = await aContribution(app, { name: 'Ada', publication }, owner.browser);
      return (await app.journal()).find(({ subject }) => subject === receipt.contribution.id)?.actor;
    };
    expect(await actorOf('ANONYMOUS')).toBe('anonymous');
    expect(await actorOf('PUBLIC')).toBe(`person:${owner.id}`);
  });

  test('of a public one, name and organisation, but never the e-mail address', async () => {
    const receipt = await aContribution(app, { ...SECRETS, publication: 'PUBLIC' });
    const published = await everything(receipt, owner);
    expect(published).toContain(SECRETS.name);
    expect(published).toContain(SECRETS.organisation);
    expect(published).not.toContain(SECRETS.email);
  });

  test('the journal holds a commitment and none of the words', async () => {
    await aContribution(app, {
      ...SECRETS,
      publication: 'PUBLIC',
      country: 'LU',
      answers: [answer('agree', 'yes'), answer('comment', TEXT)],
    });
    const journal = JSON.stringify(await app.journal());
    for (const secret of [...Object.values(SECRETS), TEXT, '"LU"', 'ANONYMOUS', 'PUBLIC'])
      expect(journal).not.toContain(secret);
    const remembered = JSON.stringify(await app.database.query.select().from(app.database.tables.idempotency));
    for (const secret of [...Object.values(SECRETS), TEXT]) expect(remembered).not.toContain(secret);
  });

  test('two equal contributions have different commitments, so that nobody can guess one', async () => {
    const [first, second] = [await aContribution(app), await aContribution(app)];
    expect(first.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(first.commitment).not.toBe(second.commitment);
  });
});

describe.each(DATABASE_KINDS)('results of a consultation on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind);
    const owner = await app.anOwner();
    await app.aModel(owner, owner.providerId, { compute: [preTraining('5e25')] });
    await app.aModel(owner, owner.providerId, { compute: [preTraining('1e25')] });
    await aConsultation(app);
  });
  afterAll(() => app.close());

  const read = async () =>
    (
      await app.ask(`{ consultation(slug: "thresholds") { results {
        contributionCount inventedCount byCategory { value count }
        byQuestion { question { key } answerCount tallies { value count } thresholds { threshold count models providers } texts }
      } } }`)
    ).consultation.results;
  const ofQuestion = async (id: string) =>
    (await read()).byQuestion.find((one: { question: { key: string } }) => one.question.key === id);

  test('count what was submitted as soon as it was, options that nobody chose included', async () => {
    expect(await read()).toMatchObject({
      contributionCount: 0,
      inventedCount: 0,
      byCategory: [
        { value: 'business', count: 0 },
        { value: 'academia', count: 0 },
        { value: 'other', count: 0 },
      ],
    });
    await aContribution(app, { answers: [answer('agree', 'yes'), answer('size', 'large')] });
    await aContribution(app, {
      category: 'academia',
      answers: [answer('agree', 'no'), answer('proposed', '1e25'), answer('because', 'So')],
    });
    await aContribution(app, {
      answers: [answer('agree', 'no'), answer('proposed', '10000000000000000000000000'), answer('because', 'Thus')],
    });
    await aContribution(app, { answers: [answer('agree', 'no'), answer('proposed', '1e26')] });
    expect(await read()).toMatchObject({
      contributionCount: 4,
      byCategory: [
        { value: 'business', count: 3 },
        { value: 'academia', count: 1 },
        { value: 'other', count: 0 },
      ],
    });
    expect(await ofQuestion('agree')).toMatchObject({
      answerCount: 4,
      tallies: [
        { value: 'yes', count: 1 },
        { value: 'no', count: 3 },
      ],
    });
    expect(await ofQuestion('size')).toMatchObject({
      answerCount: 1,
      tallies: [
        { value: 'small', count: 0 },
        { value: 'large', count: 1 },
      ],
    });
    expect((await ofQuestion('because')).texts.toSorted()).toEqual(['So', 'Thus']);
  });

  test('say of each proposed amount what it would catch in the register today, strictly above it', async () => {
    expect((await ofQuestion('proposed')).thresholds).toEqual([
      { threshold: '10000000000000000000000000', count: 2, models: 1, providers: 1 },
      { threshold: '100000000000000000000000000', count: 1, models: 0, providers: 0 },
    ]);
  });

  test('hold what was left out of a contribution out of the count', async () => {
    const before = (await ofQuestion('proposed')).answerCount;
    await aContribution(app, { answers: [answer('agree', 'yes'), answer('proposed', '1e25')] });
    expect((await ofQuestion('proposed')).answerCount).toBe(before);
  });

  test('show at most twenty texts', async () => {
    for (let at = 0; at < 22; at += 1)
      await aContribution(app, { answers: [answer('agree', 'yes'), answer('comment', `Text ${at}`)] });
    const { answerCount, texts } = await ofQuestion('comment');
    expect([answerCount, texts.length]).toEqual([22, 20]);
  });
});
