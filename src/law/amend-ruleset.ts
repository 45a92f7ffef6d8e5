import type { Day } from './day.ts';
import { readAmending } from './load-rulesets.ts';
import type { LawDocuments } from './read-document.ts';
import { inYaml } from './read-provisions.ts';
import { FIRST_DAY } from './read-value.ts';
import type { Citation, Condition, DatedValue, Parameter, ParameterName, Ruleset } from './ruleset.ts';
import { type DraftParameter, writeDraft } from './ruleset-draft.ts';
import type { Problem } from './validate-facts.ts';

/** What can amend a ruleset. What each may change differs (Art. 51(3), 52(4), 53(5), 97). */
export const AMENDING_ACTS = ['amending_regulation', 'delegated_act', 'guideline'] as const;
export type AmendingAct = (typeof AMENDING_ACTS)[number];

/** A ruleset that an act makes of another, as somebody enters it: nothing of it is checked. */
export interface Amendment {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: AmendingAct;
  /** The act: its title, its CELEX number or other reference, where its text is, and when it was published. */
  readonly act: {
    readonly title: string;
    readonly reference: string;
    readonly address: string;
    readonly published: string;
  };
  /** The first day on which it applies. */
  readonly from: Day;
  readonly changes: readonly ParameterChange[];
  readonly also: { readonly gpai: readonly AddedLine[]; readonly systemic: readonly AddedLine[] };
}

/** One number that the act changes. */
export interface ParameterChange {
  readonly parameter: string;
  readonly value: string;
  readonly unit: string;
  /** Where in the act, such as `Art. 1(2)`. */
  readonly at: string;
  /** What the parameter means; needed where the amended ruleset does not have it. */
  readonly describes: string | null;
}

/** One line that the act adds beside a threshold. */
export interface AddedLine {
  readonly all: readonly { readonly indicator: Condition['indicator']; readonly over: string }[];
  readonly at: string;
}

/**
 * The amendment as law data. Each number that changes keeps its history: what held before the first day holds before it still.
 * What the base does not have begins with the Act, like every parameter, because a ruleset can be asked about any day.
 */
export function writeAmendment(base: Ruleset, amendment: Amendment): string {
  const { id, title, summary, kind, act, from, changes, also } = amendment;
  const authority = authorityOf(kind);
  const parameters: Record<string, DraftParameter> = {};
  for (const { parameter, value, unit, at, describes } of changes) {
    const known = [...base.parameters.values()].find(({ name }) => name === parameter);
    const former = (known?.values ?? []).filter((dated) => dated.from < from);
    parameters[parameter] = {
      describes: describes ?? known?.describes ?? '',
      unit,
      authority,
      values: [
        ...former.map((dated) => ({ from: dated.from, value: dated.text, cite: dated.citations.map(inWords) })),
        { from: known === undefined ? FIRST_DAY : from, value, cite: [`${id} ${at}`] },
      ],
    };
  }
  const linesOf = (lines: readonly AddedLine[]) => lines.map(({ all, at }) => ({ all, cite: `${id} ${at}` }));
  return writeDraft({
    id,
    extends: base.id,
    title,
    status: kind,
    binding: bindsAfter(base, kind),
    from,
    summary,
    document: { ...act, authority, read: 'text' },
    parameters,
    also: { gpai: linesOf(also.gpai), systemic: linesOf(also.systemic) },
  });
}

export type AmendedRuleset =
  | { readonly ok: true; readonly ruleset: Ruleset; readonly base: Ruleset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads an amendment from law data and checks what an act of its kind may do. All that is wrong is reported at once, with the
 * place in the law data: what the reader of rulesets refuses; numbers that the act has no power over; a change of what held
 * before its first day; a change that names no place in the act; and an act that changes nothing.
 */
export function readAmendment(
  text: string,
  kind: AmendingAct,
  find: (id: string) => Ruleset | null,
  shipped: LawDocuments,
): AmendedRuleset {
  const read = readAmending('amendment.yaml', text, find, shipped);
  if (!read.ok) return read;
  const { ruleset, base } = read;
  const problems: Problem[] = [];
  const report = (path: string, found: string, expected: string) => void problems.push({ path, found, expected });
  const authority = authorityOf(kind);
  const own = ruleset.documents.get(ruleset.id);

  if (ruleset.status !== kind) report('status', `"${ruleset.status}"`, kind);
  if (ruleset.binding !== bindsAfter(base, kind))
    report('binding', String(ruleset.binding), String(bindsAfter(base, kind)));
  if (ruleset.valid.to !== null) report('valid.to', ruleset.valid.to, 'null: what comes after it ends it');
  if (own === undefined)
    report('document', 'nothing', 'the act, with title, reference, address and day of publication');
  else {
    if (own.authority !== authority) report('document.authority', own.authority, authority);
    const known = { address: 'the address', reference: 'the reference', published: 'the day of publication' } as const;
    for (const [member, words] of Object.entries(known))
      if (own[member as keyof typeof known] === null) report(`document.${member}`, 'nothing', `${words} of the act`);
    if (own.published !== null && own.published > ruleset.valid.from)
      report('document.published', own.published, `a day up to ${ruleset.valid.from}, from which the act applies`);
  }

  const cites = (citations: readonly Citation[]) => citations.some(({ document }) => document === ruleset.id);
  const place = `a place in the act, cited as "${ruleset.id} Art. 1"`;
  let changes = 0;
  for (const parameter of ruleset.parameters.values()) {
    const former = base.parameters.get(parameter.name);
    if (parameter === former) continue;
    changes += 1;
    const path = `parameters.${parameter.name}`;
    if (parameter.authority !== authority) report(`${path}.authority`, parameter.authority, authority);
    const beyond = beyondPowers(kind, parameter, former);
    if (beyond !== null) report(path, parameter.name, beyond);
    checkValues(parameter, former, ruleset.valid.from, report);
    for (const [at, value] of parameter.values.entries()) {
      const isNew = former === undefined || value.from >= ruleset.valid.from;
      if (isNew && !cites(value.citations))
        report(`${path}.values[${at}].cite`, value.citations.map(inWords).join(', '), place);
    }
  }
  for (const [name, member] of [
    ['gpai', 'alsoGpai'],
    ['systemic', 'alsoSystemic'],
  ] as const) {
    const added = ruleset.also[name].slice(base.also[name].length);
    changes += added.length;
    if (added.length > 0 && !MAY[kind].includes(member)) report(`also.${name}`, 'further lines', NO_POWER[kind]);
    for (const [at, { citations }] of added.entries())
      if (!cites(citations)) report(`also.${name}[${at}].cite`, citations.map(inWords).join(', '), place);
  }
  const rules = [
    ...Object.entries(ruleset.provisions).flatMap(([name, rule]) =>
      rule === base.provisions[name as keyof Ruleset['provisions']]
        ? []
        : [[`provisions.${inYaml(name)}`, rule] as const],
    ),
    ...(ruleset.counting === base.counting ? [] : [['counting', ruleset.counting] as const]),
    ...(ruleset.licence === base.licence ? [] : [['licence', ruleset.licence] as const]),
  ];
  changes += rules.length;
  for (const [path, { citations }] of rules) {
    if (!MAY[kind].includes(path === 'counting' ? 'counting' : 'rules')) report(path, 'a rule', NO_POWER[kind]);
    if (!cites(citations)) report(`${path}.cite`, citations.map(inWords).join(', '), place);
  }
  if (changes === 0) report('parameters', 'no change', 'at least one number, line or rule that the act changes');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ruleset, base };
}

