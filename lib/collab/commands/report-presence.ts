import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Announcement } from '#lib/collab/rooms.ts';
import { PresenceReport } from '#lib/collab/schema.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** Tells every process where somebody is. Throws DomainError `not_found`, `invalid_input`. */
export async function reportPresence(actor: Actor, articleId: string, input: PresenceReport): Promise<void> {
  const report = parseInput(PresenceReport, input);
  if (!isUuid(articleId) || actor.personId === null) throw notFound('article');
  const where = { AND: [{ id: articleId }, visibleTo(actor)] };
  if (!(await db().article.findFirst({ where, select: { id: true } }))) throw notFound('article');
  const announcement: Announcement = { ...report, articleId, personId: actor.personId, name: actor.name };
  await db().$executeRaw`SELECT pg_notify('nightdesk_presence', ${JSON.stringify(announcement)})`;
}
