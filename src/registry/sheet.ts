import { canonicalJson, type Json } from '../law/canonical.ts';
import type { LicenceFacts } from '../law/facts.ts';
import { nameKey } from './names.ts';
import type { LineageRow, ModelRow } from './queries.ts';

export const LINEAGES = ['built_from', 'merged_from', 'distilled_from'] as const;
export type LineageHow = (typeof LINEAGES)[number];

/** Facts of the law about a model that have no column of their own. Left out: not known. */
export interface LawFacts {
  readonly researchOnly?: boolean | undefined;
  readonly highImpactEvidence?: boolean | undefined;
  readonly essentialForThirdPartyService?: boolean | undefined;
  readonly affectsNaturalPersonsRights?: boolean | undefined;
  /** From the latest indicator of this kind. */
  readonly registeredBusinessUsersEu?: number | undefined;
}

/** What a provider says of its model: everything of the record that it can set and change. */
export interface ModelSheet {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly tasks: string;
  /** Decimal digits, like `activeParameters` and `contextLength`. */
  readonly parameters: string | null;
  readonly activeParameters: string | null;
  readonly architecture: string | null;
  readonly contextLength: string | null;
  readonly announcedOn: string | null;
  readonly placedOn: string | null;
  readonly channel: string | null;
  readonly commercial: string;
  readonly access: string | null;
  readonly licence: string | null;
  readonly licenceFacts: LicenceFacts | null;
  readonly link: string | null;
  readonly facts: LawFacts;
  /** Ids of models, by how this one came from them. */
  readonly bases: Readonly<Record<LineageHow, readonly string[]>>;
}

/** The sheet of a record as it is. Bases that the register does not have are not on it. */
export function sheetOf(row: ModelRow, lineage: readonly LineageRow[]): ModelSheet {
  const ids = (how: LineageHow) =>
    lineage.flatMap((line) => (line.baseId !== null && (line.how ?? 'built_from') === how ? [line.baseId] : []));
  return {
    name: row.name,
    aliases: readJson<string[]>(row.aliasesJson) ?? [],
    inputs: JSON.parse(row.inputsJson) as string[],
    outputs: JSON.parse(row.outputsJson) as string[],
    tasks: row.tasks,
    parameters: row.parameters,
    activeParameters: row.activeParameters,
    architecture: row.architecture,
    contextLength: row.contextLength,
    announcedOn: row.announcedOn,
    placedOn: row.placedOn,
    channel: row.channel,
    commercial: row.commercial ?? 'unknown',
    access: row.access,
    licence: row.licence,
    licenceFacts: readJson<LicenceFacts>(row.licenceJson),
    link: row.link,
    facts: readJson<LawFacts>(row.factsJson) ?? {},
    bases: {
      built_from: ids('built_from'),
      merged_from: ids('merged_from'),
      distilled_from: ids('distilled_from'),
    },
  };
}

/** The columns of a record that a sheet fills. */
export function sheetColumns(sheet: ModelSheet) {
  const { aliases, inputs, outputs, licenceFacts, facts, bases: _, ...plain } = sheet;
  return {
    ...plain,
    nameKey: nameKey(sheet.name),
    aliasesJson: aliases.length === 0 ? null : canonicalJson([...aliases]),
    inputsJson: canonicalJson([...inputs]),
    outputsJson: canonicalJson([...outputs]),
    licenceJson: licenceFacts === null ? null : canonicalJson(licenceFacts as unknown as Json),
    factsJson: Object.values(facts).every((fact) => fact === undefined)
      ? null
      : canonicalJson(facts as unknown as Json),
  };
}

function readJson<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}
