import type { Json } from '../law/canonical.ts';
import type { StatementKind } from '../provider/statement.ts';
import { activityInWords, eventInWords, isEvent } from '../registry/in-words.ts';

export type Body = Readonly<Record<string, Json | undefined>>;

/** How entries of one kind are told to the public. */
export interface Telling {
  /** What happened, for people. */
  readonly says: string | ((body: Body) => string);
  /** What the body may show, and under which name of the schema. Nothing else of it is ever told. */
  readonly shows?: Readonly<Record<string, string>>;
  /** That the body describes one figure of a ledger. */
  readonly isFigure?: true;
}

const MODEL = {
  name: 'name',
  aliases: 'aliases',
  provider: 'provider',
  providerId: 'provider',
  providers: 'developers',
  source: 'source',
  credit: 'credit',
  announcedOn: 'announcedOn',
  announcedPrecision: 'announcedPrecision',
  placedOn: 'placedOn',
  channel: 'channel',
  inputs: 'inputs',
  inputsJson: 'inputs',
  outputs: 'outputs',
  outputsJson: 'outputs',
  tasks: 'tasks',
  parameters: 'parameters',
  activeParameters: 'activeParameters',
  architecture: 'architecture',
  contextLength: 'contextLength',
  access: 'access',
  licence: 'licence',
  link: 'link',
  builtFrom: 'builtFrom',
};

const PROVIDER = {
  name: 'name',
  legalName: 'legalName',
  aliases: 'aliases',
  country: 'country',
  lei: 'lei',
  registerNumber: 'registerNumber',
  website: 'website',
  source: 'source',
};

const VERSION = {
  name: 'name',
  releasedOn: 'releasedOn',
  withdrawnOn: 'withdrawnOn',
  riskProfileChanged: 'riskProfileChanged',
  changes: 'changes',
  link: 'link',
};

/** Statements about a provider, as the beginning of a sentence. */
const STATEMENT: Readonly<Record<string, string>> = {
  representative: 'The mandate of an authorised representative',
  parent: 'An owner',
  size: 'The size of the enterprise',
  adherence: 'Adherence to a chapter of the code of practice',
} satisfies Record<StatementKind, string>;

const activity = ({ activity: one }: Body): string => (typeof one === 'string' ? ` for ${activityInWords(one)}` : '');
/** The reason that an entry states, as a sentence; what happened, if it states none. */
const because =
  (otherwise: string) =>
  ({ because: why }: Body): string => {
    if (typeof why !== 'string' || why === '') return otherwise;
    return `${why.slice(0, 1).toUpperCase()}${why.slice(1)}${why.endsWith('.') ? '' : '.'}`;
  };

/**
 * The kinds of journal entries that are told to everybody. A kind that is not here is never told, in no history, feed or
 * export: what is public is said, not assumed.
 */
export const TOLD: Readonly<Record<string, Telling>> = {
  'model.registered': { says: 'The model was registered.', shows: MODEL },
  'model.changed': { says: 'The model’s record was changed.', shows: MODEL },
  'model.stage-recorded': { says: 'A stage of the model’s life was recorded.', shows: { stage: 'stage', day: 'on' } },
  'model.release-recorded': {
    says: 'A channel of release was recorded.',
    shows: { channel: 'channel', day: 'on', until: 'until' },
  },
  'model.indicator-recorded': {
    says: 'Something that was measured of the model was recorded.',
    shows: { kind: 'kind', name: 'name', value: 'value', unit: 'unit', day: 'on' },
  },
  'model.statement-withdrawn': { says: 'A statement about the model was withdrawn.' },
  'model.version-registered': { says: 'A version was registered.', shows: { id: 'versions', ...VERSION } },
  'model.version-changed': { says: 'A version’s record was changed.', shows: { version: 'versions', ...VERSION } },
  'modification.registered': {
    says: 'A modification was registered.',
    shows: { name: 'name', modelId: 'model', providerId: 'provider' },
  },
  'modification.changed': { says: 'A modification’s record was changed.', shows: { name: 'name', resultId: 'result' } },
  'compute.recorded': {
    says: (body) =>
      because(body.before == null ? `A figure${activity(body)} was recorded.` : 'A figure was replaced.')(body),
    isFigure: true,
  },
  'compute.withdrawn': { says: because('A figure was withdrawn.'), isFigure: true },
  'compute.annotated': { says: because('A figure was annotated.'), isFigure: true },
  'evidence.recorded': {
    says: 'Evidence was recorded.',
    shows: { confidentiality: 'confidentiality', commitment: 'commitment' },
  },
  'evidence.withdrawn': { says: 'Evidence was withdrawn.' },
  'documentation.recorded': { says: 'Documentation was recorded.' },
  'procedure.recorded': {
    says: ({ event }) =>
      typeof event === 'string' && isEvent(event)
        ? `A step of the procedure was recorded. ${eventInWords(event)}.`
        : 'A step of the procedure was recorded.',
    shows: { date: 'on', informed: 'informedOn', summary: 'summary' },
  },
  'list.recorded': {
    says: ({ delistedOn }) =>
      delistedOn == null
        ? 'An entry of the public list was recorded.'
        : 'An entry of the list and its end were recorded.',
    shows: {
      model: 'model',
      basis: 'basis',
      listedOn: 'listedOn',
      delistedOn: 'delistedOn',
      authority: 'authority',
      reason: 'reason',
    },
  },
  'provider.registered': { says: 'The provider was registered.', shows: PROVIDER },
  'provider.updated': { says: 'The provider’s particulars were changed.', shows: PROVIDER },
  'provider.stated': {
    says: ({ kind }) => `${STATEMENT[String(kind)] ?? 'A statement about the provider'} was recorded.`,
    shows: { about: 'about', validFrom: 'validFrom', validUntil: 'validUntil' },
  },
  'provider.unstated': {
    says: ({ kind }) => `${STATEMENT[String(kind)] ?? 'A statement about the provider'} was withdrawn.`,
  },
  'provider.aliasAdded': { says: 'Another name of the provider was recorded.', shows: { alias: 'aliases' } },
  'proposal.made': { says: 'A ruleset was proposed.', shows: { commitment: 'commitment' } },
  'proposal.withdrawn': { says: 'The proposal was withdrawn.' },
  'ruleset.enacted': { says: 'The ruleset was entered, after an act or guidelines.' },
  'ruleset.corrected': { says: 'The ruleset was corrected before its day.' },
  'ruleset.withdrawn': { says: 'The ruleset was withdrawn before its day.' },
  'ruleset.succeeded': { says: 'Another ruleset was entered that takes this one’s place from its day on.' },
  'consultation.published': {
    says: 'The consultation was published.',
    shows: { title: 'title', opensAt: 'opensAt', closesAt: 'closes', ruleset: 'ruleset' },
  },
  'contribution.submitted': { says: 'A contribution was received.', shows: { commitment: 'commitment' } },
};

/** The kinds that are about people, access or the running of the register, and are told to nobody here, by how they begin. */
export const WITHHELD: readonly string[] = [
  'person.',
  'representation.',
  'link.',
  'secondFactor.',
  'externalIdentity.',
  'invitation.',
  'apiToken.',
  'import.',
];
