import type { StoryCard } from '#lib/articles/published/cards.ts';
import type { Edition } from './masthead.tsx';

/** How new a front is: the latest moment at which one of its stories was published or updated. */
export function editionOf(stories: readonly Pick<StoryCard, 'publishedAt' | 'updatedAt'>[]): Edition {
  const instants = stories.map((story) => story.updatedAt ?? story.publishedAt);
  return { newestAt: instants.sort().at(-1) ?? null };
}
