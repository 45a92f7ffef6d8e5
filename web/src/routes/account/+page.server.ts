import { ask } from '#lib/server/api.ts';
import { sendConfirmation } from '#lib/server/confirmation.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { Account } from './account.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { apiTokens, ...person } = signedIn((await ask(event, Account, {})).viewer, event);
  const now = new Date().toISOString();
  const workingTokens = apiTokens.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > now).length;
  return { person, workingTokens };
};

export const actions: Actions = { confirmation: sendConfirmation };
