import type { Site } from './site.ts';

type Input = Readonly<Record<string, unknown>>;
type Payload = Readonly<Record<string, { readonly id: string } | null>> & {
  readonly userErrors: readonly { readonly message: string; readonly path: readonly string[] }[];
};

/** Records made through the API by whoever holds a session, so that pages have something to show. */
export interface Records {
  /** A model of which everything is recorded that can be. */
  readonly rich: string;
  readonly richProvider: string;
  /** A modification of somebody else's model. */
  readonly modification: string;
  /** A proposal with a number and a further line. */
  readonly proposal: string;
}

/** Makes the records. The session is that of somebody who represents a provider; `original` is another provider's model. */
export async function makeRecords(site: Site, cookie: string, original: string): Promise<Records> {
  let keys = 0;
  /** Sends a mutation and answers with the id of what it made or changed. Throws with what was wrong. */
  const send = async (operation: string, type: string, made: string, input: Input, withKey = true): Promise<string> => {
    keys += 1;
    const key = withKey ? { idempotencyKey: `records-${keys}` } : {};
    const data = await site.ask<Record<string, Payload>>(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${made} { id } userErrors { message path } } }`,
      { input: { ...key, ...input } },
      cookie,
    );
    const payload = data[operation];
    const id = payload?.[made]?.id;
    if (id === undefined) throw new Error(`${operation}: ${JSON.stringify(payload?.userErrors)}`);
    return id;
  };

  const { viewer } = await site.ask<{ viewer: { represents: { provider: { id: string; models: Ids } }[] } }>(
    '{ viewer { represents { provider { id models(first: 1) { nodes { id } } } } } }',
    {},
    cookie,
  );
  const [represented] = viewer.represents;
  if (represented === undefined) throw new Error('Nobody is represented.');
  const providerId = represented.provider.id;
  const [base] = represented.provider.models.nodes;

  const modelId = await send('registerModel', 'RegisterModelInput', 'model', {
    providerId,
    name: 'Storm Tide 4 (invented)',
    aliases: ['ST4', 'Storm'],
    inputs: ['TEXT', 'IMAGE'],
    outputs: ['TEXT', 'CODE'],
    tasks: 'BROAD',
    parameters: '671000000000',
    activeParameters: '37000000000',
    architecture: 'Sparse mixture of experts, decoder only',
    contextLength: '131072',
    announcedOn: '2026-02-01',
    access: 'OPEN_WEIGHTS_RESTRICTED',
    licence: 'Storm Community Licence 1.1',
    licenceTerms: {
      open: 'NO',
      grants: ['ACCESS', 'USE', 'MODIFICATION'],
      terms: ['ATTRIBUTION', 'USER_THRESHOLD'],
      public: ['WEIGHTS', 'USAGE_INFORMATION'],
      monetisation: ['DUAL_LICENCE'],
    },
    link: 'https://example.org/storm-tide-4',
    distilledFrom: base === undefined ? [] : [base.id],
    compute: [
      {
        activity: 'PRE_TRAINING',
        amount: { hardware: { units: '2048', hours: '1400', peakFlopPerSecond: '989e12', utilisation: '0.38' } },
        performedOn: '2025-12-20',
        assumptions: 'Utilisation as measured over the whole run, restarts included.',
        link: 'https://example.org/storm-tide-4/compute',
      },
      {
        activity: 'SYNTHETIC_DATA',
        amount: { flop: '4e23' },
        keptShare: '0.25',
        publiclyAccessible: 'NO',
        madeBy: 'SELF',
      },
    ],
  });
  for (const [stage, on, note] of [
    ['PLANNED', '2025-08-01', null],
    ['TRAINING', '2025-09-15', 'First large run.'],
    ['TRAINED', '2025-12-20', null],
    ['PLACED', '2026-02-14', null],
    ['RESTRICTED', '2026-06-01', 'Only through the API in some Member States.'],
  ] as const) {
    await send('recordStage', 'RecordStageInput', 'model', { modelId, stage, on, note });
  }
  for (const [channel, on, until] of [
    ['API', '2026-02-14', null],
    ['HUB_DOWNLOAD', '2026-02-14', '2026-06-01'],
  ] as const) {
    await send('recordRelease', 'RecordReleaseInput', 'model', { modelId, channel, on, until });
  }
  for (const [kind, value, more] of [
    ['REGISTERED_BUSINESS_USERS_EU', '12400', { link: 'https://example.org/users' }],
    ['TRAINING_ENERGY', '5210000.5', {}],
    ['BENCHMARK', '86.4', { name: 'Example Harbour Exam', unit: '%', note: 'Five attempts, the mean.' }],
  ] as const) {
    await send('recordIndicator', 'RecordIndicatorInput', 'model', { modelId, kind, value, on: '2026-05-31', ...more });
  }
  const versionId = await send('registerModelVersion', 'RegisterModelVersionInput', 'version', {
    modelId,
    name: 'Storm Tide 4.1',
    releasedOn: '2026-07-01',
    riskProfileChanged: 'NO',
    changes: 'Longer context and a later cut-off of its training data.',
  });
  await send('recordCompute', 'RecordComputeInput', 'model', {
    modelId,
    entry: { activity: 'POST_TRAINING', amount: { flop: '8e22' }, versionId },
  });
  await send('recordEvidence', 'RecordEvidenceInput', 'evidence', {
    about: modelId,
    title: 'Log of the pre-training run',
    shows: 'Hours and utilisation of every machine.',
    confidentiality: 'TRADE_SECRET',
  });
  for (const statement of [
    {
      representative: {
        name: 'Harbour Agents SA',
        address: 'Quai des Exemples 7, 1000 Brussels',
        country: 'BE',
        tasks: ['VERIFY_DOCUMENTATION', 'KEEP_DOCUMENTATION', 'PROVIDE_INFORMATION'],
        from: '2025-06-01',
      },
    },
    { size: { on: '2025-12-31', staff: 84, turnoverEur: '9400000', source: 'Annual report 2025 (invented)' } },
    { adherence: { chapter: 'TRANSPARENCY', from: '2025-08-01', link: 'https://example.org/code' } },
    { adherence: { chapter: 'COPYRIGHT', from: '2025-08-01', until: '2026-03-01' } },
  ]) {
    await send('recordProviderStatement', 'RecordProviderStatementInput', 'provider', { providerId, statement });
  }
  const { provider } = await site.ask<{ provider: { revision: number } }>(
    'query ($id: ID!) { provider(id: $id) { revision } }',
    { id: providerId },
  );
  const particulars = {
    providerId,
    expectedRevision: provider.revision,
    legalName: 'Example Marine Models SRL',
    registerNumber: 'BCE 0123.456.789',
  };
  await send('updateProvider', 'UpdateProviderInput', 'provider', particulars, false);
  const modification = await send('registerModification', 'RegisterModificationInput', 'modification', {
    modelId: original,
    providerId,
    name: 'Marine fine-tune (invented)',
    how: 'TRAINING',
    control: 'WEIGHTS',
    placedOn: '2026-09-01',
    channel: 'API',
    commercial: 'YES',
    compute: [{ activity: 'FINE_TUNING', amount: { flop: '6e24' } }],
  });
  const proposal = await send('makeProposal', 'MakeProposalInput', 'proposal', {
    title: 'Fewer models, but those with many users',
    rationale: 'Models became more efficient.\n\nReach matters beside compute.',
    publishAs: 'Example Marine Models',
    change: { systemicCompute: '3e25', alsoSystemic: [{ cumulativeComputeOver: '1e24', businessUsersOver: 20_000 }] },
  });
  return { rich: modelId, richProvider: providerId, modification, proposal };
}

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}
