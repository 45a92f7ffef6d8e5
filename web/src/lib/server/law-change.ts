import { parse } from 'yaml';
import type { RulesetChangeFragment } from '#lib/fragments.generated.ts';

/** A number that differs from that of the ruleset underneath. Null where there is none. */
export interface ChangedNumber {
  readonly name: string;
  readonly describes: string;
  readonly unit: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A line beside a criterion: over all of its conditions at once. */
export interface FurtherLine {
  readonly about: string;
  readonly conditions: readonly { readonly indicator: string; readonly over: string }[];
}

/** What a ruleset changes of the one that it is based on: numbers as they stand on its first day, or on a day, and further lines. */
export function changeOf(ruleset: RulesetChangeFragment, today: string) {
  const day = ruleset.appliesFrom ?? today;
  const before = numbersOn(ruleset.basedOn?.parameters ?? [], day);
  const after = numbersOn(ruleset.parameters, day);
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const numbers = names.flatMap((name): ChangedNumber[] => {
    const [old, now] = [before.get(name), after.get(name)];
    const known = now ?? old;
    if (known === undefined || old?.value === now?.value) return [];
    const { describes, unit } = known;
    return [{ name, describes, unit, before: old?.value ?? null, after: now?.value ?? null }];
  });
  return { base: ruleset.basedOn, numbers, lines: linesIn(ruleset.asYaml) };
}

function numbersOn(parameters: RulesetChangeFragment['parameters'], day: string) {
  return new Map(
    parameters.map(({ name, describes, unit, values }) => {
      const value = values.filter(({ from }) => from <= day).at(-1)?.value ?? null;
      return [name, { describes, unit, value }];
    }),
  );
}

/** The further lines that law data adds, as its YAML has them. */
function linesIn(yaml: string): readonly FurtherLine[] {
  const { also = {} } = parse(yaml) as {
    also?: Readonly<Record<string, readonly { readonly all: FurtherLine['conditions'] }[]>>;
  };
  return Object.entries(also).flatMap(([about, lines]) => lines.map(({ all }) => ({ about, conditions: all })));
}
