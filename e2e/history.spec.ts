import { type APIRequestContext, expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, signInByPage } from './support/writing-room.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

const body = (...paragraphs: string[]) => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const QUIET = ['The ferry sailed at nine.', 'The pier was full.', 'The weather held.'];

/** A story that was published, and then lost a paragraph and got another word. */
async function aStoryWithHistory(request: APIRequestContext, headline: string) {
  const headers = { authorization: `Bearer ${token}` };
  const articles = `${newsroom.url}/api/v1/articles`;
  const words = {
    headline,
    section: 'world',
    bylineText: 'By the desk',
    body: body('The captain said no.', 'A paragraph that goes.', ...QUIET),
  };
  const { id } = await (await request.post(articles, { headers, data: words })).json();
  const at = `${articles}/${id}`;
  const live = await (await request.post(`${at}/publish`, { headers, data: { version: 1 } })).json();
  const data = { version: live.version, body: body('The captain said yes.', ...QUIET), kicker: 'Ferries' };
  const edited = await (await request.patch(at, { headers, data })).json();
  return { id, at, headers, version: edited.version };
}

test('what changed since a revision is marked, folded, and can be restored as a whole', async ({
  page,
  request,
}) => {
  const { id } = await aStoryWithHistory(request, 'The captain’s answer');
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}`);
  await page.getByRole('link', { name: 'History' }).click();

  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByRole('deletion').filter({ hasText: 'no' }).first()).toBeVisible();
  await expect(changes.getByRole('insertion').filter({ hasText: 'yes' })).toBeVisible();
  await expect(changes.getByRole('deletion').filter({ hasText: 'A paragraph that goes.' })).toBeVisible();
  await expect(changes.getByText('The pier was full.')).toBeHidden();
  await changes.getByText('3 paragraphs unchanged').click();
  await expect(changes.getByText('The pier was full.')).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Restore revision 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();

  await expect(page.getByText('Revision 1 is the working copy again, recorded as revision 3.')).toBeVisible();
  await expect(page.getByText('Nothing differs between the two.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Restored, revision 3' })).toBeVisible();
});

test('one block is put back, and the rest stays', async ({ page, request }) => {
  const { id, at, headers } = await aStoryWithHistory(request, 'One block');
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}/history`);

  await page.getByRole('button', { name: 'Restore this block' }).nth(1).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('The block of revision 1 is back in the text')).toBeVisible();

  const article = await (await request.get(at, { headers })).json();
  expect(article.body).toEqual(body('The captain said yes.', 'A paragraph that goes.', ...QUIET));
});

test('a revision gets a name, and j and k walk through the timeline', async ({ page, request }) => {
  const { id } = await aStoryWithHistory(request, 'Names and keys');
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}/history`);

  await page.getByRole('button', { name: 'Save under a name' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Before legal');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('link', { name: 'Before legal, revision 2' })).toBeVisible();

  await page.goto(`${newsroom.url}/admin/articles/${id}/history`);
  await expect(page.getByText('Nothing differs between the two.')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/from=1&to=working/);
  await expect(page.getByRole('link', { name: 'Published, revision 1' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/from=2&to=working/);
});

test('the API lists revisions, gives one, and restores it', async ({ request }) => {
  const { at, headers, version } = await aStoryWithHistory(request, 'Over HTTP');

  const { revisions } = await (await request.get(`${at}/revisions`, { headers })).json();
  expect(revisions).toMatchObject([{ number: 1, reason: 'publish', isLive: true }]);
  const first = await (await request.get(`${at}/revisions/1`, { headers })).json();
  expect(first).toMatchObject({ headline: 'Over HTTP', kicker: '' });
  for (const path of ['/revisions/99', '/revisions/x']) {
    expect((await request.get(at + path, { headers })).status()).toBe(404);
  }
  const stale = await request.post(`${at}/restore`, { headers, data: { revision: 1, version: 1 } });
  expect(stale.status()).toBe(409);

  const restored = await request.post(`${at}/restore`, { headers, data: { revision: 1, version } });
  expect(restored.status()).toBe(200);
  expect((await restored.json()).body).toEqual(first.body);
});
