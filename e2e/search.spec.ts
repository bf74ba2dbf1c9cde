import { type APIRequestContext, expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible } from './support/writing-room.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

test('a reader finds a story by words of it, narrows the search, and is understood with a typing mistake', async ({
  browser,
  request,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await publish(request, { headline: 'Lighthouse keepers return', text: 'The lamp is lit again.' });
  await publish(request, {
    headline: 'Council sits late',
    section: 'politics',
    text: 'A lighthouse was on the list.',
  });

  await page.goto(newsroom.url);
  await page.getByRole('searchbox', { name: 'Search for' }).fill('lighthouses');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=lighthouses$/);
  await expect(page.getByText('2 results')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Lighthouse keepers return',
    'Council sits late',
  ]);
  await expect(page.locator('mark')).toHaveText(['Lighthouse', 'lighthouse']);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);

  await page.getByText('Section, dates and order').click();
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Politics' });
  await page.getByLabel('Up to').fill('2999-12-31');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('One result')).toBeVisible();
  await page.getByRole('link', { name: 'Council sits late' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Council sits late');

  await page.goto(`${newsroom.url}/search?q=lighthuose`);
  await expect(page.getByText('Showing results for lighthouse.')).toBeVisible();
  await expect(page.getByText('2 results')).toBeVisible();

  await page.goto(`${newsroom.url}/search?q=zzzzzz&section=politics`);
  await expect(page.getByText('No story was found for zzzzzz.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Search all sections and dates' })).toBeVisible();

  const suggested = await request.get(`${newsroom.url}/api/v1/suggest?q=lightho`);
  expect(suggested.headers()['cache-control']).toBe('public, max-age=10');
  expect(await suggested.json()).toEqual({
    suggestions: [
      { kind: 'story', words: 'Lighthouse keepers return', address: '/world/lighthouse-keepers-return' },
    ],
  });
});

test('the page of the search is accessible with results and without', async ({ page, request }) => {
  await publish(request, { headline: 'Lantern makers meet', text: 'Nobody was left in the dark.' });
  for (const asked of ['lantern&sort=newest', 'lantren', 'zzzzzz&section=politics']) {
    await page.goto(`${newsroom.url}/search?q=${asked}`);
    await isAccessible(page);
  }
});

async function publish(
  request: APIRequestContext,
  { headline, text, section = 'world' }: { headline: string; text: string; section?: string },
): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const data = { headline, section, bylineText: 'By the desk', body };
  const api = `${newsroom.url}/api/v1/articles`;
  const draft = (await (await request.post(api, { headers, data })).json()) as {
    id: string;
    version: number;
  };
  const answer = await request.post(`${api}/${draft.id}/publish`, {
    headers,
    data: { version: draft.version },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
