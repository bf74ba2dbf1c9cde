import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'light' });

interface Article {
  id: string;
  version: number;
  address: string;
}

test('a reader opens the sections, chooses a theme, copies the link and is told what is new', async ({
  page,
  context,
  request,
}) => {
  const story = await publish(request, 'The night ferry is back', 'It sails at nine.');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto(newsroom.url + story.address);

  const sections = page.getByRole('navigation', { name: 'Sections' });
  const last = sections.getByRole('link', { name: 'Opinion' });
  await expect(last).not.toBeInViewport();
  await sections.getByRole('button', { name: 'All sections' }).click();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(last).not.toBeInViewport();

  const published = page.locator('.timestamps time').first();
  await expect(published).toHaveText(/ago|now/);
  await expect(published).toHaveAttribute('title', /20\d\d/);

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(newsroom.url + story.address);

  const changed = await api<Article>(request, 'patch', `/${story.id}`, {
    version: story.version,
    body: bodyOf('It sails at ten.'),
  });
  await api(request, 'post', `/${story.id}/publish`, { version: changed.version });
  await page.clock.fastForward('01:01');
  await expect(page.getByText('This story was updated.')).toBeVisible();
  await expect(page.getByText('It sails at nine.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('It sails at ten.')).toBeVisible();
});

test('a theme that was chosen is there before the script is', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(newsroom.url);
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(paper).toBe('rgb(18, 20, 23)');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.route(/reader\.js/, (route) => route.abort());
  await page.reload();
  expect(await paper()).toBe('rgb(18, 20, 23)');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a story is whole, and offers nothing that would not work', async ({ page, request }) => {
    const story = await publish(request, 'The morning ferry is late', 'It waits for the tide.');
    await page.goto(newsroom.url + story.address);
    await expect(page.getByText('It waits for the tide.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveText(['Search']);
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Opinion' }).click();
    await expect(page).toHaveURL(/\/opinion$/);
  });
});

function bodyOf(text: string): object {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

async function publish(request: APIRequestContext, headline: string, text: string): Promise<Article> {
  const draft = await api<Article>(request, 'post', '', {
    headline,
    section: 'world',
    bylineText: 'By the desk',
    body: bodyOf(text),
  });
  return await api<Article>(request, 'post', `/${draft.id}/publish`, { version: draft.version });
}

async function api<T>(
  request: APIRequestContext,
  method: 'post' | 'patch',
  path: string,
  data: object,
): Promise<T> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await request[method](`${newsroom.url}/api/v1/articles${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}
