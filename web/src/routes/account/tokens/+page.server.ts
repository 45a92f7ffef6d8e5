import { fail } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { MakeToken, type MakeTokenMutationVariables, RevokeToken, RotateToken, Tokens } from './tokens.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { apiTokens, represents, email, emailConfirmed } = signedIn((await ask(event, Tokens, {})).viewer, event);
  return {
    unconfirmed: emailConfirmed ? null : email,
    tokens: apiTokens,
    providers: represents.map(({ provider }) => provider),
    now: new Date().toISOString(),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  /** Shows the secret in the answer itself: it is kept nowhere, so it cannot be shown after a redirect. */
  make: async (event) => {
    const form = await readForm(event.request);
    const days = form.one('expiresInDays');
    if (!/^\d{1,9}$/.test(days)) {
      const message = messagesIn(event.locals.language).account.tokens.daysWrong(days);
      return fail(400, { problems: [{ field: 'expiresInDays', message }], kept: form.kept });
    }
    const providerIds = form.all('providerIds');
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      label: form.one('label'),
      expiresInDays: Number(days),
      // A list to choose from can only hold what the API knows; anything else is refused there.
      scopes: form.all('scopes') as NonNullable<MakeTokenMutationVariables['input']['scopes']>,
      providerIds: providerIds.length === 0 ? null : providerIds,
    };
    const answer = await tryAsk(event, MakeToken, { input });
    const outcome = outcomeOf(
      answer,
      ({ createApiToken }) => createApiToken,
      (path) =>
        path === '' || path === 'idempotencyKey' ? 'label' : path.replace(/^(scopes|providerIds)\.\d+$/, '$1'),
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return { made: { secret: outcome.payload.secret, token: outcome.payload.token } };
  },
  rotate: async (event) => {
    const form = await readForm(event.request);
    const input = { id: form.one('id'), expectedRevision: Number(form.one('revision')) };
    const answer = await tryAsk(event, RotateToken, { input });
    const outcome = outcomeOf(
      answer,
      ({ rotateApiToken }) => rotateApiToken,
      () => 'tokens',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} as Fields['kept'] });
    return { made: { secret: outcome.payload.secret, token: outcome.payload.token } };
  },
  revoke: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, RevokeToken, { input: { id: form.one('id') } });
    const outcome = outcomeOf(
      answer,
      ({ revokeApiToken }) => revokeApiToken,
      () => 'tokens',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} as Fields['kept'] });
    return { revoked: outcome.payload.token?.label ?? '' };
  },
};
