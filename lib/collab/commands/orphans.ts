import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { NewOrphan } from '#lib/collab/schema.ts';
import { db, inTransaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** Words of one's own that could not be merged. `at` is ISO 8601. */
export interface Orphan {
  id: string;
  text: string;
  reason: string;
  at: string;
}

/** Keeps words that could not be merged for whoever typed them. Throws DomainError `not_found`, `invalid_input`. */
export async function keepOrphan(actor: Actor, articleId: string, input: NewOrphan): Promise<{ id: string }> {
  const orphan = parseInput(NewOrphan, input);
  const personId = await personWhoSees(actor, articleId);
  return await inTransaction(async (tx) => {
    const kept = await tx.articleOrphan.create({
      data: { ...orphan, articleId, personId },
      select: { id: true },
    });
    await recordOutbox(tx, actor, { kind: 'article.recover', articleId, personId });
    return kept;
  });
}

/** One's own words that wait in an article's tray, oldest first. Throws DomainError `not_found`. */
export async function listOrphans(actor: Actor, articleId: string): Promise<Orphan[]> {
  const personId = await personWhoSees(actor, articleId);
  const rows = await db().articleOrphan.findMany({
    where: { articleId, personId, resolvedAt: null },
    orderBy: { at: 'asc' },
    take: 200,
    select: { id: true, text: true, reason: true, at: true },
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Takes words out of one's tray. Throws DomainError `not_found`, also when they are out already. */
export async function resolveOrphan(
  actor: Actor,
  articleId: string,
  id: string,
  clock: Clock = systemClock,
): Promise<void> {
  const personId = await personWhoSees(actor, articleId);
  if (!isUuid(id)) throw notFound('recovered text');
  const where = { id, articleId, personId, resolvedAt: null };
  const { count } = await db().articleOrphan.updateMany({ where, data: { resolvedAt: clock() } });
  if (count === 0) throw notFound('recovered text');
}

async function personWhoSees(actor: Actor, articleId: string): Promise<string> {
  if (actor.personId === null) throw new DomainError('not_allowed', 'Recovered text belongs to people.');
  if (!isUuid(articleId)) throw notFound('article');
  const where = { AND: [{ id: articleId }, visibleTo(actor)] };
  if (!(await db().article.findFirst({ where, select: { id: true } }))) throw notFound('article');
  return actor.personId;
}
