import { storyDescription } from '#lib/articles/description.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { modifiedAt } from '#lib/articles/structured-data.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import type { FeedEntry } from './feed.ts';

/** A story as an entry of a feed; `html` as in FeedEntry. */
export function feedEntry(site: SiteIdentity, story: PublishedStory, html: string | null): FeedEntry {
  return {
    id: `urn:uuid:${story.guid}`,
    url: site.url + story.address,
    title: story.headline,
    summary: story.standfirst || storyDescription(story),
    html,
    language: story.language,
    authors: authors(site, story),
    categories: [...new Set([story.section.name, ...story.tags.map(({ name }) => name)])],
    publishedAt: story.firstPublishedAt,
    changedAt: modifiedAt(story),
  };
}

// A free byline text overrides how the byline reads, but is prose; those it is about are still listed where there are any.
function authors({ url }: SiteIdentity, { bylines, bylineText }: PublishedStory): FeedEntry['authors'] {
  if (bylines.length > 0) return bylines.map(({ name, slug }) => ({ name, url: `${url}/authors/${slug}` }));
  const name = bylineText.replace(/^by\s+/i, '').trim();
  return name ? [{ name }] : [];
}
