/** Categories of enterprises, from the smallest. */
export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type EnterpriseSize = (typeof SIZES)[number];

/**
 * The figures of one accounting period, linked and partner enterprises included as Article 6 of the Recommendation's Annex
 * asks: annual work units, and whole euro.
 */
export interface EnterpriseFigures {
  readonly staff: number | null;
  readonly turnoverEur: bigint | null;
  readonly balanceSheetEur: bigint | null;
}

/** Commission Recommendation 2003/361/EC, Annex, Article 2: fewer persons than this, and turnover or balance sheet not above. */
const CEILINGS: readonly (readonly [EnterpriseSize, staff: number, turnover: bigint, balance: bigint])[] = [
  ['micro', 10, 2_000_000n, 2_000_000n],
  ['small', 50, 10_000_000n, 10_000_000n],
  ['medium', 250, 50_000_000n, 43_000_000n],
];

export const SIZE_SOURCE = 'Recommendation 2003/361/EC, Annex, Art. 2';

/**
 * The categories that the figures of one period allow: one if they settle it, several if something is not known. Headcount
 * must stay below its ceiling; of turnover and balance sheet one must not be above. That a category changes only after two
 * periods in a row (Art. 4(2)) is not looked at.
 */
export function sizesAllowed({ staff, turnoverEur, balanceSheetEur }: EnterpriseFigures): readonly EnterpriseSize[] {
  const allowed: EnterpriseSize[] = [];
  for (const [size, staffCeiling, turnoverCeiling, balanceCeiling] of CEILINGS) {
    const fewEnough = staff === null ? null : staff < staffCeiling;
    const turnover = turnoverEur === null ? null : turnoverEur <= turnoverCeiling;
    const balance = balanceSheetEur === null ? null : balanceSheetEur <= balanceCeiling;
    const money = turnover === true || balance === true ? true : turnover === false && balance === false ? false : null;
    if (fewEnough === false || money === false) continue;
    allowed.push(size);
    // Whoever is surely this small is nothing larger.
    if (fewEnough === true && money === true) return allowed;
  }
  return [...allowed, 'large'];
}
