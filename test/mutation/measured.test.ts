import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, textOf } from '../house/sources.ts';
import { isCurrent, isMeasureOf, type Measures, measureOf, withMeasure } from './measured.ts';
import { mutatedFiles } from './scope.ts';
import { withSummary } from './summary.ts';
import { testsUnder } from './tests-of.ts';

const README = textOf('test/mutation/README.md');

describe('what was measured of mutants', () => {
  test('the table in the README is what was last measured (npm run mutate -- summary writes it)', () => {
    const measures = JSON.parse(readFileSync(new URL('measured.json', import.meta.url), 'utf8')) as Measures;
    expect(withSummary(README, measures, mutatedFiles(ROOT))).toBe(README);
  });

  test('a file that has changed since it was measured is named as such, and its figures are not counted', () => {
    const killed = { status: 'Killed', mutatorName: 'ConditionalExpression' };
    const survived = { status: 'Survived', mutatorName: 'StringLiteral' };
    const first = withMeasure({}, 'src/law/b.ts', measureOf('b', 'tests', [killed]));
    const measures = withMeasure(first, 'src/law/a.ts', measureOf('a', 'tests', [killed, killed, survived]));
    expect(Object.keys(measures)).toEqual(['src/law/a.ts', 'src/law/b.ts']);
    expect(isMeasureOf(measures['src/law/b.ts'], 'b, changed')).toBe(false);
    const files = { 'src/law/a.ts': 'a', 'src/law/b.ts': 'b, changed' };
    const written = withSummary('<!-- measured --><!-- /measured -->', measures, files);
    expect(written).toContain('| a.ts | 3 | 2 | 0 | 1 | 0 | 66.7 % | 100.0 % |');
    expect(written).toContain('| **all** | 3 | 2 | 0 | 1 | 0 | 66.7 % | 100.0 % |');
    expect(written).toContain('Not measured as they are now: `b.ts`.');
  });

  test('a file is measured again when it or a test that leads to it has changed, and not for another file’s tests', () => {
    const measure = measureOf('text', 'tests', []);
    expect(isCurrent(measure, 'text', 'tests')).toBe(true);
    expect(isCurrent(measure, 'text, changed', 'tests')).toBe(false);
    expect(isCurrent(measure, 'text', 'tests, changed')).toBe(false);
    expect(isCurrent(undefined, 'text', 'tests')).toBe(false);
    const { tests: _tests, ...older } = measure;
    expect(isCurrent(older, 'text', 'tests')).toBe(false);
  });

  test('the tests of a file are those that lead to it, with what they import and read', () => {
    const root = mkdtempSync(join(tmpdir(), 'tests-'));
    try {
      for (const folder of ['src/law', 'test/law', 'test/cases'])
        cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
      const files = ['ratio.ts', 'ladder.ts', 'histogram.ts', 'systemic.ts', 'read-lines.ts'] as const;
      const changedBy = (path: string, from: string, to: string) => {
        const text = readFileSync(join(root, path), 'utf8');
        expect(text).toContain(from);
        const before = files.map((file) => testsUnder(root)(`src/law/${file}`));
        writeFileSync(join(root, path), text.replace(from, to));
        return files.filter((file, at) => testsUnder(root)(`src/law/${file}`) !== before[at]);
      };
      expect(changedBy('test/law/ratio.test.ts', 'describe', '// Changed.\ndescribe')).toEqual(['ratio.ts']);
      expect(changedBy('test/law/refused-facts.yaml', '- what', '# Changed.\n- what')).toContain('read-lines.ts');
      expect(changedBy('test/law/refused-facts.yaml', '- what', '# Changed.\n- what')).not.toContain('ladder.ts');
      expect(changedBy('test/law/arbitrary-facts.ts', 'import', '// Changed.\nimport')).toContain('histogram.ts');
      expect(changedBy('test/cases/compute.yaml', '- id', '# Changed.\n- id')).toContain('systemic.ts');
      expect(changedBy('src/law/ratio.ts', 'export', '// Changed.\nexport')).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
