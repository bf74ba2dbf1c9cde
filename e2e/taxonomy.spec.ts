import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, addGrace, adminToken, GRACE, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { beginArticle, isAccessible, isSaved, signInByPage } from './support/writing-room.ts';

let newsroom: Newsroom;
let headers: Record<string, string>;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  headers = { authorization: `Bearer ${await adminToken(newsroom)}` };
});
test.afterAll(() => newsroom.remove());

/** A story that readers see; returns where its API is and its address. */
async function aLiveStory(
  request: APIRequestContext,
  fields: { headline: string } & Record<string, unknown>,
) {
  const text = { type: 'text', text: 'The ferry sailed at nine.' };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
  const data = {
    section: 'world',
    body,
    ...('bylines' in fields ? {} : { bylineText: 'By the desk' }),
    ...fields,
  };
  const articles = `${newsroom.url}/api/v1/articles`;
  const { id, version } = await (await request.post(articles, { headers, data })).json();
  const live = await request.post(`${articles}/${id}/publish`, { headers, data: { version } });
  const { address } = await live.json();
  return { api: `${articles}/${id}`, address: String(address) };
}

/** The status of an address and where it leads, without going there. */
async function answerOf(request: APIRequestContext, address: string) {
  const answer = await request.get(newsroom.url + address, { maxRedirects: 0 });
  const { location = '' } = answer.headers();
  return [answer.status(), location.replace(newsroom.url, '')];
}

async function openTaxonomy(page: Page, tab = 'Sections'): Promise<void> {
  await signInByPage(page, newsroom);
  await page.getByRole('navigation', { name: 'Newsroom' }).getByRole('link', { name: 'Taxonomy' }).click();
  await page.getByRole('navigation', { name: 'Taxonomy' }).getByRole('link', { name: tab }).click();
  await expect(page.getByRole('heading', { level: 1, name: tab })).toBeVisible();
}

/** Opens a dialog by the keyboard. */
async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** Types in place of what the focused control holds. */
async function retype(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

/** Chooses what something is merged into, reads what that means, and does it. */
async function mergeInto(page: Page, target: string, foreseen: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(target);
  await expect(dialog.getByRole('option', { name: target })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(foreseen)).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole('button', { name: `Merge into “${target}”` }).press('Enter');
  await expect(dialog).toBeHidden();
}

test('a section is renamed by keyboard, and its old addresses lead on once', async ({ page, request }) => {
  const { address } = await aLiveStory(request, { headline: 'Ferry to the island' });
  await openTaxonomy(page);
  await isAccessible(page);

  await press(page, 'Edit World');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await isAccessible(page);
  await retype(page, 'Abroad');
  await page.keyboard.press('Tab');
  await retype(page, 'media');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveAccessibleDescription(
    /Choose another slug/,
  );
  await retype(page, 'abroad');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“World” is changed.')).toBeVisible();

  expect(address).toBe('/world/ferry-to-the-island');
  expect(await answerOf(request, '/world')).toEqual([301, '/abroad']);
  expect(await answerOf(request, address)).toEqual([301, '/abroad/ferry-to-the-island']);
  const reader = await request.get(`${newsroom.url}/abroad/ferry-to-the-island`);
  expect(reader.status()).toBe(200);
  const data = JSON.parse(
    /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(await reader.text())?.[1] ?? '',
  );
  expect(JSON.stringify(data)).toContain('/abroad/ferry-to-the-island');
  expect(JSON.stringify(data)).toContain('"Abroad"');
  expect(JSON.stringify(data)).not.toContain('/world/');

  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('Taken back.')).toBeVisible();
  expect(await answerOf(request, '/abroad/ferry-to-the-island')).toEqual([301, address]);
  expect((await answerOf(request, address))[0]).toBe(200);
});

test('sections are put in order by keyboard, and one is merged into another', async ({ page, request }) => {
  const { address } = await aLiveStory(request, { headline: 'Cup final', section: 'sport' });
  await openTaxonomy(page);

  const up = page.getByRole('button', { name: 'Move Sport up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Sport” is number 5 of 7.')).toBeVisible();
  await expect(page.getByRole('listitem').nth(4)).toContainText('Sport');
  await expect(up).toBeFocused();

  await press(page, 'Merge Sport');
  await mergeInto(page, 'Culture', '1 story moves to “Culture”, 1 of them live.');
  await expect(page.getByText('“Sport” is part of “Culture” now. 1 story moved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge Sport' })).toHaveCount(0);
  expect(await answerOf(request, '/sport')).toEqual([301, '/culture']);
  expect(await answerOf(request, address)).toEqual([301, '/culture/cup-final']);
  expect(await (await request.get(newsroom.url)).text()).not.toContain('href="/sport"');
});

