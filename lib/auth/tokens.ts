import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, as it is given out once: base64url, 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256. A token has 256 bits, so it needs no salt and no slow hash. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
