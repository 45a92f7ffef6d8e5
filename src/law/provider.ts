import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import type { ActorFacts, Party } from './facts.ts';
import type { Question } from './question.ts';
import { certain, open, type Verdict } from './verdict.ts';

export interface ProviderFinding {
  readonly provider: Verdict<Party | 'ANOTHER'>;
  readonly rule: 'consortium' | 'value_chain' | 'upload' | 'development';
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

const HOST_OPEN = notKnown(
  'The ruleset does not say who provides a model that is uploaded to another’s repository',
  'Establish who makes the model available under its own name',
  ['the party that uploads it', 'the party that hosts it'],
);

/** Who is the model’s provider (Art. 3(3))? Null where nothing is said about the parties. */
export function judgeProvider(question: Question): ProviderFinding | null {
  const { actors } = question.facts;
  if (!actors) return null;
  if (actors.consortium && actors.consortium.length > 0)
    return { rule: 'consortium', provider: ofConsortium(question, actors) };
  if (actors.upstream !== undefined || actors.integrator !== undefined) {
    return { rule: 'value_chain', provider: ofValueChain(question, actors) };
  }
  return ofDevelopment(question, actors);
}

/** Usually the coordinator; case by case otherwise, and where another party places the model. */
function ofConsortium({ ruleset }: Question, actors: ActorFacts): Verdict<Party | 'ANOTHER'> {
  const { coordinator, placedBy } = actors;
  const { is, code } = ruleset.provisions.consortium;
  if (is === 'coordinator' && coordinator && (placedBy === undefined || placedBy === coordinator))
    return certain(coordinator);
  return unsettled(reasonFor(code, ambiguity('U28')), coordinator ?? undefined);
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

/** Who develops, or has developed, and places under its own name. Whether a repository's host places is the ruleset's to say. */
function ofDevelopment({ ruleset }: Question, actors: ActorFacts): ProviderFinding {
  const { developedBy, developedFor, placedBy, uploadedTo } = actors;
  const makers = [developedFor, developedBy].filter((party) => party !== undefined);
  const [maker] = makers;
  const isHosted = uploadedTo !== undefined && maker !== undefined && !makers.includes(uploadedTo);
  const byDevelopment = (provider: Verdict<Party | 'ANOTHER'>): ProviderFinding => ({ rule: 'development', provider });
  if (placedBy !== undefined && (placedBy !== uploadedTo || makers.includes(placedBy))) {
    return byDevelopment(makers.includes(placedBy) ? certain(placedBy) : unsettled(INCOMPLETE, placedBy));
  }
  if (!isHosted) return byDevelopment(unsettled(INCOMPLETE, placedBy ?? maker));
  const isUploader = ruleset.provisions.uploadHost.is === 'uploader';
  return { rule: 'upload', provider: isUploader ? certain(maker) : unsettled(HOST_OPEN, maker) };
}

function unsettled(reason: Reason, candidate?: Party): Verdict<Party | 'ANOTHER'> {
  return open([candidate ?? 'A', 'ANOTHER'], [reason]);
}
