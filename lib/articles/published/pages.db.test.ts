import { beforeAll, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { scheduleArticle } from '#lib/articles/commands/schedule-article.ts';
import { killArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { getPublishedStory, listAddresses, listPublishedStories } from '#lib/articles/published.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { findFeedTopic, listFeedStories } from '#lib/feeds/published.ts';
import { resolveReaderAddress } from '#lib/pages/reader-address.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { suggest } from '#lib/search/published/suggest.ts';
import { searchStories } from '#lib/search/published.ts';
import { listListings, listMonths, listNews, listStoriesOfMonth } from '#lib/sitemaps/published.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag } from '#lib/testing/tags.ts';
import { LATER } from '#lib/testing/transitions.ts';
import { listCorrections } from './corrections.ts';
import { readFront } from './front.ts';
import { listStories, readOn } from './lists.ts';
import { listPages } from './pages.ts';
import { listFurther } from './related.ts';

withTestNewsroom();

const STORY_MONTH = '2026-10';
const PAGE_MONTH = '2026-11';
const at = (month: string) => () => new Date(`${month}-20T10:00:00Z`);
const headlinesOf = (stories: readonly { headline: string }[]) => stories.map(({ headline }) => headline);

let admin: Actor;
let page: ArticleForEditing;
let story: ArticleForEditing;

/** The page and the story wear the same tag and the same name, so that whatever shows the one could show the other. */
beforeAll(async () => {
  admin = await anActor('admin');
  await aSection('world');
  const tag = await aTag(admin, 'Harbours');
  const { id: profileId } = await createProfile(admin, { name: 'Ada Byline', kind: 'person' });
  const both = { tags: [tag.slug], bylines: [{ profileId, role: '' }] };
  const draft = await aReadyArticle(admin, { headline: 'Harbour news', section: 'world', ...both });
  story = await publishArticle(admin, draft.id, { version: draft.version }, at(STORY_MONTH));
  const begun = await aReadyArticle(admin, { headline: 'Harbour contact', section: 'about', ...both });
  const first = await publishArticle(admin, begun.id, { version: begun.version }, at(PAGE_MONTH));
  const change = { kind: 'correction', text: 'It is door 5.', place: 'top' } as const;
  page = await publishArticle(admin, first.id, { version: first.version, change }, at(PAGE_MONTH));
});

describe('a page is found', () => {
  test('at its address, with its text and what was wrong in it', async () => {
    const found = await getPublishedStory('about', 'harbour-contact');
    expect(found).toMatchObject({ id: page.id, isPage: true, section: { name: 'About' } });
    expect(found?.corrections).toHaveLength(1);
    expect(await resolveReaderAddress('/about/harbour-contact')).toEqual({ kind: 'live' });
    expect(await resolveReaderAddress('/about')).toEqual({ kind: 'live' });
  });

  test('on the list of pages, and by links in stories', async () => {
    expect(headlinesOf(await listPages())).toEqual(['Harbour contact']);
    expect((await listAddresses([page.id])).get(page.id)?.address).toBe('/about/harbour-contact');
  });

  test('by a search and by what is offered to whoever types', async () => {
    const request = { q: 'harbour', section: null, from: null, to: null, sort: 'newest', page: 1 } as const;
    const { results, total } = await searchStories(request, 'UTC');
    expect(headlinesOf(results.map((result) => result.story))).toEqual(['Harbour contact', 'Harbour news']);
    expect(total).toBe(2);
    expect((await suggest('harb')).map(({ address }) => address)).toContain('/about/harbour-contact');
  });

  test('by search engines, in the sitemap of its month', async () => {
    expect((await listMonths('UTC')).map(({ month }) => month)).toEqual([PAGE_MONTH, STORY_MONTH]);
    const [listed] = await listStoriesOfMonth(PAGE_MONTH, 1, 'UTC');
    expect(listed?.address).toBe('/about/harbour-contact');
    expect(await listListings()).toContain('/about');
  });

  test('among the corrections, since what was wrong is owned up to wherever it stood', async () => {
    expect((await listCorrections(5)).corrections.map((each) => each.story.id)).toEqual([page.id]);
  });
});

describe('a page stands in no list:', () => {
  test.each([
    ['of the site', { by: 'site' }],
    ['of its section', { by: 'section', slug: 'about' }],
    ['of its tag', { by: 'tag', slug: 'harbours' }],
    ['of its author', { by: 'author', slug: 'ada-byline' }],
    ['of its month', { by: 'month', month: { year: 2026, month: 11 }, zone: 'UTC' }],
  ] as const)('%s', async (_, list) => {
    const { stories } = await listStories({ list, path: '/x', before: undefined, limit: 10 });
    expect(stories.map(({ id }) => id)).not.toContain(page.id);
    const machines = await readOn({ list, since: undefined, cursor: undefined, limit: 10 });
    expect(machines.stories.map(({ id }) => id)).not.toContain(page.id);
  });

  test('nor on the front, among the newest, or below a story', async () => {
    const { top, blocks, latest } = await readFront(['world', 'about']);
    const shown = [...top, ...blocks.flatMap(({ stories }) => stories), ...latest];
    expect(headlinesOf(shown)).toEqual(['Harbour news']);
    expect(headlinesOf(await listPublishedStories(10))).toEqual(['Harbour news']);
    const read = await getPublishedStory('world', 'harbour-news');
    if (!read) throw new Error('The story is not live.');
    expect(await listFurther(read, 10)).toEqual({ related: [], more: [] });
  });

  test('nor in a feed, of which its section has none', async () => {
    expect(headlinesOf(await listFeedStories(null))).toEqual(['Harbour news']);
    for (const [kind, slug] of [
      ['tag', 'harbours'],
      ['author', 'ada-byline'],
    ] as const) {
      const topic = await findFeedTopic(kind, slug);
      expect(headlinesOf(await listFeedStories(topic))).toEqual(['Harbour news']);
    }
    expect(await findFeedTopic('section', 'about')).toBeNull();
  });

  test('nor in the sitemap of news, nor does it open a month of the archive', async () => {
    expect(await listNews(at(PAGE_MONTH)())).toEqual([]);
    expect(await resolveReaderAddress(`/archive/${PAGE_MONTH.replace('-', '/')}`)).toEqual({
      kind: 'unknown',
    });
    expect(await resolveReaderAddress(`/archive/${STORY_MONTH.replace('-', '/')}`)).toEqual({ kind: 'live' });
  });
});

test('a tag and an author of pages alone are nobody’s to meet', async () => {
  const tag = await aTag(admin, 'Doors');
  const { id: profileId } = await createProfile(admin, { name: 'Bo Hidden', kind: 'person' });
  const changes = {
    section: 'about',
    headline: 'Doors',
    tags: [tag.slug],
    bylines: [{ profileId, role: '' }],
  };
  const draft = await aReadyArticle(admin, changes);
  await publishArticle(admin, draft.id, { version: draft.version });
  expect(await resolveReaderAddress('/topics/doors')).toEqual({ kind: 'unknown' });
  expect(await resolveReaderAddress('/authors/bo-hidden')).toEqual({ kind: 'unknown' });
});

test('nobody has to sign a page, published now or by itself', async () => {
  const unsigned = { section: 'about', headline: 'How we work', bylineText: '' };
  const draft = await aReadyArticle(admin, unsigned);
  const live = await publishArticle(admin, draft.id, { version: draft.version });
  expect(live.publication).toBe('live');
  const other = await aReadyArticle(admin, { ...unsigned, headline: 'Imprint' });
  const scheduled = await scheduleArticle(admin, other.id, { version: other.version, at: LATER });
  expect(scheduled.publication).toBe('scheduled');
  const signed = await aReadyArticle(admin, { ...unsigned, section: 'world' });
  await expect(publishArticle(admin, signed.id, { version: signed.version })).rejects.toMatchObject({
    code: 'not_ready',
    fields: { bylines: expect.any(String) },
  });
});

test('a story that becomes a page leaves the lists, and comes back when it is one again', async () => {
  const move = async (section: string, { id, version }: { id: string; version: number }) => {
    const saved = await saveWorkingCopy(admin, id, { version, section });
    return await publishArticle(admin, id, { version: saved.version, change: { kind: 'fix' } });
  };
  const away = await move('about', story);
  expect(await listPublishedStories(10)).toEqual([]);
  expect(await listFeedStories(await findFeedTopic('tag', 'harbours'))).toEqual([]);
  await move('world', away);
  expect(headlinesOf(await listPublishedStories(10))).toEqual(['Harbour news']);
  expect(await resolveReaderAddress('/about/harbour-news')).toEqual({
    kind: 'moved',
    to: '/world/harbour-news',
  });
});

test('a page that is killed is gone from wherever it was', async () => {
  await killArticle(admin, page.id, { version: page.version, reason: 'A court order.' });
  expect(await getPublishedStory('about', 'harbour-contact')).toBeNull();
  expect(await resolveReaderAddress('/about/harbour-contact')).toEqual({ kind: 'gone' });
  expect(headlinesOf(await listPages())).not.toContain('Harbour contact');
});
