import { canonicalJson, type Json } from '../law/canonical.ts';
import { whatFollows } from '../registry/decide-statement.ts';
import { nameKey } from '../registry/names.ts';
import type { ModelRow, ModelStatementRow } from '../registry/queries.ts';
import {
  type Account,
  type Body,
  bodyOf,
  listIn,
  members,
  type ReadEntry,
  rowOf,
  textIn,
  textOrNull,
} from './account.ts';

export type Teller = (account: Account, entry: ReadEntry) => void;

/** Fields of a model that stand in its row under their own names. */
const PLAIN = [
  'tasks',
  'parameters',
  'activeParameters',
  'architecture',
  'contextLength',
  'announcedOn',
  'announcedPrecision',
  'placedOn',
  'channel',
  'commercial',
  'domain',
  'access',
  'licence',
  'link',
  'source',
  'sourceKey',
  'believedOverJson',
  'besideJson',
  'credit',
] as const;

/** The columns that some fields of a model fill, as entries name these; only of those that are there. */
function modelColumns(fields: Body): Record<string, Json | undefined> {
  const { name, inputs, outputs, aliases, licenceFacts, facts } = fields;
  const filled = (value: Json | undefined) =>
    value == null || canonicalJson(value) === '{}' || canonicalJson(value) === '[]' ? null : canonicalJson(value);
  return {
    ...members(fields, ...PLAIN),
    ...(typeof name === 'string' ? { name, nameKey: nameKey(name) } : {}),
    ...('inputs' in fields ? { inputsJson: inputs } : {}),
    ...('outputs' in fields ? { outputsJson: outputs } : {}),
    ...('aliases' in fields ? { aliasesJson: filled(aliases) } : {}),
    ...('licenceFacts' in fields ? { licenceJson: filled(licenceFacts) } : {}),
    ...('facts' in fields ? { factsJson: filled(facts) } : {}),
  };
}

const registered: Teller = (account, entry) => {
  const { subject, body } = entry;
  // What is left out of the provenance is not known.
  const nothing = Object.fromEntries(
    ['announcedPrecision', 'sourceKey', 'domain', 'believedOverJson', 'besideJson', 'credit'].map((one) => [one, null]),
  );
  // The demonstration's own entries hold the columns themselves.
  const columns =
    'inputsJson' in body
      ? {
          ...members(body, ...PLAIN, 'inputsJson', 'outputsJson', 'aliasesJson', 'factsJson', 'licenceJson'),
          ...named(body),
        }
      : { ...nothing, ...modelColumns(body) };
  const developers = listIn(body, 'providers').map((one) =>
    typeof one === 'string' ? one : textIn(bodyOf(one, 'a developer'), 'id'),
  );
  const first = developers[0] ?? textOrNull(body, 'provider');
  account.tell('model', subject, entry, { ...columns, providerId: first });
  tellDevelopers(account, entry, developers.length > 0 ? developers : first === null ? [] : [first]);
  for (const name of ['builtFrom', 'mergedFrom', 'distilledFrom']) {
    for (const base of listIn(body, name))
      tellBase(account, entry, typeof base === 'string' ? { baseId: base } : bodyOf(base, 'a base'));
  }
  tellPlacings(account, entry);
};

const named = (body: Body): Record<string, Json> => {
  const name = textIn(body, 'name');
  return { name, nameKey: nameKey(name) };
};

const changed: Teller = (account, entry) => {
  const { subject, body } = entry;
  const changes = bodyOf(body.changes, 'what changed');
  const after: Record<string, Json> = {};
  for (const [field, change] of Object.entries(changes))
    after[field] = bodyOf(change, `the change of ${field}`).after ?? null;
  account.tell('model', subject, entry, modelColumns(after));
  if (after.providers !== undefined) {
    const developers = listIn(after, 'providers').map(String);
    for (const { key } of account.where('modelProvider', 'modelId', subject)) account.forget('modelProvider', key);
    account.tell('model', subject, entry, { providerId: developers[0] ?? null });
    tellDevelopers(account, entry, developers);
  }
  if (after.builtFrom !== undefined) {
    for (const { key } of account.where('lineage', 'modelId', subject)) account.forget('lineage', key);
    for (const base of listIn(after, 'builtFrom')) tellBase(account, entry, bodyOf(base, 'a base'));
  }
  tellPlacings(account, entry);
};

