import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import {
  ADMIN,
  addGrace,
  adminToken,
  GRACE,
  PASSWORD,
  signIn,
  tokenOf,
  WITH_ADMIN,
} from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, signInByPage } from './support/writing-room.ts';

const ROSA = { email: 'rosa@newsroom.test', name: 'Rosa' };

let newsroom: Newsroom;
let tokens: { reporter: string; admin: string };

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  const who = ['--email', ROSA.email, '--name', ROSA.name, '--role', 'reporter', '--password', PASSWORD];
  await newsroom.desk('people', 'add', ...who);
  tokens = { reporter: await tokenOf(newsroom, ROSA.email), admin: await adminToken(newsroom) };
});
test.afterAll(() => newsroom.remove());

/** A story that a reporter began, could not publish, and an admin did. */
async function aStory(request: APIRequestContext, headline: string): Promise<string> {
  const articles = `${newsroom.url}/api/v1/articles`;
  const as = (who: keyof typeof tokens) => ({
    authorization: `Bearer ${tokens[who]}`,
    'x-forwarded-for': '198.51.100.9',
    'user-agent': `${who} 1.0`,
  });
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rain.' }] }] };
  const data = { headline, section: 'world', bylineText: 'By the desk', body };
  const { id } = await (await request.post(articles, { headers: as('reporter'), data })).json();
  const publish = (who: keyof typeof tokens) =>
    request.post(`${articles}/${id}/publish`, { headers: as(who), data: { version: 1 } });
  expect((await publish('reporter')).status()).toBe(403);
  expect((await publish('admin')).status()).toBe(200);
  return id;
}

function lines(page: Page) {
  return page.getByRole('list', { name: 'Lines of the log' }).locator(':scope > li');
}

test('an admin finds out who did what, from where, and what was refused', async ({ page, request }) => {
  const id = await aStory(request, 'Harbour =reopens');
  await signInByPage(page, newsroom);
  await page.getByRole('link', { name: 'Audit log' }).click();

  await test.step('newest first, with a way to the article', async () => {
    await expect(lines(page).first()).toContainText(`${ADMIN.name} signed in with a password`);
    await expect(lines(page).nth(1)).toContainText(`${ADMIN.name} published “Harbour =reopens”`);
    await expect(lines(page).nth(2)).toContainText('Rosa was not allowed to publish “Harbour =reopens”');
    await expect(lines(page).nth(2)).toContainText('Refused');
    await expect(lines(page).nth(3)).toContainText('Rosa began “Harbour =reopens”');
    await expect(lines(page).nth(1).getByRole('link')).toHaveAttribute('href', `/admin/articles/${id}`);
    await isAccessible(page);
  });

  await test.step('a line opens by key, and says from where: what a client claims does not count', async () => {
    const refused = lines(page).nth(2);
    await refused.getByText('Details').focus();
    await page.keyboard.press('Enter');
    await expect(refused.getByText('“Publish” is for the editors of this section.')).toBeVisible();
    await expect(refused.getByText(/^(127\.0\.0\.1|::1) token [0-9a-f-]{36} reporter 1\.0$/)).toBeVisible();
    await expect(refused).not.toContainText('198.51.100.9');
    await isAccessible(page);
  });

  await test.step('filters are in the address and as chips', async () => {
    await page.getByLabel('Outcome').selectOption('Refused');
    await page.getByLabel('Article', { exact: true }).fill('harbour');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(
      /\/admin\/audit\?article=harbour&outcome=refused$|outcome=refused&article=harbour$/,
    );
    await expect(lines(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Take away: Outcome: refused' }).click();
    await expect(lines(page)).toHaveCount(3);
    await page.getByLabel('From').fill('2100-01-01T00:00');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByText('No line of the log fits.')).toBeVisible();
    await page.getByRole('link', { name: 'Take all away' }).click();
    await expect(page).toHaveURL(`${newsroom.url}/admin/audit`);
    await page.goto(`${newsroom.url}/admin/audit?from=yesterday`);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'something for “from” that cannot be read',
    );
  });

  await test.step('what is shown leaves as a file, which is a line too', async () => {
    await page.goto(`${newsroom.url}/admin/audit?article=${id}&outcome=done`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^audit-log-to-\d+\.csv$/);
    const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('published “Harbour =reopens”');
    await page.goto(`${newsroom.url}/admin/audit`);
    await expect(lines(page).first()).toContainText(`${ADMIN.name} exported the audit log as CSV`);
  });
});

