import { readFileSync } from 'node:fs';
import { parseDecimal } from './decimal.ts';
import { type Amount, type ComputeEntry, entryName, type Facts } from './facts.ts';
import { compare, formatRatio, multiply, type Ratio, ratio } from './ratio.ts';
import { type LawDataProblem, LawDataRefused, LawNode } from './ruleset-source.ts';

export const DOUBTS = [
  'PEAK_TOO_LOW',
  'PEAK_TOO_HIGH',
  'PEAK_COUNTS_SPARSITY',
  'UTILISATION_TOO_HIGH',
  'TOO_MANY_UNITS',
  'TOO_MANY_HOURS',
  'TOO_FEW_PARAMETERS',
  'TOO_MANY_PARAMETERS',
  'TOO_FEW_TOKENS',
  'TOO_MANY_TOKENS',
] as const;
export type DoubtCode = (typeof DOUBTS)[number];

/** A figure unlike any that is known. It decides nothing: nobody is refused anything for it. */
export interface Doubt {
  readonly code: DoubtCode;
  /** The figure's name in the amount, such as `peakFlopPerSecond`. */
  readonly figure: string;
  /** What was found and what is known, in one sentence. */
  readonly issue: string;
  /** What was perhaps meant, in a form that can be sent; null if nothing suggests itself. */
  readonly suggestion: string | null;
  /** The question to whoever gave the figure. */
  readonly question: string;
}

interface Bound {
  readonly least: Ratio | null;
  readonly most: Ratio | null;
  readonly usual: readonly [Ratio, Ratio] | null;
}

interface Accelerator {
  readonly name: string;
  readonly dense: readonly Ratio[];
  readonly sparse: readonly Ratio[];
  readonly source: string;
}

/** What is known of the figures that compute is worked out from. */
export interface KnownFigures {
  readonly peak: Bound;
  readonly utilisation: Bound;
  readonly units: Bound;
  readonly hours: Bound;
  readonly parameters: Bound;
  readonly tokens: Bound;
  readonly accelerators: readonly Accelerator[];
}

/** Reads and checks what ships. Throws `LawDataRefused`. */
export function loadKnownFigures(
  text = readFileSync(new URL('./plausibility.yaml', import.meta.url), 'utf8'),
): KnownFigures {
  const problems: LawDataProblem[] = [];
  const root = LawNode.parse('plausibility.yaml', text, problems);
  const bounds = root.at('bounds');
  const bound = (name: string): Bound => {
    const node = bounds.at(name);
    node.keys(['least', 'most', 'usual']);
    const end = (key: string) => (node.at(key).exists ? numberIn(node.at(key)) : null);
    const usual = node.at('usual').exists ? node.at('usual').items().map(numberIn) : [];
    const [from, to] = usual;
    return { least: end('least'), most: end('most'), usual: from && to ? [from, to] : null };
  };
  const known: KnownFigures = {
    peak: bound('peak_flop_per_second'),
    utilisation: bound('utilisation'),
    units: bound('units'),
    hours: bound('hours'),
    parameters: bound('parameters'),
    tokens: bound('tokens'),
    accelerators: root
      .at('accelerators')
      .items()
      .map((item) => {
        item.keys(['name', 'dense', 'sparse', 'source']);
        return {
          name: item.at('name').text('a name'),
          dense: item.at('dense').items().map(numberIn),
          sparse: item.at('sparse').items().map(numberIn),
          source: item.at('source').text('where the figures stand'),
        };
      }),
  };
  if (problems.length > 0) throw new LawDataRefused(problems);
  return known;
}

function numberIn(node: LawNode): Ratio {
  const read = parseDecimal(node.text('a number'), { what: 'a number', limitExponent: 40, example: '989e12' });
  if (read.ok) return read.value;
  node.refuse(read.expected);
  return ratio(0n);
}

/** The figures of an amount that are unlike any that is known. Expects an amount that `validateFacts` accepts. */
export function doubtsAbout(amount: Amount, known: KnownFigures): readonly Doubt[] {
  if (!('method' in amount)) return [];
  switch (amount.method) {
    case 'hardware': {
      const { units, peakFlopPerSecond, utilisation } = amount;
      const hours = amount.hours ?? (amount.seconds === undefined ? null : inHours(amount.seconds));
      return [
        ...peakDoubts(peakFlopPerSecond, known),
        ...over('UTILISATION_TOO_HIGH', 'utilisation', utilisation, known.utilisation, UTILISATION),
        ...over('TOO_MANY_UNITS', 'units', units, known.units, UNITS),
        // One unit may stand for all of them, and its hours for unit-hours.
        ...(hours === null || exactOf(units).numerator === exactOf(units).denominator
          ? []
          : over('TOO_MANY_HOURS', 'hours', hours, known.hours, HOURS, '1', 'units')),
      ];
    }
    case 'architecture':
      return [
        ...scaleDoubts('parameters', amount.parameters, known.parameters),
        ...scaleDoubts('tokens', amount.tokens, known.tokens),
      ];
    case 'operations':
      return [];
    default:
      return amount satisfies never;
  }
}

/** The same for every entry of a ledger, each with the entry's name. */
export function doubtsIn(
  facts: Facts,
  known: KnownFigures,
): readonly { readonly entry: string; readonly doubt: Doubt }[] {
  return (facts.compute ?? []).flatMap((entry: ComputeEntry, at) =>
    doubtsAbout(entry.flop, known).map((doubt) => ({ entry: entryName(entry, 'compute', at), doubt })),
  );
}

