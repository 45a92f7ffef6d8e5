import type { Problem } from '../graphql/problem.ts';
import { staleness, type Written, write } from '../graphql/write.ts';
import { mayRegisterModelFor } from '../identity/policy.ts';
import { checkNotToCome, invalid, readNote, readOptionalLine } from './check-input.ts';
import { actOf, type Manner, type Request } from './commands.ts';
import { reviseModel } from './decide.ts';
import {
  afterChange,
  detailOf,
  findImpossibleStep,
  type IndicatorDetail,
  type NewStatement,
  planStatements,
  rowOf,
  type StageDetail,
  type StatementChange,
  whatFollows,
} from './decide-statement.ts';
import { type ModelRow, type ModelStatementRow, modelsByIds } from './queries.ts';
import { modelStatementsOf } from './record-queries.ts';

/** What is recorded or withdrawn, with its article. */
const NAMED: Readonly<Record<string, string>> = { stage: 'a stage', release: 'a release', indicator: 'an indicator' };

export interface StatementInput {
  readonly modelId: string;
  readonly expectedRevision: number | null;
  readonly said: NewStatement;
  readonly supersedes: string | null;
}

/** Records a stage, release or indicator of a model whose provider the actor represents. Answers with its id. */
export function recordStatement(
  request: Request,
  operation: 'recordStage' | 'recordRelease' | 'recordIndicator',
  manner: Manner,
  input: StatementInput,
): Promise<Written<string>> {
  return write<string>(request, {
    operation,
    ...manner,
    input,
    decide: async (problems) => {
      const found = await findModel(request, input, problems);
      const said = readStatement(input.said, request.today, problems);
      if (found === null) return null;
      const { model, statements } = found;
      const replaced =
        input.supersedes === null ? null : (statements.find(({ id }) => id === input.supersedes) ?? 'none');
      if (replaced === 'none' || (replaced !== null && replaced.kind !== said.kind)) {
        const message = `This model has no ${said.kind} with that id.`;
        problems.push({ code: 'NOT_FOUND', message, path: ['supersedes'] });
        return null;
      }
      if (replaced !== null && replaced.knownUntil !== null) {
        const message = 'That has been replaced or withdrawn already. Correct what stands now.';
        problems.push({ code: 'CONTRADICTION', message, path: ['supersedes'] });
      }
      if (problems.length > 0) return null;
      const act = actOf(request);
      const added = rowOf(act, model.id, said, replaced?.id ?? null);
      const because = `The provider corrected this on ${act.today}.`;
      const change = { added, ended: replaced === null ? null : { row: replaced, because } };
      const plan = decideChange(request, model, statements, change, problems);
      return plan === null ? null : { plan, result: added.id };
    },
  });
}

export interface WithdrawalInput {
  readonly modelId: string;
  readonly expectedRevision: number;
  readonly id: string;
  readonly reason: string;
}

/** Withdraws a statement about a model whose provider the actor represents. Answers with its id. */
export function withdrawStatement(
  request: Request,
  validateOnly: boolean,
  input: WithdrawalInput,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'withdrawStatement',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const found = await findModel(request, input, problems);
      const reason = readReason(input.reason, problems);
      if (found === null) return null;
      const { model, statements } = found;
      const row = statements.find(({ id }) => id === input.id);
      if (row === undefined) {
        problems.push({ code: 'NOT_FOUND', message: 'This model has no such statement.', path: ['statementId'] });
      } else if (row.knownUntil !== null) {
        const message = `That was replaced or withdrawn on ${row.knownUntil} already.`;
        problems.push({ code: 'CONTRADICTION', message, path: ['statementId'] });
      }
      if (problems.length > 0 || row === undefined) return null;
      const plan = decideChange(request, model, statements, { added: null, ended: { row, because: reason } }, problems);
      return plan === null ? null : { plan, result: row.id };
    },
  });
}

/** Reads the reason for a withdrawal, which has to be given. */
export function readReason(given: string, problems: Problem[]): string {
  const reason = readNote(given, 'A reason', ['reason'], problems);
  if (reason === null) problems.push(invalid('A reason is expected; found nothing. Say why, in a line.', ['reason']));
  return reason ?? '';
}

