import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, freshKey, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what it asked for.
type Row = any;

const FACTS = `name aliases inputs outputs tasks parameters activeParameters architecture contextLength announcedOn placedOn
  channel commercial access licence licenceTerms { open grants terms public monetisation betweenMicroenterprises } link
  researchOnly highImpactEvidence essentialForThirdPartyService affectsNaturalPersonsRights`;
const LEDGER = `ledger {
  activity amount { kind low high boundLow boundHigh workings { name value } } times timing publiclyAccessible madeBy keptShare round
  performedOn assumptions note link
}`;
const REGISTER = `mutation ($input: RegisterModelInput!) {
  registerModel(input: $input) { model { id } userErrors { code message path } }
}`;
const READ = `query ($id: ID!) { model(id: $id) { ${FACTS} ${LEDGER} cumulativeCompute
  classification { gpai systemicRisk cumulativeCompute parameterUpdateCompute outcomes { name value } } } }`;

/** A model of which everything is said that can be. */
const EVERYTHING = {
  name: 'Quay 9',
  aliases: ['Quay Nine'],
  inputs: ['TEXT', 'IMAGE'],
  outputs: ['TEXT'],
  tasks: 'BROAD',
  parameters: '405e9',
  activeParameters: '37000000000',
  architecture: 'A mixture of experts',
  contextLength: '128000',
  announcedOn: '2025-09-01',
  placedOn: '2025-09-10',
  channel: 'INTERNAL',
  commercial: 'NO',
  access: 'HOSTED',
  licence: 'Quay licence 1.0',
  licenceTerms: {
    open: 'NO',
    grants: ['ACCESS', 'USE'],
    terms: ['NON_COMMERCIAL'],
    public: ['ARCHITECTURE'],
    monetisation: [],
    betweenMicroenterprises: false,
  },
  link: 'https://example.org/quay',
  researchOnly: false,
  highImpactEvidence: true,
  essentialForThirdPartyService: true,
  affectsNaturalPersonsRights: false,
};
const COMPUTE = [
  {
    activity: 'SYNTHETIC_DATA',
    amount: { hardware: { units: '1000', hours: '1.5', peakFlopPerSecond: '989e12', utilisation: '0.4' } },
    times: 3,
    timing: 'FORECAST',
    publiclyAccessible: 'NO',
    madeBy: 'SELF',
    keptShare: '0.25',
    performedOn: '2025-08-01',
    assumptions: 'The logs of the cluster.',
    note: 'Rounded down.',
    link: 'https://example.org/logs',
  },
];

/** How a registered model would be sent again. */
function sentAgain({ ledger, cumulativeCompute: _, classification: __, ...facts }: Row) {
  const compute = (ledger as Row[]).map(({ amount, round, ...entry }: Row) => ({
    ...entry,
    ...(round === null ? {} : { round }),
    amount: { hardware: Object.fromEntries(amount.workings.map(({ name, value }: Row) => [name, value])) },
  }));
  return { ...facts, compute };
}

describe.each(DATABASE_KINDS)('a model that is read and registered again, on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const register = async (input: object) => {
    const sent = { idempotencyKey: freshKey(), providerId: owner.providerId, ...input };
    const { registerModel } = await app.ask(REGISTER, { input: sent }, owner.script);
    expect(registerModel.userErrors).toEqual([]);
    return (await app.ask(READ, { id: registerModel.model.id })).model;
  };

  test('says what was sent, and follows the same law', async () => {
    const first = await register({ ...EVERYTHING, compute: COMPUTE });
    expect(first).toMatchObject({ ...EVERYTHING, parameters: '405000000000' });
    const again = await register(sentAgain(first));
    expect(again).toEqual(first);
  });

  test('says nothing of which nothing was said', async () => {
    const model = await register({ name: 'Quay 0', inputs: [], outputs: [] });
    for (const fact of ['researchOnly', 'highImpactEvidence', 'essentialForThirdPartyService', 'licenceTerms']) {
      expect(model[fact]).toBeNull();
    }
    expect(model.commercial).toBe('UNKNOWN');
  });
});
