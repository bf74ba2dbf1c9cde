import { type APIRequestContext, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { EXITS } from '#lib/articles/exits.ts';
import { monthOf } from '#lib/articles/months.ts';
import { addAuthor, addTag, aLiveStory, articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, isEditable, isSaved, publish, signInByPage, text } from './support/writing-room.ts';

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

async function openSettings(page: Page): Promise<void> {
  await page.goto(`${newsroom.url}/admin/settings`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Saved, and in force.')).toBeVisible();
}

test('an admin writes the contact page in the editor and picks it, and readers find it in the footer alone', async ({
  page,
  request,
}) => {
  await signInByPage(page, newsroom);
  await openSettings(page);
  const contact = page.getByRole('combobox', { name: 'Contact page' });

  await test.step('begun in the settings, it is a draft in the room like any story', async () => {
    await expect(contact).toHaveValue('');
    await page.getByRole('button', { name: 'Write the contact page' }).press('Enter');
    await expect(contact.locator('option:checked')).toHaveText('Contact us (not on the site yet)');
    await isAccessible(page);
    await save(page);
    expect(await footerOf(request)).not.toContain('Contact us');
  });

  const address = await test.step('written and published without a byline', async () => {
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Open the contact page in a new tab' }).click();
    const room = await opened;
    await isEditable(room);
    await expect(room.getByRole('combobox', { name: 'Section' }).locator('option:checked')).toHaveText(
      'About (pages of the site)',
    );
    await text(room).click();
    await room.keyboard.type('Ring the bell twice.');
    await isSaved(room);
    const published = await publish(room);
    await room.goto(`${newsroom.url}/admin/articles?section=about`);
    await expect(
      room.getByRole('row', { name: /Contact us/ }).getByText('Page', { exact: true }),
    ).toBeVisible();
    await room.close();
    return published;
  });

  await test.step('readers find it at the foot of every page, dated by its last change', async () => {
    expect(new URL(address, newsroom.url).pathname).toBe('/about/contact');
    await page.goto(newsroom.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Contact us' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Contact us' })).toBeVisible();
    await expect(page.getByText('Ring the bell twice.')).toBeVisible();
    await expect(page.getByRole('article').getByText(/^Updated \d/)).toBeVisible();
    await isAccessible(page);
    await page.getByRole('article').getByRole('link', { name: 'About' }).click();
    await expect(page.getByRole('link', { name: 'Contact us' })).toHaveCount(2);
    await isAccessible(page);
  });

  await test.step('taken down, it leaves every page at once', async () => {
    const api = articlesApi(request, newsroom, await adminToken(newsroom));
    expect(await footerOf(request)).toContain('href="/about/contact"');
    const { articles } = await (
      await request.get(`${newsroom.url}/api/v1/articles?section=about`, {
        headers: { authorization: `Bearer ${await adminToken(newsroom)}` },
      })
    ).json();
    const [{ id, version }] = articles;
    await api(`/${id}/unpublish`, { version });
    expect(await footerOf(request)).not.toContain('/about/contact');
    expect((await request.get(`${newsroom.url}/about/contact`)).status()).toBe(410);
  });
});

async function footerOf(request: APIRequestContext): Promise<string> {
  const front = await (await request.get(newsroom.url)).text();
  return front.slice(front.indexOf('<footer'));
}

test('a page is in no place where stories are, but for those that say so', async ({ request }) => {
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  const [tag, author, words] = ['ferries', 'ada-byline', 'Where the ferry office is'];
  await addTag(newsroom, tag, 'Ferries');
  const facts = { tags: [tag], bylines: [{ profileId: await addAuthor(newsroom, author, 'Ada Byline') }] };
  const other = await aLiveStory(api, { headline: 'The ferry is late', ...facts });
  const live = await aLiveStory(api, { headline: words, section: 'about', ...facts });
  const change = { kind: 'correction', text: 'It is door 5.' };
  const page = await api(`/${live.id}/publish`, { version: live.version, change });
  const month = monthOf('UTC', new Date());
  const where = { address: page.address, other: other.address, tag, author, month, word: 'ferry' };
  for (const exit of EXITS) {
    const answer = await request.get(newsroom.url + exit.address(where), { maxRedirects: 0 });
    const shown = (await answer.text()).replaceAll(/<\/?mark>/g, '');
    const isShown = exit.shows === 'picture' ? shown.includes('PNG') : shown.includes(page.address);
    expect(isShown, exit.name).toBe(exit.showsPages === true);
  }
});

