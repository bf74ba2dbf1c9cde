import 'server-only';
import { listStoriesInFull, type PublishedStory } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';
import { listPublishedSections, resolveSection } from '#lib/taxonomy/published.ts';

/** How many stories a feed carries. */
const ENTRIES = 30;

/** What a feed follows besides the whole site. */
export type FeedKind = 'section' | 'tag' | 'author';

/** What a feed follows, under the slug that it has now. */
export interface FeedTopic {
  kind: FeedKind;
  slug: string;
  name: string;
  description: string;
}

const NEWEST = [{ publishedAt: 'desc' }, { articleId: 'desc' }] as const;

/** What readers know by a slug that it has or had; null when there is nothing, or nothing to read. */
export async function findFeedTopic(kind: FeedKind, slug: string): Promise<FeedTopic | null> {
  switch (kind) {
    case 'section':
      return await findSection(slug);
    case 'tag': {
      const tag = await readerDb().publishedTag.findUnique({ where: { slug } });
      return tag && { kind, slug: tag.toSlug, name: tag.name, description: '' };
    }
    case 'author': {
      const author = await readerDb().publishedAuthor.findUnique({ where: { slug } });
      return author && { kind, slug: author.toSlug, name: author.name, description: author.bio };
    }
  }
}

async function findSection(slug: string): Promise<FeedTopic | null> {
  const state = await resolveSection(slug);
  const now = state.kind === 'moved' ? state.to.slice(1) : slug;
  const section = (await listPublishedSections()).find((candidate) => candidate.slug === now);
  return section ? { kind: 'section', ...section } : null;
}

/** The newest stories with their texts: of a topic, or of the whole site. */
export async function listFeedStories(topic: FeedTopic | null): Promise<PublishedStory[]> {
  if (topic === null) return await listStoriesInFull({}, ENTRIES);
  const { kind, slug } = topic;
  if (kind === 'section') return await listStoriesInFull({ sectionSlug: slug }, ENTRIES);
  const ids =
    kind === 'tag'
      ? await readerDb().publishedTagStory.findMany({
          where: { tagSlug: slug },
          orderBy: [...NEWEST],
          take: ENTRIES,
          select: { articleId: true },
        })
      : await readerDb().publishedAuthorStory.findMany({
          where: { authorSlug: slug },
          orderBy: [...NEWEST],
          take: ENTRIES,
          select: { articleId: true },
        });
  return await listStoriesInFull({ id: { in: ids.map(({ articleId }) => articleId) } }, ENTRIES);
}
