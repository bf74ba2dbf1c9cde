import { type Browser, expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { ask } from './support/database.ts';
import { plugInDevice } from './support/factors.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, GRACE, PASSWORD, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible, signInByPage } from './support/writing-room.ts';

/** What the specification allows between a decision and its effect. */
const WITHIN_MS = 5000;

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
});
test.afterAll(() => newsroom.remove());

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const openAccount = (page: Page) => page.goto(`${newsroom.url}/admin/account`);

/** Makes the last proof of everybody older than it may be. */
async function letProofsAge(): Promise<void> {
  await ask(newsroom, `UPDATE session SET proven_at = now() - interval '11 minutes'`);
}

/** Proves who it is by the password, in the dialog that asks for it. */
async function prove(page: Page): Promise<void> {
  const proof = dialog(page, 'Confirm that it is you');
  await proof.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(proof).toBeHidden();
}

/** Adds an app in the dialog that shows its key, with the code that the app would show. */
async function addApp(page: Page): Promise<void> {
  const setUp = dialog(page, 'Set up an authenticator app');
  await expect(setUp.getByRole('img', { name: 'QR code' })).toBeVisible();
  await expect(setUp.getByLabel('Code from your authenticator app')).toBeFocused();
  const key = await setUp.locator('code').innerText();
  await isAccessible(page);
  await setUp.getByLabel('Code from your authenticator app').fill('12');
  await page.keyboard.press('Enter');
  await expect(setUp.getByText('A code has six digits.')).toBeVisible();
  const app = new TOTP({ secret: key.replaceAll(' ', '') });
  await setUp.getByLabel('Code from your authenticator app').fill(app.generate());
  await page.keyboard.press('Enter');
}

async function inAnotherBrowser(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInByPage(page, newsroom, email);
  return page;
}

