import { isDay } from '#lib/day.ts';
import { type Messages, messagesIn } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { proofTree } from '#lib/proof.ts';
import { ask, type Caller, tryAsk } from '#lib/server/api.ts';
import { problemsInRefusals } from '#lib/server/form.ts';
import { inWords } from '#lib/server/problem-words.ts';
import type { PageServerLoad } from './$types';
import {
  Check,
  CheckElsewhere,
  CheckForm,
  FindOriginal,
  FindOriginals,
  type OriginalModelFragment,
} from './check.generated.ts';
import { amountOfOriginal, fieldOf, readFacts } from './facts.ts';

/** More rulesets than this are not asked beside the one that answers. */
const MOST_RULESETS = 6;

/** The form, and once it was sent (by GET, so that the address can be shared) the answer or everything that is wrong. */
export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const m = messagesIn(locals.language);
  const search = url.searchParams;
  const kept = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
  const { register, asked, suggested, ...known } = await ask(event, CheckForm, {
    ruleset: search.get('ruleset') ?? '',
  });
  // A proposal is in no list of rulesets, and answers by its id all the same.
  const isListed = asked === null || known.rulesets.some(({ id }) => id === asked.id);
  const rulesets = isListed ? known.rulesets : [...known.rulesets, asked];
  // A name that several models bear cannot be chosen by itself.
  const named = suggested.nodes.map(({ name, provider }) => ({ name, by: provider?.name ?? null }));
  const suggestions = named.filter(({ name }) => named.filter((other) => other.name === name).length === 1);
  const page = { kept, rulesets, suggestions, today: register.today };
  if (!search.has('kind') && !search.has('method')) return { ...page, problems: [], candidates: [], answer: null };

  const found = await findOriginal(event, m);
  const { facts, problems: seen } = readFacts(search, found.original, m);
  const on = search.get('on')?.trim() ?? '';
  const problems: Problem[] = [...seen, ...found.problems];
  if (on !== '' && !isDay(on)) problems.push({ field: 'on', message: m.check.problems.day(on) });
  const day = isDay(on) ? on : null;
  const answered = await tryAsk(event, Check, { facts, on: day, ruleset: search.get('ruleset') || null });
  if (!answered.ok) {
    // What cannot be read here is asked all the same, so that everything that is wrong is told at once.
    for (const problem of problemsInRefusals(answered.refusals, fieldOf)) {
      if (problems.some(({ field }) => field === problem.field)) continue;
      problems.push(inWords(problem, {}, m));
    }
  }
  if (!answered.ok || problems.length > 0) return { ...page, problems, candidates: found.candidates, answer: null };

  const { classify, checklists } = answered.data;
  const { reasons, ...verdict } = classify;
  const others = rulesets.filter(({ id }) => id !== verdict.ruleset.id).slice(0, MOST_RULESETS);
  const elsewhere = await Promise.all(
    others.map(async ({ id, title }) => {
      const other = await tryAsk(event, CheckElsewhere, { facts, on: verdict.on, ruleset: id });
      return { id, title, classify: other.ok ? other.data.classify : null };
    }),
  );
  const { original } = found;
  return {
    ...page,
    problems: [],
    candidates: [],
    answer: {
      verdict,
      checklists,
      elsewhere,
      proof: proofTree(reasons),
      outcomes: Object.fromEntries(verdict.outcomes.map(({ name, value }) => [name, value])),
      original: original && { ...original, amount: amountOfOriginal(original) },
      call: { text: Check.text, variables: { facts, on: verdict.on, ruleset: verdict.ruleset.id } },
    },
  };
};

interface Found {
  readonly original: OriginalModelFragment | null;
  readonly candidates: readonly OriginalModelFragment[];
  readonly problems: readonly Problem[];
}

/** The registered model that the address names, by id or by name; several if the name fits several. */
async function findOriginal(event: Caller, m: Messages): Promise<Found> {
  const search = event.url.searchParams;
  const text = search.get('original')?.trim() ?? '';
  const refuse = (message: string, candidates: readonly OriginalModelFragment[] = []): Found => ({
    original: null,
    candidates,
    problems: [{ field: 'original', message }],
  });
  if (search.get('kind') !== 'modified') return { original: null, candidates: [], problems: [] };
  if (text === '') return refuse(m.check.problems.original);
  if (/^mdl_\w+$/.test(text)) {
    const { model } = await ask(event, FindOriginal, { id: text });
    return model === null
      ? refuse(m.check.problems.originalUnknown(text))
      : { original: model, candidates: [], problems: [] };
  }
  const { models } = await ask(event, FindOriginals, { search: text.slice(0, 200) });
  const named = models.nodes.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const fitting = named.length === 1 ? named : models.nodes;
  const [original] = fitting;
  if (original === undefined) return refuse(m.check.problems.originalUnknown(text));
  if (fitting.length > 1) return refuse(m.check.problems.originalSeveral(text), fitting);
  return { original, candidates: [], problems: [] };
}
