import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, GRACE, PASSWORD, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  isAccessible,
  isEditable,
  isSaved,
  signInByPage,
  text,
  write,
  writeStory,
} from './support/writing-room.ts';

const ROSA = { email: 'rosa@newsroom.test', name: 'Rosa' };

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  const who = ['--email', ROSA.email, '--name', ROSA.name, '--role', 'reporter', '--password', PASSWORD];
  await newsroom.desk('people', 'add', ...who);
});
test.afterAll(() => newsroom.remove());

/** A person of the staff in a browser of their own. */
async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInByPage(page, newsroom, email);
  return page;
}

function dialog(page: Page) {
  return page.getByRole('dialog');
}

async function choose(page: Page, way: string) {
  await page.getByRole('button', { name: /: ways on$/ }).click();
  await page.getByRole('menuitem', { name: way }).click();
}

// What the field of a time shows in a newsroom whose zone is UTC.
function wall(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19);
}

async function reads(request: APIRequestContext, path: string) {
  const answer = await request.get(newsroom.url + path);
  return { status: answer.status(), text: await answer.text() };
}

test('a story goes from a reporter by an editor to readers, is corrected, and is killed', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const rosa = await signedIn(browser, ROSA.email);
  const grace = await signedIn(browser, GRACE.email);
  const address = '/world/harbour-vote';
  const seen = async () => (await reads(request, address)).status;

  await test.step('Rosa writes and submits; then she can only read', async () => {
    await beginArticle(rosa);
    await writeStory(rosa, { headline: 'Harbour vote', text: 'The council voted 17 to 12.' });
    await rosa.getByLabel('Section').selectOption({ label: 'World' });
    await isSaved(rosa);
    await expect(rosa.getByRole('button', { name: 'Publish' })).toHaveCount(0);
    await rosa.getByRole('button', { name: 'Submit for review' }).click();
    await expect(rosa.getByText(/^In review since .* withdrawn or sent back/)).toBeVisible();
    await expect(rosa.getByRole('group', { name: 'Story' })).not.toHaveAttribute('contenteditable', 'true');
    await isAccessible(rosa);
  });

  await test.step('Grace sends it back with a note, which Rosa sees without loading anything', async () => {
    await grace.goto(rosa.url());
    await grace.getByRole('button', { name: 'Send back…' }).click();
    await dialog(grace).getByRole('button', { name: 'Send it back' }).click();
    await expect(dialog(grace)).toContainText('Say what is to be done.');
    await dialog(grace).getByLabel('What is to be done').fill('Which council?');
    await isAccessible(grace);
    await dialog(grace).getByRole('button', { name: 'Send it back' }).click();
    await expect(dialog(grace)).toBeHidden();
    const notice = rosa.getByRole('status').filter({ hasText: /^Sent back on / });
    await expect(notice).toContainText('Which council?');
    await isEditable(rosa);
  });

  await test.step('Rosa puts it right and submits again, and Grace approves', async () => {
    await write(text(rosa), 'The harbour council voted 17 to 12.');
    await isSaved(rosa);
    await rosa.getByRole('button', { name: 'Submit for review' }).click();
    await expect(rosa.getByText(/^In review since /)).toBeVisible();
    await grace.getByRole('button', { name: 'Approve' }).click();
    await expect(grace.getByRole('button', { name: 'Approved: ways on' })).toBeVisible();
    await expect(rosa.getByText('Approved', { exact: true })).toBeVisible();
  });

  await test.step('what it lacks is said, and how it will look is shown', async () => {
    await grace.getByRole('button', { name: 'Publish', exact: true }).click();
    const lacks = dialog(grace).getByRole('region', { name: 'What it lacks' });
    await expect(lacks).toContainText('Ready, with something to look at');
    await expect(lacks).toContainText('Fronts, searches and shared links show');
    const page = dialog(grace).frameLocator('iframe[title="Preview: Page"]');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour vote');
    await dialog(grace).getByRole('tab', { name: 'Search' }).click();
    const search = dialog(grace).frameLocator('iframe[title="Preview: Search"]');
    await expect(search.getByText('The harbour council voted 17 to 12.')).toBeVisible();
    await isAccessible(grace);
    await dialog(grace).getByRole('button', { name: 'Go to the first problem' }).click();
    await expect(dialog(grace)).toBeHidden();
    await grace.keyboard.type('Boats may stay.');
    await expect(grace.getByRole('textbox', { name: 'Standfirst' })).toHaveText('Boats may stay.');
    await isSaved(grace);
  });

  await test.step('scheduled, it goes live by itself: never early, and soon after', async () => {
    await grace.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog(grace).getByRole('radio', { name: 'At a time' }).check();
    await dialog(grace).getByRole('button', { name: 'Schedule' }).click();
    await expect(dialog(grace)).toContainText('Choose a time.');
    const due = Math.ceil(Date.now() / 1000) * 1000 + 10_000;
    await dialog(grace).getByLabel('Date and time').fill(wall(due));
    await dialog(grace).getByRole('button', { name: 'Schedule' }).click();
    await expect(dialog(grace)).toBeHidden();
    await expect(grace.getByText(/^The story goes live by itself on /)).toBeVisible();
    expect(await seen()).toBe(404);
    expect((await reads(request, '/world')).text).not.toContain('Harbour vote');
    await expect.poll(seen, { intervals: [100], timeout: 20_000 }).toBe(200);
    const late = Date.now() - due;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(5000);
    await expect(grace.getByText('Live', { exact: true })).toBeVisible();
  });

  await test.step('a changed figure is no typo: it is asked about, and becomes a correction', async () => {
    await write(text(grace), 'The harbour council voted 18 to 12.');
    await isSaved(grace);
    await grace.getByRole('button', { name: 'Publish update' }).click();
    await dialog(grace).getByRole('radio', { name: 'Fix' }).check();
    await dialog(grace).getByRole('button', { name: 'Publish the update' }).click();
    const question = dialog(grace).getByRole('alert');
    await expect(question).toContainText('This looks like more than a typo.');
    await expect(question.getByRole('definition')).toHaveText('17 → 18');
    await isAccessible(grace);
    expect((await reads(request, address)).text).toContain('voted 17 to 12');
    await question.getByRole('button', { name: 'Call it something else' }).click();
    await dialog(grace).getByRole('radio', { name: 'Correction' }).check();
    await dialog(grace).getByRole('button', { name: 'Publish the update' }).click();
    await expect(dialog(grace)).toContainText('Say what was wrong and what is right.');
    await dialog(grace).getByLabel('Note to readers').fill('The vote was 18 to 12, not 17 to 12.');
    await dialog(grace).getByLabel('Where it stands').selectOption('top');
    await dialog(grace).getByRole('button', { name: 'Publish the update' }).click();
    await expect(dialog(grace)).toBeHidden();
    const page = await reads(request, address);
    expect(page.text.indexOf('The vote was 18 to 12, not')).toBeLessThan(
      page.text.indexOf('voted 18 to 12.'),
    );
    expect(page.text).toContain('"@type":"CorrectionComment"');
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(`${newsroom.url}/corrections`);
    await expect(reader.getByRole('link', { name: 'Harbour vote' })).toHaveAttribute('href', address);
    await expect(reader.getByText('The vote was 18 to 12, not 17 to 12.')).toBeVisible();
  });

  await test.step('a link shows the story to somebody outside, until it is ended', async () => {
    await grace.getByText('Share a preview').click();
    await grace.getByRole('button', { name: 'Make a link' }).click();
    const url = await grace.getByLabel('The new link').inputValue();
    const outside = await (await browser.newContext()).newPage();
    const answer = await outside.goto(url);
    const headers = answer?.headers() ?? {};
    expect([headers['x-robots-tag'], headers['cache-control']]).toEqual([
      expect.stringContaining('noindex'),
      expect.stringContaining('no-store'),
    ]);
    await expect(outside.getByRole('complementary', { name: 'Preview' })).toContainText(
      'Readers do not see this story',
    );
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Harbour vote');
    await isAccessible(outside);
    await isAccessible(grace);
    await grace.getByRole('list', { name: 'Open links' }).getByRole('button', { name: 'End it' }).click();
    await expect(grace.getByRole('list', { name: 'Open links' })).toBeHidden();
    expect((await outside.goto(url))?.status()).toBe(404);
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('There is no preview here');
  });

  await test.step('killed, it is gone for good', async () => {
    await choose(grace, 'Kill…');
    await dialog(grace).getByRole('button', { name: 'Kill it for good' }).click();
    await expect(dialog(grace)).toContainText('Say why it is killed.');
    await expect(dialog(grace)).toContainText('Type the word “kill” here.');
    await dialog(grace).getByLabel('Reason').fill('A court order.');
    await dialog(grace).getByLabel('Type “kill” to confirm').fill('kill');
    await isAccessible(grace);
    await dialog(grace).getByRole('button', { name: 'Kill it for good' }).click();
    await expect(grace.getByText(/^This story was killed and cannot come back/)).toBeVisible();
    await expect(grace.getByRole('button', { name: /: ways on$/ })).toHaveCount(0);
    const page = await reads(request, address);
    expect(page.status).toBe(410);
    expect(page.text).toContain('no longer available');
    expect(page.text).not.toMatch(/Harbour vote|court/);
    expect((await reads(request, '/corrections')).text).not.toContain('18 to 12');
  });
});

