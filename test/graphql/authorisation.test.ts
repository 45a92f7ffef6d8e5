import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';
import { type PersonRole, SYSTEM } from '../../src/identity/actor.ts';
import { changeRole } from '../../src/identity/commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { TOKEN_SCOPES } from '../../src/identity/scope.ts';
import { anApp, freshKey, NOBODY, type Sender, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { mutationText, type Owner, WRITING } from '../support/mutations.ts';

/**
 * The authorisation matrix: every mutation and every restricted type of the contract, with every kind of sender, against
 * the running server. What is new in the contract fails here until somebody has decided who may.
 */
const SENDERS = [
  'nobody',
  'member',
  'reader',
  'editor',
  'owner',
  'officer',
  'operator',
  // By a token that is for nothing much.
  'token',
  // Owner and officer, by a token for everything, but for another provider.
  'elsewhere',
] as const;
type SenderName = (typeof SENDERS)[number];

const PERSONS = SENDERS.filter((name) => !['nobody', 'token', 'elsewhere'].includes(name));
const WHO = {
  anybody: SENDERS.filter((name) => name !== 'token'),
  /** Whoever has an account, and a token only with the scope for it. */
  persons: PERSONS,
  /** The same where it is about no provider. */
  'persons and tokens': [...PERSONS, 'elsewhere'],
  /** Owners and editors of the provider whose record it is. */
  team: ['editor', 'owner'],
  officers: ['officer'],
  /** The authority adds what it knows itself. */
  'team and officers': ['editor', 'owner', 'officer'],
  /** Whoever the record belongs to, who is none of the senders. */
  author: [],
} as const satisfies Record<string, readonly SenderName[]>;

/** Who may carry out each mutation that goes the one way of writing. */
const MAY_WRITE: Readonly<Record<string, keyof typeof WHO>> = {
  registerProvider: 'persons',
  updateProvider: 'team',
  recordProviderStatement: 'team',
  withdrawProviderStatement: 'team',
  registerModel: 'team',
  updateModel: 'team',
  recordStage: 'team',
  recordRelease: 'team',
  recordIndicator: 'team',
  withdrawStatement: 'team',
  registerModelVersion: 'team',
  updateModelVersion: 'team',
  registerModification: 'team',
  updateModification: 'team',
  recordCompute: 'team',
  withdrawComputeEntry: 'team',
  recordEvidence: 'team and officers',
  withdrawEvidence: 'team',
  recordDocumentation: 'team',
  makeProposal: 'persons and tokens',
  withdrawProposal: 'author',
  enactRuleset: 'officers',
  correctRuleset: 'officers',
  withdrawRuleset: 'officers',
  submitContribution: 'anybody',
};

/** The other mutations: they prove who somebody is, or are for a person who is there, in a browser. */
const OF_ACCOUNTS: Readonly<
  Record<string, 'by what only its holder knows' | 'in a browser only' | 'with a token too'>
> = {
  signUp: 'by what only its holder knows',
  signIn: 'by what only its holder knows',
  redeemSignInLink: 'by what only its holder knows',
  confirmEmail: 'by what only its holder knows',
  requestConfirmation: 'by what only its holder knows',
  requestPasswordReset: 'by what only its holder knows',
  resetPassword: 'by what only its holder knows',
  setPassword: 'in a browser only',
  requestEmailChange: 'in a browser only',
  endSession: 'in a browser only',
  beginSecondFactor: 'in a browser only',
  enrolSecondFactor: 'in a browser only',
  confirmSecondFactor: 'in a browser only',
  renewRecoveryCodes: 'in a browser only',
  removeSecondFactor: 'in a browser only',
  linkIdentity: 'in a browser only',
  unlinkIdentity: 'in a browser only',
  createApiToken: 'in a browser only',
  rotateApiToken: 'in a browser only',
  inviteRepresentative: 'in a browser only',
  withdrawInvitation: 'in a browser only',
  acceptInvitation: 'in a browser only',
  changeRepresentation: 'in a browser only',
  endRepresentation: 'in a browser only',
  signOut: 'with a token too',
  revokeApiToken: 'with a token too',
};

/** Many of one mutation at once: each item is a command of its own. */
const BATCHES: Readonly<Record<string, { readonly one: string; readonly answers: string }>> = {
  registerModels: { one: 'registerModel', answers: 'registrations' },
  recordComputes: { one: 'recordCompute', answers: 'recordings' },
};

/** Types that not everybody reads, and what is asked to see one. What leads to one of them leads nowhere for others. */
const RESTRICTED: Readonly<Record<string, { readonly ask: string; readonly to: readonly SenderName[] }>> = {
  Person: { ask: 'query ($person: ID!) { node(id: $person) { ... on Person { id email } } }', to: [] },
  Representation: {
    ask: 'query ($person: ID!) { node(id: $person) { ... on Person { represents { role } } } }',
    to: [],
  },
  ApiToken: { ask: 'query ($token: ID!) { node(id: $token) { ... on ApiToken { id hint } } }', to: ['operator'] },
  MailConnection: { ask: '{ outbox(first: 1) { nodes { text } } }', to: ['operator'] },
  Session: { ask: '{ viewer { sessions { id } } }', to: [...PERSONS, 'elsewhere'] },
  ProviderTeam: {
    ask: 'query ($provider: ID!) { provider(id: $provider) { account { team { representatives { name } } } } }',
    to: ['reader', 'editor', 'owner', 'officer', 'operator'],
  },
  ModelDossierContents: {
    ask: 'query ($model: ID!) { model(id: $model) { dossier { contents { evidence { salt } } } } }',
    to: ['reader', 'editor', 'owner', 'officer'],
  },
};

const schema = buildSchema();

describe('who may do what', () => {
  let app: TestApp;
  let chief: Owner;
  let senders: Readonly<Record<SenderName, Sender>>;
  let people: Readonly<Record<string, TestPerson>>;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    app = await anApp('sqlite');
    chief = await app.anOwner({ officer: true });
    await aConsultation(app);
    const made = await Promise.all(PERSONS.map(async (name) => [name, await app.aPerson()] as const));
    const another = await app.anOwner({ officer: true });
    people = { ...Object.fromEntries(made), elsewhere: another };
    const identity = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    for (const role of ['officer', 'operator'] as const satisfies readonly PersonRole[]) {
      await changeRole(identity, SYSTEM, { personId: of(role).id, role });
    }
    // A change of role ends every session.
    const senderOf = async (name: SenderName) =>
      ['officer', 'operator'].includes(name) ? app.signIn(of(name).email) : of(name).browser;
    const browsers = await Promise.all(PERSONS.map(async (name) => [name, await senderOf(name)] as const));
    const elsewhere = await app.aToken(another.browser, 90, {
      scopes: TOKEN_SCOPES.map((scope) => scope.toUpperCase()),
      providerIds: [another.providerId],
    });
    const powerless = await app.aToken(of('owner').browser, 90, { scopes: ['ACT_FOR_AUTHORITY'] });
    senders = {
      ...(Object.fromEntries(browsers) as Record<SenderName, Sender>),
      nobody: NOBODY,
      token: { headers: { authorization: `Bearer ${powerless.secret}` } },
      elsewhere: { headers: { authorization: `Bearer ${elsewhere.secret}` } },
    };
    await appointTo(chief.providerId);
    const model = await app.aModel(chief, chief.providerId);
    await app.anEvidence(chief, model, { confidentiality: 'TRADE_SECRET' });
    ids = { person: chief.id, token: chief.token.id, model, provider: chief.providerId };
  }, 60_000);
  afterAll(() => app.close());

  const of = (name: string): TestPerson => people[name] ?? expect.fail(`nobody is ${name}`);
  const appointTo = async (providerId: string) => {
    // Also whoever comes with a token for another provider represents this one.
    await app.appoint(of('elsewhere'), providerId, 'owner');
    for (const role of ['reader', 'editor', 'owner'] as const) await app.appoint(of(role), providerId, role);
  };

  test('is decided for every mutation of the contract', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const decided = [MAY_WRITE, OF_ACCOUNTS, BATCHES].flatMap((table) => Object.keys(table));
    expect(decided.toSorted()).toEqual(mutations.toSorted());
    expect(WRITING.map(({ operation }) => operation).toSorted()).toEqual(Object.keys(MAY_WRITE).toSorted());
  });

  test.each(WRITING)('$operation: every kind of sender', async (one) => {
    const input = await one.input(app, chief);
    await appointTo(await providerOf(input));
    const answers = await Promise.all(
      SENDERS.map(async (name) => {
        const more = { validateOnly: true, ...('idempotencyKey' in input ? { idempotencyKey: freshKey() } : {}) };
        const { data, errors } = await app.send(mutationText(one), { input: { ...input, ...more } }, senders[name]);
        expect(errors).toEqual([]);
        const codes = data[one.operation].userErrors.map(({ code }: { code: string }) => code);
        return [name, codes.some(isRefusal) ? 'refused' : 'let in'];
      }),
    );
    const who: readonly SenderName[] = WHO[MAY_WRITE[one.operation] ?? 'author'];
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(SENDERS.map((name) => [name, who.includes(name) ? 'let in' : 'refused'])),
    );
  });

  test.each(Object.entries(BATCHES))(
    '%s lets in for an item whom that item lets in',
    async (name, { one, answers }) => {
      const single = WRITING.find(({ operation }) => operation === one) ?? expect.fail(`no ${one}`);
      const input = await single.input(app, chief);
      await appointTo(await providerOf(input));
      const type = String(schema.getMutationType()?.getFields()[name]?.args[0]?.type);
      const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${answers} { userErrors { code } } userErrors { code } } }`;
      const who: readonly SenderName[] = WHO[MAY_WRITE[one] ?? 'author'];
      for (const sender of SENDERS) {
        const items = [{ ...input, idempotencyKey: freshKey(), expectedRevision: undefined, validateOnly: true }];
        const { [name]: answer } = await app.ask(query, { input: { items } }, senders[sender]);
        const problems = [...answer.userErrors, ...answer[answers].flatMap((item: typeof answer) => item.userErrors)];
        expect(
          problems.some(({ code }) => isRefusal(code)),
          sender,
        ).toBe(!who.includes(sender));
      }
    },
  );

  test.each(Object.entries(OF_ACCOUNTS).filter(([, how]) => how === 'in a browser only'))(
    '%s: nobody but somebody who is there',
    async (name) => {
      const type = String(schema.getMutationType()?.getFields()[name]?.args[0]?.type);
      const given = INPUTS[name] ?? expect.fail(`no input for ${name}`);
      const input = 'providerId' in given ? { ...given, providerId: chief.providerId } : given;
      for (const sender of [senders.nobody, senders.token, people.owner?.script ?? NOBODY]) {
        const query = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`;
        const { [name]: answer } = await app.ask(query, { input }, sender);
        expect(answer.userErrors.some(({ code }: { code: string }) => isRefusal(code))).toBe(true);
      }
    },
  );

  test('is decided for every type that leads to what is somebody’s own', () => {
    const leading = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && SECRET.test(type.name) && !type.name.endsWith('Payload'),
    );
    const known = new Set([...Object.keys(RESTRICTED), ...BEHIND]);
    expect(leading.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    for (const name of BEHIND)
      expect(usesOf(name).filter((use) => !known.has(use) && !use.endsWith('Payload'))).toEqual([]);
  });

  test.each(Object.entries(RESTRICTED))(
    '%s is read by those it is for, and by nobody else',
    async (name, { ask, to }) => {
      for (const sender of SENDERS) {
        const used = Object.fromEntries(Object.entries(ids).filter(([id]) => ask.includes(`$${id}:`)));
        const { data } = await app.send(ask, used, senders[sender]);
        expect(isSeen(data), `${name} by ${sender}`).toBe(to.includes(sender));
      }
      // The test can see it at all.
      const { data } = await app.send(ask, ids, name === 'MailConnection' ? senders.operator : chief.browser);
      expect(isSeen(data)).toBe(true);
    },
  );

  /** The provider whose team decides over an input, found as anybody finds it. */
  async function providerOf(input: Readonly<Record<string, unknown>>): Promise<string> {
    if (typeof input.providerId === 'string') return input.providerId;
    const id = [input.modelId, input.versionId, input.about, input.evidenceId].find((one) => typeof one === 'string');
    if (id === undefined) return chief.providerId;
    const { node } = await app.ask(
      `query ($id: ID!) { node(id: $id) {
        ... on Model { provider { id } } ... on ModelVersion { model { provider { id } } } ... on Evidence { about }
      } }`,
      { id },
    );
    if (typeof node.about === 'string') return providerOf({ modelId: node.about });
    return (node.provider ?? node.model.provider).id;
  }
});

