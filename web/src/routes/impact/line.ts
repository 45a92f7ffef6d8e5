import { plainDigits } from '#lib/flop.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { flopAsTyped } from '#lib/server/compute-input.ts';

/** The line that an address asks to try, as it was typed. */
export interface AskedLine {
  readonly about: 'gpai' | 'systemic';
  readonly line: string;
  readonly own: string;
  readonly also: string;
  readonly users: string;
}

/** Which class an address asks about. */
export const aboutOf = (search: URLSearchParams) => (search.get('class') === 'gpai' ? 'gpai' : 'systemic');

/** Reads the line that an address asks to try, `inForce` if it names none: as it was typed, and as a proposal or what is wrong with it. */
export function readLine(search: URLSearchParams, inForce: string | null, m: Messages) {
  const one = (name: string) => search.get(name)?.trim() ?? '';
  const about = aboutOf(search);
  const line = one('line') || inForce || '1e25';
  const asked: AskedLine = { about, line, own: one('own'), also: one('also'), users: one('users') };
  const problems: Problem[] = [];
  const wrong = (field: string, message: string) => void problems.push({ field, message });
  const typed = flopAsTyped(line === 'own' ? asked.own : line);
  if (plainDigits(typed) === null) wrong('own', m.impact.problems.own);
  if (asked.also !== '' && asked.users === '') wrong('users', m.impact.problems.users);
  if (asked.users !== '' && asked.also === '') wrong('also', m.impact.problems.also);
  const users = asked.users.replace(/[\s\u202f,_']/g, '');
  if (users !== '' && !/^\d{1,9}$/.test(users)) wrong('users', m.check.problems.whole(asked.users));
  const second =
    asked.also === '' ? [] : [{ cumulativeComputeOver: flopAsTyped(asked.also), businessUsersOver: Number(users) }];
  const proposal =
    about === 'gpai' ? { gpaiCompute: typed, alsoGpai: second } : { systemicCompute: typed, alsoSystemic: second };
  return { asked, problems, typed, second: second[0] ?? null, proposal };
}

/** The field of the form for a path in the proposal. */
export const fieldOf = (path: string) => (path.startsWith('also') ? 'also' : 'own');
