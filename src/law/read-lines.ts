import { compare, formatRatio } from './ratio.ts';
import { readCitations } from './read-citations.ts';
import type { LawDocuments } from './read-document.ts';
import { readFlop, readWhole } from './read-value.ts';
import { CONFIDENCES, type Condition, type Confidence, INDICATORS, type Line, type Parameter } from './ruleset.ts';
import type { LawNode } from './ruleset-source.ts';

/**
 * The lines that stand beside a compute threshold. Refused: a line without a condition, an indicator twice in one line, and a
 * line whose compute reaches the threshold, since whoever is over it is over the threshold already and it decides nothing.
 */
export function readLines(node: LawNode, threshold: Parameter | undefined, documents: LawDocuments): readonly Line[] {
  const lines = node.items();
  if (lines.length > 0 && !threshold)
    node.refuse('no lines', 'lines beside a threshold that the ruleset does not have');
  return lines.map((line) => {
    line.keys(['all', 'cite', 'confidence']);
    const confidence = line.at('confidence').oneOf<Confidence>(CONFIDENCES);
    const conditions = line.at('all').items();
    if (conditions.length === 0) line.at('all').refuse('at least one condition', 'no condition');
    const named = new Set<string>();
    const all = conditions.map((condition) => {
      const read = readCondition(condition, threshold);
      if (named.has(read.indicator)) {
        condition.at('indicator').refuse('each indicator at most once in a line', `${read.indicator} twice`);
      }
      named.add(read.indicator);
      return read;
    });
    return { all, citations: readCitations(line, documents, confidence) };
  });
}

function readCondition(node: LawNode, threshold: Parameter | undefined): Condition {
  node.keys(['indicator', 'over']);
  const place = node.at('over');
  const text = place.text('an exact value');
  const indicator = node.at('indicator').oneOf(INDICATORS);
  const isCompute = indicator !== 'registered_business_users_eu';
  const over = text === '' ? null : isCompute ? readFlop(place, text) : readWhole(place, text);
  const main = threshold?.values.at(-1)?.quantity;
  if (over && main && isCompute && compare(over, main) >= 0) {
    place.refuse(`less than the threshold of ${formatRatio(main)} FLOP, or the line never matters`);
  }
  return { indicator, over: over?.numerator ?? 0n };
}
