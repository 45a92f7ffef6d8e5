import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reportOf, runCases } from './conformance.ts';
import { loadRulesets } from './load-rulesets.ts';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  refuse(
    `found ${process.argv.length - 2} arguments; expected one YAML file of cases: npm run conformance -- cases.yaml`,
  );
} else {
  const cases = read(file);
  if (cases !== undefined) {
    const { lines, passed } = reportOf(runCases(cases, loadRulesets()));
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = passed ? 0 : 1;
  }
}

function read(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8')) ?? [];
  } catch (error) {
    refuse(`${path} cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
