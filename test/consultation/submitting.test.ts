import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commitment } from '../../src/journal/commitment.ts';
import { anApp, freshKey, NOBODY, problems, type Sender, type TestApp } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution, aContributionInput, SUBMIT } from '../support/contributions.ts';
import { aClock, DATABASE_KINDS } from '../support/databases.ts';

const answer = (questionId: string, value: string) => ({ questionId, value });

describe.each(DATABASE_KINDS)('submitting a contribution on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind);
    await aConsultation(app);
    await aConsultation(app, { slug: 'closed', closesAt: '2026-11-22T09:00:00.000Z' });
    await aConsultation(app, { slug: 'to-come', opensAt: '2026-11-22T09:00:00.001Z' });
  });
  afterAll(() => app.close());

  const submit = async (more: object = {}, sender: Sender = NOBODY) =>
    (await app.ask(SUBMIT, { input: aContributionInput({ ...more }) }, sender)).submitContribution;
  const READ = `query ($reference: String!) {
    contribution(reference: $reference) {
      id reference submittedAt country name organisation isInvented category { key title } consultation { slug }
      answers { questionId title value }
    }
    receipt(reference: $reference) { reference submittedAt commitment journalSequence contribution { id } }
  }`;

  test('needs no account, and answers with a receipt by which it is found again', async () => {
    const answers = [answer('comment', ' First line\r\nsecond '), answer('agree', 'yes'), answer('staff', '007')];
    const { receipt, userErrors } = await submit({
      answers,
      country: 'NL',
      publication: 'PUBLIC',
      organisation: 'Org',
    });
    expect(userErrors).toEqual([]);
    expect(receipt.reference).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const read = await app.ask(READ, { reference: receipt.reference });
    expect(read.receipt).toEqual(receipt);
    expect(read.contribution).toMatchObject({
      id: receipt.contribution.id,
      submittedAt: app.clock.now.toISOString(),
      country: 'NL',
      name: null,
      organisation: 'Org',
      isInvented: false,
      category: { key: 'business', title: 'Business' },
      consultation: { slug: 'thresholds' },
      answers: [
        { questionId: 'agree', title: 'Do you agree with the threshold?', value: 'yes' },
        { questionId: 'staff', title: 'How many people?', value: '7' },
        { questionId: 'comment', title: 'Anything else?', value: 'First line\nsecond' },
      ],
    });
  });

  test.each([
    ['a single character', '1'],
    ['words', 'my-contribution-to-the-consultation-1'],
    ['one character again and again', '0'.repeat(32)],
    ['a UUID of zeros', '00000000-0000-0000-0000-000000000000'],
  ])('a key that somebody else could think of, such as %s, is refused to people without an account', async (_, key) => {
    const first = await submit({ idempotencyKey: key });
    expect(problems(first)).toEqual(['INVALID idempotencyKey']);
    expect(first.receipt).toBeNull();
    expect(first.userErrors[0].message).toContain('a fresh random UUID');
  });

  test.each([
    ['a UUID', () => crypto.randomUUID()],
    ['32 hexadecimal digits', () => crypto.randomUUID().replaceAll('-', '')],
    ['22 characters of base 64', () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')],
  ])('%s is a key for anybody, and only whoever has it is answered again', async (_, draw) => {
    // What chance draws nearly always passes: once in some tens of thousands it would look like words.
    const idempotencyKey = draw();
    const first = await submit({ idempotencyKey });
    expect(first).toMatchObject({ repeated: false, userErrors: [] });
    const again = await submit({ idempotencyKey });
    expect(again).toMatchObject({ repeated: true, receipt: first.receipt });
    expect((await submit({ idempotencyKey: draw() })).receipt.reference).not.toBe(first.receipt.reference);
  });

  test('who is signed in may choose a short key: it is theirs alone', async () => {
    const one = await app.anOwner();
    const other = await app.anOwner();
    const mine = await submit({ idempotencyKey: '1' }, one.browser);
    const theirs = await submit({ idempotencyKey: '1' }, other.browser);
    expect(mine.userErrors).toEqual([]);
    expect(theirs).toMatchObject({ repeated: false, userErrors: [] });
    expect(theirs.receipt.reference).not.toBe(mine.receipt.reference);
  });

  test('the receipt’s commitment is that of the contribution as it is kept, and stands in the journal', async () => {
    const receipt = await aContribution(app, { email: 'a@example.org', name: 'Ada' });
    const { contribution } = app.database.tables;
    const [row] = (await app.database.query.select().from(contribution)).filter(
      ({ id }) => id === receipt.contribution.id,
    );
    if (row === undefined) throw new Error('not stored');
    const { category, publication, country, name, organisation, submittedAt, consultationId, salt } = row;
    const kept = {
      reference: row.reference,
      consultation: consultationId,
      submittedAt,
      category,
      publication,
      country,
      name,
      organisation,
      answers: { agree: 'yes' },
    };
    expect(commitment(kept, salt)).toBe(receipt.commitment);
    const entry = (await app.journal()).find(({ subject }) => subject === row.id);
    expect(JSON.parse(entry?.body ?? '')).toEqual({
      consultation: consultationId,
      reference: row.reference,
      commitment: receipt.commitment,
    });
  });

  test.each([
    ['one that there is not', 'none', 'NOT_FOUND', /no such consultation/],
    ['one that has just closed', 'closed', 'CLOSED', /closed at 2026-11-22T09:00:00.000Z/],
    ['one that has not opened yet', 'to-come', 'CLOSED', /opens at 2026-11-22T09:00:00.001Z/],
  ])('to %s is refused, saying when', async (_, consultation, code, said) => {
    expect((await submit({ consultation })).userErrors).toEqual([
      { code, path: ['consultation'], message: expect.stringMatching(said) },
    ]);
  });

  test.each([
    ['a category that there is not', { category: 'nobody' }, ['INVALID category']],
    ['publication by name without a name', { publication: 'PUBLIC', name: ' ' }, ['INVALID name']],
    ['a name with a control character', { name: 'a\u0007' }, ['INVALID name']],
    ['an organisation of 10,000 characters', { organisation: 'x'.repeat(10_000) }, ['INVALID organisation']],
    [
      'a question that there is not',
      { answers: [answer('agree', 'yes'), answer('none', 'x')] },
      ['INVALID answers.1.questionId'],
    ],
    [
      'a question answered twice, and wrongly too',
      { answers: [answer('agree', 'yes'), answer('agree', 'perhaps')] },
      ['INVALID answers.1.questionId', 'INVALID answers.1.value'],
    ],
    [
      'a question that every object has',
      { answers: [answer('agree', 'yes'), answer('constructor', 'x')] },
      ['INVALID answers.1.questionId'],
    ],
    [
      'a question answered twice',
      { answers: [answer('agree', 'yes'), answer('agree', 'no')] },
      ['INVALID answers.1.questionId'],
    ],
    ['neither yes nor no', { answers: [answer('agree', 'perhaps')] }, ['INVALID answers.0.value']],
    [
      'an option that there is not',
      { answers: [answer('agree', 'yes'), answer('size', 'huge')] },
      ['INVALID answers.1.value'],
    ],
    ['a number in words', { answers: [answer('agree', 'yes'), answer('staff', 'ten')] }, ['INVALID answers.1.value']],
    ['a negative number', { answers: [answer('agree', 'yes'), answer('staff', '-1')] }, ['INVALID answers.1.value']],
    [
      'an amount with a unit',
      { answers: [answer('agree', 'no'), answer('proposed', '1e25 FLOP')] },
      ['INVALID answers.1.value'],
    ],
    ['half an operation', { answers: [answer('agree', 'no'), answer('proposed', '0.5')] }, ['INVALID answers.1.value']],
    [
      'a text that is too long',
      { answers: [answer('agree', 'yes'), answer('comment', 'x'.repeat(10_000))] },
      ['INVALID answers.1.value'],
    ],
    [
      'a text that reverses what follows',
      { answers: [answer('agree', 'yes'), answer('comment', 'a\u202eb')] },
      ['INVALID answers.1.value'],
    ],
    [
      'a text that turns round',
      { answers: [answer('agree', 'yes'), answer('comment', 'invoice\u202Efdp.exe')] },
      ['INVALID answers.1.value'],
    ],
    ['nothing answered', { answers: [] }, ['INVALID answers.agree']],
    ['blanks for an answer', { answers: [answer('agree', '  ')] }, ['INVALID answers.agree']],
  ])('with %s is refused where it stands, and nothing is stored', async (_, more, expected) => {
    const before = await app.journaled('contribution.submitted');
    const { receipt, userErrors } = await submit(more);
    expect(receipt).toBeNull();
    expect(problems({ userErrors })).toEqual(expected);
    expect(await app.journaled('contribution.submitted')).toBe(before);
  });

  test('reports everything that is wrong at once', async () => {
    const answers = [
      answer('agree', 'no'),
      answer('size', 'huge'),
      answer('staff', 'ten'),
      answer('none', ''),
      answer('comment', 'a\u202Eb'),
    ];
    expect(problems(await submit({ category: 'x', publication: 'PUBLIC', answers })).toSorted()).toEqual([
      'INVALID answers.1.value',
      'INVALID answers.2.value',
      'INVALID answers.3.questionId',
      'INVALID answers.4.value',
      'INVALID answers.proposed',
      'INVALID category',
      'INVALID name',
    ]);
  });

  describe('a question that depends on another', () => {
    const kept = async (answers: object[]) => {
      const { reference } = await aContribution(app, { answers });
      const { contribution } = await app.ask(READ, { reference });
      return contribution.answers.map(
        ({ questionId, value }: { questionId: string; value: string }) => `${questionId}: ${value}`,
      );
    };

    test('is needed when the other has that answer, and not otherwise', async () => {
      expect(problems(await submit({ answers: [answer('agree', 'no')] }))).toEqual(['INVALID answers.proposed']);
      expect(await kept([answer('agree', 'yes')])).toEqual(['agree: yes']);
      expect(await kept([answer('agree', 'no'), answer('proposed', '1e26')])).toEqual([
        'agree: no',
        'proposed: 100000000000000000000000000',
      ]);
    });

    test('is compared with the answer as it is kept, not as it was typed', async () => {
      const answers = [answer('agree', 'no'), answer('proposed', '1.0e25')];
      expect(problems(await submit({ answers }))).toEqual(['INVALID answers.because']);
    });

    test('is not asked when the other was not asked itself, and what was said to it is left out', async () => {
      expect(await kept([answer('agree', 'yes'), answer('proposed', '1e25')])).toEqual(['agree: yes']);
      expect(await kept([answer('agree', 'yes'), answer('proposed', '1e25'), answer('because', 'x')])).toEqual([
        'agree: yes',
      ]);
    });
  });

  test('checking alone says the same and stores nothing, and its key stays free', async () => {
    const before = await app.ask('{ register { revision } }');
    const idempotencyKey = freshKey();
    expect(await submit({ idempotencyKey, validateOnly: true })).toEqual({
      receipt: null,
      repeated: false,
      userErrors: [],
    });
    expect(problems(await submit({ idempotencyKey, validateOnly: true, category: 'x' }))).toEqual(['INVALID category']);
    expect(await app.ask('{ register { revision } }')).toEqual(before);
    expect((await submit({ idempotencyKey })).receipt).not.toBeNull();
  });

  test('a text pasted from a word processor is taken, and comes back as it reads', async () => {
    const pasted = 'first line\u000bsecond line, see \u202aC:\\papers\\x.docx\u202c and \u2068a name\u2069\u200b';
    const { reference } = await aContribution(app, {
      publication: 'PUBLIC',
      name: 'Ada',
      answers: [answer('agree', 'yes'), answer('comment', pasted)],
    });
    const { contribution } = await app.ask(READ, { reference });
    expect(contribution.answers[1].value).toBe(
      'first line\nsecond line, see C:\\papers\\x.docx and \u2068a name\u2069',
    );
  });

  test('names and texts from right to left and with emoji come back as they were given', async () => {
    const text = 'שלום 🦊 — مرحبا\nÅngström 1️⃣';
    const { reference } = await aContribution(app, {
      publication: 'PUBLIC',
      name: 'נועה 👩‍🔬',
      answers: [answer('agree', 'yes'), answer('comment', text)],
    });
    const { contribution } = await app.ask(READ, { reference });
    expect(contribution.name).toBe('נועה 👩‍🔬');
    expect(contribution.answers[1].value).toBe(text.normalize('NFC'));
  });

  test('a reference that there is not finds nothing', async () => {
    for (const reference of ['0000-0000-0000-0000', '', 'x'.repeat(10_000)]) {
      expect(await app.ask(READ, { reference })).toEqual({ contribution: null, receipt: null });
    }
  });
});

