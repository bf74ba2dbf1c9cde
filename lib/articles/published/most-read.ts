import 'server-only';
import type { StoryCard } from '#lib/articles/published/cards.ts';
import { readerDb } from '#lib/db.ts';
import { inOrder, readCards } from './read-cards.ts';

const MOST = 5;
/** Fewer make no ranking. */
const LEAST = 3;

/** The live stories that were looked at most in the last 24 hours, the most read first; none where few were. */
export async function readMostRead(): Promise<StoryCard[]> {
  const rows = await readerDb().publishedMostRead.findMany({
    orderBy: [{ views: 'desc' }, { articleId: 'desc' }],
    take: MOST,
    select: { articleId: true },
  });
  const ids = rows.map(({ articleId }) => articleId);
  const stories = inOrder(ids, await readCards(ids));
  return stories.length < LEAST ? [] : stories;
}
