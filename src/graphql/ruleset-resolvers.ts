import { AMBIGUITIES, type Ambiguity } from '../law/ambiguities.ts';
import { encodedRules, NOT_ENCODED } from '../law/catalogue.ts';
import { itemsFor } from '../law/checklists.ts';
import type { Day } from '../law/day.ts';
import { reasonUnder, valueInWords } from '../law/reason-under.ts';
import { isInForce, type Ruleset as LawRuleset, lawOn, PROPOSAL_STATUS } from '../law/ruleset.ts';
import { kindOf, standingOn } from '../rulesets/standing.ts';
import { badInput } from './errors.ts';
import { silenceOf } from './law.ts';
import type {
  ChecklistResolvers,
  CitationResolvers,
  QueryResolvers,
  RulesetParameterResolvers,
  RulesetResolvers,
  RulesetValueResolvers,
} from './resolver-types.generated.ts';

export const rulesetQueries: Pick<
  QueryResolvers,
  'rulesets' | 'ruleset' | 'unencodedRules' | 'ambiguities' | 'checklists'
> = {
  rulesets: (_, __, { law }) => law.rulesets,
  ruleset: (_, { id }, { law }) => law.find(id),
  unencodedRules: () => NOT_ENCODED,
  ambiguities: (_, __, { law, today }) => ambiguitiesUnder(law.choose(null, today), today),
  checklists: (_, __, { law }) => law.checklists,
};

export const Ruleset: RulesetResolvers = {
  isBinding: ({ binding }) => binding,
  isProposal: ({ status }) => status === PROPOSAL_STATUS,
  kind: kindOf,
  standing: (ruleset, { on }, { law, today }) =>
    standingOn(ruleset, on ?? today, (law.stored(ruleset.id)?.withdrawnAt ?? null) !== null),
  appliesFrom: ({ valid, status }) => (status === PROPOSAL_STATUS ? null : valid.from),
  appliesUntil: ({ valid }) => valid.to,
  applies: (ruleset, { on }, { today }) => isInForce(ruleset, on ?? today),
  basedOn: ({ basis }, _, { law }) => (basis === null ? null : law.find(basis)),
  provenance: ({ id, source, documents }, _, { law }) => {
    const row = law.stored(id);
    const act = row?.kind === 'enactment' ? documents.get(id) : undefined;
    return {
      origin: law.ids.has(id) ? 'SHIPPED' : row === null ? 'GIVEN' : row.kind === 'enactment' ? 'ENACTED' : 'PROPOSED',
      file: source.file,
      revision: row?.revision ?? null,
      recordedAt: row?.createdAt ?? null,
      withdrawnAt: row?.withdrawnAt ?? null,
      withdrawnBecause: row?.withdrawnBecause ?? null,
      act:
        act === undefined
          ? null
          : { title: act.title, reference: act.reference, publishedOn: act.published, url: act.address },
    };
  },
  asYaml: ({ source }) => source.text,
  lawHash: ({ hash }) => hash,
  rules: (ruleset) => encodedRules(ruleset),
  ambiguities: (ruleset, { on }, { today }) => ambiguitiesUnder(ruleset, on ?? today),
  parameters: ({ parameters }) => [...parameters.values()],
};

export const RulesetParameter: RulesetParameterResolvers = {
  values: ({ values, unit }) => values.map((value) => ({ ...value, unit })),
  valueOn: ({ values, unit }, { on }, { today }) => {
    const day = on ?? today;
    const value = values.findLast(({ from }) => from <= day);
    return value === undefined ? null : { ...value, unit };
  },
};

export const RulesetValue: RulesetValueResolvers = {
  from: ({ from }) => from as Day,
  value: ({ text }) => text,
  words: (value) => valueInWords(value),
};

export const Citation: CitationResolvers = {
  title: ({ document }, _, { law }) => law.documents.get(document)?.title ?? document,
  url: ({ document }, _, { law }) => law.documents.get(document)?.address ?? null,
  source: ({ source }) => (source === null ? null : `${source.file}:${source.line}`),
};

export const Checklist: ChecklistResolvers = {
  items: (checklist, { withoutSystemicRisk }) =>
    itemsFor(checklist, !withoutSystemicRisk).map(({ systemicOnly, whereApplicable, ...item }) => ({
      ...item,
      isSystemicOnly: systemicOnly,
      isWhereApplicable: whereApplicable,
    })),
};

/** Every open question with the numbers of a ruleset on a day. Throws BAD_USER_INPUT on a day before its first values. */
function ambiguitiesUnder(ruleset: LawRuleset, day: Day) {
  const silence = silenceOf(ruleset, day);
  if (silence !== null) throw badInput(silence, ['on']);
  const numbers = lawOn(ruleset, day);
  return Object.entries(AMBIGUITIES).map(([code, ambiguity]: [string, Ambiguity]) => ({
    code,
    ...reasonUnder(ambiguity, numbers),
    isInformative: ambiguity.informative === true,
  }));
}
