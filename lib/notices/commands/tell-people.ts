import 'server-only';
import { ARTICLE_FACTS, visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { actorsOfPeople } from '#lib/auth/person-actors.ts';
import type { Transaction } from '#lib/db.ts';
import { getLog } from '#lib/log.ts';
import { announceNotices } from '#lib/notices/announce.ts';
import { audienceOf, type Concerned, type Telling, tellingsOf } from '#lib/notices/audience.ts';
import { mailNotices } from '#lib/notices/internal/mail-notices.ts';
import { isNoticeKind } from '#lib/notices/kinds.ts';
import { isTask, TASK_KINDS } from '#lib/notices/settled.ts';
import type { OutboxEvent } from '#lib/outbox/event.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Tells people what an event means to them: notices, and mail for those who want it at once. A person is told of an
 * event once, whatever happens, since a notice is unique by both.
 */
export async function tellPeople(tx: Transaction, event: OutboxEvent): Promise<void> {
  if (event.articleId === null) return;
  await announceNotices(tx, await waitingFor(tx, event.articleId));
  const tellings = tellingsOf(event);
  if (tellings.length === 0) return;
  const article = await tx.article.findUnique({ where: { id: event.articleId }, select: TOLD_FIELDS });
  if (article === null) return;
  if (event.payload.lateMs > 0 && tellings[0]?.kind === 'published_late') {
    getLog('schedule').warn({ articleId: article.id, lateMs: event.payload.lateMs }, 'published late');
  }
  const concerned = await concernedOf(tx, article, tellings);
  const people = await peopleWhoSee(tx, article.id, concerned, event);
  const audience = audienceOf(event, tellings, concerned, people);
  await withoutRepeats(tx, article.id, audience);
  const notices = await writeNotices(tx, event, audience);
  await settleEarlier(tx, event, notices);
  await mailNotices(tx, article, notices);
  await announceNotices(
    tx,
    notices.map(({ personId }) => personId),
  );
}

const TOLD_FIELDS = {
  id: true,
  headline: true,
  isConfidential: true,
  scheduleProblem: true,
  bylines: { select: { profile: { select: { personId: true } } } },
  ...ARTICLE_FACTS,
} satisfies Prisma.ArticleSelect;

type ToldArticle = Prisma.ArticleGetPayload<{ select: typeof TOLD_FIELDS }>;

async function concernedOf(
  tx: Transaction,
  article: ToldArticle,
  tellings: readonly Telling[],
): Promise<Concerned> {
  const bylineIds = article.bylines.map(({ profile }) => profile.personId);
  const asksForSubmitter = tellings.some(({ whom }) => whom === 'writers');
  const submission = asksForSubmitter
    ? await tx.auditEvent.findFirst({
        where: { objectType: 'article', objectId: article.id, action: 'article.submit', outcome: 'done' },
        orderBy: { id: 'desc' },
        select: { personId: true },
      })
    : null;
  return { facts: article, bylineIds, submitterId: submission?.personId ?? null };
}

// Somebody who lost sight of an article is told nothing of it, though it once was theirs.
async function peopleWhoSee(
  tx: Transaction,
  articleId: string,
  { facts, bylineIds, submitterId }: Concerned,
  { payload }: OutboxEvent,
): Promise<Actor[]> {
  const ids = [facts.createdById, facts.assigneeId, submitterId, payload.personId, ...bylineIds];
  const known = ids.filter((id) => id !== null);
  const people = await actorsOfPeople(tx, {
    OR: [{ id: { in: known } }, { role: { in: ['editor', 'admin'] } }],
  });
  const seeing: Actor[] = [];
  for (const person of people) {
    const where = { AND: [{ id: articleId }, visibleTo(person)] };
    if ((await tx.article.count({ where })) > 0) seeing.push(person);
  }
  return seeing;
}

// One bad hour off line makes many pieces of recovered text; they stand in one place, so one notice leads there.
async function withoutRepeats(
  tx: Transaction,
  articleId: string,
  audience: Map<string, Telling>,
): Promise<void> {
  for (const [personId, { kind }] of audience) {
    if (kind !== 'recovered') continue;
    const where = { personId, articleId, kind, readAt: null };
    if ((await tx.notice.count({ where })) > 0) audience.delete(personId);
  }
}

// Whatever happens to an article may settle what somebody was asked to do about it.
async function waitingFor(tx: Transaction, articleId: string): Promise<string[]> {
  const rows = await tx.notice.findMany({
    where: { articleId, kind: { in: [...TASK_KINDS] }, readAt: null },
    distinct: ['personId'],
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}

// A story that is handed in a second time asks for one review, not for two.
async function settleEarlier(
  tx: Transaction,
  { id, articleId }: OutboxEvent,
  notices: readonly { personId: string; kind: string; at: Date }[],
): Promise<void> {
  for (const { personId, kind, at } of notices) {
    if (!isNoticeKind(kind) || !isTask(kind)) continue;
    await tx.notice.updateMany({
      where: { articleId, personId, kind, eventId: { lt: id }, readAt: null },
      data: { readAt: at },
    });
  }
}

async function writeNotices(tx: Transaction, event: OutboxEvent, audience: ReadonlyMap<string, Telling>) {
  const { actorId, actorName } = event.payload;
  return await tx.notice.createManyAndReturn({
    data: [...audience].map(([personId, { kind, text }]) => ({
      personId,
      eventId: event.id,
      kind,
      articleId: event.articleId,
      actorName: actorId === null ? '' : actorName,
      text,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true, kind: true, actorName: true, text: true, at: true },
  });
}
