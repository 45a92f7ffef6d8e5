import { CHOICES, type Choice, type ChoiceName } from './choices.ts';
import { MODALITIES, type Modality } from './facts.ts';
import { readCitations, readCode } from './read-citations.ts';
import type { LawDocuments } from './read-document.ts';
import { type Citation, CONFIDENCES, type Confidence, NOTIONS, type Provisions } from './ruleset.ts';
import type { LawNode } from './ruleset-source.ts';

const CHOICE_NAMES = Object.keys(CHOICES) as readonly ChoiceName[];
const RULES = ['generality', 'modality', 'systemic_presumption', 'modification', 'distinctness'] as const;

/** The provisions of one ruleset: those it names itself, the others from the ruleset that it extends. */
export function readProvisions(node: LawNode, basis: Provisions | null, documents: LawDocuments): Provisions {
  node.keys([...RULES, ...CHOICE_NAMES.map(inYaml)]);
  const cited = (place: LawNode, members: readonly string[] = []): { citations: readonly Citation[] } => {
    place.keys(['is', 'cite', 'confidence', ...members]);
    const confidence = place.at('confidence').oneOf<Confidence>(CONFIDENCES);
    return { citations: readCitations(place, documents, confidence) };
  };
  const read = <T>(name: string, inherited: T | undefined, of: (place: LawNode) => T): T => {
    const place = node.at(name);
    return inherited !== undefined && !place.exists ? inherited : of(place);
  };
  const notion = (place: LawNode, member = 'notion') => place.at(member).oneOf(NOTIONS);
  const choice = <N extends ChoiceName>(name: N) =>
    read<Choice<N>>(inYaml(name), basis?.[name] as Choice<N> | undefined, (place) => ({
      is: place.at('is').oneOf<(typeof CHOICES)[N][number]>(CHOICES[name]),
      code: readCode(place.at('code')),
      ...cited(place, ['code']),
    }));
  const modalities = (place: LawNode): readonly Modality[] =>
    place.items().map((item) => item.oneOf<Modality>(MODALITIES));

  return {
    generality: read('generality', basis?.generality, (place) => {
      const is = place.at('is').oneOf(['qualities_alone', 'rebuttable_presumption', 'indicative_criterion'] as const);
      if (is === 'qualities_alone') return { is, ...cited(place) };
      return { is, notion: notion(place), ...cited(place, ['notion']) };
    }),
    modality: read('modality', basis?.modality, (place) => {
      const is = place.at('is').oneOf(['any_output', 'outputs_listed'] as const);
      if (is === 'any_output') return { is, ...cited(place) };
      return {
        is,
        outputs: modalities(place.at('outputs')),
        fromText: modalities(place.at('from_text')),
        text: modalities(place.at('text')),
        metWithoutText: modalities(place.at('met_without_text')),
        code: readCode(place.at('code')),
        ...cited(place, ['outputs', 'from_text', 'text', 'met_without_text', 'code']),
      };
    }),
    systemicPresumption: read('systemic_presumption', basis?.systemicPresumption, (place) => ({
      is: place.at('is').oneOf(['cumulative_compute_over'] as const),
      ...cited(place),
    })),
    modification: read('modification', basis?.modification, (place) => {
      const is = place
        .at('is')
        .oneOf(['open', 'significant_change_alone', 'third_of_threshold', 'third_of_original'] as const);
      if (is === 'open' || is === 'significant_change_alone') return { is, ...cited(place) };
      if (is === 'third_of_threshold') return { is, notion: notion(place), ...cited(place, ['notion']) };
      return {
        is,
        notion: notion(place),
        systemicNotion: notion(place, 'systemic_notion'),
        ...cited(place, ['notion', 'systemic_notion']),
      };
    }),
    distinctness: read('distinctness', basis?.distinctness, (place) => {
      const is = place
        .at('is')
        .oneOf(['open', 'new_pretraining_run_alone', 'third_of_threshold_with_changed_risk'] as const);
      if (is !== 'third_of_threshold_with_changed_risk') return { is, ...cited(place) };
      return { is, notion: notion(place), ...cited(place, ['notion']) };
    }),
    ...(Object.fromEntries(CHOICE_NAMES.map((name) => [name, choice(name)])) as Pick<Provisions, ChoiceName>),
  };
}

/** A provision's name as law data have it. */
export function inYaml(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
