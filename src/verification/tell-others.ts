import { nameKey } from '../registry/names.ts';
import { type Account, bodyOf, listIn, members, type ReadEntry, textIn, textOrNull } from './account.ts';
import type { Teller } from './tell-models.ts';

const PARTICULARS = ['name', 'legalName', 'country', 'lei', 'registerNumber', 'website'] as const;

const providerRegistered: Teller = (account, entry) => {
  const { subject, body } = entry;
  const said = Object.fromEntries([...PARTICULARS, 'category', 'source'].map((name) => [name, body[name] ?? null]));
  account.tell('provider', subject, entry, { ...said, nameKey: nameKey(textIn(body, 'name')) });
};

const providerUpdated: Teller = (account, entry) => {
  const { subject } = entry;
  const changes = bodyOf(entry.body.changes, 'what changed');
  const former = bodyOf(entry.body.former, 'what it was');
  account.tell('providerStatement', textIn(former, 'id'), entry, {
    ...members(former, 'knownFrom', 'knownUntil'),
    providerId: subject,
    kind: 'particulars',
    about: null,
    validFrom: null,
    validUntil: null,
    supersedes: null,
    valueJson: former.was,
    author: entry.actor,
  });
  for (const [field, change] of Object.entries(changes)) {
    const { after = null } = bodyOf(change, `the change of ${field}`);
    if (field === 'aliases') {
      for (const { key } of account.where('providerAlias', 'providerId', subject)) account.forget('providerAlias', key);
      for (const alias of listIn({ after }, 'after')) tellAlias(account, entry, String(alias));
    } else {
      account.tell('provider', subject, entry, { [field]: after });
      if (field === 'name') account.tell('provider', subject, entry, { nameKey: nameKey(String(after)) });
    }
  }
};

function tellAlias(account: Account, entry: ReadEntry, alias: string): void {
  account.tell('providerAlias', nameKey(alias), entry, { alias, providerId: entry.subject });
}

const providerStated: Teller = (account, entry) => {
  const { subject, body, actor } = entry;
  account.tell('providerStatement', textIn(body, 'id'), entry, {
    ...members(body, 'kind', 'about', 'validFrom', 'validUntil', 'supersedes', 'knownFrom'),
    valueJson: body.value,
    providerId: subject,
    knownUntil: null,
    endedBecause: null,
    author: actor,
  });
  const replaced = textOrNull(body, 'supersedes');
  if (replaced !== null) account.tell('providerStatement', replaced, entry, { knownUntil: body.knownFrom });
};

const providerUnstated: Teller = (account, entry) => {
  const { id, reason, knownUntil } = entry.body;
  account.tell('providerStatement', String(id), entry, { knownUntil, endedBecause: reason });
};

const evidenceRecorded: Teller = (account, entry) => {
  const { body, actor: author } = entry;
  account.tell('evidence', textIn(body, 'id'), entry, {
    ...members(body, 'about', 'confidentiality', 'authorKind', 'knownFrom'),
    commitment: body.commitment ?? null,
    contentJson: body.content,
    knownUntil: null,
    endedBecause: null,
    erasedAt: null,
    author,
  });
};

/** Erased, a restricted piece has no content and no salt; when that was, its row alone says. */
const evidenceWithdrawn: Teller = (account, entry) => {
  const { body } = entry;
  const id = textIn(body, 'id');
  account.tell('evidence', id, entry, members(body, 'knownUntil', 'endedBecause'));
  if (body.erased === true) {
    account.tell('evidence', id, entry, { contentJson: null, salt: null });
    account.get('evidence', id)?.facts.delete('erasedAt');
  }
};

const documentationRecorded: Teller = (account, entry) => {
  for (const one of listIn(entry.body, 'items')) {
    const item = bodyOf(one, 'an item');
    account.tell('documentationEntry', textIn(item, 'id'), entry, {
      ...members(item, 'number', 'checklist', 'at', 'state', 'reason', 'confidentiality', 'knownFrom'),
      modelId: entry.subject,
      author: entry.actor,
      // `content` is told of what is public; of the rest the commitment, which is opened with the row's salt.
      contentJson: item.content,
      commitment: item.commitment,
    });
  }
};

