import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Day } from './day.ts';
import { type LawDocuments, readDocuments } from './read-document.ts';
import { readRuleset } from './read-ruleset.ts';
import { isInForce, type Ruleset } from './ruleset.ts';
import { type LawDataProblem, LawDataRefused, LawNode } from './ruleset-source.ts';

/** The files of a folder of rulesets by name: what `rulesetsFrom` reads. */
export type LawFiles = Readonly<Record<string, string>>;

/** Rulesets by id. */
export type Rulesets = ReadonlyMap<string, Ruleset>;

const NOT_RULESETS = new Set(['documents.yaml', 'watch-lines.yaml']);

/** The law data that ship with the system. */
export function lawFiles(): LawFiles {
  const folder = new URL('./rulesets/', import.meta.url);
  return Object.fromEntries(
    readdirSync(fileURLToPath(folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}

/** Reads and checks all rulesets, once, at start. Throws `LawDataRefused` with everything that is wrong. */
export function loadRulesets(): Rulesets {
  return rulesetsFrom(lawFiles());
}

/** The same from any files: those that a ruleset extends come first, whatever the order. Throws `LawDataRefused`. */
export function rulesetsFrom(files: LawFiles): Rulesets {
  const problems: LawDataProblem[] = [];
  const documentsText = files['documents.yaml'];
  const documents = readDocuments(LawNode.parse('documents.yaml', documentsText ?? '', problems));
  const waiting = new Map<string, { readonly root: LawNode; readonly text: string }>();
  for (const [file, text] of Object.entries(files)) {
    if (NOT_RULESETS.has(file)) continue;
    const root = LawNode.parse(file, text, problems);
    const id = root.at('id').text('the ruleset’s id');
    if (waiting.has(id)) root.at('id').refuse('an id that no other ruleset has');
    waiting.set(id, { root, text });
  }
  const loaded = new Map<string, Ruleset>();
  const load = (id: string, path: readonly string[]): Ruleset | null => {
    const done = loaded.get(id);
    const file = waiting.get(id);
    if (done || !file) return done ?? null;
    const { root, text } = file;
    const extended = root.at('extends');
    const basisId = extended.exists ? extended.text('the id of a ruleset') : null;
    if (basisId === '') return null;
    if (basisId !== null && (path.includes(basisId) || !waiting.has(basisId))) {
      extended.refuse('the id of another ruleset that does not extend this one');
      return null;
    }
    const basis = basisId === null ? null : load(basisId, [...path, id]);
    const ruleset = readRuleset(root, text, basis, documents);
    loaded.set(id, ruleset);
    return ruleset;
  };
  for (const id of waiting.keys()) load(id, [id]);
  if (problems.length > 0) throw new LawDataRefused(problems);
  return loaded;
}

/** A ruleset that was read, with the one that it changes, or everything that is wrong with its text. */
export type RulesetRead =
  | { readonly ok: true; readonly ruleset: Ruleset; readonly base: Ruleset }
  | { readonly ok: false; readonly problems: readonly LawDataProblem[] };

/**
 * One ruleset from the text of a file, on top of a ruleset that is loaded: what is not shipped is read by what reads what is.
 * `shipped` are the documents of documents.yaml.
 */
export function readAmending(
  file: string,
  text: string,
  find: (id: string) => Ruleset | null,
  shipped: LawDocuments,
): RulesetRead {
  const problems: LawDataProblem[] = [];
  const root = LawNode.parse(file, text, problems);
  const extended = root.at('extends');
  const basis = find(extended.text('the id of the ruleset that it changes'));
  if (extended.exists && basis === null) extended.refuse('the id of a ruleset that there is');
  if (basis === null) return { ok: false, problems };
  const ruleset = readRuleset(root, text, basis, shipped);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ruleset, base: basis };
}

/**
 * The ruleset that stood on `day`: the latest to begin among those that are no proposals and whose days include it, so the
 * guidelines from 18 July 2025, the draft from 22 April 2025, the Act alone before. Null before the Act.
 */
export function rulesetInForce(rulesets: Iterable<Ruleset>, day: Day): Ruleset | null {
  let found: Ruleset | null = null;
  for (const ruleset of rulesets) {
    if (!isInForce(ruleset, day)) continue;
    if (!found || ruleset.valid.from > found.valid.from) found = ruleset;
  }
  return found;
}
