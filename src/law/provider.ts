import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { ActorFacts, Party } from './facts.ts';
import type { Question } from './question.ts';
import { certain, open, type Verdict } from './verdict.ts';

export interface ProviderFinding {
  readonly provider: Verdict<Party | 'ANOTHER'>;
  readonly rule: 'consortium' | 'value_chain' | 'development';
}

const INCOMPLETE = notKnown(
  'Who developed the model, for whom, and who placed it under its own name is not known',
  'Record who developed the model, for whom, and who placed it on the market',
);
const CHAIN_OPEN = notKnown(
  'The ruleset does not say who provides a model that reaches the Union through an integrator',
  'Decide who first made the model available in the Union',
);
const CHAIN_INCOMPLETE = notKnown(
  'How the model reached the Union is not known',
  'Record where the integrator got it, who placed the system, and what was excluded',
);

/** Who is the model’s provider (Art. 3(3))? Null where nothing is said about the parties. */
export function judgeProvider(question: Question): ProviderFinding | null {
  const { actors } = question.facts;
  if (!actors) return null;
  if (actors.consortium && actors.consortium.length > 0) return { rule: 'consortium', provider: ofConsortium(actors) };
  if (actors.upstream !== undefined || actors.integrator !== undefined) {
    return { rule: 'value_chain', provider: ofValueChain(question, actors) };
  }
  return { rule: 'development', provider: ofDevelopment(actors) };
}

/** Usually the coordinator; case by case otherwise, and where another party places the model. */
function ofConsortium(actors: ActorFacts): Verdict<Party | 'ANOTHER'> {
  const { coordinator, placedBy } = actors;
  if (coordinator && (placedBy === undefined || placedBy === coordinator)) return certain(coordinator);
  return unsettled(ambiguity('U28'), coordinator ?? undefined);
}

/** The upstream developer, unless it clearly excluded the Union and the integrator brought the system there. */
function ofValueChain(question: Question, actors: ActorFacts): Verdict<Party | 'ANOTHER'> {
  const { upstream, integrator, suppliedInUnion, systemPlacedInUnionBy: placer, unionUseExcluded } = actors;
  if (upstream === undefined) return unsettled(CHAIN_INCOMPLETE);
  if (suppliedInUnion === true || placer === upstream) return certain(upstream);
  if (question.ruleset.provisions.valueChain.is === 'open') return unsettled(CHAIN_OPEN, upstream);
  if (placer === undefined || placer === null) return unsettled(CHAIN_INCOMPLETE, upstream);
  if (unionUseExcluded === 'not_at_all' || unionUseExcluded === 'unclearly') return certain(upstream);
  const known = unionUseExcluded === 'clearly' && suppliedInUnion === false;
  return known && placer === integrator ? certain(placer) : unsettled(CHAIN_INCOMPLETE, upstream);
}

/** Who develops, or has developed, and places under its own name. A repository that hosts an upload is not the provider. */
function ofDevelopment(actors: ActorFacts): Verdict<Party | 'ANOTHER'> {
  const { developedBy, developedFor, placedBy, uploadedTo } = actors;
  const makers = [developedFor, developedBy].filter((party) => party !== undefined);
  // The host of a repository makes available what the uploader placed there.
  const placer =
    placedBy === uploadedTo && uploadedTo !== undefined && !makers.includes(uploadedTo) ? undefined : placedBy;
  if (placer !== undefined) return makers.includes(placer) ? certain(placer) : unsettled(INCOMPLETE, placer);
  const [maker] = makers;
  const uploadedToAnother = uploadedTo !== undefined && maker !== undefined && uploadedTo !== maker;
  return uploadedToAnother ? certain(maker) : unsettled(INCOMPLETE, maker);
}

function unsettled(reason: Reason, candidate?: Party): Verdict<Party | 'ANOTHER'> {
  return open([candidate ?? 'A', 'ANOTHER'], [reason]);
}
