import 'server-only';
import { firstBase, LOG_FIELDS, type LogArticle } from '#lib/articles/internal/log-bases.ts';
import { readSegment } from '#lib/articles/internal/log-segment.ts';
import { withNames } from '#lib/articles/internal/names-of-sources.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Moment, StoryContent } from '#lib/content/replay/moment.ts';
import { type NamedSource, SESSION_PAUSE_MS } from '#lib/content/replay/sources.ts';
import { contentAt } from '#lib/content/replay/splices.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** What of an article's writing can be replayed. Versions are text versions. */
export interface ReplayFacts {
  /** The oldest version that can be made. */
  first: number;
  /** The working copy's. */
  last: number;
  /** Whether nothing was written before the first. */
  isWhole: boolean;
  /** The versions that sessions of writing begin with, after the first one; oldest first. */
  sessions: number[];
}

/** A stretch of the log: what stood at `first`, and what each version up to `last` made of it. */
export interface ReplaySegment {
  first: number;
  last: number;
  content: StoryContent;
  /** When and from which of the sources the first version is. */
  at: number;
  source: number;
  moments: Moment[];
  sources: NamedSource[];
  /** The last version before a gap right before `first`; null where there is none. */
  gapAfter: number | null;
  /** The version that replay goes on with after a gap right after `last`; null where there is none. */
  resumesAt: number | null;
}

/** Throws DomainError `not_found` when the article is unknown or not the actor's to see. */
export async function getReplayFacts(actor: Actor, articleId: string): Promise<ReplayFacts> {
  const article = await findLog(actor, articleId);
  const base = await firstBase(article);
  return {
    first: base.version,
    last: article.textVersion,
    isWhole: base.version === 0 && base.gapAfter === null,
    sessions: await sessionsAfter(articleId, base.version),
  };
}

/** The stretch that holds a version, or the next one after it. Throws DomainError `not_found`. */
export async function getReplaySegment(actor: Actor, articleId: string, at: number): Promise<ReplaySegment> {
  const article = await findLog(actor, articleId);
  const version = Math.min(Math.max(Number.isSafeInteger(at) ? at : 0, 0), article.textVersion);
  const { start, moments, end, resumesAt } = await readSegment(article, version);
  return {
    first: start.version,
    last: end.version,
    content: contentAt(start),
    at: start.at,
    source: start.source,
    moments,
    sources: await withNames(end.sources.all),
    gapAfter: start.gapAfter,
    resumesAt,
  };
}

async function findLog(actor: Actor, id: string): Promise<LogArticle> {
  if (!isUuid(id)) throw notFound('article');
  const where = { AND: [{ id }, visibleTo(actor)] };
  const article = await db().article.findFirst({ where, select: LOG_FIELDS });
  if (!article) throw notFound('article');
  return article;
}

async function sessionsAfter(articleId: string, version: number): Promise<number[]> {
  const pause = SESSION_PAUSE_MS / 1000;
  const rows = await db().$queryRaw<{ version: number }[]>`
    SELECT version FROM (
      SELECT version, at - lag(at) OVER (ORDER BY version) AS pause
      FROM article_step WHERE article_id = ${articleId}::uuid AND version >= ${version}
    ) AS step
    WHERE pause >= make_interval(secs => ${pause}) ORDER BY version LIMIT 5000`;
  return rows.map((row) => row.version);
}
