import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { releaseReserved, reserveAddress } from '#lib/articles/internal/claim-address.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { UNSCHEDULED } from '#lib/articles/internal/go-live.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { refuseMislabelledFix } from '#lib/articles/internal/refuse-mislabelled-fix.ts';
import { refuseUnready } from '#lib/articles/internal/refuse-unready.ts';
import { refuseTransition, transit } from '#lib/articles/internal/transit.ts';
import { refuseOwnWords } from '#lib/articles/internal/two-pairs-of-eyes.ts';
import { AtVersion, type Change, Schedule, ScheduledEnd } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * Freezes the working copy as a revision that goes live by itself at an instant, and keeps its address free until
 * then: a first publication, or an update of a live article. An earlier schedule is replaced; what is typed from now
 * on goes live later. Throws DomainError as `publishArticle`, and `invalid_input` for a time that has passed.
 */
export async function scheduleArticle(
  actor: Actor,
  id: string,
  input: Schedule,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version, change, at } = parseInput(Schedule, input);
  return await changeArticle(actor, id, 'article.schedule', async (tx, row) => {
    refuseStale(actor, row, { version });
    const plan = { change, now: clock(), due: new Date(at) };
    return toArticleForEditing(actor, await scheduleLocked(tx, actor, row, plan));
  });
}

interface Plan {
  change: Change;
  now: Date;
  due: Date;
}

async function scheduleLocked(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  plan: Plan,
): Promise<ArticleRow> {
  const { change, now, due } = plan;
  const isUpdate = row.publication === 'live';
  const name = isUpdate ? 'scheduleUpdate' : 'schedule';
  refuseTransition(actor, name, row);
  refusePast(due, now);
  if (row.unpublishAt !== null && row.unpublishAt <= due) {
    refuseTime('It is taken off the site before that. Choose an earlier time, or change its end.');
  }
  refuseUnready(row, due);
  await refuseOwnWords(tx, actor, row);
  if (isUpdate) await refuseMislabelledFix(tx, row, change);
  const slug = await reserveAddress(tx, row);
  const frozen = await createRevision(
    tx,
    { ...row, slug },
    {
      reason: 'schedule',
      personId: actor.personId,
      at: now,
      ...(isUpdate ? { changeKind: change.kind } : {}),
    },
  );
  return await transit(tx, actor, row, {
    name,
    at: now,
    data: {
      slug,
      scheduledFor: due,
      scheduledRevisionId: frozen.id,
      scheduledById: actor.personId,
      scheduledChange: isUpdate ? change : Prisma.DbNull,
      scheduledVersion: row.version + 1,
      scheduleProblem: '',
    },
    audit: {
      before: { scheduledFor: row.scheduledFor?.toISOString() ?? null },
      after: {
        scheduledFor: due.toISOString(),
        address: `/${row.section.slug}/${slug}`,
        revisionId: frozen.id,
        ...(isUpdate ? { change } : {}),
      },
    },
  });
}

/**
 * Calls a scheduled publication or update off: the article is where it was before, and the address that only the
 * schedule had is free again. Throws DomainError `wrong_state`, `stale_version`, `not_allowed`, `not_found`.
 */
export async function cancelSchedule(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return await changeArticle(actor, id, 'article.cancelSchedule', async (tx, row) => {
    refuseStale(actor, row, { version });
    refuseTransition(actor, 'cancelSchedule', row);
    await releaseReserved(tx, id);
    const written = await transit(tx, actor, row, {
      name: 'cancelSchedule',
      at: clock(),
      // What is not on the site needs no end.
      data: { ...UNSCHEDULED, ...(row.publication === 'live' ? {} : WITHOUT_END) },
      audit: {
        before: {
          scheduledFor: row.scheduledFor?.toISOString() ?? null,
          revisionId: row.scheduledRevisionId,
        },
      },
    });
    return toArticleForEditing(actor, written);
  });
}

const WITHOUT_END = { unpublishAt: null, unpublishSetById: null } as const;

/**
 * Says when a live or scheduled article is taken off the site by itself, or that it is not.
 * Throws DomainError `invalid_input`, `wrong_state`, `stale_version`, `not_allowed`, `not_found`.
 */
export async function scheduleUnpublish(
  actor: Actor,
  id: string,
  input: ScheduledEnd,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version, at } = parseInput(ScheduledEnd, input);
  return await changeArticle(actor, id, 'article.scheduleUnpublish', async (tx, row) => {
    refuseStale(actor, row, { version });
    refuseTransition(actor, 'scheduleUnpublish', row);
    const [now, end] = [clock(), at === null ? null : new Date(at)];
    if (end !== null) refusePast(end, now);
    if (end !== null && row.scheduledFor !== null && end <= row.scheduledFor) {
      refuseTime('It is not published before that. Choose a later time.');
    }
    const written = await transit(tx, actor, row, {
      name: 'scheduleUnpublish',
      at: now,
      data: end === null ? WITHOUT_END : { unpublishAt: end, unpublishSetById: actor.personId },
      audit: {
        before: { unpublishAt: row.unpublishAt?.toISOString() ?? null },
        after: { unpublishAt: end?.toISOString() ?? null },
      },
    });
    return toArticleForEditing(actor, written);
  });
}

function refusePast(due: Date, now: Date): void {
  if (due <= now) refuseTime('That time has passed. Choose a later one.');
}

function refuseTime(sentence: string): never {
  throw new DomainError('invalid_input', sentence, { fields: { at: sentence } });
}
