import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { wordsFor } from './words.ts';

/** What a page of older stories says it holds, such as "Stories up to 3 November 2026"; nothing on the newest page. */
export function olderTitle(
  site: SiteIdentity,
  { stories, newer }: Pick<StoryListPage, 'stories' | 'newer'>,
): string | undefined {
  const [first] = stories;
  if (newer === null || !first) return undefined;
  return wordsFor(site.language).upTo(formatInstant(first.publishedAt, 'date', site));
}

/** The title of a page of a list: the list's own, and on further pages what they hold. */
export function listTitle(
  site: SiteIdentity,
  name: string,
  page: Pick<StoryListPage, 'stories' | 'newer'>,
): string {
  const older = olderTitle(site, page);
  return older === undefined ? name : `${name}: ${older}`;
}
