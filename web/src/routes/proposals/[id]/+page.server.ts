import { error, fail, redirect } from '@sveltejs/kit';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { changeOf } from '#lib/server/law-change.ts';
import type { Actions, PageServerLoad } from './$types';
import { ProposalPage, WithdrawProposal } from './proposal.generated.ts';

/** A proposal with what it changes and comes to; its author is asked before it is withdrawn. */
export const load: PageServerLoad = async (event) => {
  const { node, register } = await ask(event, ProposalPage, { id: event.params.id });
  if (node === null || !('rationale' in node)) error(404, ProposalPage.name);
  const { ruleset, impact, ...proposal } = node;
  const mayWithdraw = proposal.isMine && proposal.withdrawnAt === null;
  const isAsked = event.url.searchParams.get('confirm') === 'withdraw';
  return {
    proposal,
    change: changeOf(ruleset, register.today),
    yaml: ruleset.asYaml,
    impact,
    mayWithdraw,
    isAsked: mayWithdraw && isAsked,
  };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const form = await readForm(event.request);
    const input = { id: event.params.id, expectedRevision: Number(form.one('expectedRevision')) };
    const answer = await tryAsk(event, WithdrawProposal, { input });
    const outcome = outcomeOf(
      answer,
      ({ withdrawProposal }) => withdrawProposal,
      () => 'withdraw',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return redirect(303, `/proposals/${event.params.id}`);
  },
};
