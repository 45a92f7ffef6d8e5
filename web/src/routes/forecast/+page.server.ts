import { messagesIn } from '#lib/messages/messages.ts';
import { numbersIn } from '#lib/numbers.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { problemsInRefusals } from '#lib/server/form.ts';
import { inWords } from '#lib/server/problem-words.ts';
import type { PageServerLoad } from './$types';
import { Forecast, ForecastForm } from './forecast.generated.ts';
import { fieldOf, readPlan } from './plan.ts';

/** The days that follow from the planned run that the address states. */
export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const search = url.searchParams;
  const kept = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
  const ruleset = search.get('ruleset') || null;
  const { register, asked, ...known } = await ask(event, ForecastForm, { ruleset: ruleset ?? '' });
  // A proposal is in no list of rulesets, and is planned under by its id all the same.
  const isListed = asked === null || known.rulesets.some(({ id }) => id === asked.id);
  const notificationPeriod = numbersIn((asked ?? register.currentRuleset).parameters).notificationDays?.words ?? null;
  const page = {
    kept,
    notificationPeriod,
    today: register.today,
    rulesets: isListed ? known.rulesets : [...known.rulesets, asked],
  };
  if (!search.has('method') && !search.has('from')) return { ...page, problems: [], drawn: null };
  const m = messagesIn(locals.language);
  const { plan, problems } = readPlan(search, m);
  const answer = await tryAsk(event, Forecast, { plan, ruleset });
  if (!answer.ok) {
    // What cannot be read here is asked all the same, so that everything that is wrong is told at once.
    for (const problem of problemsInRefusals(answer.refusals, fieldOf)) {
      if (!problems.some(({ field }) => field === problem.field)) problems.push(inWords(problem, m.forecast.form, m));
    }
  }
  if (!answer.ok || problems.length > 0) return { ...page, problems, drawn: null };
  const { forecast } = answer.data;
  const [phase] = plan.phases;
  return {
    ...page,
    problems: [],
    drawn: {
      ...forecast,
      ruleset: asked ?? register.currentRuleset,
      from: phase?.from ?? '',
      to: phase?.to ?? '',
      knownOn: plan.knownOn ?? null,
    },
  };
};
