import 'server-only';
import type { Compared, History } from '#components/newsroom/history/history.ts';
import { parseSide, type Side } from '#components/newsroom/history/side.ts';
import { compareArticles } from '#lib/articles/compare.ts';
import {
  type ArticleSnapshot,
  getLiveRevision,
  getRevision,
  listRevisions,
  type RevisionForReading,
} from '#lib/articles/queries/revisions.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { readBefore } from '#lib/audit/address.ts';
import { listArticleLines } from '#lib/audit/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { notFound } from '#lib/shared/domain-error.ts';

/** The parts of the page's address: `from` and `to` are sides, `before` is a number of a revision, `log` one of a line. */
export type HistoryQuery = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads what the history shows: without `from` the newest revision, without `to` the working copy.
 * Throws DomainError `not_found` for an article or a side that is not there.
 */
export async function readHistory(actor: Actor, id: string, query: HistoryQuery): Promise<History> {
  const asked = parseSide(query.before);
  const before = typeof asked === 'number' ? asked : null;
  const logBefore = readBefore(query.log);
  const [article, dates, page, log] = await Promise.all([
    getArticleForEditing(actor, id),
    getOwnDates(actor),
    listRevisions(actor, id, { before }),
    listArticleLines(actor, id, { before: logBefore, limit: 20 }),
  ]);
  const from = olderSide(query, page.revisions[0]?.number ?? null);
  const to = parseSide(query.to) ?? 'working';
  const compared = from === null ? null : await readSides(actor, { id, article }, { from, to });
  return { article, page, before, compared, log: { ...log, before: logBefore }, dates };
}

function olderSide({ from }: HistoryQuery, newest: number | null): Compared['from'] | null {
  const asked = parseSide(from);
  return asked === null || asked === 'working' ? newest : asked;
}

async function readSides(
  actor: Actor,
  { id, article }: { id: string; article: ArticleSnapshot },
  { from, to }: { from: Compared['from']; to: Side },
): Promise<Compared> {
  const [older, newer] = await Promise.all([
    readRevision(actor, id, from),
    to === 'working' ? article : readRevision(actor, id, to),
  ]);
  return { from, to, older, comparison: compareArticles(older, newer) };
}

async function readRevision(actor: Actor, id: string, side: Compared['from']): Promise<RevisionForReading> {
  if (side !== 'live') return await getRevision(actor, id, side);
  const live = await getLiveRevision(actor, id);
  if (!live) throw notFound('live version');
  return live;
}
