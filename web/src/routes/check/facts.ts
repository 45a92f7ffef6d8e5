import { isDay } from '#lib/day.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { amountOf, METHODS, oneOf } from '#lib/server/compute-input.ts';
import type { CheckQueryVariables, OriginalModelFragment } from './check.generated.ts';

type Facts = CheckQueryVariables['facts'];
type Amount = NonNullable<Facts['compute']>[number]['amount'];

export const KINDS = ['own', 'modified'] as const;
export const WEIGHTS = ['no', 'free', 'other'] as const;
const MODALITIES = ['TEXT', 'CODE', 'SPEECH', 'SOUND', 'IMAGE', 'VIDEO', 'OTHER'] as const;
const TERMS = [
  'NON_COMMERCIAL',
  'RESEARCH_USE_ONLY',
  'NO_REDISTRIBUTION',
  'USER_THRESHOLD',
  'PAID_COMMERCIAL_USES',
  'SAFETY_TERMS_UNREVIEWED',
  'SAFETY_TERMS_REVIEWED',
] as const;
/** What each way of stating an amount cannot do without. */
const NEEDED = {
  flop: ['flop'],
  range: ['low', 'high'],
  hardware: ['units', 'hours', 'peakFlopPerSecond', 'utilisation'],
  architecture: ['parameters', 'tokens'],
} as const;

