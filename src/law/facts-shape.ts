import { parseDay } from './day.ts';
import { parseDecimal } from './decimal.ts';
import {
  ACTIVITIES,
  CHANGED_BY,
  CHANGED_HOW,
  CHANNELS,
  CONTROLS,
  ESTABLISHMENTS,
  EVENT_KINDS,
  EXCLUSIONS,
  GRANTS,
  GROUNDS,
  LICENCE_TERMS,
  MAKERS,
  MODALITIES,
  MONETISATIONS,
  PARTIES,
  PUBLIC_PARTS,
  REASONS,
  TASKS,
} from './facts.ts';
import { FLOP_LIMIT_EXPONENT } from './flop.ts';

/** Something wrong with facts: where (`compute[0].flop`), what was found, what is expected, and what to do. */
export interface Problem {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export type Check = (value: unknown, path: string, report: (problem: Problem) => void) => void;

/** The closed vocabulary of `Facts`: every key, and what may stand there. */
export const FACTS_SHAPE: Check = record({
  model: record({
    inputs: listOf(MODALITIES),
    outputs: listOf(MODALITIES),
    tasks: oneOf(TASKS),
    highImpactEvidence: truth,
    registeredBusinessUsersEu: whole(0),
    researchOnly: truth,
  }),
  compute: list(
    record(
      {
        id: name,
        activity: oneOf(ACTIVITIES),
        flop: amount,
        times: whole(1, 1_000_000_000),
        round: whole(0),
        publiclyAccessible: ternary,
        keptShare: share,
        madeBy: oneOf(MAKERS),
      },
      ['activity', 'flop'],
    ),
  ),
  origin: record(
    {
      by: oneOf(CHANGED_BY),
      how: oneOf(CHANGED_HOW),
      control: oneOf(CONTROLS),
      newPretrainingRun: ternary,
      riskProfileChanged: ternary,
      significantChange: ternary,
      original: record({
        gpai: ternary,
        systemic: ternary,
        flop: amount,
        canKnow: truth,
        canEstimate: truth,
        placedOn: nullable(day),
      }),
    },
    ['by'],
  ),
  market: record({
    channel: oneOf(CHANNELS),
    placedOn: nullable(day),
    commercial: ternary,
    essentialForThirdPartyService: truth,
    affectsNaturalPersonsRights: truth,
  }),
  actors: record({
    developedBy: oneOf(PARTIES),
    developedFor: oneOf(PARTIES),
    placedBy: oneOf(PARTIES),
    uploadedTo: oneOf(PARTIES),
    consortium: listOf(PARTIES),
    coordinator: nullable(oneOf(PARTIES)),
    upstream: oneOf(PARTIES),
    integrator: oneOf(PARTIES),
    suppliedInUnion: truth,
    systemPlacedInUnionBy: nullable(oneOf(PARTIES)),
    unionUseExcluded: oneOf(EXCLUSIONS),
  }),
  provider: record({
    established: oneOf(ESTABLISHMENTS),
    authorisedRepresentativeSince: nullable(day),
    turnoverEur: decimal('an amount in euro', 18, '400000000'),
  }),
  licence: record({
    open: ternary,
    grants: listOf(GRANTS),
    terms: listOf(LICENCE_TERMS),
    public: listOf(PUBLIC_PARTS),
    monetisation: listOf(MONETISATIONS),
    betweenMicroenterprises: truth,
  }),
  procedure: list(
    record(
      {
        id: name,
        event: oneOf(EVENT_KINDS),
        date: day,
        informed: day,
        grounds: listOf(GROUNDS),
        reasons: listOf(REASONS),
      },
      ['event', 'date'],
    ),
  ),
});

/** How a value is named in a problem. */
export function words(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
}

function record(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report({ path, found: words(value), expected: `an object with ${Object.keys(members).join(', ')}` });
      return;
    }
    const given = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(given)) {
      if (Object.hasOwn(members, key)) continue;
      report({ path: join(path, key), found: 'an unknown key', expected: `one of ${Object.keys(members).join(', ')}` });
    }
    for (const [key, check] of Object.entries(members)) {
      if (given[key] !== undefined) check(given[key], join(path, key), report);
      else if (required.includes(key))
        report({ path: join(path, key), found: 'nothing', expected: 'a value: it is needed' });
    }
  };
}

function list(item: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) report({ path, found: words(value), expected: 'a list' });
    else for (const [index, member] of value.entries()) item(member, `${path}[${index}]`, report);
  };
}

function oneOf(allowed: readonly unknown[]): Check {
  return (value, path, report) => {
    if (!allowed.includes(value)) report({ path, found: words(value), expected: `one of ${allowed.join(', ')}` });
  };
}

