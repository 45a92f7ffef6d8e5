import type { Problem } from '../graphql/problem.ts';
import { readLine } from '../identity/person-input.ts';
import { type EnterpriseSize, sizesAllowed } from '../law/enterprise-size.ts';
import { isMemberState } from '../law/member-states.ts';
import type { Chapter, RepresentativeValue, SizeValue, Statement, Task } from './statement.ts';

const LONGEST_LINE = 300;

/** What is to be said of a provider, one of these. Enumerations in the law's words, amounts in decimal digits. */
export interface GivenStatement {
  readonly representative?: (Omit<RepresentativeValue, 'tasks'> & Period & { readonly tasks: readonly Task[] }) | null;
  readonly parent?: ({ readonly providerId: string } & Period) | null;
  readonly size?:
    | (Omit<SizeValue, 'category'> & { readonly on: string; readonly category: EnterpriseSize | null })
    | null;
  readonly adherence?: ({ readonly chapter: Chapter; readonly link: string | null } & Period) | null;
}

interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** Reads what is to be said of a provider; adds everything that is wrong to `problems`. Null if anything is. */
export function readStatement(given: GivenStatement, today: string, problems: Problem[]): Statement | null {
  const before = problems.length;
  const statement = statementIn(given, today, problems);
  return problems.length > before ? null : statement;
}

function statementIn(given: GivenStatement, today: string, problems: Problem[]): Statement | null {
  const { representative, parent, size, adherence } = given;
  if (representative != null) {
    const at = (field: string) => ['statement', 'representative', field];
    const { until, country, ending, tasks } = representative;
    const name = line(representative.name, 'A name', at('name'), problems);
    const address = line(representative.address, 'An address', at('address'), problems);
    if (!isMemberState(country)) {
      const message = `An authorised representative is established in the Union (Art. 54(1)); found ${country}.`;
      problems.push({ code: 'CONTRADICTION', message, path: at('country') });
    }
    if (ending !== null && until === null) {
      const message = 'There is a way in which the mandate ended, and no day. Give the day, or leave out the way.';
      problems.push({ code: 'CONTRADICTION', message, path: at('ending') });
    }
    const value = { name, address, country, tasks: [...new Set(tasks)], ending };
    return { kind: 'representative', about: null, ...period(representative, at, today, problems), value };
  }
  if (parent != null) {
    const at = (field: string) => ['statement', 'parent', field];
    return { kind: 'parent', about: parent.providerId, ...period(parent, at, today, problems), value: {} };
  }
  if (adherence != null) {
    const at = (field: string) => ['statement', 'adherence', field];
    const { chapter, link } = adherence;
    return { kind: 'adherence', about: chapter, ...period(adherence, at, today, problems), value: { link } };
  }
  if (size != null) return sizeIn(size, today, problems);
  throw new Error('The schema lets one statement through, and there is none');
}

function sizeIn(size: NonNullable<GivenStatement['size']>, today: string, problems: Problem[]): Statement {
  const at = (field: string) => ['statement', 'size', field];
  const { on, staff, turnoverEur, balanceSheetEur, category, link } = size;
  const source = line(size.source, 'A source', at('source'), problems);
  past(on, today, at('on'), problems);
  if (staff !== null && staff < 0) {
    problems.push({ code: 'INVALID', message: `Headcount is 0 or more; found ${staff}.`, path: at('staff') });
  }
  for (const [field, amount] of [
    ['turnoverEur', turnoverEur],
    ['balanceSheetEur', balanceSheetEur],
  ] as const) {
    if (amount === null || amount.length <= 15) continue;
    const message = `An amount is in whole euro, below 10^15; found ${amount.length} digits.`;
    problems.push({ code: 'INVALID', message, path: at(field) });
  }
  const allowed = sizesAllowed({
    staff,
    turnoverEur: turnoverEur === null ? null : BigInt(turnoverEur),
    balanceSheetEur: balanceSheetEur === null ? null : BigInt(balanceSheetEur),
  });
  const [only] = allowed;
  if (category === null && (only === undefined || allowed.length > 1)) {
    const message = `The figures leave open whether the provider is ${allowed.join(', ')}. Give headcount and turnover or balance sheet, or state the category.`;
    problems.push({ code: 'INVALID', message, path: at('category') });
  }
  if (category !== null && !allowed.includes(category)) {
    const message = `By the figures the provider is ${allowed.join(' or ')} (Recommendation 2003/361/EC), not ${category}. Correct one of them, or leave the category out.`;
    problems.push({ code: 'CONTRADICTION', message, path: at('category') });
  }
  const value = { category: category ?? only ?? 'large', staff, turnoverEur, balanceSheetEur, source, link };
  return { kind: 'size', about: null, validFrom: on, validUntil: null, value };
}

function period(
  { from, until }: Period,
  at: (field: string) => readonly string[],
  today: string,
  problems: Problem[],
): { readonly validFrom: string; readonly validUntil: string | null } {
  past(from, today, at('from'), problems);
  if (until !== null && until < from) {
    const message = `It ends on ${until}, before it begins on ${from}. Correct one of the two.`;
    problems.push({ code: 'CONTRADICTION', message, path: at('until') });
  }
  return { validFrom: from, validUntil: until };
}

function past(day: string, today: string, path: readonly string[], problems: Problem[]): void {
  if (day <= today) return;
  const message = `${day} has not come yet; it is ${today} in Brussels. Record it then.`;
  problems.push({ code: 'INVALID', message, path });
}

function line(given: string, what: string, path: readonly string[], problems: Problem[]): string {
  const read = readLine(given, what, LONGEST_LINE, path);
  if ('value' in read) return read.value;
  problems.push(read.problem);
  return given;
}
