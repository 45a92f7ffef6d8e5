import { error, fail, redirect } from '@sveltejs/kit';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { changeOf } from '#lib/server/law-change.ts';
import type { Actions, PageServerLoad } from './$types';
import { RulesetPage, WithdrawRuleset } from './ruleset-page.generated.ts';

/** A ruleset with where it comes from; before its first day, an officer can correct and withdraw it. */
export const load: PageServerLoad = async (event) => {
  const { ruleset, register, viewer } = await ask(event, RulesetPage, { id: event.params.id });
  if (ruleset === null) error(404, RulesetPage.name);
  const { origin, withdrawnAt } = ruleset.provenance;
  const isToCome = ruleset.appliesFrom !== null && ruleset.appliesFrom > register.today;
  const mayChange = viewer?.role === 'OFFICER' && origin === 'ENACTED' && withdrawnAt === null && isToCome;
  const isAsked = mayChange && event.url.searchParams.get('confirm') === 'withdraw';
  // What ships was not made by amending: beside what it is based on, most of it is new.
  const change = origin === 'SHIPPED' ? null : changeOf(ruleset, register.today);
  return { ruleset, change, mayChange, isAsked };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const form = await readForm(event.request);
    const { id } = event.params;
    const input = { id, expectedRevision: Number(form.one('expectedRevision')), because: form.one('because') };
    const answer = await tryAsk(event, WithdrawRuleset, { input });
    const outcome = outcomeOf(
      answer,
      ({ withdrawRuleset }) => withdrawRuleset,
      () => 'because',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return redirect(303, `/rulesets/${id}`);
  },
};