test('somebody looks after their own account, and proves who they are where it matters', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const elsewhere = await inAnotherBrowser(browser, GRACE.email);
  await signInByPage(page, newsroom, GRACE.email);
  await openAccount(page);
  await isAccessible(page);

  await test.step('signs another browser out', async () => {
    await expect(page.getByText('This device')).toHaveCount(1);
    await page.getByRole('list', { name: 'Browsers that are signed in' }).getByRole('button').press('Enter');
    await expect(page.getByText('You are signed out on')).toBeVisible();
    const isOut = async () => (await elsewhere.request.get(`${newsroom.url}/api/v1/articles`)).status();
    await expect.poll(isOut, { timeout: WITHIN_MS }).toBe(401);
  });

  await letProofsAge();
  await test.step('cancels a proof and keeps what was there', async () => {
    await page.getByRole('button', { name: 'Change the password' }).press('Enter');
    await page.getByLabel('New password').fill('a pencil behind the other ear');
    await page.keyboard.press('Enter');
    const proof = dialog(page, 'Confirm that it is you');
    await expect(proof.getByLabel('Your password')).toBeFocused();
    await isAccessible(page);
    await proof.getByLabel('Your password').fill('not the password at all');
    await page.keyboard.press('Enter');
    await expect(proof.getByText('This is not your password.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(proof).toBeHidden();
    await expect(page.getByText('Nothing was changed yet.')).toBeVisible();
    await expect(page.getByLabel('New password')).toHaveValue('a pencil behind the other ear');
    await expect(page.getByLabel('New password')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Change the password' })).toBeFocused();
  });

  await test.step('sets up an authenticator app, and is given recovery codes once', async () => {
    await page.getByRole('button', { name: 'Set up an authenticator app' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).press('Enter');
    await prove(page);
    await addApp(page);
    const codes = dialog(page, 'Your recovery codes');
    await expect(codes.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
    await isAccessible(page);
    const download = page.waitForEvent('download');
    await codes.getByRole('link', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('recovery-codes.txt');
    await codes.getByRole('button', { name: 'I have stored them' }).press('Enter');
    await expect(page.getByText('An authenticator app is set up.')).toBeVisible();
    await expect(page.getByText('10 codes are left.')).toBeVisible();
  });

  await test.step('adds a passkey and proves with it who they are', async () => {
    await plugInDevice(page);
    await page.getByRole('button', { name: 'Add a passkey' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Name').fill('Work laptop');
    await page.keyboard.press('Enter');
    const own = page.getByRole('list', { name: 'Passkeys' });
    await expect(own.getByText('Work laptop').first()).toBeVisible();
    await letProofsAge();
    await page.getByRole('button', { name: 'Remove the app' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the app' }).press('Enter');
    await dialog(page, 'Confirm that it is you')
      .getByRole('button', { name: 'Use a passkey' })
      .press('Enter');
    await expect(page.getByText('The authenticator app is removed.')).toBeVisible();
    await expect(own.getByText('last used')).toBeVisible();
  });
});

test('whoever has to have a second factor is told, and then kept to setting one up', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await newsroom.desk(
    'people',
    'add',
    '--email',
    'rosa@newsroom.test',
    '--name',
    'Rosa',
    '--role',
    'reporter',
    '--password',
    PASSWORD,
  );
  const rosa = await inAnotherBrowser(browser, 'rosa@newsroom.test');
  await signInByPage(page, newsroom);
  await letProofsAge();
  await test.step('inviting keeps what was typed while it asks for a proof', async () => {
    await page.goto(`${newsroom.url}/admin/people`);
    await page.getByRole('button', { name: 'Invite people' }).press('Enter');
    await page.getByLabel('E-mail addresses').fill('eve@newsroom.test');
    await page.getByRole('button', { name: 'Send invitations' }).press('Enter');
    await prove(page);
    await expect(page.getByRole('dialog').getByText('One person is invited.')).toBeVisible();
    await letProofsAge();
  });
  const rule = page.getByRole('region', { name: 'Second factor' });
  await page.goto(`${newsroom.url}/admin/settings`);
  const setDays = async (days: string) => {
    await rule.getByLabel('Reporters').check();
    await rule.getByLabel('Days to set one up').fill(days);
    await rule.getByRole('button', { name: 'Save the rule' }).press('Enter');
  };

  await test.step('an admin asks reporters for one within a week', async () => {
    await setDays('7');
    await prove(page);
    await expect(rule.getByText('The rule is saved')).toBeVisible();
    await isAccessible(page);
    await rosa.reload();
    await expect(rosa.getByText('You have 7 days left to set one up.')).toBeVisible();
    await isAccessible(rosa);
  });

  await test.step('and when the time is over there is only that', async () => {
    await setDays('0');
    await expect(rule.getByText('The rule is saved')).toBeVisible();
    await rosa.goto(`${newsroom.url}/admin/articles`);
    await expect(rosa.getByText('your time to set one up is over')).toBeVisible();
    expect(rosa.url()).toBe(`${newsroom.url}/admin/account`);
    await isAccessible(rosa);
    expect((await rosa.request.get(`${newsroom.url}/api/v1/articles`)).status()).toBe(401);
  });

  await test.step('until they have set one up, whose last they keep', async () => {
    await letProofsAge();
    await rosa.getByRole('button', { name: 'Set up an authenticator app' }).press('Enter');
    await rosa.getByRole('dialog').getByRole('button', { name: 'Go on' }).press('Enter');
    await prove(rosa);
    await addApp(rosa);
    await rosa.getByRole('button', { name: 'I have stored them' }).press('Enter');
    await rosa.getByRole('button', { name: 'Remove the app' }).press('Enter');
    await rosa.getByRole('dialog').getByRole('button', { name: 'Remove the app' }).press('Enter');
    await expect(rosa.getByText('this is your last one')).toBeVisible();
    await rosa.goto(`${newsroom.url}/admin/articles`);
    await expect(rosa.getByRole('heading', { name: 'Articles' })).toBeVisible();
  });
});
