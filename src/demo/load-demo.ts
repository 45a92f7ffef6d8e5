import { contributionRow } from '../consultation/commands.ts';
import { checkSubmission } from '../consultation/decide.ts';
import { loadLaw } from '../graphql/law.ts';
import { buildSchema } from '../graphql/schema.ts';
import { ANONYMOUS, actorLabel } from '../identity/actor.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Database } from '../storage/database.ts';
import { carryOutAct, introduce, type Stage } from './act.ts';
import { type DemoConsultation, type DemoContribution, type DemoData, readDemoData } from './data.ts';
import { drawContributions } from './draw-contributions.ts';
import { planRegister } from './plan-register.ts';
import { ACTOR, type Dated, datedFrom } from './record-rows.ts';

/** One thing that happens, and when. */
interface Happening {
  readonly at: string;
  happen(stage: Stage, at: Date): Promise<void>;
}

/**
 * Fills an empty database with the demonstration register: well-known models with credited figures, and invented people, providers and
 * models that lived with it for a year, told in the order in which it happened. What there is a mutation for is done by it. After an
 * interruption there is all of it or nothing. Does nothing in a database that holds a provider, a model or a consultation. Returns
 * whether it filled the database.
 */
export async function loadDemo(options: {
  readonly database: Database;
  readonly now: () => Date;
  readonly data?: DemoData;
}): Promise<boolean> {
  const { database, now, data = readDemoData() } = options;
  if (!(await isEmpty(database))) return false;
  const { happenings, ids } = planHappenings(data, now());
  const schema = buildSchema();
  const law = loadLaw();
  let clock = now();
  return database.wholly(
    () => clock,
    // Of two nodes that start at once, one waits until the other has filled it.
    async (whole) => {
      if (!(await isEmpty(whole))) return false;
      const stage: Stage = { database: whole, schema, law, ids };
      for (const { at, happen } of happenings) {
        clock = new Date(at);
        await happen(stage, clock);
      }
      return true;
    },
  );
}

/** Everything that happens up to now, the earliest first. Finds what is wrong with the files before anything is stored. */
function planHappenings(
  data: DemoData,
  now: Date,
): { readonly happenings: Happening[]; readonly ids: Map<string, string> } {
  const { steps, ids } = planRegister(data, now);
  const people = data.acts.people.map(
    (person): Happening => ({
      at: datedFrom(person.for === undefined ? BEGUN : APPOINTED, now).at,
      happen: (stage, at) => introduce(stage, person, at),
    }),
  );
  const acts = data.acts.acts.flatMap((act, place): Happening[] => {
    const at = typeof act.at === 'string' ? act.at : daysBefore(now, act.at.daysAgo);
    return at < APPOINTED ? [] : [{ at, happen: (stage, instant) => carryOutAct(stage, act, place, instant) }];
  });
  const consultations = planConsultations(data, now);
  const [came, ...told] = [...steps, ...consultations].map(happeningOf);
  if (came === undefined) throw new Error('The demonstration has nothing to tell');
  // Where the clock stands before all of it, everything is told at once: the providers first, then who represents them.
  const happenings = [came, ...people, ...told, ...acts]
    // Whatever the clock says, nothing happened in the future.
    .filter(({ at }) => at <= now.toISOString())
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
  return { happenings, ids };
}

/** When the register of the demonstration was begun. */
const BEGUN = '2025-10-06T07:00:00.000Z';
/** When the invented providers had somebody to represent them; before that there is nobody to act. */
const APPOINTED = '2025-10-06T08:30:00.000Z';

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString();
}

function happeningOf({ at, by, planned }: Dated): Happening {
  return {
    at,
    happen: async ({ database, ids }) => {
      const id = by === null ? undefined : ids.get(by);
      const entries =
        id === undefined ? planned.entries : planned.entries.map((one) => ({ ...one, actor: `person:${id}` }));
      const result = await database.commit({ expects: [], writes: planned.writes, entries });
      if (!result.ok) throw new Error(`The demonstration data contradict themselves: ${result.overtaken.join(', ')}`);
    },
  };
}

async function isEmpty({ query, tables }: Database): Promise<boolean> {
  for (const table of [tables.provider, tables.model, tables.consultation]) {
    const found = await query.select({ id: table.id }).from(table).limit(1);
    if (found.length > 0) return false;
  }
  return true;
}

function planConsultations(data: DemoData, now: Date): Dated[] {
  const steps: Dated[] = [];
  const known = new Map<string, { readonly id: string; readonly consultation: DemoConsultation }>();
  for (const consultation of data.consultations) {
    const id = newId('csl');
    known.set(consultation.slug, { id, consultation });
    steps.push(planConsultation(id, consultation, now));
  }
  const knownAs = (slug: string, place: string) => {
    const found = known.get(slug);
    if (found === undefined) throw new Error(`${place}: there is no consultation ${slug}`);
    return found;
  };
  const drawn = data.pools.flatMap((pool, place) => {
    const { consultation } = knownAs(pool.consultation, `pools.yaml, item ${place + 1}`);
    return drawContributions(pool, consultation.questionnaire).map((one, at) => ({
      place: `pools.yaml, item ${place + 1}, contribution ${at + 1}`,
      contribution: one,
    }));
  });
  const written = data.contributions.map((contribution, place) => ({
    place: `contributions.yaml, item ${place + 1}`,
    contribution,
  }));
  for (const { place, contribution } of [...written, ...drawn]) {
    const { id, consultation } = knownAs(contribution.consultation, place);
    steps.push(planContribution(id, consultation, contribution, place));
  }
  return steps;
}

function planConsultation(id: string, consultation: DemoConsultation, now: Date): Dated {
  const { slug, title, summary, opens, closes, zone, closesWords, ruleset, status, questionnaire } = consultation;
  const step = datedFrom(opens > BEGUN ? opens : BEGUN, now);
  step.planned.writes.push({
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
  step.planned.entries.push({
    actor: ACTOR,
    kind: 'consultation.published',
    subject: id,
    body: body as unknown as Json,
  });
  return step;
}

/** No mutation marks a contribution as invented; it is checked as the API checks one, and stored as it stores one. */
function planContribution(
  consultationId: string,
  { slug, questionnaire }: DemoConsultation,
  { submitted, category, country, publication, organisation, answers }: DemoContribution,
  place: string,
): Dated {
  const read = checkSubmission(questionnaire, {
    consultation: slug,
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
    throw new Error(`${place}:\n${found}`);
  }
  const row = contributionRow(consultationId, read.checked, submitted, true);
  const body = { consultation: consultationId, reference: row.reference, commitment: row.commitment, invented: true };
  return {
    at: submitted,
    by: null,
    planned: {
      writes: [{ insert: 'contribution', row }],
      entries: [{ actor: actorLabel(ANONYMOUS), kind: 'contribution.submitted', subject: row.id, body }],
    },
  };
}
