import DataLoader from 'dataloader';
import { consultationsByIds, contributionsByIds } from '../consultation/queries.ts';
import { documentationOf } from '../documentation/queries.ts';
import { evidenceAbout, evidenceByIds, evidenceOfModels } from '../evidence/queries.ts';
import { type ChangePage, countHistories, findHistories, type HistoryOf } from '../history/queries.ts';
import type { Change } from '../history/tell.ts';
import { listEntriesOf } from '../procedure/queries.ts';
import { statementsOf } from '../provider/queries.ts';
import {
  aliasesOf,
  derivativesOf,
  developersOf,
  ledgersOf,
  lineagesOf,
  modelCountsOf,
  modelsByIds,
  proceduresOf,
  providersByIds,
  rowsByIds,
} from '../registry/queries.ts';
import {
  formerStatesOf,
  modelStatementsByIds,
  modelStatementsOf,
  modificationsByIds,
  modificationsOf,
  versionsByIds,
  versionsOf,
} from '../registry/record-queries.ts';
import type { Database } from '../storage/database.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One statement for each kind of thing an operation touches, however many records it touches. Made anew for each request. */
export function createLoaders(database: Database, today: string) {
  const loader = <T>(load: (database: Database, ids: readonly string[]) => Promise<T[]>) =>
    new DataLoader<string, T>((ids) => load(database, ids));
  const recordOf = (key: string): HistoryOf => {
    const [of, naming] = JSON.parse(key) as [string, string | null];
    return { of, naming: naming ?? undefined };
  };
  const histories = new Map<string, DataLoader<string, Change[]>>();
  return {
    /** Histories by what is asked of them: records that a list leads to are asked the same. */
    history: {
      asked: (page: ChangePage): DataLoader<string, Change[]> => {
        const key = JSON.stringify(page);
        const known = histories.get(key) ?? loader((db, keys) => findHistories(db, keys.map(recordOf), page));
        histories.set(key, known);
        return known;
      },
      clearAll: () => histories.clear(),
    },
    historyCount: loader((db, keys) => countHistories(db, keys.map(recordOf))),
    model: loader(modelsByIds),
    provider: loader(providersByIds),
    computeEntry: loader((db, ids) => rowsByIds(db, 'computeEntry', ids)),
    procedureEvent: loader((db, ids) => rowsByIds(db, 'procedureEvent', ids)),
    listEntryById: loader((db, ids) => rowsByIds(db, 'listEntry', ids)),
    ledger: loader(ledgersOf),
    procedure: loader(proceduresOf),
    former: loader(formerStatesOf),
    modelStatement: loader(modelStatementsByIds),
    modelStatements: loader(modelStatementsOf),
    version: loader(versionsByIds),
    versions: loader(versionsOf),
    modification: loader(modificationsByIds),
    modifications: loader(modificationsOf),
    lineage: loader(lineagesOf),
    derivatives: loader(derivativesOf),
    developers: loader(developersOf),
    aliases: loader(aliasesOf),
    modelCount: loader(modelCountsOf),
    evidence: loader(evidenceByIds),
    evidenceAbout: loader(evidenceAbout),
    evidenceOfModel: loader(evidenceOfModels),
    documentation: loader(documentationOf),
    statements: loader(statementsOf),
    consultation: loader(consultationsByIds),
    contribution: loader(contributionsByIds),
    listEntry: loader((db, ids) => listEntriesOf(db, ids, today)),
  };
}
