import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { requireSecret } from './secret.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text is and whose: it opens for the same two only. */
export interface SealedFor {
  purpose: 'kept answers' | 'authenticator secrets';
  owner: string;
}

/** Encrypts a text with the newsroom's secret, so that a copy of the database does not tell it; base64. */
export function seal(text: string, { purpose, owner }: SealedFor): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text that was sealed for the same, or null when the newsroom's secret is another one since. */
export function unseal(sealed: string, { purpose, owner }: SealedFor): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const opener = createDecipheriv(CIPHER, sealingKey(purpose), nonce)
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opener.final()]);
    return inflateRawSync(text).toString();
  } catch {
    return null;
  }
}

function sealingKey(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', requireSecret(), '', `nightdesk ${purpose}`, 32));
}
