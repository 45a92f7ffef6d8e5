import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidy } from '../../src/maintenance/tidy.ts';
import { anApp, DAY, freshKey, problems, type TestApp } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContributionInput } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const SUBMIT = `mutation ($input: SubmitContributionInput!) {
  submitContribution(input: $input) {
    receipt { reference submittedAt commitment journalSequence salt canonicalForm file contribution { id } }
    userErrors { code message path }
  }
}`;
const CHECK = `query ($file: String!) { receiptCheck(file: $file) { holds reference findings { check holds message } } }`;
const READ = `query ($reference: String!, $salt: String) {
  receipt(reference: $reference, salt: $salt) { reference commitment salt canonicalForm file }
}`;
const answer = (questionId: string, value: string) => ({ questionId, value });

describe.each(DATABASE_KINDS)('the receipt of a contribution on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind);
    await aConsultation(app);
  });
  afterAll(() => app.close());

  const submit = async (more: object = {}) => {
    const { submitContribution } = await app.ask(SUBMIT, { input: aContributionInput({ ...more }) });
    expect(submitContribution.userErrors).toEqual([]);
    return submitContribution.receipt;
  };
  const check = async (file: string) => (await app.ask(CHECK, { file })).receiptCheck;
  /** What fails of a receipt, with what is said of it. */
  const failing = async (file: string) =>
    (await check(file)).findings
      .filter((one: { holds: boolean }) => !one.holds)
      .map((one: { check: string; message: string }) => `${one.check}: ${one.message}`);
  const changed = (
    file: string,
    change: (receipt: { contribution: Record<string, unknown>; [key: string]: unknown }) => void,
  ) => {
    const receipt = JSON.parse(file);
    change(receipt);
    return JSON.stringify(receipt);
  };
  const mails = () => app.database.query.select().from(app.database.tables.mail);

  test('gives the contributor salt and canonical form, from which anybody can recompute the commitment', async () => {
    const { salt, canonicalForm, commitment, reference } = await submit({
      name: 'Ada',
      answers: [answer('agree', 'yes'), answer('comment', 'Änderung “so”')],
    });
    const hash = createHash('sha256')
      .update('plimsoll/commitment/v1\0')
      .update(Buffer.from(salt, 'hex'))
      .update(canonicalForm);
    expect(hash.digest('hex')).toBe(commitment);
    expect(JSON.parse(canonicalForm)).toMatchObject({
      reference,
      name: 'Ada',
      publication: 'ANONYMOUS',
      answers: { agree: 'yes', comment: 'Änderung “so”' },
    });
  });

  test('holds in all six things, also after the file went through an editor', async () => {
    const { file, reference, journalSequence } = await submit({
      publication: 'PUBLIC',
      organisation: 'Org',
      answers: [answer('agree', 'no'), answer('proposed', '1e26')],
    });
    const done = await check(file);
    expect(done).toMatchObject({ holds: true, reference });
    expect(done.findings.map((one: { check: string }) => one.check)).toEqual([
      'READABLE',
      'OPENS',
      'HELD',
      'IN_TIME',
      'UNALTERED',
      'COUNTED',
    ]);
    expect(done.findings[2].message).toContain(`Entry ${journalSequence} of the journal`);
    expect(done.findings[3].message).toMatch(/^It was received at 2026-\d\d-\d\d \d\d:\d\d:\d\d UTC, while/);
    expect((await check(`\uFEFF${JSON.stringify(JSON.parse(file))}\r\n\r\n`)).holds).toBe(true);
  });

  test('says which answer of the file is not what was submitted', async () => {
    const { file } = await submit({ answers: [answer('agree', 'yes'), answer('comment', 'As it was')] });
    const found = await failing(
      changed(file, ({ contribution }) => {
        contribution.answers = { agree: 'yes', comment: 'Otherwise' };
        contribution.country = 'NL';
      }),
    );
    expect(found).toEqual([
      expect.stringMatching(/^OPENS: .*Something in the file was changed/),
      'UNALTERED: The file and the register differ in: the country; the answer to “Anything else?”. What the register holds is what it committed to when it was received.',
    ]);
  });

  test('says so when what the register holds was changed behind its back', async () => {
    const { file, contribution } = await submit({ answers: [answer('agree', 'yes'), answer('comment', 'As it was')] });
    const { contribution: table } = app.database.tables;
    await app.database.query.update(table).set({ answersJson: '{"agree":"no"}' }).where(eq(table.id, contribution.id));
    expect(await failing(file)).toEqual([
      'UNALTERED: The file and the register differ in: the answer to “Do you agree with the threshold?”; the answer to “Anything else?”. What the register holds is not what it committed to when it was received.',
    ]);
  });

  test.each([
    ['nothing', '', /^READABLE: There is nothing in it/],
    ['no JSON', 'ABCD-EFGH', /^READABLE: .*not JSON/],
    ['other JSON', '{"format":"something"}', /^READABLE: .*look at format/],
    ['JSON of everything but a list of answers', '[]', /^READABLE: .*look at the whole/],
    ['far too much', '"'.padEnd(500_001, 'x'), /^READABLE: .*at most 500000/],
  ])('is not made out of %s', async (_, file, said) => {
    expect(await check(file)).toMatchObject({ holds: false, reference: null });
    expect(await failing(file)).toEqual([expect.stringMatching(said)]);
  });

  test('is not held if the register knows no such reference, or has another entry for it', async () => {
    const { file, journalSequence } = await submit();
    const other = changed(file, ({ contribution }) => {
      contribution.reference = '0000-0000-0000-0000';
    });
    expect((await failing(other)).at(-1)).toMatch(
      /^HELD: This register holds no contribution with the reference 0000-0000/,
    );
    const elsewhere = changed(file, (receipt) => {
      receipt.journalSequence = journalSequence + 1;
    });
    expect(await failing(elsewhere)).toEqual([expect.stringMatching(/^HELD: .*the number of the journal entry/)]);
  });

  test('without its salt tells nobody whether they guessed what is not published', async () => {
    const { file } = await submit({ name: 'Wilhelmina Secretarius', organisation: 'Clandestine Holdings' });
    const guess = (name: string) =>
      changed(file, (receipt) => {
        receipt.salt = '0'.repeat(64);
        receipt.contribution.name = name;
      });
    const strip = (said: string[]) => said.map((one) => one.replace(/[0-9a-f]{64}/g, '#'));
    const [right, wrong] = [
      strip(await failing(guess('Wilhelmina Secretarius'))),
      strip(await failing(guess('Somebody Else'))),
    ];
    expect(right).toEqual(wrong);
    expect(right.at(-1)).toMatch(/^UNALTERED: The salt in the file is not the one/);
  });

  test('by its reference, which is public, gives nobody the salt or what is not published', async () => {
    const { reference, salt, commitment } = await submit({ name: 'Wilhelmina Secretarius' });
    const closed = { reference, commitment, salt: null, canonicalForm: null, file: null };
    expect((await app.ask(READ, { reference })).receipt).toEqual(closed);
    expect((await app.ask(READ, { reference, salt: '0'.repeat(64) })).receipt).toEqual(closed);
    expect((await app.ask(READ, { reference, salt: '' })).receipt).toEqual(closed);
    const open = (await app.ask(READ, { reference, salt })).receipt;
    expect(open.canonicalForm).toContain('Wilhelmina Secretarius');
    // Nor does an answer that was kept for everybody.
    expect((await app.ask(READ, { reference })).receipt).toEqual(closed);
  });

  test('goes to the address that was given for it, which is kept nowhere else and not longer than the message', async () => {
    const { reference, salt, commitment } = await submit({ email: 'Ada@example.org' });
    const [mail] = (await mails()).filter(({ toAddress }) => toAddress === 'Ada@example.org');
    expect(mail?.subject).toBe(`Receipt ${reference} of your contribution`);
    expect(mail?.paragraphsJson).toContain(`/consultations/thresholds/receipt/${reference}?key=${salt}`);
    expect(mail?.paragraphsJson).toContain(commitment);
    expect(mail?.paragraphsJson).toContain('deleted 30 days after');
    const { contribution, idempotency, journalEntry } = app.database.tables;
    for (const table of [contribution, idempotency, journalEntry]) {
      expect(JSON.stringify(await app.database.query.select().from(table)).toLowerCase()).not.toContain('ada@example');
    }
    await tidy(app.database, new Date(app.clock.now.getTime() + 30 * DAY));
    expect((await mails()).filter(({ toAddress }) => toAddress === 'Ada@example.org')).toEqual([]);
  });

  test('is one message however often the same request is sent, and none if it is only checked', async () => {
    const input = { email: 'once@example.org', idempotencyKey: freshKey() };
    await app.ask(SUBMIT, { input: aContributionInput({ ...input, validateOnly: true }) });
    expect((await mails()).filter(({ toAddress }) => toAddress === 'once@example.org')).toEqual([]);
    const [first, second] = [await submit(input), await submit(input)];
    expect(second).toEqual(first);
    expect((await mails()).filter(({ toAddress }) => toAddress === 'once@example.org')).toHaveLength(1);
  });

  test('is not a way to fill somebody’s mailbox: after ten messages in a quarter of an hour the address is refused', async () => {
    for (let i = 0; i < 10; i += 1) await submit({ email: 'victim@example.org' });
    const { submitContribution } = await app.ask(SUBMIT, {
      input: aContributionInput({ email: 'VICTIM@example.org' }),
    });
    expect(problems(submitContribution)).toEqual(['TOO_MANY_TRIES email']);
    expect((await mails()).filter(({ toAddress }) => /victim/i.test(toAddress))).toHaveLength(10);
  });
});
