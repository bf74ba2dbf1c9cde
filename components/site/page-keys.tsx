import type { StoryCard } from '#lib/articles/published/cards.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { authorKey, KEYS_META, SITE_KEY, storyKey, tagKey, writeKeys } from '#lib/pages/keys.ts';

interface PageKeysProps {
  /** Every story of which the page shows something. */
  stories: readonly (StoryCard & Partial<Pick<PublishedStory, 'tags'>>)[];
  /** What else it depends on, such as the list it is. */
  keys?: readonly string[];
}

/** Says in the head what the page shows, so that it is forgotten when that changes. The front door takes it off. */
export function PageKeys({ stories, keys = [] }: PageKeysProps) {
  const shown = stories.flatMap(({ id, bylines, tags = [] }) => [
    storyKey(id),
    ...bylines.map(({ slug }) => authorKey(slug)),
    ...tags.map(({ slug }) => tagKey(slug)),
  ]);
  return <meta name={KEYS_META} content={writeKeys([SITE_KEY, ...keys, ...shown])} />;
}
