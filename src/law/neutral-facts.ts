import type { Facts } from './facts.ts';
import { type Problem, validateFacts } from './validate-facts.ts';

export type ReadFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Facts from the neutral case format: the same words with underscores in the names, and amounts of compute as a bare string,
 * a range, `unknown` or a method. All that is wrong is reported at once.
 */
export function factsFromNeutral(value: unknown): ReadFacts {
  const facts = withCamelCaseNames(value);
  const problems = validateFacts(facts);
  return problems.length === 0 ? { ok: true, facts: facts as Facts } : { ok: false, problems };
}

/** Facts in the neutral case format, for showing and for exchange. */
export function factsToNeutral(facts: Facts): unknown {
  return withSnakeCaseNames(facts);
}

export function toCamelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function withCamelCaseNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCamelCaseNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      // A name with capitals is none of the format; kept apart so that it is refused and not taken for the real one.
      /[A-Z]/.test(name) ? `${name} (capitals)` : toCamelCase(name),
      name === 'flop' ? amountFromNeutral(member) : withCamelCaseNames(member),
    ]),
  );
}

function amountFromNeutral(value: unknown): unknown {
  if (value === 'unknown') return { unknown: true };
  if (typeof value === 'object' && value !== null) return withCamelCaseNames(value);
  return { flop: value };
}

function withSnakeCaseNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSnakeCaseNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      toSnakeCase(name),
      name === 'flop' ? amountToNeutral(member) : withSnakeCaseNames(member),
    ]),
  );
}

function amountToNeutral(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('unknown' in value) return 'unknown';
  return 'flop' in value ? value.flop : withSnakeCaseNames(value);
}
