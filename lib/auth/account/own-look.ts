import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { db } from '#lib/db.ts';
import { pictureAddress } from '#lib/people/picture.ts';
import type { Theme } from '#lib/people/themes.ts';

/** How somebody is seen, and sees the newsroom. */
export interface OwnLook {
  /** Where their picture is; null for none. */
  picture: string | null;
  theme: Theme;
  /** IANA name of their own; empty for the newsroom's. */
  timeZone: string;
}

/** What one has chosen for oneself. Throws DomainError `not_allowed`. */
export async function getOwnLook(actor: Actor): Promise<OwnLook> {
  const { picture, theme, timeZone } = await db().person.findUniqueOrThrow({
    where: { id: requireOwner(actor) },
    select: { theme: true, timeZone: true, picture: { select: { key: true } } },
  });
  return { picture: pictureAddress(picture?.key ?? null), theme, timeZone: timeZone ?? '' };
}
