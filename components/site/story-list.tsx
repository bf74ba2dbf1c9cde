import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { Paging } from './paging.tsx';
import { River } from './river.tsx';
import { wordsFor } from './words.ts';

interface StoryListProps {
  site: SiteIdentity;
  page: Pick<StoryListPage, 'stories' | 'older' | 'newer'>;
  /** Slug of the section whose list this is. */
  within?: string | undefined;
  /** What it says where there is no story. */
  nothing?: string | undefined;
}

/** A page of a list: its stories by day, and the ways to older and newer ones. */
export function StoryList({ site, page, within, nothing }: StoryListProps) {
  const { stories, older, newer } = page;
  const words = wordsFor(site.language);
  return (
    <>
      {stories.length === 0 && <p className="nothing-yet">{nothing ?? words.nothingHere}</p>}
      {stories.length > 0 && <River stories={stories} style={site} within={within} />}
      <Paging
        older={older ? { address: older, words: words.older } : undefined}
        newer={newer ? { address: newer, words: words.newer } : undefined}
      />
    </>
  );
}
