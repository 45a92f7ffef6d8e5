import { freshKey, NOBODY, type Sender, type TestApp } from './app.ts';

export const SUBMIT = `mutation ($input: SubmitContributionInput!) {
  submitContribution(input: $input) {
    receipt { reference submittedAt commitment journalSequence contribution { id } }
    repeated
    userErrors { code message path }
  }
}`;

/** The input of a contribution to `aConsultation` that nothing is wrong with. */
export function aContributionInput(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    idempotencyKey: freshKey(),
    consultation: 'thresholds',
    category: 'business',
    publication: 'ANONYMOUS',
    answers: [{ questionId: 'agree', value: 'yes' }],
    ...more,
  };
}

/** A contribution to `aConsultation`; answers with its receipt. */
export async function aContribution(
  app: TestApp,
  more: Readonly<Record<string, unknown>> = {},
  sender: Sender = NOBODY,
): Promise<{
  readonly reference: string;
  readonly commitment: string;
  readonly contribution: { readonly id: string };
}> {
  const { submitContribution } = await app.ask(SUBMIT, { input: aContributionInput(more) }, sender);
  if (submitContribution.receipt === null) throw new Error(JSON.stringify(submitContribution.userErrors));
  return submitContribution.receipt;
}
