import type { Law } from '../graphql/law.ts';
import type { Problem } from '../graphql/problem.ts';
import { staleness, type Written, write } from '../graphql/write.ts';
import { freshSalt } from '../journal/commitment.ts';
import { type AmendingAct, type Amendment, readAmendment, writeAmendment } from '../law/amend-ruleset.ts';
import { addDays } from '../law/day.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { amendmentPath, checkAmendment, ID_EXPECTED, isRulesetId } from './amendment-input.ts';
import { checkWords, LONGEST, readParagraphs } from './check-words.ts';
import { actOf, type Request } from './commands.ts';
import { decideCorrection, decideEnactment, decideWithdrawal } from './decide.ts';
import { mayEnact } from './policy.ts';
import type { StoredRulesetRow } from './queries.ts';

/** An act as it is sent: number by number with the id of the ruleset that it amends, or as law data. */
export interface ActSent {
  readonly kind: AmendingAct;
  readonly amendment: (Omit<Amendment, 'kind'> & { readonly base: string }) | null;
  readonly yaml: string | null;
}

const LONGEST_YAML = 40_000;
/** Problems that one answer lists. */
const MOST_PROBLEMS = 100;

/** Records an act that amends a ruleset, once for each idempotency key. For officers. Answers with the new ruleset's id. */
export function enactRuleset(
  request: Request,
  { key, validateOnly }: { readonly key: string; readonly validateOnly: boolean },
  sent: ActSent,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'enactRuleset',
    key,
    validateOnly,
    input: sent,
    decide: async (problems) => {
      if (!isAllowed(request, problems)) return null;
      const law = await request.rulesets.current();
      const read = readAct(request, law, sent, null, problems);
      if (read === null) return null;
      const plan = decideEnactment(actOf(request), read.ruleset, read.base.id, law.stored(read.base.id), freshSalt());
      return { plan, result: read.ruleset.id };
    },
  });
}

interface OfOne {
  readonly id: string;
  readonly expectedRevision: number;
  readonly validateOnly: boolean;
}

/** Corrects an act before its first day. For officers. Answers with the ruleset's id. */
export function correctRuleset(
  request: Request,
  { validateOnly, ...which }: OfOne,
  sent: ActSent,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'correctRuleset',
    key: null,
    validateOnly,
    input: { ...which, ...sent },
    decide: async (problems) => {
      if (!isAllowed(request, problems)) return null;
      const law = await request.rulesets.current();
      const row = openRow(request, law, which, problems);
      if (row === null) return null;
      const read = readAct(request, law, sent, row, problems);
      return read === null ? null : { plan: decideCorrection(actOf(request), row, read.ruleset), result: row.id };
    },
  });
}

/** Withdraws an act before its first day. For officers. Answers with the ruleset's id. */
export function withdrawRuleset(
  request: Request,
  { validateOnly, because, ...which }: OfOne & { readonly because: string },
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'withdrawRuleset',
    key: null,
    validateOnly,
    input: { ...which, because },
    decide: async (problems) => {
      if (!isAllowed(request, problems)) return null;
      const reason = readParagraphs(because, 'A reason', LONGEST.act, ['because'], problems);
      const row = openRow(request, await request.rulesets.current(), which, problems);
      if (row === null || problems.length > 0) return null;
      return { plan: decideWithdrawal(actOf(request), row, reason), result: row.id };
    },
  });
}

function isAllowed({ actor }: Request, problems: Problem[]): boolean {
  if (mayEnact(actor)) return true;
  const message =
    'Only an officer of the authority enters, corrects and withdraws acts. Propose a change with makeProposal.';
  problems.push({ code: 'FORBIDDEN', message, path: [] });
  return false;
}

/** The enacted ruleset, if it is still open to a change: at that revision, before its day, with nothing based on it. */
function openRow(
  { today }: Request,
  law: Law,
  { id, expectedRevision }: Pick<OfOne, 'id' | 'expectedRevision'>,
  problems: Problem[],
): StoredRulesetRow | null {
  const row = law.stored(id);
  if (row?.kind !== 'enactment') {
    problems.push({ code: 'NOT_FOUND', message: 'No officer entered such a ruleset.', path: ['id'] });
    return null;
  }
  const stale = staleness('ruleset', row.revision, expectedRevision);
  problems.push(...stale);
  if (stale.length > 0) return null;
  const from = law.find(id)?.valid.from ?? today;
  const successor = law.rulesets.find((one) => law.stored(one.id)?.succeeds === id);
  const why =
    row.withdrawnAt !== null
      ? `It was withdrawn at ${row.withdrawnAt}. Enter the act again under another id.`
      : from <= today
        ? `It applies since ${from}; what was classified under it stays. Enter another act that amends it.`
        : successor === undefined
          ? null
          : `${successor.id} amends it from ${successor.valid.from}. Withdraw that one first.`;
  if (why === null) return row;
  problems.push({ code: 'CLOSED', message: why, path: ['id'] });
  return null;
}

