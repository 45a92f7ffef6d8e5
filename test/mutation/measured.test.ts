import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT, textOf } from '../house/sources.ts';
import { isMeasureOf, type Measures, measureOf, withMeasure } from './measured.ts';
import { mutatedFiles } from './scope.ts';
import { withSummary } from './summary.ts';

const README = textOf('test/mutation/README.md');

describe('what was measured of mutants', () => {
  test('the table in the README is what was last measured (npm run mutate -- summary writes it)', () => {
    const measures = JSON.parse(readFileSync(new URL('measured.json', import.meta.url), 'utf8')) as Measures;
    expect(withSummary(README, measures, mutatedFiles(ROOT))).toBe(README);
  });

  test('a file that has changed since it was measured is named as such, and its figures are not counted', () => {
    const killed = { status: 'Killed', mutatorName: 'ConditionalExpression' };
    const survived = { status: 'Survived', mutatorName: 'StringLiteral' };
    const first = withMeasure({}, 'src/law/b.ts', measureOf('b', [killed]));
    const measures = withMeasure(first, 'src/law/a.ts', measureOf('a', [killed, killed, survived]));
    expect(Object.keys(measures)).toEqual(['src/law/a.ts', 'src/law/b.ts']);
    expect(isMeasureOf(measures['src/law/b.ts'], 'b, changed')).toBe(false);
    const files = { 'src/law/a.ts': 'a', 'src/law/b.ts': 'b, changed' };
    const written = withSummary('<!-- measured --><!-- /measured -->', measures, files);
    expect(written).toContain('| a.ts | 3 | 2 | 0 | 1 | 0 | 66.7 % | 100.0 % |');
    expect(written).toContain('| **all** | 3 | 2 | 0 | 1 | 0 | 66.7 % | 100.0 % |');
    expect(written).toContain('Not measured as they are now: `b.ts`.');
  });
});
