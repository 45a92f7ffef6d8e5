import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../schema/', import.meta.url);

/** The contract: the text of every SDL file, one after the other. */
export function readContract(): string {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && !name.endsWith('.generated.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
    .join('\n');
}