/** Reads an act, adding everything that is wrong with it to `problems`. `corrected` is the record that it corrects, if it does. */
function readAct(
  { today }: Request,
  law: Law,
  { kind, amendment, yaml }: ActSent,
  corrected: StoredRulesetRow | null,
  problems: Problem[],
): { readonly ruleset: Ruleset; readonly base: Ruleset } | null {
  const refuse = (message: string, path: readonly string[]) => void problems.push({ code: 'INVALID', message, path });
  if ((amendment === null) === (yaml === null)) {
    refuse('Give `amendment` or `yaml`, one of the two.', ['amendment']);
    return null;
  }
  const where = (path: string): readonly string[] =>
    amendment === null
      ? ['yaml', ...path.split('.').filter((part) => part !== '')]
      : ['amendment', ...amendmentPath(path, amendment)];
  let text = yaml ?? '';
  if (text.length > LONGEST_YAML) {
    refuse(`Law data have at most ${LONGEST_YAML} characters; found ${text.length}.`, ['yaml']);
    return null;
  }
  if (amendment !== null) {
    problems.push(...checkAmendment(amendment));
    const base = law.find(amendment.base);
    if (base === null) {
      const known = law.rulesets.map((one) => one.id).join(', ');
      const message = `There is no such ruleset; there are ${known}.`;
      problems.push({ code: 'NOT_FOUND', message, path: where('extends') });
      return null;
    }
    // A malformed id has been reported; what else is wrong is looked for under another.
    text = writeAmendment(base, { ...amendment, kind, id: isRulesetId(amendment.id) ? amendment.id : 'amendment' });
  }
  const read = readAmendment(text, kind, law.find, law.shipped.documents);
  if (!read.ok) {
    const listed = read.problems.slice(0, MOST_PROBLEMS);
    for (const problem of listed) refuse(`Found ${problem.found}; expected ${problem.expected}.`, where(problem.path));
    if (listed.length < read.problems.length)
      refuse(`There are ${read.problems.length} problems in all; the first ${MOST_PROBLEMS} are listed.`, where(''));
    return null;
  }
  const { ruleset, base } = read;
  for (const { code, message, path } of checkWords(ruleset, base))
    problems.push({ code, message, path: where(path.join('.')) });
  checkPlace(law, today, ruleset, base, corrected, (message, path, code = 'INVALID') =>
    problems.push({ code, message, path: where(path) }),
  );
  return problems.length > 0 ? null : read;
}

/** Its name is its own, its day is to come, and it amends what applies until then. */
function checkPlace(
  law: Law,
  today: string,
  { id, valid: { from } }: Ruleset,
  base: Ruleset,
  corrected: StoredRulesetRow | null,
  refuse: (message: string, path: string, code?: Problem['code']) => void,
): void {
  if (!isRulesetId(id)) refuse(ID_EXPECTED, 'id');
  if (corrected !== null) {
    const keeps = `A correction keeps the id ${corrected.id} and the base ${corrected.baseId}. Withdraw the act and enter it anew to change them.`;
    if (id !== corrected.id) refuse(keeps, 'id');
    if (base.id !== corrected.baseId) refuse(keeps, 'extends');
  }
  if (corrected === null && law.find(id) !== null)
    refuse(`There is a ruleset ${id} already. Choose another id.`, 'id', 'TAKEN');
  if (from < today) {
    const message = `${from} is over; it is ${today} in Brussels. What applied on past days is never changed afterwards: enter the act from today on.`;
    refuse(message, 'valid.from');
  }
  const successor = law.rulesets.find((one) => law.stored(one.id)?.succeeds === base.id && one.id !== id);
  const eve = successor === undefined ? law.chooseIfAny(null, addDays(from, -1)) : null;
  if (successor !== undefined) {
    refuse(
      `${successor.id} amends ${base.id} from ${successor.valid.from} already. Base the act on ${successor.id}, or withdraw that one first.`,
      'extends',
    );
  } else if (corrected === null && eve?.id !== base.id) {
    refuse(
      `On the day before ${from}, ${eve?.id ?? 'no ruleset'} applies. Base the act on it, or what it says would lapse.`,
      'extends',
    );
  } else if (from <= base.valid.from) {
    refuse(`${base.id} begins on ${base.valid.from}; an act that amends it applies from a later day.`, 'valid.from');
  }
}