function peakDoubts(given: string, { peak, accelerators }: KnownFigures): Doubt[] {
  const figure = 'peakFlopPerSecond';
  const value = exactOf(given);
  if (peak.least !== null && compare(value, peak.least) < 0) {
    const issue = `Found a peak of ${given} FLOP per second of one unit; no accelerator of the last decade is so slow.`;
    return [withQuestion('PEAK_TOO_LOW', figure, issue, scaled(value, peak.usual, OF_PEAKS))];
  }
  if (peak.most !== null && compare(value, peak.most) > 0) {
    const issue = `Found a peak of ${given} FLOP per second of one unit; no single unit that is known comes near it.`;
    return [withQuestion('PEAK_TOO_HIGH', figure, issue, scaled(value, peak.usual, OF_PEAKS))];
  }
  const isDense = accelerators.some(({ dense }) => dense.some((one) => isNear(value, one)));
  const named = isDense ? undefined : accelerators.find(({ sparse }) => sparse.some((one) => isNear(value, one)));
  if (named === undefined) return [];
  const issue = `Found ${given} FLOP per second; that is the peak of ${named.name} with half of the operations left out (sparsity), which training does not do (${named.source}).`;
  return [withQuestion('PEAK_COUNTS_SPARSITY', figure, issue, multiply(value, ratio(1n, 2n)))];
}

const UTILISATION = 'so large a part of the peak is reported by nobody, as a mean over a whole training run';
const UNITS = 'there are not so many in one place anywhere';
const HOURS = 'so many have not passed since there are computers';

function over(
  code: DoubtCode,
  figure: string,
  given: string,
  { most }: Bound,
  known: string,
  instead: string | null = null,
  of = figure,
): Doubt[] {
  if (most === null || compare(exactOf(given), most) <= 0) return [];
  const issue = `Found ${given} for ${figure}; ${known}.`;
  if (instead === null) return [withQuestion(code, figure, issue, null)];
  const question = `Did you mean hours of all units together, with ${instead} for ${of}?`;
  return [{ code, figure, issue, suggestion: null, question }];
}

function scaleDoubts(figure: 'parameters' | 'tokens', given: string, { least, most, usual }: Bound): Doubt[] {
  const value = exactOf(given);
  const name = figure === 'parameters' ? 'PARAMETERS' : 'TOKENS';
  if (least !== null && compare(value, least) < 0) {
    const issue = `Found ${given} ${figure}; no dense transformer was trained with so few.`;
    return [withQuestion(`TOO_FEW_${name}`, figure, issue, scaled(value, usual, OF_COUNTS))];
  }
  if (most === null || compare(value, most) <= 0) return [];
  const issue = `Found ${given} ${figure}; no model that is known comes near it.`;
  return [withQuestion(`TOO_MANY_${name}`, figure, issue, scaled(value, usual, OF_COUNTS))];
}

function withQuestion(code: DoubtCode, figure: string, issue: string, meant: Ratio | null): Doubt {
  if (meant === null) return { code, figure, issue, suggestion: null, question: `Is this ${figure} as it should be?` };
  const suggestion = plain(meant);
  return { code, figure, issue, suggestion, question: `Did you mean ${inTens(meant)}?` };
}

/** Powers of ten that are lost or taken twice with a prefix. */
const PREFIXES = [12n, 9n, 6n, 3n];
/** Peaks are told in tera, parameters and tokens in giga: what is likeliest to have been left out comes first. */
const OF_PEAKS = PREFIXES;
const OF_COUNTS = [9n, 12n, 6n, 3n];

/** What a figure comes to with the prefix that was perhaps left out, or taken twice; null if none leads to what is usual. */
function scaled(value: Ratio, usual: Bound['usual'], prefixes: readonly bigint[]): Ratio | null {
  if (usual === null) return null;
  const [from, to] = usual;
  const ups = prefixes.map((power) => multiply(value, ratio(10n ** power)));
  const downs = prefixes.map((power) => multiply(value, ratio(1n, 10n ** power)));
  return [...ups, ...downs].find((one) => compare(one, from) >= 0 && compare(one, to) <= 0) ?? null;
}

/** Within a half per cent: makers round their figures. */
function isNear(value: Ratio, other: Ratio): boolean {
  const within = (left: Ratio, right: Ratio) =>
    compare(multiply(left, ratio(1000n)), multiply(right, ratio(1005n))) <= 0;
  return within(value, other) && within(other, value);
}

/** As it can be sent: `989e12`, `1513e12`, `405e9`. */
function plain(value: Ratio): string {
  const digits = formatRatio(value);
  for (const power of PREFIXES) {
    const zeros = '0'.repeat(Number(power));
    if (digits.endsWith(zeros) && digits.length > zeros.length) return `${digits.slice(0, -zeros.length)}e${power}`;
  }
  return digits;
}

function inTens(value: Ratio): string {
  const text = plain(value);
  const [mantissa, power] = text.split('e');
  return power === undefined ? text : `${mantissa} × 10^${power}`;
}

function inHours(seconds: string): string {
  return formatRatio(multiply(exactOf(seconds), ratio(1n, 3600n)));
}

function exactOf(text: string): Ratio {
  const read = parseDecimal(text, { what: 'a number', limitExponent: 40, example: '989e12' });
  if (!read.ok) throw new RangeError(read.reason);
  return read.value;
}
