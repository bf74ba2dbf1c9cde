import 'server-only';
import { cache } from 'react';
import { isWithin, type MonthSpan, monthOf, readMonth } from '#lib/articles/months.ts';
import type { AddressState } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';

/** From the month of the oldest live story to that of the newest, in a zone; null while there is none. Read once per request. */
export const getArchiveSpan = cache(async (zone: string): Promise<MonthSpan | null> => {
  const end = (order: 'asc' | 'desc') =>
    readerDb().publishedSectionStory.findFirst({
      orderBy: [{ publishedAt: order }, { articleId: order }],
      select: { publishedAt: true },
    });
  const [oldest, newest] = await Promise.all([end('asc'), end('desc')]);
  if (!oldest || !newest) return null;
  return { first: monthOf(zone, oldest.publishedAt), last: monthOf(zone, newest.publishedAt) };
});

/** What readers find at `/archive/{yyyy}/{mm}`. */
export async function resolveMonth(zone: string, year: string, month: string): Promise<AddressState> {
  const asked = readMonth(year, month);
  const span = asked && (await getArchiveSpan(zone));
  return { kind: asked && span && isWithin(span, asked) ? 'live' : 'unknown' };
}