/** The facts that an address states, and all that can be seen here to be wrong with it. */
export function readFacts(
  search: URLSearchParams,
  original: OriginalModelFragment | null,
  m: Messages,
): { facts: Facts; problems: Problem[] } {
  const one = (name: string) => search.get(name)?.trim() ?? '';
  const many = <Value extends string>(name: string, allowed: readonly Value[]) =>
    [...new Set(search.getAll(name))].flatMap((value) => oneOf(allowed, value) ?? []);
  const problems: Problem[] = [];
  const report = (field: string, message: string) => void problems.push({ field, message });
  const words = m.check.problems;

  const kind = oneOf(KINDS, one('kind'));
  if (kind === undefined) report('kind', words.kind);
  const amount = readAmount(one, report, m);
  const day = (name: string) => {
    const text = one(name);
    if (text === '' || isDay(text)) return text || null;
    report(name, words.day(text));
    return null;
  };
  const users = one('users').replace(/[\s\u202f,_']/g, '');
  if (users !== '' && !/^\d{1,9}$/.test(users)) report('users', words.whole(one('users')));
  const placing = oneOf(['since', 'not'] as const, one('placing'));
  const placedOn = placing === 'since' ? day('placedOn') : null;
  if (placing === 'since' && one('placedOn') === '') report('placedOn', words.placedOn);

  // A modification takes in and generates what its original does, unless it is said to be otherwise.
  const modalities = (name: 'inputs' | 'outputs') => {
    const stated = many(name, MODALITIES);
    return stated.length > 0 ? stated : (original?.[name] ?? []);
  };
  const [inputs, outputs] = [modalities('inputs'), modalities('outputs')];
  const facts: Facts = {
    model: {
      inputs: inputs.length > 0 ? inputs : null,
      outputs: outputs.length > 0 ? outputs : null,
      tasks: oneOf(['BROAD', 'NARROW'] as const, one('tasks')) ?? 'UNKNOWN',
      registeredBusinessUsersEu: /^\d{1,9}$/.test(users) ? Number(users) : null,
    },
    compute: [{ activity: kind === 'modified' ? 'FINE_TUNING' : 'PRE_TRAINING', amount }],
    origin: kind === 'modified' ? originOf(original) : null,
    // Null says that it is not on the market; left out, that it is not known.
    market: placing === 'not' ? { placedOn: null } : placedOn === null ? null : { placedOn },
    provider: providerOf(one, day),
    licence: licenceOf(oneOf(WEIGHTS, one('weights')), many('terms', TERMS)),
    procedure: procedureOf(day),
  };
  return { facts, problems };
}

function readAmount(
  one: (name: string) => string,
  report: (field: string, message: string) => void,
  m: Messages,
): Amount {
  const method = oneOf([...METHODS, 'unknown'] as const, one('method'));
  if (method === undefined) report('method', m.check.problems.method);
  if (method === undefined || method === 'unknown') return { unknown: true };
  for (const name of NEEDED[method]) if (one(name) === '') report(name, m.check.problems.empty[name] ?? name);
  return amountOf(method, (path) => one(path.slice(path.lastIndexOf('.') + 1)));
}

/** The original as the register knows it: what is not determined there is not known here. */
function originOf(original: OriginalModelFragment | null): Facts['origin'] {
  const made = { by: 'OTHER', how: 'TRAINING' } as const;
  if (original === null) return made;
  const { gpai, systemicRisk } = original.classification;
  const amount = amountOfOriginal(original);
  return {
    ...made,
    original: {
      gpai: gpai === 'UNDETERMINED' ? 'UNKNOWN' : gpai === 'NO' || gpai === 'NARROW' ? 'NO' : 'YES',
      systemic:
        systemicRisk === 'UNDETERMINED'
          ? 'UNKNOWN'
          : systemicRisk === 'NO' || systemicRisk === 'REBUTTED'
            ? 'NO'
            : 'YES',
      amount,
      ...(original.placedOn === null ? {} : { placedOn: original.placedOn }),
    },
  };
}

/** The original's cumulative compute: what its distance to the line of systemic risk was measured from. */
export function amountOfOriginal(original: OriginalModelFragment): Amount {
  const measured = original.classification.headroom.find(({ subject }) => subject === 'SYSTEMIC_RISK');
  if (measured === undefined || measured.high === null) return { unknown: true };
  const { low, high } = measured;
  return low === high ? { flop: low } : { range: { low, high } };
}

function providerOf(one: (name: string) => string, day: (name: string) => string | null): Facts['provider'] {
  const established = oneOf(['EU', 'THIRD_COUNTRY'] as const, one('established'));
  const since = established === 'THIRD_COUNTRY' ? day('representative') : null;
  const turnover = one('turnover').replace(/[\s\u202f,_']/g, '');
  if (established === undefined && turnover === '') return null;
  return {
    established: established ?? null,
    turnoverEur: turnover || null,
    ...(since === null ? {} : { authorisedRepresentativeSince: since }),
  };
}

/** The weights in the law's terms: a free and open release grants everything, publishes everything and earns nothing. */
function licenceOf(
  weights: (typeof WEIGHTS)[number] | undefined,
  terms: readonly (typeof TERMS)[number][],
): Facts['licence'] {
  if (weights === undefined) return null;
  if (weights === 'no') return { open: 'NO' };
  if (weights === 'other') return { open: 'YES', terms: terms.length > 0 ? terms : null };
  return {
    open: 'YES',
    grants: ['ACCESS', 'USE', 'MODIFICATION', 'DISTRIBUTION'],
    terms: [],
    public: ['WEIGHTS', 'ARCHITECTURE', 'USAGE_INFORMATION'],
    monetisation: [],
  };
}

const EVENTS = [
  ['known', 'KNOWN_WILL_MEET'],
  ['met', 'CONDITION_MET'],
  ['notified', 'NOTIFIED'],
] as const;

/** What happened, in order of date. */
function procedureOf(day: (name: string) => string | null): Facts['procedure'] {
  const events = EVENTS.flatMap(([field, event]) => {
    const date = day(field);
    return date === null ? [] : [{ event, date }];
  });
  return events.length === 0 ? null : events.toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

const FIELDS: Readonly<Record<string, string>> = {
  amount: 'method',
  range: 'low',
  registeredBusinessUsersEu: 'users',
  turnoverEur: 'turnover',
  authorisedRepresentativeSince: 'representative',
};

/** The form's field for a path in the facts. */
export function fieldOf(path: string): string {
  if (path.startsWith('origin.')) return 'original';
  if (path.startsWith('procedure.')) return 'known';
  const last = path.slice(path.lastIndexOf('.') + 1);
  return FIELDS[last] ?? (last === '' ? 'kind' : last);
}
