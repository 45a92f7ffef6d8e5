import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUBMISSION_LIMITS } from '../../src/identity/throttle.ts';
import { anApp, freshKey, problems, type Sender, type TestApp } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContributionInput, SUBMIT } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

/** Somebody without an account behind a network address, as the pages hand it on. */
const from = (address: string): Sender => ({ headers: { 'x-forwarded-for': address } }) as Sender;

describe.each(DATABASE_KINDS)('people without an account on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind);
    await aConsultation(app);
  });
  afterAll(() => app.close());

  const submit = async (sender: Sender, more: Readonly<Record<string, unknown>> = {}) =>
    (await app.ask(SUBMIT, { input: aContributionInput(more) }, sender)).submitContribution;

  test.each([
    ['by aliases', (field: (key: string) => string) => `mutation { a: ${field(freshKey())} b: ${field(freshKey())} }`],
    [
      'by fragments',
      (field: (key: string) => string) =>
        `mutation { ...One ... on Mutation { b: ${field(freshKey())} } } fragment One on Mutation { a: ${field(freshKey())} }`,
    ],
  ])('make one change a request, also %s', async (_, write) => {
    const field = (key: string) =>
      `submitContribution(input: {idempotencyKey: "${key}", consultation: "thresholds", category: "business", publication: ANONYMOUS, answers: [{questionId: "agree", value: "yes"}]}) { receipt { reference } }`;
    const before = await app.journaled('contribution.submitted');
    const { errors } = await app.send(write(field));
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('Send each in a request of its own'),
        extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED', actual: 2 }),
      }),
    ]);
    expect(await app.journaled('contribution.submitted')).toBe(before);
    const { browser } = await app.aPerson();
    const signedIn = await app.send(write(field), {}, browser);
    expect(signedIn.errors).toEqual([]);
    expect(await app.journaled('contribution.submitted')).toBe(before + 2);
  });

  test('send so many contributions an hour from one network, and are told when the next is received', async () => {
    const input = { idempotencyKey: freshKey() };
    const earlier = await submit(from('2001:db8:1:2::1'), input);
    for (let at = 1; at < SUBMISSION_LIMITS.perAddress; at += 1) {
      expect((await submit(from(`2001:db8:1:2::${at.toString(16)}`))).userErrors).toEqual([]);
    }
    const refused = await submit(from('2001:db8:1:2:ffff::1'));
    expect(problems(refused)).toEqual(['TOO_MANY_TRIES']);
    expect(refused.userErrors[0].message).toContain(new Date(app.clock.now.getTime() + 3_600_000).toISOString());
    // What only repeats an earlier request is answered, and other networks and people with an account are not held up.
    expect(await submit(from('2001:db8:1:2::1'), input)).toMatchObject({ repeated: true, receipt: earlier.receipt });
    expect(problems(await submit(from('2001:db8:1:2::1'), { validateOnly: true }))).toEqual([]);
    expect((await submit(from('2001:db8:1:3::1'))).userErrors).toEqual([]);
    const { browser } = await app.aPerson();
    expect(
      (await submit({ headers: { ...browser.headers, 'x-forwarded-for': '2001:db8:1:2::1' } } as Sender)).userErrors,
    ).toEqual([]);
    app.later(3_600_001);
    expect((await submit(from('2001:db8:1:2::1'))).userErrors).toEqual([]);
  }, 60_000);
});
