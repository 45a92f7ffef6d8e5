import type { Problem } from '../graphql/problem.ts';
import type { AmendmentInput } from '../graphql/resolver-types.generated.ts';
import type { Amendment } from '../law/amend-ruleset.ts';
import { RULESET_ID } from '../law/propose-ruleset.ts';
import { lineOf, MAX_LINES, proposalPath } from './proposal-input.ts';

type Sent = Omit<Amendment, 'kind'> & { readonly base: string };

const MOST_CHANGES = 40;

/** What the id of an enacted ruleset looks like, in words. */
export const ID_EXPECTED = 'The id of a ruleset is words in lower case, with hyphens, at most 80 characters.';

/** Whether an enacted ruleset can have this id: those of proposals, kept and given, are not among them. */
export function isRulesetId(id: string): boolean {
  return RULESET_ID.test(id) && !id.includes('_') && id !== 'proposal';
}

/** An act as the API takes it, in the law's terms. */
export function amendmentOf(input: AmendmentInput): Sent {
  const { id, base, title, summary, appliesFrom, act, changes, alsoGpai, alsoSystemic } = input;
  const linesOf = (lines: AmendmentInput['alsoGpai']) => lines.map((line) => ({ all: lineOf(line), at: line.at }));
  return {
    id,
    base,
    title,
    summary,
    from: appliesFrom,
    act: { title: act.title, reference: act.reference, address: act.url, published: act.publishedOn },
    changes: changes.map((change) => ({ ...change, describes: change.describes ?? null })),
    also: { gpai: linesOf(alsoGpai), systemic: linesOf(alsoSystemic) },
  };
}

/** What law data cannot show, because a parameter has one place in them: too much of it, and the same number twice. */
export function checkAmendment({ id, changes, also }: Sent): Problem[] {
  const problems: Problem[] = [];
  const refuse = (message: string, path: readonly string[]) =>
    problems.push({ code: 'INVALID', message, path: ['amendment', ...path] });
  if (!isRulesetId(id)) refuse(ID_EXPECTED, ['id']);
  if (changes.length > MOST_CHANGES)
    refuse(`An act changes at most ${MOST_CHANGES} numbers; found ${changes.length}.`, ['changes']);
  for (const [field, lines] of [
    ['alsoGpai', also.gpai],
    ['alsoSystemic', also.systemic],
  ] as const) {
    if (lines.length > MAX_LINES)
      refuse(`Found ${lines.length} further lines; expected at most ${MAX_LINES}.`, [field]);
  }
  const seen = new Set<string>();
  for (const [at, { parameter }] of changes.entries()) {
    if (seen.has(parameter)) {
      refuse(`${parameter.slice(0, 60)} is changed twice; expected each number once.`, [
        'changes',
        String(at),
        'parameter',
      ]);
    }
    seen.add(parameter);
  }
  return problems;
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  extends: ['base'],
  'valid.from': ['appliesFrom'],
  'document.title': ['act', 'title'],
  'document.reference': ['act', 'reference'],
  'document.address': ['act', 'url'],
  'document.published': ['act', 'publishedOn'],
};

/** Where in the input something lies that was found in the law data that the amendment makes. */
export function amendmentPath(path: string, { changes, also }: Sent): readonly string[] {
  const place = PLACES[path];
  if (place !== undefined) return place;
  if (path.startsWith('also.')) {
    return proposalPath(path, {
      also: { gpai: also.gpai.map(({ all }) => all), systemic: also.systemic.map(({ all }) => all) },
    });
  }
  const at = changes.findIndex(
    ({ parameter }) => path === `parameters.${parameter}` || path.startsWith(`parameters.${parameter}.`),
  );
  const { parameter = '' } = changes[at] ?? {};
  if (at < 0) return path === 'parameters' ? ['changes'] : path.split('.').filter((part) => part !== '');
  const member = path.slice(`parameters.${parameter}.`.length);
  const field = /^(unit|describes)$/.test(member)
    ? [member]
    : /^values\[\d+\]\.value$/.test(member)
      ? ['value']
      : /^values\[\d+\]\.cite/.test(member)
        ? ['at']
        : path === `parameters.${parameter}`
          ? ['parameter']
          : [];
  return ['changes', String(at), ...field];
}
