import { Client } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import { getPublishedStory, listAddresses, resolveAddress } from '#lib/articles/published.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag } from '#lib/testing/tags.ts';
import { viewed } from '#lib/testing/views.ts';
import { readFront } from './front.ts';
import { listNewest, listStories, readOn, type StoryListPage } from './lists.ts';
import { readMostRead } from './most-read.ts';
import { listFurther } from './related.ts';
import { listTranslationsOf } from './translations.ts';
import type { StoryList } from './walk.ts';

withTestNewsroom();
let admin: Actor;
let author: { id: string; slug: string };

beforeAll(async () => {
  for (const slug of ['world', 'sport', 'paged', 'moving', 'front']) await aSection(slug);
  admin = await anActor('admin');
  for (const name of ['boats', 'ferries', 'once']) await aTag(admin, name);
  author = await createProfile(admin, { name: 'Ada Byline', kind: 'person' });
});

/** A story that went live at an instant. */
async function live(headline: string, at: string, changes: ArticleChanges = {}) {
  const draft = await aReadyArticle(admin, { headline, section: 'world', ...changes });
  return await publishArticle(admin, draft.id, { version: draft.version }, () => new Date(at));
}

const names = ({ stories }: Pick<StoryListPage, 'stories'>) => stories.map(({ headline }) => headline);
const section = (slug: string): StoryList => ({ by: 'section', slug });

async function pageOf(slug: string, address: string, limit = 2) {
  const before = /\?before=(.+)$/.exec(address)?.[1];
  return await listStories({ list: section(slug), path: `/${slug}`, before, limit });
}

/** Every story of a section in the order in which its pages are turned. */
async function turned(slug: string, address: string | null): Promise<string[]> {
  if (address === null) return [];
  const page = await pageOf(slug, address);
  return [...names(page), ...(await turned(slug, page.older))];
}

describe('the pages of a list', () => {
  test('show each story once, newest first, also those of one instant', async () => {
    for (const [n, day] of ['05', '04', '03', '03', '03', '02', '01'].entries()) {
      await live(`Story ${n}`, `2026-11-${day}T10:00:00Z`, { section: 'paged' });
    }
    const shown = await turned('paged', '/paged');
    expect(shown).toHaveLength(7);
    expect(new Set(shown).size).toBe(7);
    expect([...shown.slice(0, 2), ...shown.slice(5)]).toEqual(['Story 0', 'Story 1', 'Story 5', 'Story 6']);
  });

  test('lead back as they lead on', async () => {
    const first = await pageOf('paged', '/paged');
    expect(first).toMatchObject({ address: '/paged', newer: null });
    const second = await pageOf('paged', String(first.older));
    expect(second).toMatchObject({ address: first.older, newer: '/paged' });
    const third = await pageOf('paged', String(second.older));
    expect(third.newer).toBe(second.address);
    const last = await pageOf('paged', String(third.older));
    expect(last).toMatchObject({ older: null, newer: third.address });
    expect(names(last)).toEqual(['Story 6']);
  });

  test.each(['no-id', '0190a000-0000-7000-8000-000000000001', ''])(
    'begin at the newest, under the plain address, before “%s”',
    async (before) => {
      const page = await listStories({ list: section('paged'), path: '/paged', before, limit: 2 });
      expect(page.address).toBe('/paged');
      expect(names(page)).toEqual(['Story 0', 'Story 1']);
    },
  );

  test('stay what they are when stories arrive above, and lose what leaves', async () => {
    const [, second, , fourth, fifth] = [
      await live('M5', '2026-11-05T10:00:00Z', { section: 'moving' }),
      await live('M4', '2026-11-04T10:00:00Z', { section: 'moving' }),
      await live('M3', '2026-11-03T10:00:00Z', { section: 'moving' }),
      await live('M2', '2026-11-02T10:00:00Z', { section: 'moving' }),
      await live('M1', '2026-11-01T10:00:00Z', { section: 'moving' }),
    ];
    const first = await pageOf('moving', '/moving');
    await live('M6', '2026-11-06T10:00:00Z', { section: 'moving' });
    expect(names(await pageOf('moving', String(first.older)))).toEqual(['M3', 'M2']);
    await unpublishArticle(admin, String(fourth?.id), { version: Number(fourth?.version) });
    expect(names(await pageOf('moving', String(first.older)))).toEqual(['M3', 'M1']);
    // The story below which the page begins has gone to another section: its place in time is the same.
    const moved = await saveWorkingCopy(admin, String(second?.id), {
      version: Number(second?.version),
      section: 'world',
    });
    await publishArticle(admin, moved.id, { version: moved.version });
    expect(names(await pageOf('moving', String(first.older)))).toEqual(['M3', 'M1']);
    expect(await turned('moving', '/moving')).toEqual(['M6', 'M5', 'M3', 'M1']);
    await unpublishArticle(admin, String(fifth?.id), { version: Number(fifth?.version) });
    expect(await turned('moving', '/moving')).toEqual(['M6', 'M5', 'M3']);
  });
});

