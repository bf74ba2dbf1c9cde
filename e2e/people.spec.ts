import { type Browser, expect, type Page } from '@playwright/test';
import { linkInMail } from './support/mail-links.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, GRACE, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  headline,
  isAccessible,
  isSaved,
  saveState,
  signInByPage,
  write,
} from './support/writing-room.ts';

const EVE = { email: 'eve@newsroom.test', name: 'Eve Marlow' };
const STORY = 'The ferry that never sailed';
/** What the specification allows between a decision and its effect. */
const WITHIN_MS = 5000;

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
});
test.afterAll(() => newsroom.remove());

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Newsroom' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
}

/** Presses a button by the keyboard, then the one of the dialog that it opens. */
async function confirm(page: Page, button: string, inDialog = button): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).press('Enter');
  await isAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: inDialog, exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Accepts an invitation in a browser of its own. */
async function accept(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(page.getByText('join the newsroom as a reporter')).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('Your name').fill(EVE.name);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Join the newsroom' }).click();
  await expect(page.getByText('Use at least 12 characters')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join the newsroom' }).click();
  await expect(page).toHaveURL(`${newsroom.url}/admin`);
  return page;
}

test('somebody is invited, joins, is given a role, thrown out, and gone, and their name stays', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signInByPage(page, newsroom);
  await openPeople(page);
  await isAccessible(page);

  const link = await test.step('an admin invites by mail', async () => {
    await page.getByRole('button', { name: 'Invite people' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await isAccessible(page);
    await dialog.getByLabel('E-mail addresses').fill(`eve@, ${EVE.email}`);
    await dialog.getByRole('button', { name: 'Send invitations' }).click();
    await expect(dialog.getByText('“eve@”: Type an e-mail address')).toBeVisible();
    await dialog.getByLabel('E-mail addresses').fill(`${EVE.name} <${EVE.email}>\n${GRACE.email}`);
    await dialog.getByRole('button', { name: 'Send invitations' }).click();
    await expect(dialog.getByText(`${GRACE.email} has an account already`)).toBeVisible();
    const shown = await dialog.getByLabel(`Link for ${EVE.email}`).inputValue();
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('list', { name: 'Invitations' })).toContainText(EVE.email);
    expect(await linkInMail(newsroom, EVE.email, 'invitation')).toBe(shown);
    return shown;
  });

  const eve = await test.step('she joins, once, and opening the link is no joining', async () => {
    for (let opened = 0; opened < 2; opened += 1) {
      const looked = await page.request.get(link);
      expect([
        looked.status(),
        looked.headers()['cache-control'],
        looked.headers()['referrer-policy'],
      ]).toEqual([200, expect.stringContaining('no-store'), 'no-referrer']);
    }
    const joined = await accept(browser, link);
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible();
    return joined;
  });

  await test.step('another role means to sign in anew, and holds', async () => {
    await page.goto(`${newsroom.url}/admin/people?q=${encodeURIComponent('marlow')}`);
    await page.getByRole('link', { name: EVE.name }).click();
    await expect(page.getByRole('heading', { level: 1, name: EVE.name })).toBeVisible();
    await isAccessible(page);
    await page.getByRole('radio', { name: 'Editor' }).check();
    await page.getByRole('checkbox', { name: 'World' }).check();
    await page.getByRole('button', { name: 'Save the role' }).press('Enter');
    await expect(page.getByText(`${EVE.name}’s role is changed.`)).toBeVisible();
    await eve.reload();
    await expect(eve).toHaveURL(/\/sign-in/);
    await signInByPage(eve, newsroom, EVE.email);
    await expect(eve.getByRole('link', { name: 'Taxonomy' })).toBeVisible();
  });

  const room = await test.step('disabled while she writes, she is out within five seconds', async () => {
    await beginArticle(eve);
    await write(headline(eve), STORY);
    await isSaved(eve);
    await page.reload();
    await confirm(page, 'Disable');
    const decided = Date.now();
    await expect(saveState(eve)).toContainText('Signed out', { timeout: WITHIN_MS });
    expect(Date.now() - decided).toBeLessThan(WITHIN_MS);
    expect((await eve.request.get(`${newsroom.url}/api/v1/articles`)).status()).toBe(401);
    expect(await signIn(eve.request, newsroom.url, EVE.email, PASSWORD)).toBe(401);
    await expect(page.getByRole('button', { name: 'Enable' })).toBeVisible();
    return eve.url();
  });

  await test.step('her story is handed over, and her account deleted', async () => {
    await page.getByRole('button', { name: 'Hand over' }).press('Enter');
    await page.getByLabel('Who goes on with them?').selectOption({ label: GRACE.name });
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).press('Enter');
    await expect(page.getByText('1 story is handed over.')).toBeVisible();
    await expect(page.getByText('Nothing is in their hands.')).toBeVisible();
    await confirm(page, 'Delete the account');
    await expect(page).toHaveURL(`${newsroom.url}/admin/people`);
    await expect(page.getByText(`The account of ${EVE.name} is deleted.`)).toBeVisible();
    await expect(page.getByRole('list', { name: 'People' })).not.toContainText(EVE.name);
  });

  await test.step('her name stays in the history and in the log', async () => {
    await page.goto(`${room}/history`);
    await expect(page.getByText(EVE.name).first()).toBeVisible();
    await page.goto(`${newsroom.url}/admin/audit`);
    await expect(page.getByText(`deleted the account of ${EVE.name}`)).toBeVisible();
    await expect(page.getByText(`handed one story of ${EVE.name} over to ${GRACE.name}`)).toBeVisible();
  });
});

test('people are imported from a file once the admin has seen what would happen', async ({ page }) => {
  await signInByPage(page, newsroom);
  await openPeople(page);
  await page.getByRole('link', { name: 'Import from a file' }).click();
  const content = `Email;Name;Role;Sections\nnew@newsroom.test;Nia;editor;World\n${GRACE.email};Grace;editor;\nbad;Bo;king;\n`;
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(page.getByText('To be invited: 1. Left as they are: 1. Not to be read: 1.')).toBeVisible();
  await expect(page.getByText('“bad” is no e-mail address. “king” is no role.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Invite one person' }).press('Enter');
  await expect(page.getByLabel('Link for new@newsroom.test')).toHaveValue(/\/invitation\/[\w-]{43}$/);
  await page.getByRole('link', { name: 'People' }).last().click();
  await expect(page.getByRole('list', { name: 'Invitations' })).toContainText('new@newsroom.test');
});

test('whoever lost everything gets in again by the server’s command line', async ({ page, request }) => {
  const { stdout, code } = await newsroom.desk('people', 'reset', '--email', GRACE.email);
  expect(code).toBe(0);
  expect(await signIn(request, newsroom.url, GRACE.email, PASSWORD)).toBe(401);
  expect(await signIn(request, newsroom.url, GRACE.email, stdout.trim())).toBe(200);
  const listed = await newsroom.desk('people', 'list');
  expect(listed.stdout).toContain(`active\teditor\t${GRACE.email}\t${GRACE.name}\n`);
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/people?state=active&role=editor`);
  await expect(page.getByRole('list', { name: 'People' }).getByRole('listitem')).toHaveCount(1);
});
