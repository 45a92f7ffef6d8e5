import type { Dialect } from './dialect.ts';
import { defineIdentity } from './identity-tables.ts';
import { defineModelTables } from './model-tables.ts';
import { defineRecords } from './record-tables.ts';
import { defineStoredRuleset } from './ruleset-table.ts';

/**
 * Every table of Plimsoll, once, for both databases.
 *
 * `revision` counts the changes of a record; `commit` refuses a plan that was decided on an older one. Days are
 * `YYYY-MM-DD` in Brussels, instants RFC 3339 in UTC, FLOP decimal digits. Columns named `…Json` hold canonical JSON.
 */
export function define(d: Dialect) {
  const journalHead = d.table('journal_head', {
    id: d.integer('id').primaryKey(),
    sequence: d.integer('sequence').notNull(),
    chain: d.text('chain').notNull(),
    instant: d.text('instant').notNull(),
  });

  const journalEntry = d.table(
    'journal_entry',
    {
      sequence: d.integer('sequence').primaryKey(),
      instant: d.text('instant').notNull(),
      actor: d.text('actor').notNull(),
      kind: d.text('kind').notNull(),
      subject: d.text('subject').notNull(),
      body: d.text('body').notNull(),
      leaf: d.text('leaf').notNull(),
      chain: d.text('chain').notNull(),
    },
    (t) => [
      d.index('journal_entry_subject').on(t.subject, t.sequence),
      d.index('journal_entry_kind').on(t.kind, t.sequence),
      d.index('journal_entry_instant').on(t.instant, t.sequence),
    ],
  );

  const provider = d.table(
    'provider',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      name: d.text('name').notNull(),
      nameKey: d.text('name_key').notNull(),
      country: d.text('country'),
      lei: d.text('lei'),
      legalName: d.text('legal_name'),
      registerNumber: d.text('register_number'),
      website: d.text('website'),
      category: d.text('category'),
      source: d.text('source').notNull(),
      createdAt: d.text('created_at').notNull(),
    },
    (t) => [
      d.uniqueIndex('provider_name_key').on(t.nameKey),
      d.index('provider_country').on(t.country, t.nameKey, t.id),
      d.index('provider_source').on(t.source, t.nameKey, t.id),
    ],
  );

  const providerAlias = d.table(
    'provider_alias',
    {
      aliasKey: d.text('alias_key').primaryKey(),
      alias: d.text('alias').notNull(),
      providerId: d.text('provider_id').notNull(),
    },
    (t) => [d.index('provider_alias_provider').on(t.providerId)],
  );

  const model = d.table(
    'model',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      name: d.text('name').notNull(),
      nameKey: d.text('name_key').notNull(),
      providerId: d.text('provider_id'),
      source: d.text('source').notNull(),
      sourceKey: d.text('source_key'),
      announcedOn: d.text('announced_on'),
      announcedPrecision: d.text('announced_precision'),
      placedOn: d.text('placed_on'),
      channel: d.text('channel'),
      commercial: d.text('commercial'),
      inputsJson: d.text('inputs_json').notNull(),
      outputsJson: d.text('outputs_json').notNull(),
      tasks: d.text('tasks').notNull(),
      domain: d.text('domain'),
      parameters: d.text('parameters'),
      activeParameters: d.text('active_parameters'),
      architecture: d.text('architecture'),
      contextLength: d.text('context_length'),
      aliasesJson: d.text('aliases_json'),
      /** Facts of the law that have no column of their own. */
      factsJson: d.text('facts_json'),
      access: d.text('access'),
      licence: d.text('licence'),
      licenceJson: d.text('licence_json'),
      link: d.text('link'),
      believedOverJson: d.text('believed_over_json'),
      besideJson: d.text('beside_json'),
      credit: d.text('credit'),
      computeKey: d.text('compute_key'),
      createdAt: d.text('created_at').notNull(),
    },
    (t) => [
      d.uniqueIndex('model_source_key').on(t.source, t.sourceKey),
      d.index('model_source').on(t.source, t.credit),
      d.index('model_name').on(t.nameKey, t.id),
      d.index('model_compute').on(t.computeKey, t.id),
      d.index('model_announced').on(t.announcedOn, t.id),
      d.index('model_by_first_provider').on(t.providerId, t.nameKey),
    ],
  );

  const modelProvider = d.table(
    'model_provider',
    {
      modelId: d.text('model_id').notNull(),
      providerId: d.text('provider_id').notNull(),
      position: d.integer('position').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.modelId, t.providerId] }),
      d.index('model_provider_by_provider').on(t.providerId),
    ],
  );

  const lineage = d.table(
    'lineage',
    {
      modelId: d.text('model_id').notNull(),
      position: d.integer('position').notNull(),
      baseName: d.text('base_name').notNull(),
      baseId: d.text('base_id'),
      how: d.text('how'),
    },
    (t) => [d.primaryKey({ columns: [t.modelId, t.position] }), d.index('lineage_base').on(t.baseId)],
  );

  /** `modelId` is the model or the modification in whose ledger the entry stands. */
  const computeEntry = d.table(
    'compute_entry',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      modelId: d.text('model_id').notNull(),
      activity: d.text('activity').notNull(),
      amountJson: d.text('amount_json').notNull(),
      raw: d.text('raw'),
      times: d.integer('times').notNull(),
      publiclyAccessible: d.text('publicly_accessible'),
      madeBy: d.text('made_by'),
      keptShare: d.text('kept_share'),
      round: d.integer('round'),
      versionId: d.text('version_id'),
      performedOn: d.text('performed_on'),
      assumptions: d.text('assumptions'),
      basis: d.text('basis').notNull(),
      timing: d.text('timing').notNull(),
      confidence: d.text('confidence'),
      method: d.text('method'),
      note: d.text('note'),
      credit: d.text('credit'),
      link: d.text('link'),
      knownFrom: d.text('known_from').notNull(),
      knownUntil: d.text('known_until'),
      endedBecause: d.text('ended_because'),
      supersedes: d.text('supersedes'),
      author: d.text('author').notNull(),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [d.index('compute_entry_model').on(t.modelId, t.knownFrom)],
  );

  const procedureEvent = d.table(
    'procedure_event',
    {
      id: d.text('id').primaryKey(),
      modelId: d.text('model_id').notNull(),
      kind: d.text('kind').notNull(),
      date: d.text('date').notNull(),
      informed: d.text('informed'),
      detailJson: d.text('detail_json').notNull(),
      publicSummary: d.text('public_summary'),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [d.index('procedure_event_model').on(t.modelId, t.date)],
  );

  const listEntry = d.table(
    'list_entry',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      modelId: d.text('model_id').notNull(),
      basis: d.text('basis').notNull(),
      listedOn: d.text('listed_on').notNull(),
      delistedOn: d.text('delisted_on'),
      authority: d.text('authority').notNull(),
      reason: d.text('reason').notNull(),
    },
    (t) => [d.index('list_entry_model').on(t.modelId), d.index('list_entry_listed').on(t.listedOn)],
  );

  const consultation = d.table('consultation', {
    id: d.text('id').primaryKey(),
    revision: d.integer('revision').notNull(),
    slug: d.text('slug').notNull().unique(),
    title: d.text('title').notNull(),
    summary: d.text('summary').notNull(),
    opensAt: d.text('opens_at').notNull(),
    closesAt: d.text('closes_at').notNull(),
    zone: d.text('zone').notNull(),
    closesWords: d.text('closes_words').notNull(),
    rulesetId: d.text('ruleset_id').notNull(),
    status: d.text('status').notNull(),
    definitionJson: d.text('definition_json').notNull(),
  });

  const storedRuleset = defineStoredRuleset(d);

  const contribution = d.table(
    'contribution',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      reference: d.text('reference').notNull().unique(),
      consultationId: d.text('consultation_id').notNull(),
      submittedAt: d.text('submitted_at').notNull(),
      publication: d.text('publication').notNull(),
      category: d.text('category').notNull(),
      country: d.text('country'),
      name: d.text('name'),
      organisation: d.text('organisation'),
      answersJson: d.text('answers_json').notNull(),
      salt: d.text('salt').notNull(),
      commitment: d.text('commitment').notNull(),
      invented: d.flag('invented').notNull(),
    },
    (t) => [d.index('contribution_consultation').on(t.consultationId, t.submittedAt, t.id)],
  );

  // Derived from the names of records by every commit (`search-index.ts`); what finds words in it is each database's own.
  const searchEntry = d.table(
    'search_entry',
    {
      n: d.serial('n'),
      key: d.text('key').notNull().unique(),
      recordId: d.text('record_id').notNull(),
      kind: d.text('kind').notNull(),
      nameKey: d.text('name_key').notNull(),
      words: d.text('words').notNull(),
    },
    (t) => [d.index('search_entry_record').on(t.recordId), d.index('search_entry_name').on(t.nameKey)],
  );

  const idempotency = d.table(
    'idempotency',
    {
      actor: d.text('actor').notNull(),
      key: d.text('key').notNull(),
      operation: d.text('operation').notNull(),
      inputHash: d.text('input_hash').notNull(),
      resultJson: d.text('result_json').notNull(),
      at: d.text('at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.actor, t.key] })],
  );

  const importRun = d.table('import_run', {
    id: d.text('id').primaryKey(),
    revision: d.integer('revision').notNull(),
    source: d.text('source').notNull(),
    fileName: d.text('file_name').notNull(),
    fileHash: d.text('file_hash').notNull(),
    observedOn: d.text('observed_on').notNull(),
    startedAt: d.text('started_at').notNull(),
    finishedAt: d.text('finished_at'),
    reportJson: d.text('report_json').notNull(),
  });

  // What each export of a source said of a model's figure on its day, blank or not: from these, not from the order in which files
  // come, follows which figure stood when. `name` is as the export writes it.
  const sighting = d.table(
    'sighting',
    {
      modelId: d.text('model_id').notNull(),
      dataset: d.text('dataset').notNull(),
      observedOn: d.text('observed_on').notNull(),
      runId: d.text('run_id').notNull(),
      name: d.text('name').notNull(),
      amountJson: d.text('amount_json'),
      raw: d.text('raw'),
      confidence: d.text('confidence'),
      method: d.text('method'),
    },
    (t) => [d.primaryKey({ columns: [t.modelId, t.dataset, t.observedOn] })],
  );

  return {
    ...defineIdentity(d),
    journalHead,
    journalEntry,
    provider,
    providerAlias,
    model,
    modelProvider,
    lineage,
    ...defineModelTables(d),
    computeEntry,
    procedureEvent,
    listEntry,
    consultation,
    storedRuleset,
    contribution,
    searchEntry,
    idempotency,
    importRun,
    sighting,
    ...defineRecords(d),
  };
}

export type Tables = ReturnType<typeof define>;
export type TableName = keyof Tables;
export type Row<N extends TableName> = Tables[N]['$inferSelect'];
export type NewRow<N extends TableName> = Tables[N]['$inferInsert'];
