import { isDay } from '#lib/day.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { amountOf, flopAsTyped, oneOf } from '#lib/server/compute-input.ts';
import type { ForecastQueryVariables } from './forecast.generated.ts';

type Plan = ForecastQueryVariables['plan'];

export const WAYS = ['hardware', 'architecture', 'flop'] as const;
const NEEDED = {
  hardware: ['units', 'peakFlopPerSecond', 'utilisation'],
  architecture: ['parameters', 'tokens'],
  flop: ['flop'],
} as const;

/** The plan that an address states, and what can be seen here to be wrong with it. */
export function readPlan(search: URLSearchParams, m: Messages): { plan: Plan; problems: Problem[] } {
  const one = (name: string) => search.get(name)?.trim() ?? '';
  const problems: Problem[] = [];
  const report = (field: string, message: string) => void problems.push({ field, message });
  const day = (name: string, isNeeded: boolean) => {
    const text = one(name);
    if (isDay(text)) return text;
    if (text !== '') report(name, m.check.problems.day(text));
    else if (isNeeded) report(name, m.forecast.problems.day[name] ?? m.model.view.invalidDay);
    return null;
  };
  const way = oneOf(WAYS, one('method'));
  if (way === undefined) report('method', m.forecast.problems.method);
  for (const name of way === undefined ? [] : NEEDED[way]) {
    if (one(name) === '') report(name, m.check.problems.empty[name] ?? name);
  }
  const [from, to, knownOn] = [day('from', true), day('to', true), day('knownOn', false)];
  // Without hours of its own a run takes all the hours of its days.
  const hours = one('hours') || (from !== null && to !== null ? String(hoursBetween(from, to)) : '1');
  const text = (path: string) => (path.endsWith('.hours') ? hours : one(path.slice(path.lastIndexOf('.') + 1)));
  const plan: Plan = {
    accumulated: flopAsTyped(one('accumulated')) || null,
    knownOn,
    phases: [{ from: from ?? '2000-01-01', to: to ?? '2999-12-31', amount: amountOf(way ?? 'flop', text) }],
  };
  return { plan, problems };
}

/** The hours of all days from the one to the other, both included; of days in the wrong order, of one day. */
function hoursBetween(from: string, to: string): number {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return 24 * Math.max(1, days);
}

/** The form's field for a path in the plan. */
export function fieldOf(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  return last === 'amount' || last === '' || last === 'phases' ? 'method' : last;
}