function listOf(allowed: readonly string[]): Check {
  return (value, path, report) => {
    list(oneOf(allowed))(value, path, report);
    if (!Array.isArray(value)) return;
    const twice = value.find((member, index) => value.indexOf(member) !== index);
    if (twice !== undefined) report({ path, found: `${words(twice)} twice`, expected: 'each word at most once' });
  };
}

function nullable(check: Check): Check {
  return (value, path, report) => {
    if (value !== null) check(value, path, report);
  };
}

function truth(value: unknown, path: string, report: (problem: Problem) => void): void {
  if (typeof value !== 'boolean') report({ path, found: words(value), expected: 'true or false' });
}

function ternary(value: unknown, path: string, report: (problem: Problem) => void): void {
  oneOf([true, false, 'unknown'])(value, path, report);
}

function name(value: unknown, path: string, report: (problem: Problem) => void): void {
  if (typeof value !== 'string' || value === '') report({ path, found: words(value), expected: 'a name' });
}

function day(value: unknown, path: string, report: (problem: Problem) => void): void {
  const parsed = parseDay(value);
  if (!parsed.ok) report({ path, found: words(value), expected: `a day that exists, as "YYYY-MM-DD"` });
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER): Check {
  return (value, path, report) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return;
    report({ path, found: words(value), expected: `a whole number from ${least} to ${most}` });
  };
}

function decimal(what: string, limitExponent: number, example: string): Check {
  return (value, path, report) => {
    const parsed = parseDecimal(value, { what, limitExponent, example });
    if (!parsed.ok) report({ path, found: words(value), expected: parsed.expected });
  };
}

function share(value: unknown, path: string, report: (problem: Problem) => void): void {
  const parsed = parseDecimal(value, { what: 'a share from 0 to 1', limitExponent: 1, example: '0.1' });
  if (!parsed.ok) report({ path, found: words(value), expected: parsed.expected });
  else if (parsed.value.numerator > parsed.value.denominator)
    report({ path, found: words(value), expected: 'a share from 0 to 1' });
}

/** Facts may hold fractions of an operation, as estimates come to them. */
const flop = decimal('an amount of FLOP', FLOP_LIMIT_EXPONENT, '1.5e25');

const AMOUNTS = {
  flop: record({ flop }, ['flop']),
  range: record({ low: flop, high: nullable(flop) }, ['low', 'high']),
  unknown: record({ unknown: oneOf([true]) }, ['unknown']),
  hardware: record(
    {
      method: oneOf(['hardware']),
      units: positive('a number of units'),
      hours: decimal('a number of hours', 12, '720'),
      seconds: decimal('a number of seconds', 15, '2592000'),
      peakFlopPerSecond: positive('FLOP per second'),
      utilisation,
    },
    ['method', 'units', 'peakFlopPerSecond', 'utilisation'],
  ),
  architecture: record(
    {
      method: oneOf(['architecture']),
      parameters: positive('a number of parameters'),
      tokens: positive('a number of tokens'),
      epochs: positive('a number of passes over the tokens'),
      dense: truth,
    },
    ['method', 'parameters', 'tokens'],
  ),
  operations: record(
    {
      method: oneOf(['operations']),
      passes: positive('a number of passes'),
      operationsPerPass: positive('operations per full pass'),
    },
    ['method', 'passes', 'operationsPerPass'],
  ),
} as const;

function positive(what: string): Check {
  return (value, path, report) => {
    const parsed = parseDecimal(value, { what, limitExponent: FLOP_LIMIT_EXPONENT, example: '0.4' });
    if (!parsed.ok) report({ path, found: words(value), expected: parsed.expected });
    else if (parsed.value.numerator === 0n) report({ path, found: words(value), expected: `${what}, above zero` });
  };
}

function utilisation(value: unknown, path: string, report: (problem: Problem) => void): void {
  const parsed = parseDecimal(value, { what: 'a share', limitExponent: FLOP_LIMIT_EXPONENT, example: '0.4' });
  const fits = parsed.ok && parsed.value.numerator > 0n && parsed.value.numerator <= parsed.value.denominator;
  if (!fits) report({ path, found: words(value), expected: 'a share above 0 and at most 1, such as "0.4"' });
}

function amount(value: unknown, path: string, report: (problem: Problem) => void): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = 'an amount: {flop}, {low, high}, {unknown: true}, or a method with its inputs';
    report({ path, found: words(value), expected });
    return;
  }
  const given = value as Readonly<Record<string, unknown>>;
  if (given.method !== undefined) {
    const method = given.method;
    if (method === 'hardware' || method === 'architecture' || method === 'operations')
      AMOUNTS[method](value, path, report);
    else
      report({
        path: join(path, 'method'),
        found: words(method),
        expected: 'one of hardware, architecture, operations',
      });
  } else if ('low' in given || 'high' in given) AMOUNTS.range(value, path, report);
  else if ('unknown' in given) AMOUNTS.unknown(value, path, report);
  else AMOUNTS.flop(value, path, report);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
