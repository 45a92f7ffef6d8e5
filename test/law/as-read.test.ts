import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, everyReading, sectionOf } from './as-read.ts';
import { rulesets } from './shipped.ts';

const [, ...sections] = readFileSync(new URL('./as-read.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n');
const written = new Map(sections.map((section) => [section.slice(0, section.indexOf(':')), section]));
const readings = everyReading(rulesets);

describe('an assessment reads as it is written down', () => {
  it.each(readings.map((reading) => [reading.name, reading] as const))('in the case %s', (name, reading) => {
    const section = written.get(name) ?? '';
    const assessed = reading.assessed();
    const blocks = blocksOf(assessed).filter(({ heading }) => section.includes(`\n  ${heading}\n`));
    expect(sectionOf(assessed, blocks)).toBe(section);
  });

  it('and nothing is written down of what is no case', () => {
    expect([...written.keys()]).toEqual(readings.map(({ name }) => name));
  });
});
