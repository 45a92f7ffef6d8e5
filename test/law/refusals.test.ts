import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FactsRefused, validateFacts } from '../../src/law/validate-facts.ts';

interface RefusedFacts {
  readonly what: string;
  readonly facts: unknown;
  readonly problems: readonly string[];
}

function tableOf<Row>(file: string): readonly Row[] {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Row[];
}

describe('facts are refused with the place, what was found and what is expected', () => {
  it.each(tableOf<RefusedFacts>('./refused-facts.yaml').map((row) => [row.what, row] as const))(
    'where there is %s',
    (_what, { facts, problems }) => {
      const refused = new FactsRefused(validateFacts(facts));
      expect(refused.message.split('\n')).toEqual(problems);
      expect(refused.name).toBe('FactsRefused');
    },
  );
});
