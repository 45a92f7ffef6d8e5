import { fail, redirect } from '@sveltejs/kit';
import { plainDigits } from '#lib/flop.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, type Caller, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, problemsInRefusals, readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { Laboratory, LaboratoryLines, type LaboratoryLinesQuery, MakeProposal } from './impact.generated.ts';
import { aboutOf, fieldOf, readLine } from './line.ts';

const PARAMETER = { systemic: 'systemic_compute', gpai: 'gpai_compute' } as const;

/** What a line that the address names would catch, beside the line in force. */
export const load: PageServerLoad = async (event) => {
  const { register, inForce, asked, problems, typed, second, proposal } = await lineAsked(event);
  const { about } = asked;
  const page = { asked, inForce, register, baseline: register.currentRuleset, idempotencyKey: crypto.randomUUID() };
  if (problems.length > 0) return { ...page, problems, drawn: null };

  const answer = await tryAsk(event, Laboratory, {
    proposal,
    isGpai: about === 'gpai',
    isSystemic: about === 'systemic',
  });
  if (!answer.ok) return { ...page, problems: problemsInRefusals(answer.refusals, fieldOf), drawn: null };
  const { impact } = answer.data;
  const found = about === 'gpai' ? impact.gpai : impact.systemicRisk;
  if (found === undefined) throw new Error('The API left out the class that was asked for.');
  const { judged, measured, histogram } = impact;
  const rebutted = (answer.data.rebutted?.nodes ?? []).flatMap(({ cumulativeCompute }) => cumulativeCompute ?? []);
  return {
    ...page,
    problems: [],
    drawn: { judged, measured, histogram, rebutted, found, tried: plainDigits(typed) ?? typed, second },
  };
};

export const actions: Actions = {
  keep: async (event) => {
    const form = await readForm(event.request);
    const { problems, proposal } = await lineAsked(event);
    if (problems.length > 0) return fail(400, { problems, kept: form.kept });
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      title: form.one('title'),
      rationale: form.one('rationale'),
      publishAs: form.one('publishAs') || null,
      change: proposal,
    };
    const answer = await tryAsk(event, MakeProposal, { input });
    const outcome = outcomeOf(
      answer,
      ({ makeProposal }) => makeProposal,
      (path) => (path.startsWith('change.') ? fieldOf(path.slice('change.'.length)) : path || 'title'),
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return redirect(303, `/proposals/${outcome.payload.proposal?.id}`);
  },
};

/** The line that the address asks about, with the one in force that it stands beside. */
async function lineAsked(event: Caller) {
  const { url, locals } = event;
  const { register } = await ask(event, LaboratoryLines, {});
  const inForce = lineOf(register, PARAMETER[aboutOf(url.searchParams)]);
  return { register, inForce, ...readLine(url.searchParams, inForce, messagesIn(locals.language)) };
}

/** The amount at which the ruleset in force draws a line today, in plain digits. */
function lineOf({ currentRuleset, today }: LaboratoryLinesQuery['register'], name: string): string | null {
  const parameter = currentRuleset.parameters.find((one) => one.name === name);
  const value = parameter?.values.filter(({ from }) => from <= today).at(-1)?.value;
  return value === undefined ? null : plainDigits(value);
}
