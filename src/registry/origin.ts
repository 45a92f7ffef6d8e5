import type { Channel, ComputeEntry, Facts, OriginalFacts, OriginFacts, Ternary } from '../law/facts.ts';
import { meansYes } from '../law/gpai.ts';
import { computeFact, readTernary, stoodOn } from './facts.ts';
import type { ComputeEntryRow, ModelVersionRow, ModificationRow } from './queries.ts';
import type { Standing } from './standing.ts';

/** What the law asks about the original of a modification, from where the register has it stand. */
function originalFacts(standing: Standing): OriginalFacts {
  const { model, compute, gpai, systemicRisk } = standing;
  return {
    gpai: gpai === 'UNDETERMINED' ? 'unknown' : meansYes(gpai),
    systemic:
      systemicRisk === 'UNDETERMINED' ? 'unknown' : systemicRisk === 'PRESUMED' || systemicRisk === 'DESIGNATED',
    flop: compute === null ? { unknown: true } : { flop: compute.toString() },
    ...(model.placedOn === null ? {} : { placedOn: model.placedOn }),
  };
}

/** The facts of a modification on a day: its own compute, and the original as the register has it on that day. */
export function modificationFacts(
  modification: ModificationRow,
  ledger: readonly ComputeEntryRow[],
  original: Standing,
  day: string,
): Facts {
  const { how, control, placedOn, channel } = modification;
  const said = (stored: string): boolean | undefined => {
    const ternary: Ternary = readTernary(stored);
    return ternary === 'unknown' ? undefined : ternary;
  };
  const origin: OriginFacts = {
    by: 'other',
    how: how as NonNullable<OriginFacts['how']>,
    ...(control === null ? {} : { control: control as NonNullable<OriginFacts['control']> }),
    significantChange: readTernary(modification.significantChange),
    original: {
      ...originalFacts(original),
      canKnow: said(modification.canKnow),
      canEstimate: said(modification.canEstimate),
    },
  };
  const { inputsJson, outputsJson, tasks } = original.model;
  return {
    model: {
      inputs: JSON.parse(inputsJson) as [],
      outputs: JSON.parse(outputsJson) as [],
      tasks: tasks as 'unknown',
    },
    origin,
    compute: entriesOn(ledger, day),
    ...(channel === null && placedOn === null
      ? {}
      : {
          market: {
            ...(channel === null ? {} : { channel: channel as Channel }),
            placedOn,
            commercial: readTernary(modification.commercial),
          },
        }),
  };
}

/** The facts by which the law tells a version from a distinct model: what its own provider spent on it. */
export function versionFacts(
  version: ModelVersionRow,
  ledger: readonly ComputeEntryRow[],
  original: Standing,
  day: string,
): Facts {
  const own = ledger.filter(({ versionId }) => versionId === version.id);
  return {
    origin: {
      by: 'same',
      how: 'training',
      newPretrainingRun: false,
      riskProfileChanged: readTernary(version.riskProfileChanged),
      original: originalFacts(original),
    },
    compute: entriesOn(own, day),
  };
}

function entriesOn(ledger: readonly ComputeEntryRow[], day: string): ComputeEntry[] {
  return ledger.filter((entry) => stoodOn(entry, day)).map((entry) => computeFact(entry, 'range'));
}