const INPUTS: Readonly<Record<string, object>> = {
  setPassword: { currentPassword: 'x', password: 'nine oars along the wall' },
  requestEmailChange: { email: 'new@example.org', currentPassword: 'x' },
  createApiToken: { idempotencyKey: 'a-key', label: 'For more', scopes: ['WRITE_MODELS'], expiresInDays: 1 },
  endSession: { id: 'ses_0' },
  beginSecondFactor: { currentPassword: 'x' },
  enrolSecondFactor: { code: '000000' },
  confirmSecondFactor: { code: '000000' },
  renewRecoveryCodes: { code: '000000' },
  removeSecondFactor: { code: '000000' },
  linkIdentity: { offer: 'vis_0' },
  unlinkIdentity: { id: 'ext_0' },
  inviteRepresentative: { idempotencyKey: 'a-key', providerId: '', email: 'new@example.org', role: 'READER' },
  withdrawInvitation: { id: 'inv_0', expectedRevision: 1 },
  acceptInvitation: { secret: 'x' },
  changeRepresentation: { providerId: '', personId: 'per_0', from: 'READER', to: 'OWNER' },
  endRepresentation: { providerId: '', personId: 'per_0', from: 'READER' },
  rotateApiToken: { id: 'tok_0000000000000000000000', expectedRevision: 1 },
};

/** Types that are reached through restricted ones only. */
const BEHIND = [
  'SecondFactor',
  'SecondFactorEnrolment',
  'LinkedIdentity',
  'OfferedIdentity',
  'RestrictedEvidence',
  'RestrictedDocumentation',
  'Mail',
  'MailEdge',
  'Representative',
  'Invitation',
];

/** Names by which a type of somebody's own is known. */
const SECRET =
  /^(Person|SecondFactor|LinkedIdentity|OfferedIdentity|ApiToken|Representation|Mail|Session|Invitation$|ProviderTeam|Representative|.*Dossier.*Contents|Restricted)/;

const isRefusal = (code: string) => ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'EMAIL_NOT_CONFIRMED'].includes(code);

/** Whether an answer holds any value that is not null. */
function isSeen(data: unknown): boolean {
  if (data === null || data === undefined) return false;
  if (Array.isArray(data)) return data.some(isSeen);
  return typeof data === 'object' ? Object.values(data).some(isSeen) : true;
}

/** The object types with a field that answers with this type. */
function usesOf(name: string): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && Object.values(type.getFields()).some((field) => getNamedType(field.type).name === name)
      ? [type.name]
      : [],
  );
}