test('an uploaded logo stands in place of the name, and what is no picture is refused in words', async ({
  page,
  request,
}) => {
  await signInByPage(page, newsroom);
  await openSettings(page);
  const upload = page.getByRole('button', { name: 'Logo', exact: true });

  await upload.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(upload).toHaveAccessibleDescription(/An SVG can hold scripts.*Export the logo as PNG/);

  const background = { r: 122, g: 31, b: 92, alpha: 1 };
  const picture = sharp({ create: { width: 800, height: 200, channels: 4, background } });
  await upload.setInputFiles({
    name: 'x.png',
    mimeType: 'image/png',
    buffer: await picture.png().toBuffer(),
  });
  await expect(page.getByText('The logo is on the site now.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'The logo on light pages' })).toBeVisible();
  await isAccessible(page);

  await page.goto(newsroom.url);
  const logo = page.getByRole('banner').getByRole('img', { name: 'Nightdesk' });
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(192);
  await expect(page.getByRole('heading', { level: 1, name: 'Nightdesk' })).toBeVisible();
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page);
  const answer = await request.get(newsroom.url + ((await logo.getAttribute('src')) ?? ''));
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(await (await request.get(`${newsroom.url}/feed.xml`)).text()).toContain('<image>');

  await openSettings(page);
  await page.getByRole('button', { name: 'Remove the logo' }).click();
  await expect(page.getByText('The logo is gone from the site.')).toBeVisible();
  await page.goto(newsroom.url);
  await expect(logo).toHaveCount(0);
});

const SERVICE = 'https://stats.harbour.example';

test('visits are counted by the service that was chosen, which alone may be spoken to', async ({
  page,
  request,
}) => {
  expect(await policyOf(request)).not.toContain('https:');
  await signInByPage(page, newsroom);
  await openSettings(page);
  await page.getByRole('combobox', { name: 'Visits are counted by' }).selectOption('Plausible');
  await page.getByRole('textbox', { name: 'Domain' }).fill('harbour.example');
  const host = page.getByRole('textbox', { name: 'Host of your own' });
  await host.fill('https://evil;script-src *');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(host).toHaveAccessibleDescription(/Type the name of a host that is reached by https/);
  await host.fill('stats.harbour.example');
  await isAccessible(page);
  await save(page);

  const policy = await policyOf(request);
  expect(policy).toContain(`script-src 'self' ${SERVICE}/js/script.js 'sha256-`);
  expect(policy).toContain(`connect-src 'self' ${SERVICE}/api/event;`);

  // What such a script does, and what it must not.
  const asked: string[] = [];
  await page.route(/harbour\.example|elsewhere\.example/, async (route) => {
    asked.push(`${route.request().method()} ${route.request().url()}`);
    const isScript = route.request().url().endsWith('.js');
    const body = isScript
      ? `const say = (url) => fetch(url, { method: 'POST', mode: 'no-cors', body: document.currentScript.dataset.domain });
         Promise.allSettled([say('${SERVICE}/api/event'), say('${SERVICE}/other'), say('https://elsewhere.example/')])
           .then((said) => { document.title = said.map(({ status }) => status).join(' '); });`
      : '';
    await route.fulfill({ body, contentType: isScript ? 'text/javascript' : 'text/plain' });
  });
  await page.goto(newsroom.url);
  await expect(page).toHaveTitle('fulfilled rejected rejected');
  expect(asked).toEqual([`GET ${SERVICE}/js/script.js`, `POST ${SERVICE}/api/event`]);

  await page.goto(`${newsroom.url}/admin/settings`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(asked).toHaveLength(2);
  await page.getByRole('combobox', { name: 'Visits are counted by' }).selectOption('Nobody');
  await save(page);
  expect(await policyOf(request)).not.toContain('https:');
});

async function policyOf(request: APIRequestContext): Promise<string> {
  return (await request.get(newsroom.url)).headers()['content-security-policy'] ?? '';
}
