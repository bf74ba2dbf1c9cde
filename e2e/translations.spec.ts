import { expect, type Page } from '@playwright/test';
import { schemaFaults } from '#lib/testing/schema-org.ts';
import { xmlFaults } from '#lib/testing/validate-xml.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { headline, isAccessible, isEditable, isSaved, signInByPage, write } from './support/writing-room.ts';

let newsroom: Newsroom;
let token: string;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

interface Article {
  id: string;
  version: number;
  address: string;
}

async function send(method: 'POST' | 'GET', path: string, data?: object): Promise<Article> {
  const answer = await fetch(`${newsroom.url}/api/v1/articles${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(data ? { body: JSON.stringify(data) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Article;
}

async function live(fields: object): Promise<Article> {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'It sails at nine.' }] }];
  const draft = await send('POST', '', {
    bylineText: 'By the desk',
    body: { type: 'doc', content },
    ...fields,
  });
  return await send('POST', `/${draft.id}/publish`, { version: draft.version });
}

const publish = async (id: string) =>
  await send('POST', `/${id}/publish`, { version: (await send('GET', `/${id}`)).version });

const links = (page: Page) => page.getByRole('navigation', { name: 'This story in other languages' });

async function openTranslations(page: Page, id: string): Promise<void> {
  await page.goto(`${newsroom.url}/admin/articles/${id}`);
  await isEditable(page);
  await page.getByText('Translations', { exact: false }).first().click();
}

test('a story is translated, linked with another one, and readers go from one language to the other', async ({
  page,
  browser,
}) => {
  const english = await live({ headline: 'The night ferry is back', language: 'en' });
  const french = await live({ headline: 'Le ferry de nuit est de retour', language: 'fr' });
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(newsroom.url + english.address);
  await expect(links(reader)).toHaveCount(0);

  await signInByPage(page, newsroom);
  await openTranslations(page, english.id);
  await page.getByLabel('Translate into').selectOption('he');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Translate…' }).click();
  await expect(page).not.toHaveURL(new RegExp(english.id));
  await isEditable(page);
  await expect(headline(page)).toHaveText('The night ferry is back');
  await expect(page.getByLabel('Language')).toHaveValue('he');
  await write(headline(page), 'מעבורת הלילה חזרה');
  await isSaved(page);
  const hebrewId = page.url().split('/').at(-1) ?? '';
  await reader.reload();
  await expect(links(reader)).toHaveCount(0);
  const hebrew = await publish(hebrewId);

  await openTranslations(page, english.id);
  const list = page.getByRole('list', { name: 'Translations' });
  await expect(list.getByRole('listitem')).toHaveText([/מעבורת הלילה חזרה.*Hebrew, live/]);
  await page.getByLabel('Link a story that is there').fill('retour');
  await page.getByRole('option', { name: /Le ferry de nuit/ }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await reader.reload();
  await expect(links(reader).getByRole('link')).toHaveText(['Lire en français', 'קראו בעברית']);
  const alternates = reader.locator('link[rel="alternate"][hreflang]');
  const named = await alternates.evaluateAll((all) =>
    all.map((one) => [one.getAttribute('hreflang'), new URL(one.getAttribute('href') ?? '').pathname]),
  );
  expect(named).toEqual([
    ['en', english.address],
    ['fr', french.address],
    ['he', hebrew.address],
    ['x-default', english.address],
  ]);
  await isAccessible(reader);
  await links(reader).getByRole('link', { name: 'קראו בעברית' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('מעבורת הלילה חזרה');
  await expect(reader.getByRole('navigation', { name: 'הכתבה בשפות אחרות' })).toContainText(
    'Read in English',
  );
  const data = await reader.locator('script[type="application/ld+json"]').first().textContent();
  expect(schemaFaults(JSON.parse(data ?? ''))).toEqual([]);
  expect(data).toContain('translationOfWork');

  const month = new Date().toISOString().slice(0, 7);
  const sitemap = await (await fetch(`${newsroom.url}/sitemap/${month}.xml`)).text();
  expect(await xmlFaults('sitemap', sitemap)).toEqual([]);
  expect(sitemap.match(/<xhtml:link /g)).toHaveLength(3 * 4);

  await send('POST', `/${hebrew.id}/unpublish`, { version: hebrew.version });
  await reader.goto(newsroom.url + english.address);
  await expect(links(reader).getByRole('link')).toHaveText(['Lire en français']);
  await list.getByRole('button', { name: 'Unlink the story in French' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await reader.reload();
  await expect(links(reader)).toHaveCount(0);
});
