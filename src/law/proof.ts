import type { Outcomes, ProofStep } from './assessment.ts';
import type { Judgement } from './judge.ts';
import { proveDuties, proveRepresentative } from './proof-duties.ts';
import { proveOpenSource, provePlacing, proveProvider, proveTransition } from './proof-market.ts';
import { proveDistinctModel, proveGpai, proveSystemic } from './proof-model.ts';
import { proveModification } from './proof-modification.ts';
import {
  proveEnforcement,
  proveNotification,
  proveReassessment,
  proveRebuttal,
  proveSystemicDuties,
} from './proof-procedure.ts';

/** The proof: one root per question that arises, in the order in which the law asks them. */
export function proofOf(judgement: Judgement, outcomes: Outcomes): readonly ProofStep[] {
  const prove = [
    proveProvider,
    provePlacing,
    proveGpai,
    proveDistinctModel,
    proveModification,
    proveSystemic,
    proveOpenSource,
    proveRepresentative,
    proveTransition,
    proveDuties,
    proveNotification,
    proveRebuttal,
    proveSystemicDuties,
    proveReassessment,
    proveEnforcement,
  ];
  return prove.map((of) => of(judgement, outcomes)).filter((root) => root !== null);
}
