import type { Day } from '../law/day.ts';
import { isInForce } from '../law/ruleset.ts';
import type {
  CitationResolvers,
  QueryResolvers,
  RulesetParameterResolvers,
  RulesetResolvers,
  RulesetValueResolvers,
} from './resolver-types.generated.ts';

export const rulesetQueries: Pick<QueryResolvers, 'rulesets' | 'ruleset'> = {
  rulesets: (_, __, { law }) => law.rulesets,
  ruleset: (_, { id }, { law }) => law.find(id),
};

export const Ruleset: RulesetResolvers = {
  isBinding: ({ binding }) => binding,
  inForceFrom: ({ valid }) => valid.from,
  inForceUntil: ({ valid }) => valid.to,
  isInForce: (ruleset, { on }, { today }) => isInForce(ruleset, on ?? today),
  lawHash: ({ hash }) => hash,
  parameters: ({ parameters }) => [...parameters.values()],
};

export const RulesetParameter: RulesetParameterResolvers = {};

export const RulesetValue: RulesetValueResolvers = {
  from: ({ from }) => from as Day,
  value: ({ text }) => text,
};

export const Citation: CitationResolvers = {
  title: ({ document }, _, { law }) => law.documents.get(document)?.title ?? document,
  url: ({ document }, _, { law }) => law.documents.get(document)?.address ?? null,
  source: ({ source }) => (source === null ? null : `${source.file}:${source.line}`),
};
