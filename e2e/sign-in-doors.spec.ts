import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { codeOf, type GivenFactors, giveFactors, plugIn } from './support/factors.ts';
import { linkInMail } from './support/mail-links.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, addGrace, GRACE, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, signInByPage } from './support/writing-room.ts';

const SESSION = 'nightdesk-session';

let newsroom: Newsroom;
let factors: GivenFactors;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  factors = await giveFactors(newsroom, GRACE.email);
});
test.afterAll(() => newsroom.remove());

/** Types Grace's password, by the keyboard alone. */
async function typePassword(page: Page, password = PASSWORD): Promise<void> {
  await page.goto(`${newsroom.url}/sign-in?next=/admin/articles`);
  await page.getByLabel('E-mail').fill(GRACE.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function sessionOf(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => name === SESSION)?.value;
}

const appCode = (page: Page) => page.getByLabel('Code from your authenticator app');
const inNewsroom = (page: Page) => expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible();

/** Whether a request is let in as somebody. */
async function isIn(request: APIRequestContext): Promise<boolean> {
  return (await request.get(`${newsroom.url}/api/v1/articles`)).ok();
}

test('a password alone is half the way for whoever has a second factor', async ({ page }) => {
  const fits = async () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${newsroom.url}/sign-in`);
  await isAccessible(page);
  expect(await fits()).toBe(true);
  await typePassword(page);
  await expect(appCode(page)).toBeFocused();
  await isAccessible(page);
  expect(await fits()).toBe(true);

  await test.step('and opens nothing', async () => {
    expect(await isIn(page.request)).toBe(false);
    const half = await sessionOf(page);
    await page.goto(`${newsroom.url}/admin/articles`);
    await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
    await isAccessible(page);
    expect(await sessionOf(page)).toBe(half);
  });

  const code = codeOf(factors);
  await test.step('a wrong code is told, a right one opens a new session', async () => {
    const half = await sessionOf(page);
    await appCode(page).fill('1'.repeat(30));
    await page.keyboard.press('Enter');
    await expect(appCode(page)).toHaveAccessibleDescription(/A code has six digits\./);
    await expect(appCode(page)).toBeFocused();
    await appCode(page).fill('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This code is not right, or was used already.')).toBeVisible();
    await expect(appCode(page)).toBeFocused();
    await appCode(page).fill(` ${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');
    await inNewsroom(page);
    expect(await sessionOf(page)).not.toBe(half);
    expect(await isIn(page.request)).toBe(true);
  });

  await test.step('the code is not taken twice, and a recovery code once', async () => {
    await page.context().clearCookies({ name: SESSION });
    await typePassword(page);
    await appCode(page).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText('This code is not right, or was used already.')).toBeVisible();
    await page.getByRole('button', { name: 'Use a recovery code' }).press('Enter');
    await expect(page.getByLabel('Recovery code')).toBeFocused();
    await isAccessible(page);
    await page.getByLabel('Recovery code').fill(factors.codes[0] ?? '');
    await page.keyboard.press('Enter');
    await inNewsroom(page);
  });

  await test.step('whoever gives up is nobody, and can begin again', async () => {
    await page.context().clearCookies({ name: SESSION });
    await typePassword(page);
    await page.getByRole('button', { name: 'Sign in as somebody else' }).press('Enter');
    await expect(page.getByLabel('E-mail')).toBeVisible();
    expect(await sessionOf(page)).toBeUndefined();
  });
});

/** As browsers that ask for passkeys but do not offer them in a field. */
async function offersNone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
}

test('a passkey that the browser offers in the field signs in without a name', async ({ page }) => {
  await plugIn(page, factors);
  await page.goto(`${newsroom.url}/sign-in?next=/admin/articles`);
  // This device takes the first offer at once.
  await inNewsroom(page);
  expect(await isIn(page.request)).toBe(true);
});

