import 'server-only';
import { type ArticleRow, EDITING_FIELDS } from '#lib/articles/internal/article-for-editing.ts';
import { publishScheduled } from '#lib/articles/internal/publish-scheduled.ts';
import { countWrite } from '#lib/articles/internal/transit.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { unpublishLocked } from './unpublish-article.ts';

/** What came of one article that was due; `error` is what another try may get over. */
export type DueOutcome =
  | { articleId: string; did: 'published' | 'unpublished' }
  | { articleId: string; did: 'failed'; problem: string }
  | { articleId: string; did: 'nothing'; error: unknown };

/**
 * Publishes and unpublishes what is due by the database's clock, at most `limit` articles, each in a transaction of
 * its own: never early, and once however many schedulers run. What cannot be published even later is written on the
 * article as its problem and is not tried again; what may heal is for the next call.
 */
export async function publishDue(limit = 20): Promise<DueOutcome[]> {
  const actor = systemActor('schedule');
  const outcomes: DueOutcome[] = [];
  while (outcomes.length < limit) {
    const undone = outcomes.filter(({ did }) => did === 'nothing' || did === 'failed');
    const passedOver = undone.map(({ articleId }) => articleId);
    const outcome = await publishNext(actor, passedOver);
    if (outcome === null) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

interface Due {
  id: string;
  now: Date;
  isPublication: boolean;
}

async function publishNext(actor: Actor, passedOver: readonly string[]): Promise<DueOutcome | null> {
  let due: Due | null = null;
  try {
    return await inTransaction(async (tx) => {
      due = await lockNextDue(tx, passedOver);
      return due === null ? null : await act(tx, actor, due);
    });
  } catch (error) {
    // Assigned in the transaction, which the compiler cannot see.
    const failed = due as Due | null;
    if (failed === null) throw error;
    if (!(error instanceof DomainError)) return { articleId: failed.id, did: 'nothing', error };
    return await noteProblem(actor, failed, error.message);
  }
}

async function act(tx: Transaction, actor: Actor, { id, now, isPublication }: Due): Promise<DueOutcome> {
  const row = await tx.article.findUniqueOrThrow({ where: { id }, select: EDITING_FIELDS });
  if (isPublication) await publishScheduled(tx, actor, row, now);
  else await unpublishLocked(tx, actor, row, now);
  return { articleId: id, did: isPublication ? 'published' : 'unpublished' };
}

// What somebody else is at, another scheduler or an editor who cancels, is passed over: it is theirs to decide.
async function lockNextDue(tx: Transaction, passedOver: readonly string[]): Promise<Due | null> {
  const skip =
    passedOver.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`id::text NOT IN (${Prisma.join([...passedOver])})`;
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT id, now() AS now, (scheduled_for <= now() AND schedule_problem = '') IS TRUE AS "isPublication"
    FROM article
    WHERE ((scheduled_for <= now() AND schedule_problem = '') OR (unpublish_at <= now() AND publication = 'live'))
      AND ${skip}
    ORDER BY LEAST(scheduled_for, unpublish_at), id
    LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return due ?? null;
}

// In a transaction of its own, since the first one is undone; meanwhile somebody may have changed the schedule.
async function noteProblem(actor: Actor, due: Due, problem: string): Promise<DueOutcome> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${due.id}::uuid FOR UPDATE`;
    const row = await tx.article.findUniqueOrThrow({ where: { id: due.id }, select: EDITING_FIELDS });
    if (isStillDue(row, due.now)) await writeProblem(tx, actor, row, problem);
  });
  return { articleId: due.id, did: 'failed', problem };
}

function isStillDue(row: ArticleRow, now: Date): boolean {
  return row.scheduledFor !== null && row.scheduledFor <= now && row.scheduleProblem === '';
}

async function writeProblem(tx: Transaction, actor: Actor, row: ArticleRow, problem: string): Promise<void> {
  await tx.article.update({
    where: { id: row.id },
    data: { scheduleProblem: problem, ...countWrite(row) },
    select: { id: true },
  });
  await recordOutbox(tx, actor, {
    kind: 'article.scheduleFailed',
    articleId: row.id,
    personId: row.scheduledById,
    note: problem,
  });
  await recordAudit(tx, actor, {
    action: 'article.scheduleFailed',
    object: { type: 'article', id: row.id },
    after: { scheduledFor: row.scheduledFor?.toISOString() ?? null, problem },
  });
}