function decideChange(
  request: Request,
  model: ModelRow,
  statements: readonly ModelStatementRow[],
  change: StatementChange,
  problems: Problem[],
) {
  const act = actOf(request);
  const after = afterChange(act, statements, change);
  const wrong = findImpossibleStep(after);
  if (wrong !== null) {
    const { from, to } = wrong;
    const inWords = (row: ModelStatementRow) => `${detailOf<StageDetail>(row).stage} on ${row.day}`;
    const message = `A model does not go from ${inWords(from)} to ${inWords(to)}. Record the stage between, or correct one of the two with \`supersedes\`.`;
    problems.push({ code: 'CONTRADICTION', message, path: change.added === null ? ['statementId'] : ['stage'] });
    return null;
  }
  const follows = whatFollows(model, statements, after);
  if (follows.placedOn !== null && follows.channel === null && model.channel === 'none') {
    const message =
      'The record says that the model is not made available (channel NONE). Change that with updateModel first.';
    problems.push({ code: 'CONTRADICTION', message, path: [] });
    return null;
  }
  const plan = planStatements(act, model, change);
  const isNew =
    follows.placedOn !== model.placedOn || follows.channel !== model.channel || follows.factsJson !== model.factsJson;
  const because = `The provider ${change.added === null ? 'withdrew' : 'recorded'} ${NAMED[(change.added ?? change.ended?.row)?.kind ?? ''] ?? 'a statement'}.`;
  const writes = isNew
    ? reviseModel(act, model, { row: { ...model, ...follows }, because })
    : [{ update: 'model' as const, where: { id: model.id }, set: { revision: model.revision + 1 } }];
  return { ...plan, writes: [...plan.writes, ...writes] };
}

/** The model with its statements, if the actor may record something of it; else null, with the problem noted. */
async function findModel(
  { database, actor }: Request,
  input: { readonly modelId: string; readonly expectedRevision: number | null },
  problems: Problem[],
): Promise<{ readonly model: ModelRow; readonly statements: readonly ModelStatementRow[] } | null> {
  const [[model], [statements = []]] = await Promise.all([
    modelsByIds(database, [input.modelId]),
    modelStatementsOf(database, [input.modelId]),
  ]);
  if (model == null) {
    problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
    return null;
  }
  if (model.providerId === null || !mayRegisterModelFor(actor, model.providerId)) {
    const message = `Only an owner or editor of the provider of ${model.name} records what happens to it.`;
    problems.push({ code: 'FORBIDDEN', message, path: ['modelId'] });
  }
  problems.push(...staleness('model', model.revision, input.expectedRevision));
  return { model, statements };
}

/** Indicators that are counted: whole numbers. */
const COUNTED = ['registered_business_users_eu', 'registered_end_users', 'training_tokens', 'tasks_without_training'];
const LONGEST_UNIT = 40;

function readStatement(said: NewStatement, today: string, problems: Problem[]): NewStatement {
  checkNotToCome(said.day, today, ['on'], problems, 'Record it on that day or later.');
  const note = readNote(said.note, 'A note', ['note'], problems);
  if (said.kind === 'release') {
    const { channel, until } = said.detail;
    if (channel === 'none') {
      const message = 'A release has a channel; found NONE. If the model is not made available, record no release.';
      problems.push({ code: 'CONTRADICTION', message, path: ['channel'] });
    }
    if (until !== null && until < said.day) {
      const message = `A release ends on its first day or later; found ${until}, before ${said.day}.`;
      problems.push({ code: 'CONTRADICTION', message, path: ['until'] });
    }
  }
  if (said.kind !== 'indicator') return { ...said, note };
  return { ...said, note, detail: readIndicator(said.detail, problems) };
}

function readIndicator(detail: IndicatorDetail, problems: Problem[]): IndicatorDetail {
  const { kind, value } = detail;
  const isCounted = COUNTED.includes(kind);
  const form = isCounted ? /^(0|[1-9]\d{0,14})$/ : /^-?\d{1,15}(\.\d{1,15})?$/;
  if (!form.test(value)) {
    const expected = isCounted
      ? 'a whole number of at most 15 digits, such as 12000'
      : 'a decimal number with at most 15 digits on either side of the point, such as 86.4';
    problems.push(invalid(`The figure is ${expected}; found "${value.slice(0, 40)}".`, ['value']));
  }
  const name = readOptionalLine(detail.name, 'A name', ['name'], problems);
  if (kind === 'benchmark' && name === null) {
    problems.push(invalid('A benchmark has a name; found none. Give it, with the edition if it has one.', ['name']));
  }
  return {
    ...detail,
    name,
    unit: detail.unit?.trim() === '%' ? '%' : readOptionalLine(detail.unit, 'A unit', ['unit'], problems, LONGEST_UNIT),
  };
}
