import type { StoryCard } from '#lib/articles/published/cards.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { MoreStories } from './more-stories.tsx';
import { NoticePage } from './notice-page.tsx';
import { wordsFor } from './words.ts';

interface NotFoundPageProps {
  site: SiteIdentity;
  /** The newest stories. */
  stories: readonly StoryCard[];
}

/** For 404 inside the site. */
export function NotFoundPage({ site, stories }: NotFoundPageProps) {
  const { notFoundTitle, notFoundText, latest } = wordsFor(site.language);
  return (
    <NoticePage site={site} title={notFoundTitle} text={notFoundText}>
      <MoreStories id="latest-stories" title={latest} stories={stories} />
    </NoticePage>
  );
}
