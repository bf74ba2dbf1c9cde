import { beforeAll, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { killArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { mergeProfile } from '#lib/profiles/commands/merge-profile.ts';
import { editSection } from '#lib/taxonomy/commands/edit-section.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSite } from '#lib/testing/published-stories.ts';
import { aTag } from '#lib/testing/tags.ts';
import { feedEntry } from './entry.ts';
import { findFeedTopic, listFeedStories } from './published.ts';

withTestNewsroom();
let admin: Actor;

beforeAll(async () => {
  admin = await anActor('admin');
  await aSection('world');
  await aSection('harbour');
});

/** A live story, so many minutes after noon. */
async function live(headline: string, minute: number, changes: ArticleChanges = {}) {
  const draft = await aReadyArticle(admin, { headline, section: 'world', ...changes });
  const at = new Date(Date.UTC(2026, 10, 20, 12, minute));
  return await publishArticle(admin, draft.id, { version: draft.version }, () => at);
}

async function aProfile(slug: string, name: string): Promise<string> {
  const { id } = await db().profile.create({ data: { slug, name }, select: { id: true } });
  return id;
}

const headlines = (stories: readonly { headline: string }[]) => stories.map(({ headline }) => headline);

async function feedOf(kind: 'section' | 'tag' | 'author', slug: string): Promise<string[]> {
  const topic = await findFeedTopic(kind, slug);
  return headlines(await listFeedStories(topic));
}

test('each feed has what belongs there, newest first, and its text and corrections', async () => {
  const fire = await aTag(admin, 'Fire');
  const ada = await aProfile('ada', 'Ada Byline');
  await live('First', 1, { tags: [fire.slug] });
  await live('Second', 2, { section: 'harbour', bylines: [{ profileId: ada }], tags: [fire.slug] });
  const third = await live('Third', 3, { bylines: [{ profileId: ada }] });
  const change = { kind: 'correction', text: 'It was 18.', place: 'top' } as const;
  await publishArticle(admin, third.id, { version: third.version, change });

  expect(headlines(await listFeedStories(null))).toEqual(['Third', 'Second', 'First']);
  expect(await feedOf('section', 'world')).toEqual(['Third', 'First']);
  expect(await feedOf('tag', fire.slug)).toEqual(['Second', 'First']);
  expect(await feedOf('author', 'ada')).toEqual(['Third', 'Second']);
  const [story] = await listFeedStories(null);
  expect(story?.corrections.map(({ text }) => text)).toEqual(['It was 18.']);
  expect(JSON.stringify(story?.body)).toContain('The harbour reopened on Sunday.');
});

test('the name of a story in feeds stays through a new headline and address', async () => {
  const first = await live('Named once', 10);
  const idOf = async () => {
    const story = (await listFeedStories(null)).find(({ id }) => id === first.id);
    return story && feedEntry(aSite(), story, null);
  };
  const before = await idOf();
  const renamed = { version: first.version, headline: 'Named twice', slug: 'twice', section: 'harbour' };
  const saved = await saveWorkingCopy(admin, first.id, renamed);
  await publishArticle(admin, first.id, { version: saved.version, change: { kind: 'update' } });
  const after = await idOf();
  expect(after).toMatchObject({ title: 'Named twice', url: 'https://harbour.example/harbour/twice' });
  expect(before?.id).toMatch(/^urn:uuid:/);
  expect(after?.id).toBe(before?.id);
});

test('a feed follows what is renamed or merged, and is gone with its last story', async () => {
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'harbour' } });
  await editSection(admin, section.id, { version: section.version, slug: 'port' });
  expect(await findFeedTopic('section', 'harbour')).toMatchObject({ slug: 'port' });
  const [old, now] = [await aProfile('desk', 'Desk'), await aProfile('news-desk', 'News Desk')];
  const story = await live('By the desk', 20, { bylines: [{ profileId: old }] });
  expect(await findFeedTopic('author', 'news-desk')).toBeNull();
  await mergeProfile(admin, old, { into: now });
  expect(await findFeedTopic('author', 'desk')).toMatchObject({ slug: 'news-desk', name: 'News Desk' });
  expect(await feedOf('author', 'desk')).toEqual(['By the desk']);
  const { version } = await db().article.findUniqueOrThrow({ where: { id: story.id } });
  await killArticle(admin, story.id, { version, reason: 'A court order.' });
  expect(await findFeedTopic('author', 'desk')).toBeNull();
  for (const kind of ['section', 'tag', 'author'] as const) {
    expect(await findFeedTopic(kind, 'never-was')).toBeNull();
  }
});

test('a feed has the newest thirty', async () => {
  for (let minute = 0; minute < 32; minute += 1) await live(`Many ${minute}`, 100 + minute);
  const stories = await listFeedStories(null);
  expect(stories).toHaveLength(30);
  expect(headlines(stories).slice(0, 2)).toEqual(['Many 31', 'Many 30']);
});
