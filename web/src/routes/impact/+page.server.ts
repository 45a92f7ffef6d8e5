import { plainDigits } from '#lib/flop.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { flopAsTyped } from '#lib/server/compute-input.ts';
import { problemsInRefusals } from '#lib/server/form.ts';
import type { PageServerLoad } from './$types';
import { Laboratory, LaboratoryLines, type LaboratoryLinesQuery } from './impact.generated.ts';

const PARAMETER = { systemic: 'systemic_compute', gpai: 'gpai_compute' } as const;

/** What a line that the address names would catch, beside the line in force. */
export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const m = messagesIn(locals.language);
  const one = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const { register } = await ask(event, LaboratoryLines, {});
  const about = one('class') === 'gpai' ? 'gpai' : 'systemic';
  const inForce = lineOf(register, PARAMETER[about]);
  const asked = {
    about,
    line: one('line') || inForce || '1e25',
    own: one('own'),
    also: one('also'),
    users: one('users'),
  } as const;
  const problems: Problem[] = [];
  const empty = (field: string, message: string) => void problems.push({ field, message });

  const typed = flopAsTyped(asked.line === 'own' ? asked.own : asked.line);
  if (typed === '') empty('own', m.impact.problems.own);
  if (asked.also !== '' && asked.users === '') empty('users', m.impact.problems.users);
  if (asked.users !== '' && asked.also === '') empty('also', m.impact.problems.also);
  const users = asked.users.replace(/[\s\u202f,_']/g, '');
  if (users !== '' && !/^\d{1,9}$/.test(users)) empty('users', m.check.problems.whole(asked.users));
  const page = { asked, inForce, register, baseline: register.currentRuleset };
  if (problems.length > 0) return { ...page, problems, drawn: null };

  const second =
    asked.also === '' ? [] : [{ cumulativeComputeOver: flopAsTyped(asked.also), businessUsersOver: Number(users) }];
  const proposal =
    about === 'gpai' ? { gpaiCompute: typed, alsoGpai: second } : { systemicCompute: typed, alsoSystemic: second };
  const answer = await tryAsk(event, Laboratory, {
    proposal,
    isGpai: about === 'gpai',
    isSystemic: about === 'systemic',
  });
  if (!answer.ok) {
    const fieldOf = (path: string) => (path.startsWith('also') ? 'also' : 'own');
    return { ...page, problems: problemsInRefusals(answer.refusals, fieldOf), drawn: null };
  }
  const { impact } = answer.data;
  const found = about === 'gpai' ? impact.gpai : impact.systemicRisk;
  if (found === undefined) throw new Error('The API left out the class that was asked for.');
  const { judged, measured, histogram } = impact;
  return {
    ...page,
    problems: [],
    drawn: { judged, measured, histogram, found, tried: plainDigits(typed) ?? typed, second: second[0] ?? null },
  };
};

/** The amount at which the ruleset in force draws a line today, in plain digits. */
function lineOf({ currentRuleset, today }: LaboratoryLinesQuery['register'], name: string): string | null {
  const parameter = currentRuleset.parameters.find((one) => one.name === name);
  const value = parameter?.values.filter(({ from }) => from <= today).at(-1)?.value;
  return value === undefined ? null : plainDigits(value);
}
