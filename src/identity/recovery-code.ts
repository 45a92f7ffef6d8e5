import { randomInt } from 'node:crypto';
import { secretHash } from './secret.ts';

/** How many recovery codes a person gets at once. */
export const RECOVERY_CODES = 10;

/** Letters and digits that nobody takes for another when reading them from paper (Crockford's base 32). */
const LEGIBLE = '0123456789abcdefghjkmnpqrstvwxyz';

/** Fresh recovery codes: 80 random bits each, in four groups of four. */
export function freshRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => LEGIBLE.charAt(randomInt(LEGIBLE.length))).join('');
  return Array.from({ length: RECOVERY_CODES }, () => [group(), group(), group(), group()].join('-'));
}

/** What the database keeps of a recovery code as somebody may type it: 80 random bits need no slow hash. */
export function recoveryHash(typed: string): string {
  const bare = typed.toLowerCase().replace(/[^0-9a-z]/g, '');
  return secretHash(`recovery ${bare.replaceAll('o', '0').replace(/[il]/g, '1')}`);
}