function tellDevelopers(account: Account, entry: ReadEntry, ids: readonly string[]): void {
  for (const [position, providerId] of ids.entries()) {
    account.tell('modelProvider', `${entry.subject} ${providerId}`, entry, {
      modelId: entry.subject,
      providerId,
      position,
    });
  }
}

function tellBase(account: Account, entry: ReadEntry, base: Body): void {
  const baseId = textOrNull(base, 'baseId');
  const key = `${entry.subject} ${baseId ?? textIn(base, 'baseName')}`;
  account.tell('lineage', key, entry, { modelId: entry.subject, baseId, baseName: base.baseName });
}

function tellPlacings(account: Account, entry: ReadEntry): void {
  for (const one of listIn(entry.body, 'statements')) {
    const said = bodyOf(one, 'a statement');
    tellStatement(account, entry, said, textIn(said, 'of'));
  }
}

const DETAILS: Readonly<Record<string, readonly string[]>> = {
  stage: ['stage'],
  release: ['channel', 'until'],
  indicator: ['kind', 'name', 'value', 'unit'],
};

function tellStatement(account: Account, entry: ReadEntry, said: Body, kind: string): void {
  const { subject: modelId } = entry;
  account.tell('statement', textIn(said, 'id'), entry, {
    ...members(said, 'day', 'note', 'link', 'supersedes', 'knownFrom'),
    id: textIn(said, 'id'),
    modelId,
    kind,
    detailJson: canonicalJson(members(said, ...(DETAILS[kind] ?? []))),
    knownUntil: null,
    endedBecause: null,
    author: entry.actor,
  });
}

/** A statement is recorded or withdrawn, and the model's record says what follows from those that stand. */
const stated =
  (kind: string | null): Teller =>
  (account, entry) => {
    const { subject, body } = entry;
    const statements = () =>
      account.where('statement', 'modelId', subject).map((record) => rowOf(record) as unknown as ModelStatementRow);
    const before = statements();
    if (kind === null) {
      account.tell('statement', textIn(body, 'id'), entry, { knownUntil: body.knownUntil, endedBecause: body.reason });
    } else {
      tellStatement(account, entry, body, kind);
      const replaced = textOrNull(body, 'supersedes');
      if (replaced !== null) {
        account.tell('statement', replaced, entry, { knownUntil: body.knownFrom, endedBecause: body.endedBecause });
      }
    }
    const model = { placedOn: null, channel: null, factsJson: null, ...rowOf(account.get('model', subject)) };
    account.tell('model', subject, entry, whatFollows(model as unknown as ModelRow, before, statements()));
  };

const VERSION = ['name', 'releasedOn', 'withdrawnOn', 'riskProfileChanged', 'changes', 'link'] as const;

const versionRegistered: Teller = (account, entry) => {
  const { body, subject } = entry;
  account.tell('modelVersion', textIn(body, 'id'), entry, {
    modelId: subject,
    ...members(body, ...VERSION),
    ...named(body),
  });
};

const versionChanged: Teller = (account, entry) => {
  const after = bodyOf(entry.body.after, 'what it became');
  account.tell('modelVersion', textIn(entry.body, 'version'), entry, {
    ...members(after, ...VERSION),
    ...named(after),
  });
};

const FIGURE = [
  'activity',
  'amountJson',
  'times',
  'publiclyAccessible',
  'madeBy',
  'keptShare',
  'round',
  'versionId',
  'performedOn',
  'assumptions',
  'basis',
  'timing',
  'note',
  'link',
  'knownFrom',
  'supersedes',
  'raw',
  'confidence',
  'method',
  'credit',
  'author',
  'knownUntil',
  'endedBecause',
] as const;

/** A figure of the ledger of a model or modification. */
function tellFigure(account: Account, entry: ReadEntry, body: Body): void {
  // A provider's own figure is told without what only estimates of others have.
  const own = { raw: null, confidence: null, method: null, credit: null, author: entry.actor };
  account.tell('computeEntry', textIn(body, 'id'), entry, {
    modelId: entry.subject,
    knownUntil: null,
    endedBecause: null,
    ...('raw' in body ? {} : own),
    ...present(body, FIGURE),
    ...('amount' in body ? { amountJson: body.amount } : {}),
  });
}

