import { writeXml, type XmlElement } from '#lib/shared/xml.ts';
import { type Feed, type FeedEntry, type FeedPicture, feedChangedAt } from './feed.ts';

const NAMESPACES = {
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
  '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0, as the RSS Advisory Board's profile has it. */
export function writeRss(feed: Feed): string {
  const changedAt = feedChangedAt(feed);
  return writeXml({
    rss: {
      '@version': '2.0',
      ...NAMESPACES,
      channel: {
        title: feed.title,
        link: feed.pageUrl,
        description: feed.description || feed.title,
        language: feed.language,
        lastBuildDate: changedAt === null ? undefined : rfc822(changedAt),
        image: feed.picture === null ? undefined : image(feed, feed.picture),
        'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.selfUrl },
        item: feed.entries.map((entry) => item(entry, feed.language)),
      },
    },
  });
}

/** RSS shows it in at most 144 by 400 pixels. */
function image({ title, pageUrl }: Feed, { url, width, height }: FeedPicture): XmlElement {
  const scale = Math.min(1, 144 / width, 400 / height);
  const shown = (length: number) => Math.max(1, Math.round(length * scale));
  return { url, title, link: pageUrl, width: shown(width), height: shown(height) };
}

function item(entry: FeedEntry, feedLanguage: string): XmlElement {
  return {
    title: entry.title,
    link: entry.url,
    guid: { '#text': entry.id, '@isPermaLink': 'false' },
    pubDate: rfc822(entry.publishedAt),
    'atom:updated': entry.changedAt,
    // RSS has `author` for e-mail addresses alone, which nobody gives away.
    'dc:creator': entry.authors.map(({ name }) => name),
    'dc:language': entry.language === feedLanguage ? undefined : entry.language,
    category: entry.categories,
    description: entry.summary,
    'content:encoded': entry.html ?? undefined,
  };
}

// RFC 822 with a year of four digits: exactly what a Date says of itself, save for its word for UTC.
function rfc822(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}