test('tags that mean the same are asked about and merged, and found by either name', async ({
  page,
  request,
}) => {
  await openTaxonomy(page, 'Tags');
  for (const [name, times] of [
    ['Elections', 1],
    ['Election', 2],
  ] as const) {
    await press(page, 'New tag');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    if (times === 2) {
      const control = page.getByRole('textbox', { name: 'Name' });
      await expect(control).toHaveAccessibleDescription(/There is a tag “Elections” already/);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(`“${name}” is among the tags.`)).toBeVisible();
  }
  const { api, address } = await aLiveStory(request, { headline: 'Voting day', tags: ['election'] });
  await page.reload();
  await isAccessible(page);

  await press(page, 'Merge Election');
  await mergeInto(page, 'Elections', '1 story gets “Elections” in place of “Election”, 1 of them live.');
  await expect(page.getByText('“Election” is part of “Elections” now. 1 story changed.')).toBeVisible();
  expect((await (await request.get(api, { headers })).json()).tags).toEqual(['elections']);
  expect((await answerOf(request, address))[0]).toBe(200);

  await press(page, 'Other names of Elections');
  await page.getByRole('textbox', { name: 'Add another name' }).fill('Going to the polls');
  await isAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Going to the polls” leads to “Elections”.')).toBeVisible();

  await page.goto(`${newsroom.url}/admin/articles`);
  await beginArticle(page);
  await page.getByRole('combobox', { name: 'Tags' }).fill('going to');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen tags' })).toContainText('Elections');
  await isSaved(page);
});

test('two profiles of one person are merged, in live bylines too', async ({ page, request }) => {
  await openTaxonomy(page, 'Profiles');
  for (const name of ['J. Doe', 'Jane Doe']) {
    await press(page, 'New profile');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`“${name}” can stand in bylines.`)).toBeVisible();
  }
  await press(page, 'Edit Jane Doe');
  await page.getByRole('textbox', { name: 'Role' }).fill('Harbour correspondent');
  await page
    .getByRole('combobox', { name: 'Account' })
    .selectOption({ label: `${ADMIN.name} (${ADMIN.email})` });
  await isAccessible(page);
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Harbour correspondent')).toBeVisible();
  await isAccessible(page);

  const profiles = await page.getByRole('list', { name: 'Profiles' }).getByRole('listitem').count();
  expect(profiles).toBe(2);
  await page.goto(`${newsroom.url}/admin/articles`);
  await beginArticle(page);
  await page.getByRole('combobox', { name: 'Bylines' }).fill('J. Doe');
  await page.keyboard.press('Enter');
  await isSaved(page);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const api = `${newsroom.url}/api/v1/articles/${id}`;
  const { bylines } = await (await request.get(api, { headers })).json();
  const { address } = await aLiveStory(request, {
    headline: 'By one of two',
    bylines: [{ profileId: bylines[0].profileId }],
  });

  await page.goto(`${newsroom.url}/admin/taxonomy/profiles?q=doe`);
  await press(page, 'Merge J. Doe');
  await mergeInto(page, 'Jane Doe', '2 stories get “Jane Doe” in place of “J. Doe”, 1 of them live.');
  await expect(page.getByText('also J. Doe')).toBeVisible();
  const reader = await (await request.get(newsroom.url + address)).text();
  expect(reader).toContain('Jane Doe');
  expect(reader).not.toContain('J. Doe');
});

test('editors see it without what is the admins’, reporters not at all', async ({ page }) => {
  await addGrace(newsroom);
  const who = ['--email', 'rey@newsroom.test', '--name', 'Rey', '--role', 'reporter', '--password', PASSWORD];
  await newsroom.desk('people', 'add', ...who);

  await signIn(page.request, newsroom.url, GRACE.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/taxonomy`);
  await expect(page.getByRole('button', { name: 'Edit World' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Merge|Move|New section)/ })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page.request, newsroom.url, 'rey@newsroom.test', PASSWORD);
  for (const tab of ['', '/tags', '/profiles']) {
    await page.goto(`${newsroom.url}/admin/taxonomy${tab}`);
    await expect(page.getByRole('link', { name: 'Taxonomy' })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/not|nothing/i);
  }
});
