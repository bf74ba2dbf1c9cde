import { FeedText } from '#components/site/feed-text.tsx';
import { listAddresses, type PublishedStory } from '#lib/articles/published.ts';
import { articleIdsIn } from '#lib/content/references.ts';
import { feedEntry } from '#lib/feeds/entry.ts';
import { type Feed, feedChangedAt } from '#lib/feeds/feed.ts';
import { writeJsonFeed } from '#lib/feeds/json-feed.ts';
import { type FeedKind, type FeedTopic, findFeedTopic, listFeedStories } from '#lib/feeds/published.ts';
import { writeRss } from '#lib/feeds/rss.ts';
import { topicPlace } from '#lib/feeds/topic-place.ts';
import { getSiteIdentity, type SiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY, storyKey } from '#lib/pages/keys.ts';
import { keysOfShown } from '#lib/pages/shown.ts';
import { machineAnswer, movedTo, nothingThere } from './machine-answer.ts';
import { toMarkup } from './to-markup.ts';

const FORMATS = {
  'feed.xml': { write: writeRss, type: 'application/rss+xml; charset=utf-8' },
  'feed.json': { write: writeJsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

/** The feed of the whole site. */
export async function answerSiteFeed(file: keyof typeof FORMATS): Promise<Response> {
  return await answerFeed(file, null);
}

/** The feed of a section, a tag or an author: 301 where it moved with them, 404 where there is nothing to follow. */
export async function answerTopicFeed(kind: FeedKind, slug: string): Promise<Response> {
  const [site, topic] = await Promise.all([getSiteIdentity(), findFeedTopic(kind, slug)]);
  const { keys } = topicPlace({ kind, slug });
  if (topic === null) return nothingThere(404, keys);
  if (topic.slug === slug) return await answerFeed('feed.xml', topic);
  return movedTo(`${site.url}${topicPlace(topic).path}/feed.xml`, keys);
}

async function answerFeed(file: keyof typeof FORMATS, topic: FeedTopic | null): Promise<Response> {
  const [site, stories] = await Promise.all([getSiteIdentity(), listFeedStories(topic)]);
  const { path, keys } = topic ? topicPlace(topic) : { path: '', keys: [FRONT_KEY] };
  const linked = site.feedsFullText ? stories.flatMap(({ body }) => articleIdsIn(body)) : [];
  const feed: Feed = {
    title: topic ? `${topic.name} | ${site.name}` : site.name,
    description: topic ? topic.description : site.tagline,
    language: site.language,
    pageUrl: `${site.url}${path || '/'}`,
    selfUrl: `${site.url}${path}/${file}`,
    picture: pictureOf(site),
    entries: await entriesOf(site, stories, linked),
  };
  const { write, type } = FORMATS[file];
  const shown = [...keys, ...linked.map(storyKey), ...keysOfShown(stories)];
  return machineAnswer(write(feed), { type, keys: shown, changedAt: feedChangedAt(feed) });
}

function pictureOf({ url, logos: { light } }: SiteIdentity): Feed['picture'] {
  return light && { url: url + light.address, width: light.width, height: light.height };
}

async function entriesOf(site: SiteIdentity, stories: readonly PublishedStory[], linked: readonly string[]) {
  if (!site.feedsFullText) return stories.map((story) => feedEntry(site, story, null));
  const articles = await listAddresses([...new Set(linked)]);
  return await Promise.all(
    stories.map(async (story) => {
      const text = <FeedText site={site} story={story} articles={articles} />;
      return feedEntry(site, story, await toMarkup(text));
    }),
  );
}
