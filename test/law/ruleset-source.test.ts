import { describe, expect, test } from 'vitest';
import { type LawDataProblem, LawNode } from '../../src/law/ruleset-source.ts';

describe('law data that cannot be read', () => {
  test.each([
    ['lists', `amends: ${'['.repeat(19_000)}`],
    ['maps', `amends: ${'{a: '.repeat(9_000)}`],
    ['lists that end', `amends: ${'['.repeat(19_000)}${']'.repeat(19_000)}`],
  ])('because of %s nested without measure are refused in words that help', (_, text) => {
    const problems: LawDataProblem[] = [];
    LawNode.parse('given.yaml', text, problems);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/call stack/);
    expect(problems[0]).toMatchObject({ file: 'given.yaml', expected: expect.stringContaining('YAML') });
  });
});
