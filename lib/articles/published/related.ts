import 'server-only';
import type { StoryCard } from '#lib/articles/published/cards.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';
import { inOrder, readCards } from './read-cards.ts';
import { walk } from './walk.ts';

/** What a reader may go on with below a story: first what shares a tag with it, then more of its section. */
export interface FurtherStories {
  related: StoryCard[];
  more: StoryCard[];
}

/** At most `limit` of each, newest first; each story once, and never the one that is read. */
export async function listFurther(
  { id, section, tags }: Pick<PublishedStory, 'id' | 'section' | 'tags'>,
  limit: number,
): Promise<FurtherStories> {
  const [related, ofSection] = await Promise.all([
    tags.length > 0 ? listRelated(id, limit) : [],
    walk({ by: 'section', slug: section.slug }, { toward: 'older', from: null, limit: 2 * limit + 1 }),
  ]);
  const shown = new Set([id, ...related]);
  const more = ofSection.filter((each) => !shown.has(each)).slice(0, limit);
  const cards = await readCards([...related, ...more]);
  return { related: inOrder(related, cards), more: inOrder(more, cards) };
}

// The newest few of each tag, of which the newest few are taken: reads no more where a tag has many.
async function listRelated(storyId: string, limit: number): Promise<string[]> {
  const rows = await readerDb().$queryRaw<{ id: string }[]>`
    SELECT near.article_id::text AS id
    FROM published.tag_story own CROSS JOIN LATERAL (
      SELECT article_id, published_at FROM published.tag_story
      WHERE tag_id = own.tag_id AND article_id <> ${storyId}::uuid
      ORDER BY published_at DESC, article_id DESC LIMIT ${limit}
    ) near
    WHERE own.article_id = ${storyId}::uuid
    GROUP BY near.article_id, near.published_at
    ORDER BY near.published_at DESC, near.article_id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
