import { expect, test, vi } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { World } from '#components/editor/testing/world.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { followHeadline } from './follow-headline.ts';

async function aRoom(changes: Parameters<typeof anArticle>[0] = {}) {
  const tab = new StoryTab(new StoryServer(aStory('.')));
  await tab.client.start();
  const { saver } = new World(anArticle({ headline: '', ...changes }));
  const onNews = vi.fn();
  const end = followHeadline(saver, tab.client, onNews);
  const typeHeadline = (text: string) => {
    const { tr, doc } = tab.client.readState();
    tab.client.dispatch(tr.insertText(text, rangeOfPart(doc, 'headline').to));
  };
  return { tab, saver, onNews, end, typeHeadline };
}

test('a headline asks for its address once it is confirmed, and words of the text do not', async () => {
  const { tab, onNews, typeHeadline } = await aRoom();
  typeHeadline('Ferries');
  expect(onNews).not.toHaveBeenCalled();
  await settled();
  expect(onNews).toHaveBeenCalledTimes(1);
  tab.type('words');
  await settled();
  expect(onNews).toHaveBeenCalledTimes(1);
  typeHeadline(' return');
  await settled();
  expect(onNews).toHaveBeenCalledTimes(2);
});

test('off line nothing is asked for', async () => {
  const { tab, onNews, typeHeadline } = await aRoom();
  tab.goOffline();
  typeHeadline('Ferries');
  await settled();
  expect(onNews).not.toHaveBeenCalled();
});

test.each([
  ['somebody typed', { slugIsCustom: true }],
  ['readers know already', { firstPublishedAt: '2026-11-22T14:00:00.000Z' }],
])('an address that %s does not follow the headline', async (_, changes) => {
  const { onNews, typeHeadline } = await aRoom(changes);
  typeHeadline('Ferries');
  await settled();
  expect(onNews).not.toHaveBeenCalled();
});