/** What each kind of act may touch beyond single numbers. */
const MAY: Readonly<Record<AmendingAct, readonly ('alsoGpai' | 'alsoSystemic' | 'counting' | 'rules')[]>> = {
  amending_regulation: ['alsoGpai', 'alsoSystemic', 'counting', 'rules'],
  delegated_act: ['alsoSystemic', 'counting'],
  guideline: ['alsoGpai', 'counting', 'rules'],
};

/**
 * What a number can be changed by delegation for: thresholds of Article 51(1) and (2), criteria of Annex XIII, and methods by
 * which compute is measured and calculated. Annexes XI and XII are checklists, of which a ruleset holds nothing.
 */
const DELEGATED: Readonly<Partial<Record<ParameterName, string>>> = {
  systemic_compute: 'Art. 51(3)',
  business_users: 'Art. 52(4)',
  margin: 'Art. 53(5)',
};

const NO_POWER: Readonly<Record<AmendingAct, string>> = {
  amending_regulation: 'what a regulation can change',
  delegated_act: `what a delegated act can change: ${Object.entries(DELEGATED)
    .map(([name, basis]) => `${name} (${basis})`)
    .join(
      ', ',
    )}, lines beside the presumption of systemic risk (Art. 51(3), 52(4)), and what counts towards training compute (Art. 53(5))`,
  guideline: 'what guidelines can say: nothing that an article fixes',
};

/** What is expected instead of a number that the act has no power over; null where it has. */
function beyondPowers(kind: AmendingAct, { name }: Parameter, former: Parameter | undefined): string | null {
  if (kind === 'delegated_act' && DELEGATED[name] === undefined) return NO_POWER[kind];
  if (kind === 'guideline' && (former?.authority === 'article' || name === 'systemic_compute')) return NO_POWER[kind];
  return null;
}

/** Nothing before the first day is other than it was, and something from that day on is. */
function checkValues(
  parameter: Parameter,
  former: Parameter | undefined,
  from: Day,
  report: (path: string, found: string, expected: string) => void,
): void {
  if (former === undefined) return;
  const path = `parameters.${parameter.name}.values`;
  const pastOf = ({ values }: Parameter) =>
    values
      .filter((value) => value.from < from)
      .map(asGiven)
      .join(', ');
  const [past, wasPast] = [pastOf(parameter), pastOf(former)];
  if (past !== wasPast) report(path, `${past} before ${from}`, `as in the amended ruleset: ${wasPast}`);
  const last = parameter.values.at(-1);
  const [since, wasSince] = [parameter, former].map(({ values }) => valuesFrom(values, from));
  if (last !== undefined && String(since) === String(wasSince))
    report(`${path}[${parameter.values.length - 1}].value`, `"${last.text}"`, 'another value than it has already');
}

function asGiven({ from, text }: DatedValue): string {
  return `${from} ${text}`;
}

/** What holds on a day and after it, by the values themselves and not by how they are written. */
function valuesFrom(values: readonly DatedValue[], from: Day): string[] {
  const standing = values.findLast((value) => value.from <= from);
  const later = values.filter((value) => value.from > from);
  return [...(standing ? [standing] : []), ...later].map((value) => {
    const amount = value.quantity === null ? value.day : `${value.quantity.numerator}/${value.quantity.denominator}`;
    return `${value.from > from ? value.from : from} ${amount}`;
  });
}

function authorityOf(kind: AmendingAct): 'article' | 'guideline' {
  return kind === 'guideline' ? 'guideline' : 'article';
}

/** A ruleset that holds guidelines does not bind as a whole, whatever amends it: what binds in it, its parameters say. */
function bindsAfter(base: Ruleset, kind: AmendingAct): boolean {
  return base.binding && kind !== 'guideline';
}

function inWords({ document, locator }: Citation): string {
  return `${document} ${locator}`;
}
