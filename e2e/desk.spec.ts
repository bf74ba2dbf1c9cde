import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, GRACE, PASSWORD, tokenOf, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, isEditable, signInByPage } from './support/writing-room.ts';

const ROSA = { email: 'rosa@newsroom.test', name: 'Rosa' };

interface Story {
  id: string;
  version: number;
}

/** A newsroom with an admin, an editor and a reporter, and their tokens. */
async function aStaffedNewsroom() {
  const newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  const who = ['--email', ROSA.email, '--name', ROSA.name, '--role', 'reporter', '--password', PASSWORD];
  await newsroom.desk('people', 'add', ...who);
  const tokens = { rosa: await tokenOf(newsroom, ROSA.email), grace: await tokenOf(newsroom, GRACE.email) };
  return { newsroom, tokens };
}

/** Somebody who speaks to the API. */
function api(request: APIRequestContext, newsroom: Newsroom, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const post = async (path: string, data: object): Promise<Story> => {
    const answer = await request.post(`${newsroom.url}/api/v1/articles${path}`, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as Story;
  };
  return {
    begin: (headline: string) => post('', { headline, section: 'world', bylineText: 'By the desk' }),
    move: ({ id, version }: Story, name: string, input: object = {}) =>
      post(`/${id}/${name}`, { version, ...input }),
    notices: async () => {
      const answer = await request.get(`${newsroom.url}/api/notices?limit=100`, { headers });
      return (await answer.json()) as { unread: number; notices: { headline: string; kind: string }[] };
    },
  };
}

async function signedIn(browser: Browser, newsroom: Newsroom, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInByPage(page, newsroom, email);
  return page;
}

/** The messages that were written into files, by their whole text. */
async function writtenMail({ dataDir }: Newsroom): Promise<{ file: string; content: string }[]> {
  const folder = join(dataDir, 'outbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, content: await readFile(file, 'utf8') };
    }),
  );
}

