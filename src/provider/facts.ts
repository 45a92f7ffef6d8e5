import type { ProviderFacts } from '../law/facts.ts';
import { establishmentIn } from '../law/member-states.ts';
import type { ProviderRow } from '../registry/queries.ts';
import { holdsOn, type StatementRow, wasKnownOn } from './queries.ts';
import type { ParticularsValue, SizeValue } from './statement.ts';

/**
 * What the law needs to know of a model's provider on a day, from what was known by then. Where nothing is recorded nothing is
 * said: that no mandate is recorded does not mean that there is none, while one that has ended is known to have ended.
 */
export function providerFactsOf(
  provider: ProviderRow,
  statements: readonly StatementRow[],
  day: string,
): ProviderFacts | undefined {
  const country = countryOn(provider, statements, day);
  const established = country === null ? null : establishmentIn(country);
  const known = statements.filter((row) => wasKnownOn(row, day));
  const mandates = known.filter(({ kind, validFrom }) => kind === 'representative' && (validFrom ?? '') <= day);
  const since = mandates
    .filter((row) => holdsOn(row, day))
    .flatMap(({ validFrom }) => validFrom ?? [])
    .toSorted()[0];
  const size = known.findLast(({ kind }) => kind === 'size');
  const turnover = size === undefined ? null : (JSON.parse(size.valueJson) as SizeValue).turnoverEur;
  const facts: ProviderFacts = {
    ...(established === null ? {} : { established }),
    ...(mandates.length === 0 ? {} : { authorisedRepresentativeSince: since ?? null }),
    ...(turnover === null ? {} : { turnoverEur: turnover }),
  };
  return Object.keys(facts).length === 0 ? undefined : facts;
}

/** Where the provider was established by what was known on a day. */
function countryOn(provider: ProviderRow, statements: readonly StatementRow[], day: string): string | null {
  const former = statements.find(
    ({ kind, knownUntil }) => kind === 'particulars' && knownUntil !== null && knownUntil > day,
  );
  return former === undefined ? provider.country : (JSON.parse(former.valueJson) as ParticularsValue).country;
}