describe('machines read on', () => {
  const since = new Date('2026-11-03T10:00:00Z');
  const ask = (cursor?: string, from?: Date) =>
    readOn({ list: section('paged'), since: from, cursor, limit: 2 });

  test('from cursor to cursor to the end, each story once', async () => {
    const read: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await ask(cursor);
      read.push(...names(page));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(read).toEqual(await turned('paged', '/paged'));
  });

  test('no further back than they ask for, the instant itself included', async () => {
    const first = await ask(undefined, since);
    const second = await ask(first.nextCursor ?? '', since);
    const third = await ask(second.nextCursor ?? '', since);
    expect([first, second, third].flatMap(names)).toHaveLength(5);
    expect(third.nextCursor).toBeNull();
  });

  test('of the whole site as well', async () => {
    const { stories } = await readOn({ list: { by: 'site' }, since, cursor: undefined, limit: 100 });
    expect(names({ stories })).toEqual(expect.arrayContaining(['Story 0', 'Story 4']));
    expect(names({ stories })).not.toContain('Story 5');
  });
});

test('the stories of a tag, of an author and of a month of the newsroom’s clocks are found', async () => {
  const bylines = [{ profileId: author.id, role: '' }];
  await live('October', '2026-09-30T22:00:00Z', { section: 'sport', tags: ['once'] });
  await live('September', '2026-09-30T20:59:00Z', { section: 'sport', bylines });
  expect(names({ stories: await listNewest({ by: 'tag', slug: 'once' }, 9) })).toEqual(['October']);
  expect(names({ stories: await listNewest({ by: 'author', slug: author.slug }, 9) })).toEqual(['September']);
  const zone = 'Asia/Jerusalem';
  const of = (month: number): StoryList => ({ by: 'month', month: { year: 2026, month }, zone });
  expect(names({ stories: await listNewest(of(10), 9) })).toEqual(['October']);
  expect(names({ stories: await listNewest(of(9), 9) })).toEqual(['September']);
  expect(await listNewest({ by: 'tag', slug: 'nobody' }, 9)).toEqual([]);
});

test('what follows a story shares its tags, or else its section, and is named once', async () => {
  const tags = ['boats', 'ferries'];
  const read = await live('Read', '2026-10-10T10:00:00Z', { tags });
  await live('Both', '2026-10-09T10:00:00Z', { tags });
  await live('One', '2026-10-11T10:00:00Z', { tags: ['ferries'], section: 'sport' });
  await live('None', '2026-10-12T10:00:00Z');
  const [, at = '', slug = ''] = String(read.address).split('/');
  const story = await getPublishedStory(at, slug);
  if (!story) throw new Error('The story is not live.');
  const { related, more } = await listFurther(story, 2);
  expect(names({ stories: related })).toEqual(['One', 'Both']);
  expect(names({ stories: more })[1]).toBe('None');
  expect(names({ stories: [...related, ...more] })).not.toContain('Read');
  expect((await listFurther({ ...story, tags: [] }, 9)).related).toEqual([]);
});

test('a section gets its block on the front also by stories that are no longer among the newest', async () => {
  for (let n = 0; n < 4; n += 1) {
    await live(`Front ${n}`, `2020-01-0${n + 1}T10:00:00Z`, { section: 'front' });
  }
  for (let n = 0; n < 42; n += 1)
    await live(`Flood ${n}`, `2026-11-20T10:${10 + n}:00Z`, { section: 'sport' });
  const { top, blocks, latest } = await readFront(['front', 'sport', 'unknown']);
  expect(names({ stories: top })[0]).toBe('Flood 41');
  expect(blocks.map((block) => [block.section, names(block).length])).toEqual([
    ['front', 4],
    ['sport', 4],
  ]);
  const all = [...top, ...blocks.flatMap(({ stories }) => stories), ...latest].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
});

/** How many queries some reads make. */
async function queriesOf(reads: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query');
  await reads();
  const count = asked.mock.calls.length;
  asked.mockRestore();
  return count;
}

test('a page costs few queries', async () => {
  const { id, address } = await live('Counted', '2026-11-21T10:00:00Z', { tags: ['boats'] });
  const [, at = '', slug = ''] = String(address).split('/');
  const article = async () => {
    await Promise.all([getSiteIdentity(), resolveAddress(at, slug), listAddresses([id])]);
    const story = await getPublishedStory(at, slug);
    if (!story) throw new Error('The story is not live.');
    return await Promise.all([listFurther(story, 4), listTranslationsOf(story.id, story.language)]);
  };
  expect(await queriesOf(article)).toBeLessThanOrEqual(9);
  for (const headline of ['Read', 'Read, too', 'Read as well']) {
    await viewed((await live(headline, '2026-11-21T11:00:00Z')).id, 3);
  }
  const front = async () => {
    const { sections } = await getSiteIdentity();
    const [, mostRead] = await Promise.all([readFront(sections.map((each) => each.slug)), readMostRead()]);
    expect(mostRead).toHaveLength(3);
  };
  expect(await queriesOf(front)).toBeLessThanOrEqual(12);
  const further = () => listStories({ list: section(at), path: `/${at}`, before: id, limit: 40 });
  expect(await queriesOf(further)).toBeLessThanOrEqual(4);
});
