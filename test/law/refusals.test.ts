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

  it('and a refusal as a whole names the file and the line of each, or of what should hold what is missing', () => {
    const final = (files['final-2025-07.yaml'] ?? '')
      .replace('binding: false', 'binding: perhaps')
      .replace(', cite: "GUIDELINES ¶17" }', ' }')
      .replace(/^title: .*$/m, 'title:');
    const lineOf = (start: string) => final.split('\n').findIndex((one) => one.trimStart().startsWith(start)) + 1;
    const refused = refusalOf(() => rulesetsFrom({ ...lawFiles(), 'final-2025-07.yaml': final }));
    expect(refused.name).toBe('LawDataRefused');
    expect(refused.message.split('\n')).toEqual([
      'The law data are refused:',
      `  final-2025-07.yaml:${lineOf('values: [{ from: "2024-08-01", value: "1e23"')} parameters.gpai_compute.values[0].cite: found no citation; expected a citation such as "ACT Art. 51(2)"`,
      `  final-2025-07.yaml:${lineOf('title:')} title: found null; expected a title`,
      `  final-2025-07.yaml:${lineOf('binding:')} binding: found "perhaps"; expected true or false`,
    ]);
  });

  it('and a ruleset on top of none has to say how it counts and how it reads licences', () => {
    const statute = (files['statute.yaml'] ?? '').replace(/^(counting|licence):\n( .*\n|\n)+/gm, '');
    const { problems } = refusalOf(() => rulesetsFrom({ ...lawFiles(), 'statute.yaml': statute }));
    const places = problems.map(({ path }) => path);
    expect(places).toContain('counting.cite');
    expect(places).toContain('counting.cumulative.pre_training.count');
    expect(places).toContain('licence.cite');
    expect(places).toContain('licence.monetisation.paid_access.reading');
  });

  it('and what is no YAML is refused as such, where it breaks, and a file that is missing as an empty one', () => {
    const broken = refusalOf(() => loadChecklists({ 'broken.yaml': 'id: broken\nduty: "53(1)(a)\n' })).problems;
    expect(broken[0]).toMatchObject({ file: 'broken.yaml', line: 3, path: '', expected: 'YAML' });
    expect(broken[0]?.found).toMatch(/Missing closing "quote/);
    const none = refusalOf(() => rulesetsFrom({ 'statute.yaml': files['statute.yaml'] ?? '' })).problems;
    expect(none).toContainEqual(
      expect.objectContaining({ found: '"ACT Art. 51(2)"', expected: 'a document of documents.yaml ()' }),
    );
    expect(
      refusalOf(() => loadWatchLines({ 'watch-lines.yaml': files['watch-lines.yaml'] ?? '' })).problems,
    ).toHaveLength(4);
    expect(loadDocuments({}).size).toBe(0);
    const documents = { ...lawFiles(), 'documents.yaml': 'ACT: the Act\n' };
    for (const read of [() => loadDocuments(documents), () => rulesetsFrom(documents)]) {
      expect(refusalOf(read).problems[0]).toMatchObject({ file: 'documents.yaml', line: 1, path: 'ACT' });
    }
  });
});

/** What the reader of a file says of it; of a ruleset, what the reader of all of them says. */
function problemsIn(files: LawFiles, file: string): readonly string[] {
  const { problems } = refusalOf(() => {
    if (Object.hasOwn(checklistFiles(), file)) loadChecklists({ [file]: files[file] ?? '' });
    else if (file === 'documents.yaml') loadDocuments(files);
    else if (file === 'watch-lines.yaml') loadWatchLines(files);
    else rulesetsFrom(Object.fromEntries(Object.keys(lawFiles()).map((name) => [name, files[name] ?? ''])));
  });
  return problems.map(({ path, found, expected }) => `${path}: found ${found}; expected ${expected}`);
}

function refusalOf(read: () => void): LawDataRefused {
  try {
    read();
  } catch (error) {
    if (error instanceof LawDataRefused) return error;
    throw error;
  }
  throw new Error('The law data were not refused');
}