describe.each(DATABASE_KINDS)('the time of a consultation on %s', (kind) => {
  const clock = aClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind, { clock });
    await aConsultation(app, { opensAt: '2026-11-01T00:00:00.000Z', closesAt: '2026-11-30T23:00:00.000Z' });
  });
  beforeEach(() => {
    clock.now = new Date('2026-11-22T09:00:00Z');
  });
  afterAll(() => app.close());

  test.each([
    ['2026-10-31T23:59:59.999Z', false, null],
    ['2026-11-01T00:00:00.000Z', true, 29 * 86_400 + 23 * 3_600],
    ['2026-11-30T22:59:59.001Z', true, 0],
    ['2026-11-30T22:59:58.000Z', true, 2],
    ['2026-11-30T23:00:00.000Z', false, null],
  ])('at %s it is open: %s, with %s seconds left', async (instant, isOpen, secondsLeft) => {
    clock.now = new Date(instant);
    const { consultation } = await app.ask(
      '{ consultation(slug: "thresholds") { isOpen secondsLeft closes { instant zone words } } }',
    );
    expect(consultation).toMatchObject({ isOpen, secondsLeft, closes: { zone: 'Europe/Brussels' } });
    const { submitContribution } = await app.ask(SUBMIT, { input: aContributionInput() });
    expect(problems(submitContribution)).toEqual(isOpen ? [] : ['CLOSED consultation']);
  });

  test('a contribution that was submitted in time is answered again after the end', async () => {
    const input = aContributionInput();
    const first = await app.ask(SUBMIT, { input });
    clock.now = new Date('2026-12-24T00:00:00Z');
    const { receipt } = first.submitContribution;
    expect((await app.ask(SUBMIT, { input })).submitContribution).toEqual({ receipt, repeated: true, userErrors: [] });
  });
});