test('the desk gives a story to somebody and keeps it confidential', async ({ browser }) => {
  const grace = await signedIn(browser, GRACE.email);
  await beginArticle(grace);
  await writeStory(grace, { headline: 'Quiet deal', text: 'The deal is done.' });
  await grace.locator('summary', { hasText: /^Desk/ }).click();
  await grace.getByLabel('Assigned to').selectOption({ label: 'Rosa' });
  await expect(grace.locator('summary', { hasText: /^Desk/ })).toHaveText('DeskRosa');
  await grace.getByLabel('Priority').selectOption({ label: 'Urgent' });
  await grace.getByLabel('Due').fill('2126-11-22T18:00');
  await grace.getByRole('button', { name: 'Set the time' }).click();
  await expect(grace.getByText(/^Rosa · due 22 November 2126.* · urgent$/)).toBeVisible();
  await grace.getByLabel('Confidential').check();
  await expect(grace.getByRole('list', { name: 'People who see it' })).toContainText('Grace');
  await isAccessible(grace);
  await choose(grace, 'Move to the trash…');
  await dialog(grace).getByRole('button', { name: 'Move it to the trash' }).click();
  await expect(
    grace.getByText(/^This story has been in the trash .* gone for good on \d+ \w+ \d{4}\.$/),
  ).toBeVisible();
  await grace.getByRole('button', { name: 'Take out of the trash' }).click();
  await isEditable(grace);
});