test('on a phone the log is in the menu, and fits', async ({ page, request }) => {
  await aStory(request, 'Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsordnungsänderung');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInByPage(page, newsroom);
  await page.getByRole('button', { name: ADMIN.name }).click();
  await page.getByRole('menuitem', { name: 'Audit log' }).click();
  const published = lines(page)
    .filter({ hasText: `${ADMIN.name} published` })
    .first();
  await published.getByText('Details').click();
  await expect(published.getByRole('rowheader', { name: 'Stage' })).toBeVisible();
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBe(0);
  await isAccessible(page);
});

test('the history of an article tells its staff what was done', async ({ page, request }) => {
  const id = await aStory(request, 'Ferry sails');
  await signInByPage(page, newsroom, ROSA.email);
  await expect(page.getByRole('link', { name: 'Audit log' })).toBeHidden();
  await page.goto(`${newsroom.url}/admin/articles/${id}/history`);
  const log = page.getByRole('region', { name: 'What was done' });
  await expect(log.getByRole('listitem')).toHaveText([
    new RegExp(`${ADMIN.name} published this article$`),
    /Rosa began this article$/,
  ]);
  await isAccessible(page);
});

test('nobody else gets at the log, and no other page can make a browser take it out', async ({ request }) => {
  const form = { multipart: { format: 'jsonl' } };
  const url = `${newsroom.url}/admin/audit`;
  const own = { headers: { origin: newsroom.url } };
  const nobody = await request.post(`${url}/export`, { ...own, ...form, maxRedirects: 0 });
  expect([nobody.status(), nobody.headers().location]).toEqual([303, '/sign-in?next=/admin/audit']);

  await signIn(request, newsroom.url, GRACE.email, PASSWORD);
  expect((await request.post(`${url}/export`, { ...own, ...form })).status()).toBe(404);
  expect(await (await request.get(url)).text()).not.toContain('was not allowed to');

  await signIn(request, newsroom.url, ADMIN.email, PASSWORD);
  for (const origin of ['https://evil.example', 'null']) {
    expect((await request.post(`${url}/export`, { headers: { origin }, ...form })).status()).toBe(403);
  }
  expect((await request.get(`${url}/export`)).status()).toBe(405);
  for (const multipart of [{ format: 'xml' }, { format: 'csv', who: 'x' }]) {
    expect((await request.post(`${url}/export`, { ...own, multipart })).status()).toBe(422);
  }
  for (const other of [{ data: {} }, { form: { format: 'jsonl' } }]) {
    expect((await request.post(`${url}/export`, { ...own, ...other })).status()).toBe(415);
  }
  const file = await request.post(`${url}/export`, { ...own, ...form });
  expect(file.headers()['content-type']).toMatch(/^application\/jsonl/);
  const told = (await file.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).sentence);
  expect(told.slice(0, 2)).toEqual([
    `${ADMIN.name} signed in with a password`,
    'Grace was not allowed to export the audit log',
  ]);
});

test('the chain is followed from the command line, and holds', async () => {
  const first = await newsroom.desk('audit', 'verify');
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^lines \d+\nhead [0-9a-f]{64}\n$/) });
  const head = first.stdout.trim().split(' ').at(-1) ?? '';
  expect((await newsroom.desk('audit', 'verify', '--expect-head', head)).code).toBe(0);
  const other = await newsroom.desk('audit', 'verify', '--expect-head', '0'.repeat(64));
  expect(other).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no line has the hash you expect'),
  });
});
