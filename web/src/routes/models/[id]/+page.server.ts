import { error } from '@sveltejs/kit';
import { isDay } from '#lib/day.ts';
import { levelOf } from '#lib/hull.ts';
import { proofTree } from '#lib/proof.ts';
import { tryAsk } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ModelPage, type ModelPageQuery } from './model-page.generated.ts';

/** The model as classified on the day and under the ruleset that the address asks for; today's without them. */
export const load: PageServerLoad = async (event) => {
  const { url, params } = event;
  const asked = { on: url.searchParams.get('on')?.trim() ?? '', ruleset: url.searchParams.get('ruleset') ?? '' };
  const isMalformed = asked.on !== '' && !isDay(asked.on);
  const on = asked.on === '' || isMalformed ? null : asked.on;
  const ruleset = asked.ruleset === '' ? null : asked.ruleset;

  const answer = await tryAsk(event, ModelPage, { id: params.id, on, ruleset });
  if (answer.ok) return shown(answer.data, isMalformed ? 'malformed' : null);

  // Perhaps it is only the day or the ruleset that cannot be used: then the page stands without them and says so.
  const plain = on === null && ruleset === null ? answer : await tryAsk(event, ModelPage, { id: params.id });
  if (!plain.ok) return error(502, ModelPage.name);
  return shown(plain.data, answer.refusals.map(({ message }) => message).join(' '));

  function shown({ model, rulesets, register, viewer }: ModelPageQuery, problem: string | null) {
    if (model === null) error(404, ModelPage.name);
    const { classification, ...rest } = model;
    const { reasons, ...verdict } = classification;
    const proof = proofTree(reasons);
    const standing = rest.ledger.filter(({ knownFrom, knownUntil }) => {
      return knownFrom <= verdict.on && (knownUntil === null || knownUntil > verdict.on);
    });
    const level = levelOf(
      verdict.cumulativeCompute,
      standing.map(({ amount }) => amount),
    );
    const mayRecord = (viewer?.represents ?? []).some(
      ({ role, provider }) => role !== 'READER' && provider.id === rest.provider?.id,
    );
    const today = register.today;
    // A proposal is in no list of rulesets, and can be asked for by its address all the same.
    const choices = rulesets.some(({ id }) => id === verdict.ruleset.id) ? rulesets : [...rulesets, verdict.ruleset];
    return {
      model: rest,
      verdict,
      proof,
      level,
      rulesets: choices,
      today,
      isToday: verdict.on === today,
      asked,
      problem,
      mayRecord,
      query: ModelPage.text,
    };
  }
};
