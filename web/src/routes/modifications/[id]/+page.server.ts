import { error } from '@sveltejs/kit';
import { isDay } from '#lib/day.ts';
import { proofTree } from '#lib/proof.ts';
import { tryAsk } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ModificationPage } from './modification.generated.ts';

/** A modification, judged on the day and under the ruleset that the address asks for; today's where they cannot be used. */
export const load: PageServerLoad = async (event) => {
  const { url, params } = event;
  const on = url.searchParams.get('on')?.trim() ?? '';
  const asked = { id: params.id, on: isDay(on) ? on : null, ruleset: url.searchParams.get('ruleset') || null };
  const answer = await tryAsk(event, ModificationPage, asked);
  const plain = answer.ok ? answer : await tryAsk(event, ModificationPage, { id: params.id });
  if (!plain.ok) return error(502, ModificationPage.name);
  const { node } = plain.data;
  if (node === null || !('classification' in node)) error(404, ModificationPage.name);
  const { classification, ...modification } = node;
  const { reasons, outcomes, ...verdict } = classification;
  const modifier = outcomes.find(({ name }) => name === 'modifier')?.value ?? 'UNDETERMINED';
  return { modification, verdict, modifier, proof: proofTree(reasons) };
};
