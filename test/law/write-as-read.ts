import { readFileSync, writeFileSync } from 'node:fs';
import { loadRulesets } from '../../src/law/load-rulesets.ts';
import { blocksOf, everyReading, sectionOf } from './as-read.ts';

// Writes `as-read.txt` anew. Of every reading it holds the outcomes, and in full those parts that say something which no earlier
// reading says; so each sentence of the law's explanations stands in it, and few stand in it often.
const seen = new Set<string>();
const sections = everyReading(loadRulesets()).map((reading) => {
  const assessed = reading.assessed();
  const telling = blocksOf(assessed).filter(({ heading, lines }) => {
    const kinds = [heading, ...lines].map(kindOf);
    const isNew = kinds.some((kind) => !seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return isNew;
  });
  return sectionOf(assessed, telling);
});
const file = new URL('./as-read.txt', import.meta.url);
const [introduction] = readFileSync(file, 'utf8').split('\n\n');
writeFileSync(file, `${introduction}\n\n${sections.join('\n\n')}\n`);

/** What a line says, whatever the amounts, days and entries that it says it of. */
function kindOf(line: string): string {
  return line
    .replaceAll(/compute\[\d+\](, )?/g, '')
    .replaceAll(/(about )?\d[\d.]*( × 10\^\d+)?/g, '0')
    .replaceAll(/0(\.\.| to )0/g, '0')
    .trim();
}
