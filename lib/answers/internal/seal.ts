import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Actor } from '#lib/auth/actor.ts';
import { requireSecret } from '#lib/auth/secret.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Whose answer it is, and to which of their requests. */
export function ownerOf({ personId }: Actor, key: string): string {
  return `${personId} ${key}`;
}

/** Encrypts a text with the newsroom's secret, so that a copy of the database does not tell it; base64. */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text that was sealed for the same owner, or null when the newsroom's secret is another one since. */
export function unseal(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const opener = createDecipheriv(CIPHER, sealingKey(), nonce)
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opener.final()]);
    return inflateRawSync(text).toString();
  } catch {
    return null;
  }
}

function sealingKey(): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', requireSecret(), '', 'nightdesk kept answers', 32));
}