test('a story that is handed in and sent back reaches open pages and mail by itself', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const { newsroom, tokens } = await aStaffedNewsroom();
  const [rosa, grace] = [api(request, newsroom, tokens.rosa), api(request, newsroom, tokens.grace)];
  const editor = await signedIn(browser, newsroom, GRACE.email);
  const reporter = await signedIn(browser, newsroom, ROSA.email);

  await editor.getByRole('link', { name: 'Desk', exact: true }).click();
  await expect(editor.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible();
  await expect(editor.getByText('Nothing needs you right now.')).toBeVisible();
  await isAccessible(editor);
  // A page that is loaded anew forgets this.
  await editor.evaluate(() => Object.assign(window, { isSamePage: true }));

  const filed = await rosa.move(await rosa.begin('Harbour vote'), 'submit');
  const review = editor.getByRole('region', { name: 'To review' });
  await expect(review.getByRole('link', { name: 'Harbour vote' })).toBeVisible();
  await expect(review).toContainText('Handed in by Rosa');
  await expect(editor.getByRole('button', { name: 'Notices, 1 unread' })).toBeVisible();
  await expect(editor.getByRole('status', { name: 'New notice' })).toContainText('Rosa asks for a review.');
  await isAccessible(editor);
  expect(await editor.evaluate(() => 'isSamePage' in window)).toBe(true);

  await grace.move(filed, 'send-back', { note: 'Who voted, and how?' });
  await expect(review).toBeHidden();
  const bell = reporter.getByRole('button', { name: /^Notices/ });
  await expect(bell).toHaveAccessibleName('Notices, 1 unread');
  await expect(reporter.getByRole('status', { name: 'New notice' })).toContainText('Who voted, and how?');
  await bell.focus();
  await reporter.keyboard.press('Enter');
  const panel = reporter.getByRole('dialog', { name: 'Notices' });
  await expect(panel).toContainText('Grace sent it back to you.');
  await expect(panel).toContainText('Who voted, and how?');
  await isAccessible(reporter);
  await panel.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(bell).toHaveAccessibleName('Notices');
  await reporter.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bell).toBeFocused();

  const sentBack = async () =>
    (await writtenMail(newsroom)).find(({ content }) => content.includes('Subject: Sent back: Harbour vote'));
  await expect.poll(sentBack).toBeDefined();
  const mail = await sentBack();
  expect(mail?.content).toContain(`To: ${ROSA.email}`);
  expect(mail?.content).toContain('Who voted, and how?');
  expect(mail?.content).toContain(`${newsroom.url}/admin/articles/${filed.id}`);
  expect((await stat(mail?.file ?? '')).mode & 0o777).toBe(0o600);

  await test.step('the reporter’s desk holds it, on a phone and in the dark', async () => {
    await reporter.setViewportSize({ width: 360, height: 740 });
    await reporter.emulateMedia({ colorScheme: 'dark' });
    await reporter.goto(`${newsroom.url}/admin`);
    const back = reporter.getByRole('region', { name: 'Sent back to you' });
    await expect(back).toContainText('Who voted, and how?');
    await isAccessible(reporter);
    expect(await reporter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await reporter.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('a story that nobody has is taken from the desk', async () => {
    const free = await grace.begin('Ferry timetable');
    await grace.move(free, 'submit').then((story) => grace.move(story, 'withdraw'));
    await reporter.getByRole('button', { name: 'Take it: Ferry timetable' }).click();
    await isEditable(reporter);
    expect(reporter.url()).toContain(free.id);
  });

  await test.step('whoever wants no mail gets none, and is told all the same', async () => {
    await reporter.goto(`${newsroom.url}/admin/account`);
    await isAccessible(reporter);
    await reporter.getByLabel('A story comes back to you').selectOption('Not by mail');
    await reporter.getByRole('button', { name: 'Save your choices' }).click();
    await expect(reporter.getByText('Your choices are saved')).toBeVisible();
    await reporter.reload();
    await expect(reporter.getByLabel('A story comes back to you')).toHaveValue('never');
    const before = (await writtenMail(newsroom)).length;
    const again = await rosa.move(await rosa.begin('Second vote'), 'submit');
    await expect.poll(async () => (await writtenMail(newsroom)).length).toBe(before + 1);
    await grace.move(again, 'send-back', { note: 'Not yet.' });
    await expect(bell).toHaveAccessibleName('Notices, 1 unread');
    await reporter.goto(`${newsroom.url}/admin/notices`);
    await expect(reporter.getByRole('listitem').first()).toContainText('Not yet.');
    await isAccessible(reporter);
    await reporter.getByRole('button', { name: 'Mark as read: Second vote' }).click();
    await expect(bell).toHaveAccessibleName('Notices');
    expect(await writtenMail(newsroom)).toHaveLength(before + 1);
  });

  await test.step('admins read what goes out, and nobody else does', async () => {
    await reporter.goto(`${newsroom.url}/admin/settings/mail`);
    await expect(reporter.getByText('Harbour vote')).toHaveCount(0);
    const admin = await signedIn(browser, newsroom, WITH_ADMIN.env.ADMIN_EMAIL);
    await admin.goto(`${newsroom.url}/admin/settings/mail`);
    await admin.getByText('Sent back: Harbour vote').click();
    await expect(admin.getByText('Who voted, and how?')).toBeVisible();
    await isAccessible(admin);
  });
  await newsroom.remove();
});

test('a power cut loses no notice and doubles none', async ({ request }) => {
  test.setTimeout(180_000);
  const { newsroom: first, tokens } = await aStaffedNewsroom();
  const rosa = api(request, first, tokens.rosa);
  const headlines = Array.from({ length: 12 }, (_, n) => `Cut off ${n + 1}`);
  const stories: Story[] = [];
  for (const headline of headlines) stories.push(await rosa.begin(headline));
  await Promise.all(stories.map((story) => rosa.move(story, 'submit')));
  await first.kill();

  const second = await startNewsroom({ ...WITH_ADMIN, dataDir: first.dataDir });
  const grace = api(request, second, tokens.grace);
  await expect.poll(async () => (await grace.notices()).unread, { timeout: 30_000 }).toBe(headlines.length);
  const { notices } = await grace.notices();
  expect(notices.map(({ headline }) => headline).toSorted()).toEqual(headlines.toSorted());
  const subjects = async () =>
    (await writtenMail(second))
      .map(({ content }) => /^Subject: For review: (.*)\r$/m.exec(content)?.[1] ?? '')
      .toSorted();
  // A message that was on its way when the light went out is sent again after three minutes, so most are there now.
  await expect
    .poll(async () => (await subjects()).length, { timeout: 30_000 })
    .toBeGreaterThan(headlines.length - 2);
  expect(new Set(await subjects()).size).toBe((await subjects()).length);
  await second.remove();
});
