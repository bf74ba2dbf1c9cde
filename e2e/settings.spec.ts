import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, addGrace, adminToken, GRACE, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { beginArticle, isAccessible, signInByPage, writeStory } from './support/writing-room.ts';

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
});
test.afterAll(() => newsroom.remove());

/** A story that readers see; returns its address. */
async function aLiveStory(request: APIRequestContext): Promise<string> {
  const headers = { authorization: `Bearer ${await adminToken(newsroom)}` };
  const text = { type: 'text', text: 'The ferry sailed at nine.' };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
  const data = { headline: 'Ferries sail again', section: 'world', body, bylineText: 'By the desk' };
  const articles = `${newsroom.url}/api/v1/articles`;
  const { id, version } = await (await request.post(articles, { headers, data })).json();
  const live = await request.post(`${articles}/${id}/publish`, { headers, data: { version } });
  return (await live.json()).address;
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Newsroom' }).getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the settings' }).press('Enter');
}

/** How an element is set: its colour and the first of its faces. */
function looksOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { color, fontFamily } = getComputedStyle(element);
      return { color, face: fontFamily.split(',')[0]?.replaceAll('"', '') };
    });
}

test('an admin gives the newsroom a name, a look and clocks, and readers see all of it', async ({
  page,
  request,
}) => {
  const address = await aLiveStory(request);
  await signInByPage(page, newsroom);
  await openSettings(page);
  await isAccessible(page);
  await page.getByRole('link', { name: 'outgoing mail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Outgoing mail' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();

  await test.step('what cannot be read is refused at its field, and what was typed stays', async () => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The Harbour Post');
    await page.getByRole('textbox', { name: 'Tagline' }).fill('News from the water');
    const light = page.getByRole('textbox', { name: 'Accent on light pages', exact: true });
    await light.fill('#ffcc00');
    await expect(light).toHaveAccessibleDescription(/Contrast 1\.3:1, too faint/);
    await save(page);
    await expect(light).toBeFocused();
    await expect(light).toHaveAccessibleDescription(/reaches 1\.3:1 on the light page.*Choose a darker one/);
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('The Harbour Post');
    await light.fill('#7a1f5c');
    await expect(light).toHaveAccessibleDescription(/Contrast \d\.\d:1, easy to read/);
  });

  await test.step('the rest is set by keyboard', async () => {
    await page.getByRole('textbox', { name: 'Accent on dark pages', exact: true }).fill('#f0a6d8');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('auckland');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Pacific\/Auckland, UTC\+1[23]$/)).toBeVisible();
    await page.getByRole('radio', { name: 'Sans-serif headlines' }).check();
    await page.getByRole('checkbox', { name: 'Sport' }).uncheck();
    await page.getByRole('textbox', { name: 'Footer' }).fill('Published by the port.');
    await page.getByRole('textbox', { name: 'E-mail for readers' }).fill('desk@post.example');
    await page.getByRole('textbox', { name: 'Profiles elsewhere' }).fill('social.example/@post');
    await expect(page.getByText('There are changes that are not saved.')).toBeVisible();
    await save(page);
    await expect(page.getByText('Saved, and in force.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'The Harbour Post' })).toBeVisible();
  });

  await test.step('readers see the name, the colours, the faces, the clocks and the footer', async () => {
    await page.goto(newsroom.url);
    await expect(page).toHaveTitle('The Harbour Post: News from the water');
    await expect(page.getByRole('heading', { level: 1, name: 'The Harbour Post' })).toBeVisible();
    await expect(page.locator('.edition time')).toHaveText(/GMT\+1[23]$|NZ[SD]T$/);
    const menu = page.getByRole('navigation', { name: 'Sections' });
    await expect(menu.getByRole('link', { name: 'World' })).toBeVisible();
    await expect(menu.getByRole('link', { name: 'Sport' })).toHaveCount(0);
    const footer = page.getByRole('contentinfo');
    await expect(footer.getByRole('link', { name: 'Sport' })).toBeVisible();
    await expect(footer).toContainText('Published by the port.');
    await expect(footer.getByRole('link', { name: 'desk@post.example' })).toBeVisible();
    await expect(footer.locator('a[rel="me"]')).toHaveAttribute('href', 'https://social.example/@post');
    expect(await looksOf(page, '.story-headline')).toMatchObject({ face: 'Public Sans' });
    expect(await looksOf(page, '.skip-link')).toMatchObject({ color: 'rgb(255, 255, 255)' });
    await isAccessible(page);

    await page.goto(newsroom.url + address);
    expect(await looksOf(page, '.prose')).toMatchObject({ face: 'Newsreader' });
    expect(await accentOf(page)).toBe('#7a1f5c');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accentOf(page)).toBe('#f0a6d8');
    await isAccessible(page);
    await page.emulateMedia({ media: 'print' });
    expect(await accentOf(page)).toBe('#7a1f5c');
  });
});

function accentOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-accent'));
}

test('of two who change the settings the second is told, and loses nothing that was saved', async ({
  page,
  browser,
}) => {
  await signInByPage(page, newsroom);
  await openSettings(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signInByPage(other, newsroom);
  await openSettings(other);

  await other.getByRole('textbox', { name: 'Tagline' }).fill('Of the second tab');
  await save(other);
  await expect(other.getByText('Saved, and in force.')).toBeVisible();
  await other.getByRole('textbox', { name: 'Tagline' }).fill('Of the second tab, again');
  await save(other);
  await expect(other.getByText('There are changes that are not saved.')).toHaveCount(0);
  await expect(other.getByText('Saved, and in force.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Tagline' }).fill('Of the first tab');
  await save(page);
  const alert = page.getByRole('alert').filter({ hasText: 'Somebody has changed the settings' });
  await expect(alert).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Tagline' })).toHaveValue('Of the first tab');
  await page.goto(newsroom.url);
  await expect(page.getByRole('banner')).toContainText('Of the second tab, again');
  await context.close();
});

test('for an editor the settings are not there', async ({ page }) => {
  await signIn(page.request, newsroom.url, GRACE.email, PASSWORD);
  const answer = await page.goto(`${newsroom.url}/admin/settings`);
  expect(answer?.status()).toBe(404);
  await page.goto(`${newsroom.url}/admin`);
  await expect(page.getByRole('navigation', { name: 'Newsroom' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0);
  await page.getByRole('button', { name: GRACE.name }).click();
  await expect(page.getByRole('menuitem', { name: 'Your account' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Settings' })).toHaveCount(0);
});

test('with two pairs of eyes whoever wrote the newest words is told before publishing', async ({ page }) => {
  await signInByPage(page, newsroom, ADMIN.email);
  await openSettings(page);
  await page.getByRole('checkbox', { name: 'Two pairs of eyes' }).check();
  await save(page);
  await expect(page.getByText('Saved, and in force.')).toBeVisible();

  await page.goto(`${newsroom.url}/admin/articles`);
  await beginArticle(page);
  await writeStory(page, { headline: 'Council votes', text: 'It did so at noon.' });
  const room = page.url();
  await page.getByRole('button', { name: /^Publish/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/the newest words are yours/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Publish/ })).toBeDisabled();
  await isAccessible(page);

  await page.context().clearCookies();
  await signIn(page.request, newsroom.url, GRACE.email, PASSWORD);
  await page.goto(room);
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(dialog.getByRole('heading', { name: /Ready/ })).toBeVisible();
  await dialog.getByRole('button', { name: /^Publish/ }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});
