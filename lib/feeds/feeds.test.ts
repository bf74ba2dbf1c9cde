// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import type { PublishedStory } from '#lib/articles/published.ts';
import { HOSTILE_WORDS, UNPRINTABLE_WORDS } from '#lib/testing/hostile-words.ts';
import { JsonFeed } from '#lib/testing/json-feed.ts';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { xmlFaults } from '#lib/testing/validate-xml.ts';
import { feedEntry } from './entry.ts';
import type { Feed } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

const HTML = '<p>The fire is out &amp; the harbour open.</p>';

function aFeed(stories: Partial<PublishedStory>[], html: string | null = HTML): Feed {
  const site = aSite();
  return {
    title: site.name,
    description: site.tagline,
    language: site.language,
    pageUrl: `${site.url}/`,
    selfUrl: `${site.url}/feed.xml`,
    picture: null,
    entries: stories.map((story) => feedEntry(site, aStory(story), html)),
  };
}

function channelOf(feed: Feed): Element {
  const document = new DOMParser().parseFromString(writeRss(feed), 'text/xml');
  const channel = document.querySelector('channel');
  if (!channel) throw new Error('This is no RSS.');
  return channel;
}

const textsOf = (parent: Element, name: string) =>
  [...parent.children].filter(({ tagName }) => tagName === name).map(({ textContent }) => textContent);

const itemsOf = (feed: Feed) => [...channelOf(feed).querySelectorAll('item')];

const RICH: Partial<PublishedStory> = {
  bylines: [
    { slug: 'ada', name: 'Ada Byline', kind: 'person', role: '' },
    { slug: 'desk', name: 'Harbour Desk', kind: 'organisation', role: '' },
  ],
  tags: [{ slug: 'fire', name: 'Fire' }],
  language: 'he',
  updatedAt: '2026-11-04T08:30:00.000Z',
};

test('the logo is shown in a feed as large as RSS allows', () => {
  const picture = { url: 'https://harbour.example/media/logo/x.png', width: 960, height: 192 };
  const image = channelOf({ ...aFeed([{}]), picture }).querySelector('image');
  const said = Object.fromEntries(
    [...(image?.children ?? [])].map((each) => [each.tagName, each.textContent]),
  );
  expect(said).toEqual({
    url: picture.url,
    title: 'The Harbour Post',
    link: 'https://harbour.example/',
    width: '144',
    height: '29',
  });
  expect(channelOf(aFeed([{}])).querySelector('image')).toBeNull();
});

describe('a feed in RSS', () => {
  test.each([
    ['of one story', aFeed([{}])],
    ['of summaries', aFeed([{}], null)],
    ['of a story with all there is', aFeed([RICH])],
    ['of a story without standfirst or author', aFeed([{ standfirst: '', bylines: [] }])],
    ['without a story', aFeed([])],
    [
      'of a site with a logo',
      {
        ...aFeed([{}]),
        picture: { url: 'https://harbour.example/media/logo/x.png', width: 960, height: 192 },
      },
    ],
    ['of a site without a tagline', { ...aFeed([{}]), description: '' }],
  ])('%s is valid', async (_, feed) => {
    expect(await xmlFaults('rss', writeRss(feed))).toEqual([]);
  });

  test('in which a story stands twice is not, so the check sees something', async () => {
    expect(await xmlFaults('rss', writeRss(aFeed([{}, {}])))).not.toEqual([]);
  });

  test('names a story by what never changes, and says that this is no address', () => {
    const [guid] = itemsOf(aFeed([{ address: '/world/moved', headline: 'Renamed' }])).map((item) =>
      item.querySelector('guid'),
    );
    expect(guid?.textContent).toBe('urn:uuid:0193f000-0000-4000-8000-000000000001');
    expect(guid?.getAttribute('isPermaLink')).toBe('false');
  });

  test('says who wrote it, what about, in which language, when first and when last', () => {
    const [item] = itemsOf(aFeed([RICH]));
    if (!item) throw new Error('no item');
    expect(textsOf(item, 'dc:creator')).toEqual(['Ada Byline', 'Harbour Desk']);
    expect(textsOf(item, 'category')).toEqual(['Harbour', 'Fire']);
    expect(textsOf(item, 'dc:language')).toEqual(['he']);
    expect(textsOf(item, 'pubDate')).toEqual(['Tue, 03 Nov 2026 12:00:00 +0000']);
    expect(textsOf(item, 'atom:updated')).toEqual(['2026-11-04T08:30:00.000Z']);
    expect(textsOf(item, 'content:encoded')).toEqual([HTML]);
  });

  test('was built when any of its stories changed last', () => {
    const feed = aFeed([{}, { updatedAt: '2026-11-05T08:30:00.000Z' }, RICH]);
    expect(textsOf(channelOf(feed), 'lastBuildDate')).toEqual(['Thu, 05 Nov 2026 08:30:00 +0000']);
    expect(textsOf(channelOf(aFeed([])), 'lastBuildDate')).toEqual([]);
  });

  test('knows its own address', () => {
    const link = channelOf(aFeed([])).getElementsByTagName('atom:link')[0];
    expect(link?.getAttribute('href')).toBe('https://harbour.example/feed.xml');
  });

  test('without full texts has no text but the summary', () => {
    const [item] = itemsOf(aFeed([{}], null));
    expect(item && textsOf(item, 'content:encoded')).toEqual([]);
    expect(item && textsOf(item, 'description')).toEqual(['Two people were treated for smoke.']);
  });
});

