import { addressWith } from '#lib/address.ts';
import { isDay } from '#lib/day.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { problemsInRefusals } from '#lib/server/form.ts';
import type { PageServerLoad } from './$types';
import { Compare, CompareForm } from './compare.generated.ts';

const PAGE = 50;

/** Every model whose outcome differs between the two rulesets that the address names. */
export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const m = messagesIn(locals.language);
  const one = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const { register, ...known } = await ask(event, CompareForm, { before: one('before'), after: one('after') });
  // Proposals are in no list of rulesets, and can be compared by their ids all the same.
  const named = [known.before, known.after].filter((ruleset) => ruleset !== null);
  const rulesets = [...new Map([...known.rulesets, ...named].map(({ id, title }) => [id, { id, title }])).values()];
  const current = register.currentRuleset.id;
  const asked = {
    before: one('before') || (rulesets.find(({ id }) => id !== current)?.id ?? current),
    after: one('after') || current,
    on: one('on'),
    kind: one('kind'),
  };
  const problems: Problem[] = [];
  if (asked.on !== '' && !isDay(asked.on)) problems.push({ field: 'on', message: m.check.problems.day(asked.on) });
  for (const side of ['before', 'after'] as const) {
    if (rulesets.some(({ id }) => id === asked[side])) continue;
    problems.push({ field: side, message: m.compare.unknown(asked[side]) });
  }
  const page = { asked, rulesets, today: register.today };
  if (problems.length > 0) return { ...page, problems, drawn: null };

  const skip = /^\d{1,6}$/.test(one('skip')) ? Number(one('skip')) : 0;
  // A kind reads as the address has it: outcome, from, to.
  const [outcome = '', from = '', to = ''] = asked.kind.split('.');
  const filter = asked.kind === '' ? null : { outcome, from, to };
  const { before, after } = asked;
  const answer = await tryAsk(event, Compare, { before, after, on: asked.on || null, skip, filter });
  if (!answer.ok) return { ...page, problems: problemsInRefusals(answer.refusals, () => 'kind'), drawn: null };
  const { flows, ...drawn } = answer.data.compareRulesets;
  const pageAt = (start: number) => addressWith(url, { skip: start === 0 ? null : String(start) });
  return {
    ...page,
    problems: [],
    drawn: {
      ...drawn,
      first: skip + 1,
      last: skip + drawn.changes.length,
      pages: {
        first: skip > PAGE ? pageAt(0) : null,
        previous: skip > 0 ? pageAt(Math.max(0, skip - PAGE)) : null,
        next: skip + drawn.changes.length < drawn.changeCount ? pageAt(skip + PAGE) : null,
      },
      kinds: flows
        .filter((flow) => flow.from !== flow.to)
        .map(({ outcome, from, to, models }) => {
          const kind = `${outcome}.${from}.${to}`;
          const href = addressWith(url, { kind, skip: null });
          return { kind, outcome, from, to, models, href };
        }),
      everything: addressWith(url, { kind: null, skip: null }),
    },
  };
};
