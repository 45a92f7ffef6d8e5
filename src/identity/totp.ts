import { Secret, TOTP } from 'otpauth';

/** A step of time-based one-time passwords, in seconds (RFC 6238, section 5.2, recommends it). */
const STEP = 30;

/** How many steps a device's clock may be off, either way. */
const TOLERATED = 1;

/** A key for a device: 160 random bits in base 32, as RFC 4226 recommends. */
export function freshKey(): string {
  return new Secret({ size: 20 }).base32;
}

const generator = (key: string, issuer = '', label = ''): TOTP =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: STEP, secret: Secret.fromBase32(key) });

/** The address that carries a key into an authenticator app, as a picture or by a tap. */
export function keyUri(key: string, { issuer, account }: { readonly issuer: string; readonly account: string }) {
  return generator(key, issuer, account).toString();
}

/** The code of a key at an instant: six digits. */
export function codeOf(key: string, at: Date): string {
  return generator(key).generate({ timestamp: at.getTime() });
}

/** The time step whose code this is, at most one step from now; null if it is none's. */
export function stepOf(key: string, code: string, at: Date): number | null {
  const delta = generator(key).validate({ token: code, timestamp: at.getTime(), window: TOLERATED });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / STEP) + delta;
}
