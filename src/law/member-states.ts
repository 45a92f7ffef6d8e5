/** The Member States of the Union since 1 February 2020, by ISO 3166-1 code. */
const MEMBER_STATES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
/** States of the European Economic Area outside the Union: whether the Act treats them alike depends on its incorporation. */
const ONLY_EEA: ReadonlySet<string> = new Set(['IS', 'LI', 'NO']);

/** Whether a country is in the Union. */
export function isMemberState(country: string): boolean {
  return MEMBER_STATES.has(country);
}

/** Where a country lies for Article 54: in the Union, a third country, or not settled (EEA). */
export function establishmentIn(country: string): 'EU' | 'third_country' | null {
  if (MEMBER_STATES.has(country)) return 'EU';
  return ONLY_EEA.has(country) ? null : 'third_country';
}
