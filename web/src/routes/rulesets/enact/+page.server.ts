import { error, fail, redirect } from '@sveltejs/kit';
import { type Messages, messagesIn } from '#lib/messages/messages.ts';
import type { Answer } from '#lib/server/answer.ts';
import { ask, type Caller, tryAsk } from '#lib/server/api.ts';
import { oneOf } from '#lib/server/compute-input.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import { changeOf } from '#lib/server/law-change.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { draftOf } from './draft.ts';
import { CorrectRuleset, EnactForm, EnactRuleset, type EnactRulesetMutation } from './enact.generated.ts';
import { lineOf } from './line-of.ts';

const KINDS = ['DELEGATED_ACT', 'AMENDING_REGULATION', 'GUIDELINE'] as const;

/** The draft of an act on the ruleset in force, or the act that the address asks to correct. For officers. */
export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams.get('correct') ?? '';
  const { viewer, register, ruleset } = await ask(event, EnactForm, { correct: asked });
  if (signedIn(viewer, event).role !== 'OFFICER') error(404, EnactForm.name);
  const corrected = ruleset?.provenance.origin === 'ENACTED' ? ruleset : null;
  if (asked !== '' && corrected === null) error(404, EnactForm.name);
  return {
    corrected: corrected && { id: corrected.id, title: corrected.title, revision: corrected.provenance.revision },
    kind: oneOf(KINDS, corrected?.status.toUpperCase() ?? '') ?? 'DELEGATED_ACT',
    yaml: corrected?.asYaml ?? draftOf(register.currentRuleset, register.today, messagesIn(event.locals.language)),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  check: async (event) => {
    const form = await readForm(event.request);
    const outcome = await send(event, form, true);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept, checked: null });
    const { ruleset, impact } = outcome.payload;
    if (ruleset === null || impact === null) error(502, EnactRuleset.name);
    const { title, appliesFrom } = ruleset;
    return { problems: [], kept: form.kept, checked: { title, appliesFrom, impact, change: changeOf(ruleset, '') } };
  },
  enter: async (event) => {
    const form = await readForm(event.request);
    const outcome = await send(event, form, false);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept, checked: null });
    return redirect(303, `/rulesets/${outcome.payload.ruleset?.id}`);
  },
};

/** Sends the act as a new one or as a correction. What is wrong comes with the line that it is about. */
async function send(event: Caller, form: Fields, validateOnly: boolean) {
  const yaml = form.kept.yaml?.[0] ?? '';
  const act = { kind: oneOf(KINDS, form.one('kind')) ?? 'DELEGATED_ACT', yaml, validateOnly } as const;
  const id = event.url.searchParams.get('correct');
  const m = messagesIn(event.locals.language);
  if (id === null) {
    const answer = await tryAsk(event, EnactRuleset, { input: { ...act, idempotencyKey: form.one('idempotencyKey') } });
    return judge(answer, ({ enactRuleset }) => enactRuleset, yaml, m);
  }
  const input = { ...act, id, expectedRevision: Number(form.one('expectedRevision')) };
  return judge(await tryAsk(event, CorrectRuleset, { input }), ({ correctRuleset }) => correctRuleset, yaml, m);
}

function judge<Result>(
  answer: Answer<Result>,
  pick: (data: Result) => EnactRulesetMutation['enactRuleset'],
  yaml: string,
  m: Messages,
) {
  const outcome = outcomeOf(answer, pick, () => 'yaml');
  if (outcome.ok || !answer.ok) return outcome;
  const problems = pick(answer.data)
    .userErrors.map(({ message, path }) => ({
      line: path[0] === 'yaml' ? lineOf(yaml, path.slice(1)) : null,
      message,
    }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ line, message }) => ({
      field: 'yaml',
      message: line === null ? message : `${m.enact.line(line)} ${message}`,
    }));
  return { ...outcome, problems };
}
