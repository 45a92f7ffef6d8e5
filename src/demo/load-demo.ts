import { contributionRow } from '../consultation/commands.ts';
import { checkSubmission } from '../consultation/decide.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Database } from '../storage/database.ts';
import { type DemoConsultation, type DemoContribution, type DemoData, readDemoData } from './data.ts';
import { planRegister } from './plan-register.ts';
import { ACTOR, type Planned } from './record-rows.ts';

/**
 * Fills an empty database with the demonstration register: well-known models with credited figures, invented providers with a
 * notification under way and a public list, and two consultations. One commit: after an interruption there is all of it or nothing. Does
 * nothing in a database that holds a provider, a model or a consultation. Returns whether it filled the database.
 */
export async function loadDemo(options: {
  readonly database: Database;
  readonly now: () => Date;
  readonly data?: DemoData;
}): Promise<boolean> {
  const { database, now, data = readDemoData() } = options;
  if (!(await isEmpty(database))) return false;
  const register = planRegister(data, now());
  const consultations = planConsultations(data, now());
  const result = await database.commit({
    expects: [],
    writes: [...register.writes, ...consultations.writes],
    entries: [...register.entries, ...consultations.entries],
  });
  // Names and slugs are unique: of two nodes that start at once, one fills the database and the other is overtaken.
  if (!result.ok && (await isEmpty(database))) {
    throw new Error(`The demonstration data contradict themselves: ${result.overtaken.join(', ')}`);
  }
  return result.ok;
}

async function isEmpty({ query, tables }: Database): Promise<boolean> {
  for (const table of [tables.provider, tables.model, tables.consultation]) {
    const found = await query.select({ id: table.id }).from(table).limit(1);
    if (found.length > 0) return false;
  }
  return true;
}

function planConsultations(data: DemoData, now: Date): Planned {
  const planned: Planned = { writes: [], entries: [] };
  const ids = new Map<string, string>();
  for (const consultation of data.consultations) {
    const id = newId('csl');
    ids.set(consultation.slug, id);
    planConsultation(planned, id, consultation);
  }
  for (const [place, contribution] of data.contributions.entries()) {
    const consultation = data.consultations.find(({ slug }) => slug === contribution.consultation);
    const id = ids.get(contribution.consultation);
    if (consultation === undefined || id === undefined) {
      throw new Error(`contributions.yaml, item ${place + 1}: there is no consultation ${contribution.consultation}`);
    }
    // Whatever the clock says, nothing was submitted in the future.
    if (contribution.submitted <= now.toISOString()) planContribution(planned, id, consultation, contribution, place);
  }
  return planned;
}

function planConsultation(planned: Planned, id: string, consultation: DemoConsultation): void {
  const { slug, title, summary, opens, closes, zone, closesWords, ruleset, status, questionnaire } = consultation;
  planned.writes.push({
    insert: 'consultation',
    row: {
      id,
      revision: 1,
      slug,
      title,
      summary,
      opensAt: opens,
      closesAt: closes,
      zone,
      closesWords,
      rulesetId: ruleset,
      status,
      definitionJson: canonicalJson(questionnaire as unknown as Json),
    },
  });
  const body = { slug, title, opensAt: opens, closesAt: closes, zone, closesWords, ruleset, status, questionnaire };
  planned.entries.push({ actor: ACTOR, kind: 'consultation.published', subject: id, body: body as unknown as Json });
}

function planContribution(
  planned: Planned,
  consultationId: string,
  consultation: DemoConsultation,
  { submitted, category, country, publication, organisation, answers }: DemoContribution,
  place: number,
): void {
  const read = checkSubmission(consultation.questionnaire, {
    consultation: consultation.slug,
    category,
    publication,
    country: country ?? null,
    name: null,
    organisation: organisation ?? null,
    email: null,
    answers: Object.entries(answers).map(([questionId, value]) => ({ questionId, value })),
  });
  if ('problems' in read) {
    const found = read.problems.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
    throw new Error(`contributions.yaml, item ${place + 1}:\n${found}`);
  }
  const row = contributionRow(consultationId, read.checked, submitted, true);
  planned.writes.push({ insert: 'contribution', row });
  const body = { consultation: consultationId, reference: row.reference, commitment: row.commitment, invented: true };
  planned.entries.push({ actor: ACTOR, kind: 'contribution.submitted', subject: row.id, body });
}
