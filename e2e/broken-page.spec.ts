import { expect } from '@playwright/test';
import { ask } from './support/database.ts';
import { aLiveStory, articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible } from './support/writing-room.ts';

/** Gives the words that readers see of a story a node that nothing can render, as a bug or a bad disk might. */
async function spoil(newsroom: Newsroom, articleId: string): Promise<void> {
  await ask(
    newsroom,
    `SET session_replication_role = replica;
     UPDATE revision SET body = '{"type":"doc","content":[{"type":"boat"}]}'
     WHERE id = (SELECT live_revision_id FROM article WHERE id = '${articleId}')`,
  );
}

test('a story whose page cannot be rendered: readers get its last copy or a calm page, the log says why', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const newsroom = await startNewsroom(WITH_ADMIN);
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  const read = await aLiveStory(api, { headline: 'The ferry sails' });
  const unread = await aLiveStory(api, { headline: 'The quay is dry' });
  expect((await request.get(newsroom.url + read.address)).status()).toBe(200);
  for (const { id } of [read, unread]) await spoil(newsroom, id);

  const answer = await page.goto(newsroom.url + unread.address);
  expect(answer?.status()).toBe(500);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page will be back in a moment');
  await isAccessible(page);
  expect(await page.content()).not.toContain('_next');
  await page.getByRole('link', { name: 'front page' }).click();
  await expect(page.getByRole('link', { name: 'The quay is dry' })).toBeVisible();

  await ask(newsroom, `UPDATE newsroom SET name = name || ' Post'`);
  await expect
    .poll(async () => (await request.get(newsroom.url + read.address)).headers()['cache-status'])
    .toBe('nightdesk; fwd=stale');
  await page.goto(newsroom.url + read.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry sails');

  const lines = newsroom.output().split('\n');
  const told = lines.find((line) => line.includes('could not be rendered') && line.includes(unread.address));
  const { requestId } = JSON.parse(told ?? '{}') as { requestId?: string };
  const cause = lines.find((line) => line.includes('a request failed') && line.includes(String(requestId)));
  expect(cause).toContain('boat');
  await newsroom.remove();
});
