import { type Browser, expect, type Page } from '@playwright/test';
import { startOidcProvider, type TestProvider } from '#lib/testing/oidc-provider.ts';
import { freePort, type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, addGrace, GRACE, PASSWORD, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { beginArticle, headline, isAccessible, isSaved, saveState } from './support/writing-room.ts';

const MAPPED = { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'chiefs=admin; desk=editor; staff=reporter' };

let provider: TestProvider;
let newsroom: Newsroom;

test.beforeAll(async () => {
  const port = await freePort();
  provider = await startOidcProvider(`http://localhost:${port}`);
  provider.accounts.set('grace', { email: GRACE.email, email_verified: true, groups: ['desk'] });
  provider.accounts.set('nina', {
    email: 'nina@harbour.test',
    email_verified: true,
    name: 'Nina',
    groups: ['staff'],
  });
  newsroom = await startNewsroom({ port, env: { ...WITH_ADMIN.env, ...provider.env, ...MAPPED } });
  await addGrace(newsroom);
});
test.afterAll(async () => {
  await newsroom.remove();
  await provider.stop();
});

async function aPage(browser: Browser): Promise<Page> {
  return await (await browser.newContext()).newPage();
}

/** Signs in at the provider, whose page the browser is on. */
async function passProvider(page: Page, account: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Harbour Login' })).toBeVisible();
  await page.getByLabel('Account').fill(account);
  await page.getByLabel('Account').press('Enter');
}

async function signInByPassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page).toHaveURL(`${newsroom.url}/admin`);
}

async function signInWithProvider(page: Page, account: string): Promise<void> {
  await page.goto(`${newsroom.url}/admin`);
  await page.getByRole('button', { name: 'Sign in with Harbour Login' }).press('Enter');
  await passProvider(page, account);
}

test('whoever has a role at the provider comes in, and who cancels there is told calmly', async ({
  browser,
}) => {
  const page = await aPage(browser);
  await page.goto(`${newsroom.url}/admin/articles`);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Sign in with Harbour Login' }).press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Harbour Login did not sign you in' }),
  ).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Sign in with Harbour Login' }).press('Enter');
  await passProvider(page, 'nina');
  await expect(page).toHaveURL(`${newsroom.url}/admin/articles`);
  await page.goto(`${newsroom.url}/admin/account`);
  await expect(page.getByText('nina@harbour.test').first()).toBeVisible();
});

test('whoever is here already links their account, and signs in with it from then on', async ({
  browser,
}) => {
  const stranger = await aPage(browser);
  await signInWithProvider(stranger, 'grace');
  await expect(
    stranger.getByRole('alert').filter({ hasText: 'is not linked to Harbour Login yet' }),
  ).toBeVisible();

  const page = await aPage(browser);
  await page.goto(`${newsroom.url}/sign-in`);
  await signInByPassword(page, GRACE.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/account`);
  await page.getByRole('button', { name: 'Link Harbour Login' }).press('Enter');
  await passProvider(page, 'grace');
  await expect(page.getByText('Your account is linked to Harbour Login.')).toBeVisible();
  await isAccessible(page);

  // The provider still knows the browser, and asks for nothing.
  await stranger.goto(`${newsroom.url}/admin`);
  await stranger.getByRole('button', { name: 'Sign in with Harbour Login' }).press('Enter');
  await expect(stranger).toHaveURL(`${newsroom.url}/admin`);
});

test('whoever is signed out while writing signs in again in a window of its own, and their text is saved', async ({
  browser,
}) => {
  const page = await aPage(browser);
  await signInWithProvider(page, 'nina');
  await expect(page).toHaveURL(`${newsroom.url}/admin`);
  await page.goto(`${newsroom.url}/admin/articles`);
  await beginArticle(page);
  await page.context().clearCookies({ name: 'nightdesk-session' });
  await headline(page).fill('The tide that waited');
  await expect(saveState(page)).toContainText('Signed out');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in with Harbour Login' }).click();
  await (await opened).waitForEvent('close');
  await expect(page.getByRole('dialog')).toBeHidden();
  await isSaved(page);
});

test('where the provider is the only way in, a password of the server still opens its account', async ({
  browser,
}) => {
  const { dataDir, url } = newsroom;
  await newsroom.stop();
  newsroom = await startNewsroom({
    dataDir,
    port: Number(new URL(url).port),
    env: { ...provider.env, ...MAPPED, OIDC_ONLY: 'true' },
  });
  const page = await aPage(browser);
  await page.goto(`${newsroom.url}/admin`);
  await expect(page.getByRole('button', { name: 'Sign in with Harbour Login' })).toBeVisible();
  await expect(page.getByLabel('Password')).toBeHidden();
  await isAccessible(page);
  await page.goto(`${newsroom.url}/forgotten-password`);
  await expect(page.getByRole('heading', { name: 'Passwords are kept at Harbour Login' })).toBeVisible();

  const { stdout } = await newsroom.desk('people', 'reset', '--email', ADMIN.email);
  await page.goto(`${newsroom.url}/admin`);
  await page.getByRole('link', { name: 'I was given a password on the server' }).click();
  await signInByPassword(page, ADMIN.email, stdout.trim().split('\n').at(-1) ?? '');
});
