import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { boundsOf, canChangeShared } from './policy.ts';

/** A tag or a profile, which stands in many stories. */
export interface Shared {
  kind: 'tag' | 'profile';
  id: string;
}

// More pages than this are not named one by one.
const NAMED_AT_MOST = 1000;

/** Refuses a change of a tag or profile to whoever may not edit every story it stands in. */
export async function refuseBeyondBounds(tx: Transaction, actor: Actor, shared: Shared): Promise<void> {
  const bounds = boundsOf(actor);
  const isWithin = bounds === null || (await standsWithin(tx, shared, bounds));
  if (canChangeShared(actor, isWithin)) return;
  throw new DomainError(
    'not_allowed',
    `This ${shared.kind} also stands in stories of sections that are not yours. Ask an editor of all sections, or an admin.`,
  );
}

/** The live pages that show a tag or profile, for the outbox; all of them when they are too many to name. */
export async function publicPlacesOf(
  tx: Transaction,
  shared: Shared,
): Promise<{ addresses: string[] | null; sections: string[] }> {
  const pages = await tx.$queryRaw<{ section: string; address: string }[]>`
    SELECT section_slug AS section, '/' || section_slug || '/' || slug AS address
    FROM published.article WHERE id IN (${usesOf(shared)}) LIMIT ${NAMED_AT_MOST + 1}`;
  if (pages.length > NAMED_AT_MOST) return { addresses: null, sections: [] };
  return {
    addresses: pages.map(({ address }) => address),
    sections: [...new Set(pages.map(({ section }) => section))],
  };
}

async function standsWithin(tx: Transaction, shared: Shared, bounds: readonly string[]): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ isWithin: boolean }[]>`
    SELECT NOT EXISTS (
      SELECT FROM article WHERE id IN (${usesOf(shared)}) AND section_id <> ALL (${bounds}::uuid[])) AS "isWithin"`;
  return found?.isWithin ?? false;
}

function usesOf({ kind, id }: Shared): Prisma.Sql {
  return kind === 'tag'
    ? Prisma.sql`SELECT article_id FROM tag_use WHERE tag_id = ${id}::uuid`
    : Prisma.sql`SELECT article_id FROM profile_use WHERE profile_id = ${id}::uuid`;
}