test('a passkey that is asked for signs in, and passes the second step', async ({ page }) => {
  await offersNone(page);
  const device = await plugIn(page, factors);
  await page.goto(`${newsroom.url}/sign-in?next=/admin/articles`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter');
  await inNewsroom(page);
  expect(await isIn(page.request)).toBe(true);

  await page.context().clearCookies({ name: SESSION });
  expect(await signIn(page.request, newsroom.url, GRACE.email, PASSWORD)).toBe(200);
  await page.goto(`${newsroom.url}/sign-in?next=/admin/articles`);
  await page.getByRole('button', { name: 'Use a passkey' }).press('Enter');
  await inNewsroom(page);

  await test.step('one that the newsroom does not know is told so', async () => {
    await page.context().clearCookies({ name: SESSION });
    await device.send('WebAuthn.disable');
    const stranger = { ...factors, passkey: { ...factors.passkey, credentialId: 'c3RyYW5nZXI=' } };
    await plugIn(page, stranger);
    await page.goto(`${newsroom.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter');
    await expect(page.getByText('This passkey does not open an account here.')).toBeVisible();
    expect(await sessionOf(page)).toBeUndefined();
  });
});

test('a forgotten password is set anew by a mail, and the second factor stays', async ({ browser }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-host': 'evil.example' } });
  const page = await context.newPage();
  await page.goto(`${newsroom.url}/sign-in`);
  await page.getByRole('link', { name: 'Forgotten your password?' }).press('Enter');
  await expect(page.getByText('This newsroom sends no mail.')).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('E-mail').fill('nobody@newsroom.test');
  await page.keyboard.press('Enter');
  await expect(page.getByText('If somebody here has this address')).toBeVisible();
  await page.getByLabel('E-mail').fill(GRACE.email);
  await page.keyboard.press('Enter');
  const link = await linkInMail(newsroom, GRACE.email, 'password-reset');
  expect(new URL(link).origin).toBe(newsroom.url);

  for (let opened = 0; opened < 2; opened += 1) {
    const looked = await page.request.get(link);
    expect([looked.status(), looked.headers()['cache-control'], looked.headers()['referrer-policy']]).toEqual(
      [200, expect.stringContaining('no-store'), 'no-referrer'],
    );
  }
  await page.goto(link);
  await isAccessible(page);
  const password = page.getByLabel('New password');
  await password.fill('short');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Use at least 12 characters')).toBeVisible();
  await password.fill(`${PASSWORD}, sharpened`);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname === '/sign-in');
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(factors.codes[1] ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${newsroom.url}/admin`);

  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await isAccessible(page);
  await context.close();
});

test('an admin sees who has a second factor, and switches it off for whoever lost it', async ({ page }) => {
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin/people`);
  const row = (name: string) =>
    page.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ hasText: name });
  await expect(row(ADMIN.email)).toContainText('Second factor: None');
  await expect(row(GRACE.email)).toContainText('Second factor: App and passkey');
  await row(GRACE.email).getByRole('link', { name: GRACE.name }).click();
  await page.getByRole('button', { name: 'Switch off the second factor' }).press('Enter');
  await isAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it off' }).press('Enter');
  await expect(
    page.getByText('The second factor of Grace is switched off, and they are signed out.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Switch off the second factor' })).toBeHidden();
});

test('no address leads elsewhere, and no session is taken over or comes back', async ({ page, request }) => {
  for (const next of [
    '//evil.example/admin',
    'https://evil.example/admin',
    '/\\evil.example/admin',
    '/%09/evil.example',
  ]) {
    await page.context().clearCookies();
    await page.goto(`${newsroom.url}/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel('E-mail').fill(ADMIN.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${newsroom.url}/admin`);
  }
  const asked = await request.get(`${newsroom.url}/api/auth/signin?callbackUrl=https://evil.example`, {
    maxRedirects: 0,
  });
  expect(asked.headers().location ?? '').not.toMatch(/^https:\/\/evil/);

  await test.step('a session that somebody was given before signing in is none, and ends', async () => {
    const given = (await sessionOf(page)) ?? '';
    await page.goto(`${newsroom.url}/sign-in`);
    expect(await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD)).toBe(200);
    expect(await sessionOf(page)).not.toBe(given);
    const before = { headers: { cookie: `${SESSION}=${given}` } };
    expect((await request.get(`${newsroom.url}/api/v1/articles`, before)).status()).toBe(401);
  });

  await test.step('a cookie that was kept from before signing out opens nothing', async () => {
    const kept = { headers: { cookie: `${SESSION}=${await sessionOf(page)}` } };
    expect((await request.get(`${newsroom.url}/api/v1/articles`, kept)).status()).toBe(200);
    await page.goto(`${newsroom.url}/admin`);
    await page.getByRole('button', { name: ADMIN.name, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    expect((await request.get(`${newsroom.url}/api/v1/articles`, kept)).status()).toBe(401);
  });

  await test.step('pages of other sites change nothing', async () => {
    for (const door of ['second-step', 'passkey', 'passkey/options', 'prove', 'callback/credentials']) {
      for (const origin of ['https://evil.example', 'null']) {
        const sent = { headers: { origin }, data: { purpose: 'sign_in' } };
        expect((await request.post(`${newsroom.url}/api/auth/${door}`, sent)).status(), door).toBe(403);
      }
    }
  });
});

test('guessing ends in 429, and a browser that was here before still gets in', async ({ page, request }) => {
  await signInByPage(page, newsroom);
  await page.context().clearCookies({ name: SESSION });
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await signIn(request, newsroom.url, ADMIN.email, 'not the password')).toBe(401);
  }
  const csrf = (await (await request.get(`${newsroom.url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const refused = await request.post(`${newsroom.url}/api/auth/callback/credentials`, {
    headers: { origin: newsroom.url },
    data: { ...csrf, email: ADMIN.email, password: PASSWORD, json: 'true' },
  });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(600);
  await signInByPage(page, newsroom);

  await page.context().clearCookies();
  await page.goto(`${newsroom.url}/sign-in`);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/There were too many tries\. Wait \d+ minutes/)).toBeVisible();
  await isAccessible(page);
});
