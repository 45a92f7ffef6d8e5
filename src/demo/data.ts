import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { questionnaireSchema } from '../consultation/questionnaire.ts';
import { parseDay } from '../law/day.ts';
import {
  ACTIVITIES,
  CHANNELS,
  EVENT_KINDS,
  GRANTS,
  GROUNDS,
  LICENCE_TERMS,
  MAKERS,
  MODALITIES,
  MONETISATIONS,
  PUBLIC_PARTS,
  REASONS,
  TASKS,
} from '../law/facts.ts';
import { parseFlop } from '../law/flop.ts';

const text = z.string().trim().min(1);
const day = text.refine((value) => parseDay(value).ok, 'expected a day that exists, YYYY-MM-DD');
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
const flop = text.transform((value, context) => {
  const parsed = parseFlop(value);
  if (!parsed.ok) context.addIssue(parsed.reason);
  return parsed.ok ? parsed.flop : z.NEVER;
});
const country = z.string().regex(/^[A-Z]{2}$/);
const ternary = z.enum(['true', 'false', 'unknown']);
const ACCESS = [
  'open_weights',
  'open_weights_restricted',
  'open_weights_non_commercial',
  'api',
  'hosted',
  'unreleased',
] as const;

const provider = z.strictObject({ name: text, country });

const figure = z
  .strictObject({
    flop,
    low: flop.optional(),
    high: flop.optional(),
    since: day,
    until: day.optional(),
    confidence: text.optional(),
    method: text.optional(),
  })
  .refine(
    ({ flop: best, low = best, high = best }) => low <= best && best <= high,
    'the bounds must enclose the figure',
  )
  .refine(({ since, until }) => until === undefined || since < until, 'a figure ends after it began');

const model = z
  .strictObject({
    name: text,
    providers: z.array(text).min(1),
    announced: day,
    precision: z.enum(['day', 'month', 'year']).default('day'),
    inputs: z.array(z.enum(MODALITIES)),
    outputs: z.array(z.enum(MODALITIES)),
    tasks: z.enum(TASKS).default('unknown'),
    domain: text.optional(),
    parameters: z
      .string()
      .regex(/^[1-9]\d*$/)
      .optional(),
    access: z.enum(ACCESS).optional(),
    licence: text.optional(),
    link: z.url().optional(),
    builtFrom: z.array(text).default([]),
    beside: z.partialRecord(z.enum(['fine_tuning', 'post_training', 'lower_bound', 'upper_bound']), text).optional(),
    believedOver: z
      .array(z.strictObject({ belief: z.enum(['estimated', 'maybe', 'possibly', 'lower_bound']), flop }))
      .optional(),
    compute: z.array(figure).default([]),
  })
  .refine(
    ({ compute }) => compute.every((one, at) => at === 0 || compute[at - 1]?.until === one.since),
    'each figure begins on the day on which the one before it ends',
  );

const entry = z
  .strictObject({
    activity: z.enum(ACTIVITIES),
    flop: flop.optional(),
    low: flop.optional(),
    high: flop.optional(),
    timing: z.enum(['actual', 'forecast']).default('actual'),
    since: day,
    madeBy: z.enum(MAKERS).optional(),
    publiclyAccessible: ternary.optional(),
    note: text.optional(),
  })
  .refine(
    ({ flop: exact, low, high }) => (exact === undefined) === (low !== undefined && high !== undefined && low <= high),
    'give either an exact amount or a range from low to high',
  );

const event = z.strictObject({
  event: z.enum(EVENT_KINDS),
  date: day,
  informed: day.optional(),
  grounds: z.array(z.enum(GROUNDS)).optional(),
  reasons: z.array(z.enum(REASONS)).optional(),
  summary: text,
});

const listing = z
  .strictObject({
    basis: z.enum(['Art. 51(1)(a)', 'Art. 51(1)(b)']),
    listed: day,
    reason: text,
    delisted: day.optional(),
    /** Why it was removed, on the day on which it was. */
    removal: text.optional(),
  })
  .refine(({ delisted, removal }) => (delisted === undefined) === (removal === undefined), 'a removal has a reason');

/** What is made up must say so wherever it is shown. */
const INVENTED = 'the name of something invented ends in “(invented)”';
const invented = text.endsWith('(invented)', INVENTED);