describe('a feed in JSON', () => {
  test.each([
    ['of one story', aFeed([{}])],
    ['of summaries', aFeed([{}], null)],
    ['of a story with all there is', aFeed([RICH])],
    ['of a story without standfirst or author', aFeed([{ standfirst: '', bylines: [] }], null)],
    ['without a story', aFeed([])],
    ['of a site without a tagline', { ...aFeed([{}]), description: '' }],
  ])('%s is valid', (_, feed) => {
    expect(JsonFeed.safeParse(JSON.parse(writeJsonFeed(feed))).error?.issues).toBeUndefined();
  });

  test('says of a story the same as the one in RSS', () => {
    const { items } = JsonFeed.parse(JSON.parse(writeJsonFeed(aFeed([RICH]))));
    expect(items).toEqual([
      {
        id: 'urn:uuid:0193f000-0000-4000-8000-000000000001',
        url: 'https://harbour.example/harbour/crews-contain-fire',
        title: 'Crews contain warehouse fire',
        summary: 'Two people were treated for smoke.',
        content_html: HTML,
        date_published: '2026-11-03T12:00:00.000Z',
        date_modified: '2026-11-04T08:30:00.000Z',
        authors: [
          { name: 'Ada Byline', url: 'https://harbour.example/authors/ada' },
          { name: 'Harbour Desk', url: 'https://harbour.example/authors/desk' },
        ],
        tags: ['Harbour', 'Fire'],
        language: 'he',
      },
    ]);
  });
});

test('a free byline text names the author where nobody is listed', () => {
  const { authors } = feedEntry(aSite(), aStory({ bylines: [], bylineText: 'By Agencies' }), null);
  expect(authors).toEqual([{ name: 'Agencies' }]);
});

describe.each([...HOSTILE_WORDS, ...UNPRINTABLE_WORDS])('words with %s', (_, words) => {
  const hostile = aFeed(
    [
      {
        headline: words,
        standfirst: words,
        section: { slug: 'x', name: words },
        tags: [{ slug: 'x', name: `${words}.` }],
        bylines: [{ slug: 'x', name: words, kind: 'person', role: words }],
      },
    ],
    `<p>${words}</p>`,
  );
  const feed = { ...hostile, title: words, description: words };

  test('leave RSS valid, and come out as they went in but for what XML cannot hold', async () => {
    expect(await xmlFaults('rss', writeRss(feed))).toEqual([]);
    const [item] = itemsOf(feed);
    // A parser of XML reads every end of line as one character.
    const readable = withoutIllegal(words).replace(/\r\n?/g, '\n');
    for (const name of ['title', 'dc:creator', 'description']) {
      expect(item && textsOf(item, name)).toEqual([readable]);
    }
    expect(item && textsOf(item, 'content:encoded')).toEqual([`<p>${readable}</p>`]);
    expect(item?.querySelector('script, b')).toBeNull();
  });

  test('come out of JSON as they went in', () => {
    const { items } = JsonFeed.parse(JSON.parse(writeJsonFeed(feed)));
    expect(items[0]).toMatchObject({ title: words, content_html: `<p>${words}</p>` });
  });
});

/** Without those of the hostile characters that XML cannot hold. */
function withoutIllegal(words: string): string {
  const illegal = new Set([0x07, 0x1b, 0x1f, 0xfffe, 0xffff]);
  return [...words].filter((character) => !illegal.has(character.codePointAt(0) ?? 0)).join('');
}
