import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hideArticle } from '#lib/articles/commands/assign-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { sweepViews } from '#lib/articles/commands/sweep-views.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { viewed } from '#lib/testing/views.ts';
import { listArticles } from './list.ts';
import { getViews } from './views.ts';

withTestNewsroom();
const DAY_HOURS = 24;
let editor: Actor;
let reporter: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
  reporter = await anActor('reporter');
});
beforeEach(async () => void (await db().storyViewHour.deleteMany()));

async function aLiveStory() {
  const draft = await aReadyArticle(editor);
  return await publishArticle(editor, draft.id, { version: draft.version });
}

describe('the views of an article', () => {
  test('are those of its span, and of no other story', async () => {
    const [story, other] = [await aLiveStory(), await aLiveStory()];
    await viewed(story.id, 7);
    await viewed(story.id, 5, 30);
    await viewed(story.id, 3, 100);
    await viewed(other.id, 1000);
    const days = await getViews(reporter, story.id, 'days');
    expect([days.total, days.hours.at(-1)?.views, days.hours.at(-31)?.views]).toEqual([12, 7, 5]);
    expect((await getViews(reporter, story.id, 'week')).total).toBe(15);
    expect(days.referrers.find(({ kind }) => kind === 'direct')?.views).toBe(12);
  });

  test('are there for those alone who can see it', async () => {
    const { id } = await aLiveStory();
    await viewed(id, 7);
    await hideArticle(editor, id, { isConfidential: true, memberIds: [] });
    expect(await getViews(editor, id, 'days')).toMatchObject({ total: 7 });
    for (const [actor, asked] of [
      [reporter, id],
      [await anActor('contributor'), id],
      [editor, '0193f000-0000-7000-8000-00000000dead'],
      [editor, 'none'],
    ] as const) {
      await expect(getViews(actor, asked, 'days')).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

test('the list says how often each was looked at in the last 24 hours', async () => {
  const story = await aLiveStory();
  const draft = await aReadyArticle(editor);
  await viewed(story.id, 7);
  await viewed(story.id, 5, 20);
  await viewed(story.id, 100, DAY_HOURS + 1);
  const { articles } = await listArticles(editor, { ids: [story.id, draft.id] });
  expect(Object.fromEntries(articles.map(({ id, viewsOfDay }) => [id, viewsOfDay]))).toEqual({
    [story.id]: 12,
    [draft.id]: 0,
  });
});

test('hours are kept for 400 days, and swept a few at a time', async () => {
  const { id } = await aLiveStory();
  await viewed(id, 1, 399 * DAY_HOURS);
  for (const days of [401, 402, 403]) await viewed(id, 1, days * DAY_HOURS);
  expect([await sweepViews(2), await sweepViews(2), await sweepViews(2)]).toEqual([2, 1, 0]);
  expect(await db().storyViewHour.count()).toBe(1);
});
