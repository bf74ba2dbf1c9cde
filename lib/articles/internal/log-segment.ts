import 'server-only';
import type { LogPoint } from '#lib/content/replay/log-point.ts';
import type { Moment } from '#lib/content/replay/moment.ts';
import { momentBetween } from '#lib/content/replay/splices.ts';
import { checkpointBefore, keepCheckpoint } from './checkpoints.ts';
import { firstBase, type LogArticle, laterBase } from './log-bases.ts';
import { pointsAfter } from './step-log.ts';

/** So many versions make one segment, the first at a multiple of it unless a gap is in the way. */
export const SEGMENT_VERSIONS = 200;

/** A stretch of a log without a gap in it. */
export interface LogSegment {
  start: LogPoint;
  moments: Moment[];
  end: LogPoint;
  /** The version at which the log can be taken up after the gap that ends this stretch; null where there is none. */
  resumesAt: number | null;
}

/** The stretch that holds a version; where that lies in a gap, or before all that is kept, the next one. */
export async function readSegment(article: LogArticle, at: number): Promise<LogSegment> {
  const first = at - (at % SEGMENT_VERSIONS);
  const last = Math.min(first + SEGMENT_VERSIONS, article.textVersion);
  let start = await pointAtOrAfter(article, first);
  for (;;) {
    const segment = await segmentFrom(article, start, Math.max(last, lastAfter(article, start)));
    if (segment.resumesAt === null || segment.end.version >= at || start.version > at) return segment;
    start = await laterBase(article, segment.end.version + 1, segment.end.version);
  }
}

/** The point of a version; null when it lies in a gap or before all that is kept. */
export async function readPoint(article: LogArticle, version: number): Promise<LogPoint | null> {
  const point = await pointAtOrAfter(article, version);
  return point.version === version ? point : null;
}

function lastAfter(article: LogArticle, { version }: LogPoint): number {
  return Math.min(version - (version % SEGMENT_VERSIONS) + SEGMENT_VERSIONS, article.textVersion);
}

async function pointAtOrAfter(article: LogArticle, version: number): Promise<LogPoint> {
  let point = checkpointBefore(article.id, version) ?? (await firstBase(article));
  while (point.version < version) {
    const reached = await endOf(pointsAfter(article.id, point, version), point);
    if (reached.version < version) {
      point = await laterBase(article, reached.version + 1, reached.version);
    } else point = reached;
  }
  keepCheckpoint(article.id, point);
  return point;
}

async function endOf(points: AsyncIterable<LogPoint>, start: LogPoint): Promise<LogPoint> {
  let end = start;
  for await (const point of points) end = point;
  return end;
}

async function segmentFrom(article: LogArticle, start: LogPoint, last: number): Promise<LogSegment> {
  const moments: Moment[] = [];
  let end = start;
  for await (const point of pointsAfter(article.id, start, last)) {
    moments.push(momentBetween(end, point));
    end = point;
  }
  keepCheckpoint(article.id, end);
  const hasGap = end.version < last;
  const next = hasGap ? await laterBase(article, end.version + 1, end.version) : null;
  return { start, moments, end, resumesAt: next?.version ?? null };
}
