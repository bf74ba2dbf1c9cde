import type { Actor } from '#lib/auth/actor.ts';
import type { SealedFor } from '#lib/auth/seal.ts';

/** Whose answer it is, and to which of their requests. */
export function ownerOf({ personId }: Actor, key: string): string {
  return `${personId} ${key}`;
}

/** For whom a kept answer is sealed. */
export function sealedFor(actor: Actor, key: string): SealedFor {
  return { purpose: 'kept answers', owner: ownerOf(actor, key) };
}
