import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reportOf, runCases } from './conformance.ts';
import { loadRulesets } from './load-rulesets.ts';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  process.stderr.write('Give one YAML file of cases: npm run conformance -- cases.yaml\n');
  process.exitCode = 2;
} else {
  const { lines, passed } = reportOf(runCases(parse(readFileSync(file, 'utf8')), loadRulesets()));
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = passed ? 0 : 1;
}
