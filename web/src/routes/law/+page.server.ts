import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { CurrentLaw, Law } from './law.generated.ts';

/** The law as it is encoded: the rules of one ruleset, today's unless the address names another, and what is the same under all. */
export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams.get('ruleset') || null;
  const id = asked ?? (await ask(event, CurrentLaw, {})).register.currentRuleset.id;
  const { ruleset, ...law } = await ask(event, Law, { ruleset: id });
  if (ruleset === null) error(404, Law.name);
  const valuesOf = new Map(ruleset.parameters.map(({ name, unit, values }) => [name, { unit, values }]));
  const rules = ruleset.rules.map((rule) => ({ ...rule, parameter: valuesOf.get(rule.rule) ?? null }));
  return {
    ...law,
    ruleset,
    groups: {
      parameters: rules.filter(({ parameter }) => parameter !== null),
      provisions: rules.filter(({ kind, parameter }) => kind === 'data' && parameter === null),
      code: rules.filter(({ kind }) => kind === 'code'),
    },
  };
};