const proposed: Teller = (account, entry) => {
  const { base: baseId, commitment } = entry.body;
  const open = { withdrawnAt: null, withdrawnBecause: null, succeeds: null };
  account.tell('storedRuleset', entry.subject, entry, { kind: 'proposal', baseId, commitment, ...open });
};

const enacted: Teller = (account, entry) => {
  const { base: baseId, text } = entry.body;
  const open = { withdrawnAt: null, withdrawnBecause: null, publishAs: null, succeeds: baseId };
  account.tell('storedRuleset', entry.subject, entry, { kind: 'enactment', baseId, text, ...open });
};

const corrected: Teller = (account, entry) => {
  account.tell('storedRuleset', entry.subject, entry, { text: entry.body.text });
};

/** The instant of a withdrawal is its request's, which the entry need not share. */
const rulesetWithdrawn: Teller = (account, entry) => {
  account.tell('storedRuleset', entry.subject, entry, {
    succeeds: null,
    withdrawnBecause: entry.body.because ?? null,
  });
  account.get('storedRuleset', entry.subject)?.facts.delete('withdrawnAt');
};

const consultationPublished: Teller = (account, entry) => {
  const { body, subject } = entry;
  account.tell('consultation', subject, entry, {
    ...members(body, 'slug', 'title', 'opensAt', 'closesAt', 'zone', 'closesWords', 'status'),
    rulesetId: body.ruleset,
    definitionJson: body.questionnaire,
  });
};

const contributed: Teller = (account, entry) => {
  const { consultation, reference, commitment, invented = false } = entry.body;
  account.tell('contribution', entry.subject, entry, { consultationId: consultation, reference, commitment, invented });
};

const personRegistered: Teller = (account, entry) => {
  const { role, profile } = entry.body;
  account.tell('person', entry.subject, entry, { role, commitment: profile });
};

const addressConfirmed: Teller = (account, entry) => {
  account.tell('person', entry.subject, entry, { commitment: entry.body.profile });
};

const roleChanged: Teller = (account, entry) => {
  account.tell('person', entry.subject, entry, { role: entry.body.to });
};

const personRemoved: Teller = (account, { subject }) => account.forget('person', subject);

const granted: Teller = (account, entry) => {
  const person = textIn(entry.body, 'person');
  const said = { personId: person, providerId: entry.subject, role: entry.body.to };
  account.tell('membership', `${person} ${entry.subject}`, entry, said);
};

const ended: Teller = (account, entry) =>
  account.forget('membership', `${textIn(entry.body, 'person')} ${entry.subject}`);

const nothing: Teller = () => {};

/** What entries about providers, evidence, documentation, rulesets, consultations and people tell. */
export const OTHER_TELLERS: Readonly<Record<string, Teller>> = {
  'provider.registered': providerRegistered,
  'provider.updated': providerUpdated,
  'provider.stated': providerStated,
  'provider.unstated': providerUnstated,
  'provider.aliasAdded': (account, entry) => tellAlias(account, entry, textIn(entry.body, 'alias')),
  'evidence.recorded': evidenceRecorded,
  'evidence.withdrawn': evidenceWithdrawn,
  'documentation.recorded': documentationRecorded,
  'proposal.made': proposed,
  'proposal.withdrawn': rulesetWithdrawn,
  'ruleset.enacted': enacted,
  'ruleset.corrected': corrected,
  'ruleset.withdrawn': rulesetWithdrawn,
  'ruleset.succeeded': nothing,
  'consultation.published': consultationPublished,
  'contribution.submitted': contributed,
  'person.registered': personRegistered,
  'person.addressConfirmed': addressConfirmed,
  'person.roleChanged': roleChanged,
  'person.passwordSet': nothing,
  'person.removed': personRemoved,
  'representation.granted': granted,
  'representation.ended': ended,
};

/** How the kinds begin that tell of ways in and of runs of imports, which are checked against nothing. */
export const UNTOLD = ['link.', 'secondFactor.', 'externalIdentity.', 'invitation.', 'apiToken.', 'import.'] as const;