const inventedModel = z.strictObject({
  name: invented,
  provider: invented,
  announced: day,
  placed: day.optional(),
  channel: z.enum(CHANNELS).optional(),
  commercial: ternary.optional(),
  inputs: z.array(z.enum(MODALITIES)).min(1),
  outputs: z.array(z.enum(MODALITIES)).min(1),
  tasks: z.enum(TASKS),
  parameters: z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional(),
  access: z.enum(ACCESS).optional(),
  licence: text.optional(),
  licenceFacts: z
    .strictObject({
      open: z.boolean(),
      grants: z.array(z.enum(GRANTS)),
      terms: z.array(z.enum(LICENCE_TERMS)),
      public: z.array(z.enum(PUBLIC_PARTS)),
      monetisation: z.array(z.enum(MONETISATIONS)),
    })
    .optional(),
  compute: z.array(entry).min(1),
  procedure: z.array(event).default([]),
  list: z.array(listing).default([]),
});

const consultation = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    title: text,
    summary: text,
    status: z.enum(['reconstructed', 'demonstration']),
    ruleset: text,
    opens: instant,
    closes: instant,
    zone: z.literal('Europe/Brussels'),
    closesWords: text,
    questionnaire: questionnaireSchema,
  })
  .refine(({ opens, closes }) => opens < closes, 'it closes after it opens');

const contribution = z.strictObject({
  consultation: text,
  submitted: instant,
  category: text,
  country: country.optional(),
  publication: z.enum(['ANONYMOUS', 'PUBLIC']),
  organisation: invented.optional(),
  answers: z.record(z.string(), text),
});

const person = z.strictObject({
  id: text,
  email: z.email().endsWith('@demonstration.example', 'an address of the demonstration'),
  name: text.refine((name) => /^Demonstration |\(invented\)$/.test(name), INVENTED),
  role: z.enum(['member', 'officer', 'operator']).default('member'),
  for: invented.optional(),
});

const act = z.strictObject({
  at: z.union([instant, z.strictObject({ daysAgo: z.number().int().positive() })]),
  by: text,
  do: text,
  as: text.optional(),
  file: z.strictObject({ name: text, mediaType: text, text: z.string() }).optional(),
  input: z.record(z.string(), z.unknown()),
});

const weights = z.record(z.string(), z.number().int().positive());

/** Of whom and what a number of contributions are put together. */
const pool = z.strictObject({
  consultation: text,
  count: z.number().int().positive(),
  first: instant,
  last: instant,
  categories: weights,
  countries: weights,
  /** Who publishes with a name; everybody else stays anonymous. */
  organisations: z.array(invented),
  /** For each question: how many in a hundred answer it, and with what. */
  answers: z.record(z.string(), z.strictObject({ share: z.number().int().min(1).max(100), of: weights })),
});

const schemas = {
  acts: z.strictObject({ people: z.array(person), acts: z.array(act) }),
  pools: z.array(pool),
  models: z.strictObject({ providers: z.array(provider), models: z.array(model) }),
  invented: z.strictObject({
    authority: invented.startsWith('Demonstration', 'the list must say that it is a demonstration'),
    providers: z.array(provider.extend({ name: invented })).min(1),
    models: z.array(inventedModel),
  }),
  consultation: z.array(consultation),
  contributions: z.array(contribution),
};

export type DemoModel = z.output<typeof model>;
export type InventedModel = z.output<typeof inventedModel>;
export type DemoConsultation = z.output<typeof consultation>;
export type DemoPerson = z.output<typeof person>;
export type DemoAct = z.output<typeof act>;
export type DemoPool = z.output<typeof pool>;
export type DemoContribution = z.output<typeof contribution>;

/** The demonstration register as its files hold it, checked. */
export interface DemoData {
  readonly models: z.output<(typeof schemas)['models']>;
  readonly invented: z.output<(typeof schemas)['invented']>;
  readonly consultations: readonly DemoConsultation[];
  readonly contributions: readonly DemoContribution[];
  readonly pools: readonly DemoPool[];
  readonly acts: z.output<(typeof schemas)['acts']>;
}

/** Reads and checks the files. Throws with everything that is wrong in a file, each with its place. */
export function readDemoData(folder: URL = new URL('./', import.meta.url)): DemoData {
  return {
    models: read(folder, 'models'),
    invented: read(folder, 'invented'),
    consultations: read(folder, 'consultation'),
    contributions: read(folder, 'contributions'),
    pools: read(folder, 'pools'),
    acts: read(folder, 'acts'),
  };
}

function read<K extends keyof typeof schemas>(folder: URL, name: K): z.output<(typeof schemas)[K]> {
  const source = readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
  // The core schema has no dates: a day stays the text that it is.
  const checked = schemas[name].safeParse(parse(source, { schema: 'core' }));
  if (checked.success) return checked.data as z.output<(typeof schemas)[K]>;
  throw new Error(`The demonstration file ${name}.yaml is not valid:\n${z.prettifyError(checked.error)}`);
}
