/** Names that Epoch AI uses and English display names do not: those of the UN, and some that differ in a word. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  'united kingdom of great britain and northern ireland': 'GB',
  uk: 'GB',
  'korea (republic of)': 'KR',
  'republic of korea': 'KR',
  "korea (democratic people's republic of)": 'KP',
  'iran (islamic republic of)': 'IR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'hong kong': 'HK',
  macao: 'MO',
  macau: 'MO',
  'taiwan, province of china': 'TW',
  'czech republic': 'CZ',
  turkey: 'TR',
  türkiye: 'TR',
  'united republic of tanzania': 'TZ',
  'tanzania, united republic of': 'TZ',
  'venezuela (bolivarian republic of)': 'VE',
  'bolivia (plurinational state of)': 'BO',
  'syrian arab republic': 'SY',
  "lao people's democratic republic": 'LA',
  'republic of moldova': 'MD',
  'moldova (republic of)': 'MD',
  'brunei darussalam': 'BN',
  "côte d'ivoire": 'CI',
  'holy see': 'VA',
  'micronesia (federated states of)': 'FM',
  'palestine, state of': 'PS',
  'netherlands (kingdom of the)': 'NL',
  'the netherlands': 'NL',
};

/** Codes that have a display name and are no country of ISO 3166-1: exceptional reservations and private use. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
]);

const CODES: ReadonlyMap<string, string> = namesOfRegions();

function namesOfRegions(): Map<string, string> {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      // Retired and reserved codes have display names too; only a code that is its own canonical form is in ISO 3166-1.
      const name = display.of(code);
      if (name === undefined || NOT_COUNTRIES.has(code) || new Intl.Locale(`und-${code}`).maximize().region !== code)
        continue;
      codes.set(name.toLowerCase().replaceAll('’', "'"), code);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) codes.set(name, code);
  return codes;
}

/** The ISO 3166-1 alpha-2 code of a country's English name, or `null` if there is none (`Multinational`, for one). */
export function countryCode(name: string): string | null {
  return CODES.get(name.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')) ?? null;
}
