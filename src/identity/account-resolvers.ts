import { badInput, refusedFor } from '../graphql/errors.ts';
import { pageOf, readPage } from '../graphql/pages.ts';
import type { MailResolvers, MutationResolvers, QueryResolvers } from '../graphql/resolver-types.generated.ts';
import { asText } from '../mail/message.ts';
import { countMail, listMail } from '../mail/outbox.ts';
import { confirmEmail, requestConfirmation, requestEmailChange } from './address-commands.ts';
import { requestPasswordReset, resetPassword, setPassword } from './password-commands.ts';
import { whyNotOperator } from './policy.ts';
import { admitted } from './resolvers.ts';

export const accountQueries: Pick<QueryResolvers, 'outbox'> = {
  outbox: async (_, args, { actor, database }) => {
    const refused = whyNotOperator(actor, 'Only an operator who is signed in reads the outbox.');
    if (refused !== null) throw refusedFor(refused);
    if (args.first < 1 || args.first > 100) throw badInput('first is 1 to 100.', ['first']);
    const page = readPage({ ...args, last: null, before: null }, 'CREATED DESCENDING');
    const rows = await listMail(database, page);
    const total = () => countMail(database);
    return pageOf(page, 'CREATED DESCENDING', rows, ({ createdAt, id }) => ({ value: createdAt, id }), total);
  },
};

export const accountMutations: Pick<
  MutationResolvers,
  | 'confirmEmail'
  | 'requestConfirmation'
  | 'requestEmailChange'
  | 'requestPasswordReset'
  | 'resetPassword'
  | 'setPassword'
> = {
  confirmEmail: async (_, { input }, context) => {
    const { secret, password = null } = input;
    const done = await confirmEmail(context.identity, context.actor, { secret, password }, context.address);
    return admitted(context, done);
  },
  requestConfirmation: async (_, { input }, { identity, actor, address }) => {
    const done = await requestConfirmation(identity, actor, input, address);
    return { userErrors: done.ok ? [] : done.problems };
  },
  requestEmailChange: async (_, { input }, { identity, actor, address }) => {
    const { email, currentPassword = null } = input;
    const done = await requestEmailChange(identity, actor, { email, currentPassword }, address);
    return { userErrors: done.ok ? [] : done.problems };
  },
  requestPasswordReset: async (_, { input }, { identity, address }) => {
    const done = await requestPasswordReset(identity, input, address);
    return { userErrors: done.ok ? [] : done.problems };
  },
  resetPassword: async (_, { input }, context) => admitted(context, await resetPassword(context.identity, input)),
  setPassword: async (_, { input }, context) => {
    const { currentPassword = null, password } = input;
    const { identity, actor, address } = context;
    return admitted(context, await setPassword(identity, actor, { currentPassword, password }, address));
  },
};

export const Mail: MailResolvers = {
  to: ({ toAddress }) => toAddress,
  text: ({ toAddress: to, subject, paragraphs }) => (paragraphs === null ? null : asText({ to, subject, paragraphs })),
};
