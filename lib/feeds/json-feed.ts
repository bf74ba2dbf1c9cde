import type { Feed, FeedEntry } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.description ? { description: feed.description } : {}),
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    language: feed.language,
    items: feed.entries.map(item),
  });
}

function item(entry: FeedEntry) {
  const { authors, categories } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    // An item must have a text in one form or the other.
    ...(entry.html === null ? { content_text: entry.summary } : { content_html: entry.html }),
    date_published: entry.publishedAt,
    date_modified: entry.changedAt,
    ...(authors.length > 0 ? { authors } : {}),
    ...(categories.length > 0 ? { tags: categories } : {}),
    language: entry.language,
  };
}
