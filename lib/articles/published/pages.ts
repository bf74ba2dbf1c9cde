import 'server-only';
import { readerDb } from '#lib/db.ts';
import { CARD_FIELDS, type StoryCard, toCard } from './cards.ts';

const PAGES_MOST = 200;

/** The pages that readers see, the oldest first. */
export async function listPages(): Promise<StoryCard[]> {
  const rows = await readerDb().publishedLiveArticle.findMany({
    where: { isPage: true },
    orderBy: [{ firstPublishedAt: 'asc' }, { id: 'asc' }],
    take: PAGES_MOST,
    select: CARD_FIELDS,
  });
  return rows.map(toCard);
}
