import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** The picture of somebody by its key, as WebP: for everybody who works here. Throws DomainError `not_found`. */
export async function getPicture(_actor: Actor, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = isUuid(key)
    ? await db().personPicture.findUnique({ where: { key }, select: { bytes: true } })
    : null;
  if (found === null) throw notFound('picture');
  return found.bytes;
}
