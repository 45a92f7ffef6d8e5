import { canonicalJson } from '../law/canonical.ts';
import { dayInBrussels } from '../law/day.ts';
import { loadRulesets, rulesetInForce } from '../law/load-rulesets.ts';
import { amountOf } from '../registry/epoch/amounts.ts';
import { figureInWords, readFigure, scientific } from '../registry/epoch/figures.ts';
import { CREDIT, SOURCE_LINK } from '../registry/epoch/ledger.ts';
import { newId } from '../registry/id.ts';
import { dayInWords } from '../registry/in-words.ts';
import { nameKey } from '../registry/names.ts';
import type { Row } from '../storage/tables.ts';
import type { DemoData, DemoModel } from './data.ts';
import { planInvented } from './plan-invented.ts';
import {
  ACTOR,
  type Dated,
  datedFrom,
  entryRow,
  keyOf,
  modelRow,
  type Planned,
  planRecord,
  SOURCE,
  type Today,
} from './record-rows.ts';

/** The day after the export that the newest of the credited figures stood in. */
const REGISTERED = '2026-03-31T07:30:00.000Z';
/** When the invented providers came. */
const CAME = '2025-10-06T08:00:00.000Z';

/**
 * Plans the providers and models of the demonstration register with their ledgers, procedures and list entries, each at the instant at
 * which it is told. The ids of what has a name come with it.
 */
export function planRegister(
  data: DemoData,
  now: Date,
): { readonly steps: Dated[]; readonly ids: Map<string, string> } {
  const day = dayInBrussels(now);
  const today = { day, ruleset: rulesetInForce(loadRulesets().values(), day) };
  const providers = new Map<string, string>();
  const models = new Map<string, string>();
  const planProviders = (
    planned: Planned,
    list: DemoData['models']['providers'],
    category: string | null,
    at: string,
  ) => {
    for (const { name, country } of list) providers.set(name, planProvider(planned, name, country, category, at));
  };
  const came = datedFrom(CAME, now);
  planProviders(came.planned, data.invented.providers, 'invented', came.at);
  const registered = datedFrom(REGISTERED, now);
  planProviders(registered.planned, data.models.providers, null, registered.at);
  for (const model of basesFirst(data.models.models)) {
    const id = planModel(registered.planned, model, providers, models, { ...today, at: registered.at });
    models.set(model.name, id);
  }
  const invented = data.invented.models.flatMap((model) => {
    const providerId = idOf(providers, model.provider);
    const { id, steps } = planInvented(model, {
      providerId,
      by: data.acts.people.find((person) => person.for === model.provider)?.id ?? null,
      authority: data.invented.authority,
      today,
      now,
    });
    models.set(model.name, id);
    return steps;
  });
  return { steps: [came, registered, ...invented], ids: new Map([...providers, ...models]) };
}

function planProvider(planned: Planned, name: string, country: string, category: string | null, at: string): string {
  const id = newId('prv');
  planned.writes.push({
    insert: 'provider',
    row: {
      id,
      revision: 1,
      name,
      nameKey: nameKey(name),
      country,
      lei: null,
      website: null,
      category,
      source: SOURCE,
      createdAt: at,
    },
  });
  planned.entries.push({
    actor: ACTOR,
    kind: 'provider.registered',
    subject: id,
    body: { name, country, category, source: SOURCE },
  });
  return id;
}

/** A base that the register has stands before what was built from it; one that it has not is kept by its name. */
function basesFirst(models: readonly DemoModel[]): DemoModel[] {
  const ordered = new Set<DemoModel>();
  const add = (model: DemoModel, path: readonly DemoModel[]) => {
    if (path.includes(model)) throw new Error(`models.yaml: ${model.name} is built from itself`);
    for (const name of model.builtFrom) {
      const base = models.find((one) => one.name === name);
      if (base !== undefined) add(base, [...path, model]);
    }
    ordered.add(model);
  };
  for (const model of models) add(model, []);
  return [...ordered];
}

function planModel(
  planned: Planned,
  model: DemoModel,
  providers: ReadonlyMap<string, string>,
  models: ReadonlyMap<string, string>,
  today: Today,
): string {
  const { at } = today;
  const id = newId('mdl');
  const ledger = ledgerOf(model, id, at);
  const providerIds = model.providers.map((name) => idOf(providers, name));
  const { beside, believedOver } = model;
  const row: Row<'model'> = {
    ...modelRow(id, model, providerIds[0] ?? null, at),
    announcedPrecision: model.precision,
    placedOn: null,
    channel: null,
    commercial: null,
    domain: model.domain ?? null,
    licenceJson: null,
    link: model.link ?? null,
    believedOverJson:
      believedOver === undefined ? null : canonicalJson(believedOver.map(({ belief, flop }) => ({ belief, flop }))),
    besideJson: beside === undefined ? null : besideJson(model.name, beside),
    credit: CREDIT,
    computeKey: keyOf(ledger, today),
  };
  const lineage = model.builtFrom.map(
    (baseName, position): Row<'lineage'> => ({
      modelId: id,
      position,
      baseName,
      baseId: models.get(baseName) ?? null,
      how: null,
    }),
  );
  planRecord(planned, row, providerIds, ledger, lineage);
  return id;
}

function besideJson(name: string, beside: NonNullable<DemoModel['beside']>): string {
  const figures = Object.entries(beside).map(([kind, raw]) => {
    const figure = readFigure(raw);
    if (typeof figure === 'string') throw new Error(`models.yaml: ${name}, ${kind}: ${figure}`);
    return [kind, { flop: figure.value, raw }] as const;
  });
  return canonicalJson(Object.fromEntries(figures));
}

/** The figures of each export in which they changed, the later ones saying what they replaced. */
function ledgerOf(model: DemoModel, modelId: string, at: string): Row<'computeEntry'>[] {
  const ledger: Row<'computeEntry'>[] = [];
  for (const [place, { flop, low = flop, high = flop, since, until, confidence, method }] of model.compute.entries()) {
    const next = model.compute[place + 1];
    const changed = `The figure changed from ${figureInWords(flop)} to ${next === undefined ? '' : figureInWords(next.flop)} FLOP`;
    const ended = next === undefined ? 'The figure was withdrawn: there is none' : changed;
    ledger.push({
      ...entryRow(modelId, at, since),
      activity: 'pre_training',
      amountJson: amountOf({ value: flop, low, high }),
      raw: scientific(flop),
      basis: 'third_party_estimate',
      timing: 'actual',
      confidence: confidence ?? null,
      method: method ?? null,
      note: 'Cumulative figure for the whole training, as the source gives it.',
      credit: CREDIT,
      link: SOURCE_LINK,
      knownUntil: until ?? null,
      endedBecause: until === undefined ? null : `${ended} in Epoch AI's export of ${dayInWords(until)}`,
      supersedes: ledger.at(-1)?.id ?? null,
    });
  }
  return ledger;
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demonstration data name a provider that they do not list: ${name}`);
  return id;
}
