import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ScriptedWriter } from './support/scripted-writer.ts';
import { ADMIN, addGrace, GRACE, tokenOf, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, signInByPage } from './support/writing-room.ts';

let newsroom: Newsroom;
let tokens: { ada: string; grace: string };

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  tokens = { ada: await tokenOf(newsroom, ADMIN.email), grace: await tokenOf(newsroom, GRACE.email) };
});
test.afterAll(() => newsroom.remove());

const BEGIN = 'Common ground.';
const END = 'Common ground. Ada-begins goes-on Grace-ends';

/** A story that ada began over the API, and that she and Grace went on writing in turn. */
async function aStoryOfTwo(request: APIRequestContext, headline: string): Promise<string> {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: BEGIN }] }] };
  const headers = { authorization: `Bearer ${tokens.ada}` };
  const data = { headline, section: 'world', body };
  const { id } = await (await request.post(`${newsroom.url}/api/v1/articles`, { headers, data })).json();
  await write(id, 'ada', 'Ada-begins', 'goes-on');
  await write(id, 'grace', 'Grace-ends');
  return id;
}

async function write(articleId: string, who: keyof typeof tokens, ...words: string[]): Promise<void> {
  const token = tokens[who];
  const writer = await ScriptedWriter.open({
    urls: [newsroom.url],
    token,
    articleId,
    clientId: `writer-${who}`,
  });
  for (const word of words) {
    writer.type(word);
    await writer.send(Date.now() + 20_000);
  }
}

const story = (page: Page) => page.locator('.replay-text .prose');
const slider = (page: Page) => page.getByRole('slider', { name: 'Moment' });
const moment = (page: Page) => page.getByTestId('moment');

test('the writing is replayed by keyboard and by itself, from its first state to its last', async ({
  page,
  request,
}) => {
  const id = await aStoryOfTwo(request, 'Replayed');
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}/history`);
  await page.getByRole('link', { name: 'Replay and authors' }).click();
  await expect(story(page)).toHaveText(BEGIN);
  await expect(moment(page)).toContainText('0 of 3');

  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(story(page)).toHaveText('Common ground. Ada-begins');
  await expect(story(page).locator('mark')).toHaveText('Ada-begins');
  await expect(moment(page)).toContainText('typed “Ada-begins” (Text)');
  await page.keyboard.press('End');
  await expect(story(page)).toHaveText(END);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /Grace, typed “Grace-ends”/);
  await page.keyboard.press('ArrowLeft');
  await expect(story(page)).toHaveText('Common ground. Ada-begins goes-on');
  await page.keyboard.press('PageDown');
  await expect(story(page)).toHaveText(BEGIN);

  await page.getByRole('combobox', { name: 'Pace' }).selectOption('Faster');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(story(page)).toHaveText(END);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await isAccessible(page);
});

test('who wrote what is told on demand, by name and time', async ({ page, request }) => {
  const id = await aStoryOfTwo(request, 'By two hands');
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}/history/replay`);
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'Who wrote it' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Who wrote what' }).click();

  const legend = page.getByRole('region', { name: 'Who wrote it' });
  await expect(legend.getByRole('listitem')).toHaveText([
    /^In the first version kept, begun by ada\d+%$/,
    /^ada\d+%$/,
    /^Grace\d+%$/,
  ]);
  const stretches = page.locator('[data-stretch]');
  await expect(stretches.last()).toContainText(/Grace, \d+ \w+ \d{4} at \d\d:\d\d.*: .*Grace-ends/);
  await isAccessible(page);

  await page.locator('[data-stretch][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(stretches.last()).toBeFocused();
  await expect(page.locator('.writer-hint')).toHaveText(/^Grace, /);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.writer-hint')).toHaveText(/^ada, /);
});

test('a moment is restored, and recorded as a revision', async ({ page, request }) => {
  const id = await aStoryOfTwo(request, 'Taken back');
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}/history/replay`);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Restore this moment' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/is the working copy again, recorded as revision \d+\./)).toBeVisible();
  const headers = { authorization: `Bearer ${tokens.ada}` };
  const article = await (await request.get(`${newsroom.url}/api/v1/articles/${id}`, { headers })).json();
  expect(JSON.stringify(article.body)).toContain('"Common ground. Ada-begins"');
});

test('what is not there is not found, and the editor is not loaded', async ({ page, request }) => {
  const id = await aStoryOfTwo(request, 'Light');
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/articles/${id}/history/replay`);
  await expect(story(page)).toHaveText(BEGIN);
  // Asked for again: a browser that has gone on to another page no longer has what it got for the one before.
  const loaded = await Promise.all([...scripts].map(async (url) => (await request.get(url)).text()));
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((script) => /ProseMirror/.test(script))).toEqual([]);

  const unknown = id.replace(/^.{8}/, '00000000');
  const missing = await page.goto(`${newsroom.url}/admin/articles/${unknown}/history/replay`);
  expect(missing?.status()).toBe(404);
  const headers = { authorization: `Bearer ${tokens.ada}` };
  const address = `${newsroom.url}/api/collab/${unknown}/replay?at=0`;
  expect((await request.get(address, { headers })).status()).toBe(404);
  expect((await request.get(address)).status()).toBe(401);
});
