import type { ProposalInput, ProposedLineInput } from '../graphql/resolver-types.generated.ts';
import { formatFlop } from '../law/flop.ts';
import type { Proposable, Proposal, ProposedLine } from '../law/propose-ruleset.ts';

/** Further lines for each class that one proposal or act can have. */
export const MAX_LINES = 5;

/** Where each number stands in the input. */
const FIELDS: Readonly<Record<Proposable, keyof ProposalInput>> = {
  systemic_compute: 'systemicCompute',
  gpai_compute: 'gpaiCompute',
  modification_fraction: 'modificationFraction',
  margin: 'margin',
  business_users: 'businessUsers',
};

const LINE_FIELDS = {
  cumulative_compute: 'cumulativeComputeOver',
  parameter_updates_compute: 'parameterUpdateComputeOver',
  registered_business_users_eu: 'businessUsersOver',
} as const satisfies Record<ProposedLine[number]['indicator'], keyof ProposedLineInput>;

/** What is proposed, in the law's terms. */
export function changesOf(input: ProposalInput): Pick<Proposal, 'thresholds' | 'also'> {
  const { gpaiCompute, systemicCompute, modificationFraction, margin, businessUsers } = input;
  return {
    thresholds: {
      ...(gpaiCompute == null ? {} : { gpai_compute: formatFlop(gpaiCompute) }),
      ...(systemicCompute == null ? {} : { systemic_compute: formatFlop(systemicCompute) }),
      ...(modificationFraction == null ? {} : { modification_fraction: modificationFraction }),
      ...(margin == null ? {} : { margin }),
      ...(businessUsers == null ? {} : { business_users: String(businessUsers) }),
    },
    also: { gpai: (input.alsoGpai ?? []).map(lineOf), systemic: (input.alsoSystemic ?? []).map(lineOf) },
  };
}

/** The conditions of a line, those that are given. */
export function lineOf(input: Omit<ProposedLineInput, 'at'>): ProposedLine {
  return Object.entries(LINE_FIELDS).flatMap(([indicator, field]) => {
    const over = input[field];
    return over == null ? [] : [{ indicator: indicator as ProposedLine[number]['indicator'], over: String(over) }];
  });
}

/**
 * Where in the input something lies that the law found in a proposal or in law data: `thresholds.gpai_compute` is `gpaiCompute`,
 * `also.systemic[0][1].over` the field of the first line's second condition.
 */
export function proposalPath(path: string, lines: Pick<Proposal, 'also'>): readonly string[] {
  const [first = '', second = '', ...rest] = path.split(/[.[\]]+/).filter((part) => part !== '');
  if (first === 'thresholds') return [FIELDS[second as Proposable] ?? second];
  if (first !== 'also') return [first, second, ...rest].filter((part) => part !== '');
  const kind = second === 'gpai' ? 'gpai' : 'systemic';
  const [line = '', condition] = rest.filter((part) => part !== 'all');
  const indicator = lines.also?.[kind]?.[Number(line)]?.[Number(condition)]?.indicator;
  return [
    kind === 'gpai' ? 'alsoGpai' : 'alsoSystemic',
    ...(line === '' ? [] : [line]),
    ...(condition === 'cite' ? ['at'] : indicator === undefined ? [] : [LINE_FIELDS[indicator]]),
  ];
}
