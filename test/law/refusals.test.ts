import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checklistFiles, loadChecklists } from '../../src/law/checklists.ts';
import { loadDocuments } from '../../src/law/documents.ts';
import { type LawFiles, lawFiles, rulesetsFrom } from '../../src/law/load-rulesets.ts';
import { LawDataRefused } from '../../src/law/ruleset-source.ts';
import { FactsRefused, validateFacts } from '../../src/law/validate-facts.ts';
import { loadWatchLines } from '../../src/law/watch-lines.ts';

interface RefusedFacts {
  readonly what: string;
  readonly facts: unknown;
  readonly problems: readonly string[];
}

interface RefusedLaw {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
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

describe('law data are refused with the place, what was found and what is expected', () => {
  const files = { ...checklistFiles(), ...lawFiles() };

  it.each(tableOf<RefusedLaw>('./refused-law.yaml').map((row) => [row.what, row] as const))(
    'where they hold %s',
    (_what, { file, from, to, problems }) => {
      const text = files[file] ?? '';
      expect(text).toContain(from);
      expect(problemsIn({ ...files, [file]: text.replace(from, () => to) }, file)).toEqual(problems);
    },
  );

  it('and a refusal as a whole names the file and the line of each', () => {
    const text = (files['final-2025-07.yaml'] ?? '').replace('binding: false', 'binding: perhaps');
    const line = text.split('\n').findIndex((one) => one.startsWith('binding:')) + 1;
    expect(() => rulesetsFrom({ ...lawFiles(), 'final-2025-07.yaml': text })).toThrow(
      `The law data are refused:\n  final-2025-07.yaml:${line} binding: found "perhaps"; expected true or false`,
    );
  });
});

/** What the reader of a file says of it; of a ruleset, what the reader of all of them says. */
function problemsIn(files: LawFiles, file: string): readonly string[] {
  try {
    if (Object.hasOwn(checklistFiles(), file)) loadChecklists({ [file]: files[file] ?? '' });
    else if (file === 'documents.yaml') loadDocuments(files);
    else if (file === 'watch-lines.yaml') loadWatchLines(files);
    else rulesetsFrom(Object.fromEntries(Object.keys(lawFiles()).map((name) => [name, files[name] ?? ''])));
    return [];
  } catch (error) {
    if (!(error instanceof LawDataRefused)) throw error;
    return error.problems.map(({ path, found, expected }) => `${path}: found ${found}; expected ${expected}`);
  }
}