function present(body: Body, names: readonly string[]): Record<string, Json | undefined> {
  return members(body, ...names.filter((name) => name in body));
}

/** What entries of imports add to a figure: how it stands now, of itself and of others that go along. */
function tellNow(account: Account, entry: ReadEntry): void {
  const { body } = entry;
  if (body.now !== undefined) {
    account.tell('computeEntry', textIn(body, 'id'), entry, present(bodyOf(body.now, 'what is now'), FIGURE));
  }
  for (const one of listIn(body, 'along')) {
    const said = bodyOf(one, 'a figure');
    account.tell('computeEntry', textIn(said, 'id'), entry, present(bodyOf(said.now, 'what is now'), FIGURE));
  }
}

const figureRecorded: Teller = (account, entry) => {
  const { body } = entry;
  tellFigure(account, entry, body);
  // Where the entry tells no other end, what it replaces ends on the day from which it is known.
  const replaced = textOrNull(body, 'supersedes');
  if (replaced !== null && body.now === undefined && typeof body.because === 'string') {
    account.tell('computeEntry', replaced, entry, { knownUntil: body.knownFrom, endedBecause: body.because });
  }
  tellNow(account, entry);
};

const figureWithdrawn: Teller = (account, entry) => {
  const { body } = entry;
  const id = textIn(body, 'id');
  if (body.moved !== undefined) {
    for (const one of listIn(body, 'moved')) account.forget('computeEntry', String(one));
  } else if (body.removed === true) {
    account.forget('computeEntry', id);
  } else {
    account.tell('computeEntry', id, entry, { knownUntil: body.knownUntil, endedBecause: body.because });
  }
  tellNow(account, entry);
};

const figureAnnotated: Teller = (account, entry) => {
  if ('activity' in entry.body) tellFigure(account, entry, entry.body);
  tellNow(account, entry);
};

const MODIFICATION = [
  'resultId',
  'how',
  'control',
  'significantChange',
  'canKnow',
  'canEstimate',
  'placedOn',
  'channel',
  'commercial',
  'note',
  'link',
  'name',
] as const;

const modificationRegistered: Teller = (account, entry) => {
  const { subject, body } = entry;
  account.tell('modification', subject, entry, members(body, 'modelId', 'providerId', ...MODIFICATION));
  for (const one of listIn(body, 'compute')) tellFigure(account, entry, bodyOf(one, 'a figure'));
};

const modificationChanged: Teller = (account, entry) => {
  const changes = bodyOf(entry.body.changes, 'what changed');
  for (const field of MODIFICATION) {
    if (changes[field] !== undefined) {
      account.tell('modification', entry.subject, entry, { [field]: bodyOf(changes[field], field).after ?? null });
    }
  }
};

const stepRecorded: Teller = (account, entry) => {
  const { id: _, event, date, informed, summary, ...detail } = entry.body;
  account.tell('procedureEvent', textIn(entry.body, 'id'), entry, {
    modelId: entry.subject,
    kind: event,
    date,
    informed: informed ?? null,
    publicSummary: summary ?? null,
    detailJson: canonicalJson(detail),
  });
};

const listed: Teller = (account, entry) => {
  const { model, basis, listedOn, delistedOn, authority, reason } = entry.body;
  account.tell('listEntry', entry.subject, entry, { modelId: model, basis, listedOn, delistedOn, authority, reason });
};

/** What entries about models, their ledgers, procedures and places on the list tell. */
export const MODEL_TELLERS: Readonly<Record<string, Teller>> = {
  'model.registered': registered,
  'model.changed': changed,
  'model.stage-recorded': stated('stage'),
  'model.release-recorded': stated('release'),
  'model.indicator-recorded': stated('indicator'),
  'model.statement-withdrawn': stated(null),
  'model.version-registered': versionRegistered,
  'model.version-changed': versionChanged,
  'modification.registered': modificationRegistered,
  'modification.changed': modificationChanged,
  'compute.recorded': figureRecorded,
  'compute.withdrawn': figureWithdrawn,
  'compute.annotated': figureAnnotated,
  'procedure.recorded': stepRecorded,
  'list.recorded': listed,
};
