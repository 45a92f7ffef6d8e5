import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets that must be read again, unlike passwords: the keys of second factors. */
export interface Vault {
  /** Under what secrets are sealed now: all that are sealed under something else begin otherwise. */
  readonly prefix: string;
  /** What to keep of a secret. `about` is whose it is: sealed for one, it opens for no other. */
  seal(secret: string, about: string): string;
  /** The secret again. Throws if it was sealed under another key or for somebody else, or was changed. */
  open(sealed: string, about: string): string;
}

/** How a secret begins that is kept as it is. */
export const PLAIN = 'plain:';

/**
 * A vault under the secret of the configuration: AES-256-GCM with a key that HKDF-SHA-256 makes of it, so that a copy of the
 * database opens none of them. Without a secret they are kept as they are, and whoever reads the database reads them. What
 * was kept before there was a secret is still read.
 */
export function createVault(secret: string): Vault {
  if (secret === '') return { prefix: PLAIN, seal: (text) => PLAIN + text, open: openPlain };
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'plimsoll second factors', 32));
  const prefix = `aes:${createHash('sha256').update(key).digest('hex').slice(0, 8)}:`;
  return {
    prefix,
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
      return prefix + Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, about) {
      if (sealed.startsWith(PLAIN)) return openPlain(sealed);
      if (!sealed.startsWith(prefix)) throw new Error('A secret was sealed under another SECOND_FACTOR_SECRET');
      const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}

function openPlain(sealed: string): string {
  if (!sealed.startsWith(PLAIN)) throw new Error('A secret is sealed, and there is no SECOND_FACTOR_SECRET to open it');
  return sealed.slice(PLAIN.length);
}
