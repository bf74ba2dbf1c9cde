import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { ask } from './support/database.ts';
import { mountSmallDisk } from './support/full-disk.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  isEditable,
  isSaved,
  saveState,
  signInByPage,
  signInInPlace,
  text,
  typeAtEnd,
  writeStory,
} from './support/writing-room.ts';

const NOT_SAVED = 'Not saved: kept on this device';
const SENTENCE = ' One sentence that something happens in the middle of.';

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

async function begin(page: Page, where = newsroom): Promise<void> {
  await signInByPage(page, where);
  await beginArticle(page);
  await writeStory(page, { headline: 'Mid-sentence', text: 'Before.' });
}

/** Types a sentence while something happens in its middle. */
async function interrupted(page: Page, happen: () => Promise<unknown>): Promise<void> {
  const middle = SENTENCE.length / 2;
  await typeAtEnd(page, SENTENCE.slice(0, middle), 10);
  await Promise.all([page.keyboard.type(SENTENCE.slice(middle), { delay: 25 }), happen()]);
  await page.keyboard.type(' And after.');
}

const whole = `Before.${SENTENCE} And after.`;

async function isAllThere(page: Page): Promise<void> {
  await isSaved(page);
  await page.reload();
  await isEditable(page);
  await expect(text(page)).toHaveText(whole);
}

for (const [what, sql] of [
  [
    'expires',
    `UPDATE session SET created_at = now() - interval '2 days', expires_at = now() - interval '1 minute'`,
  ],
  ['is ended on the server', 'DELETE FROM session'],
] as const) {
  test(`a session that ${what}`, async ({ page }) => {
    await begin(page);
    await interrupted(page, () => ask(newsroom, sql));
    await expect(saveState(page)).toHaveText('Signed out: sign in here, your text is kept');
    await expect(text(page)).toHaveText(whole);
    await signInInPlace(page);
    await isAllThere(page);
  });
}

test('a deploy with another schema: the page asks to be reloaded, and then all is there', async ({
  page,
}) => {
  await begin(page);
  // The page becomes one of an earlier build; the answer is the server's own.
  const makeOld = () =>
    page.route('**/api/collab/*', (route) => {
      const batch = route.request().postDataJSON() as { schemaVersion: number } | null;
      if (batch === null) return route.continue();
      expect(batch.schemaVersion).toBe(SCHEMA_VERSION);
      return route.continue({ postData: JSON.stringify({ ...batch, schemaVersion: SCHEMA_VERSION - 1 }) });
    });
  await interrupted(page, makeOld);
  await expect(saveState(page)).toHaveText('Not saved: reload the page');
  await expect(page.getByRole('status').filter({ hasText: 'Nightdesk was updated' })).toContainText(
    'Reload the page; your text is kept.',
  );
  await expect(text(page)).toHaveText(whole);
  await page.unroute('**/api/collab/*');
  await page.reload();
  await expect(text(page)).toHaveText(whole);
  await isAllThere(page);
});

test('a database that has no more space says so, and everything is saved once it has', async ({ page }) => {
  await begin(page);
  // What Postgres does when the disk is full, SQLSTATE and sentence, on any machine.
  await ask(
    newsroom,
    `CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'could not extend file "base/16385/16640": No space left on device' USING ERRCODE = '53100';
    END $$`,
  );
  await interrupted(page, () =>
    ask(
      newsroom,
      'CREATE TRIGGER no_space BEFORE INSERT ON article_step FOR EACH ROW EXECUTE FUNCTION no_space()',
    ),
  );
  await expect(saveState(page)).toHaveText(NOT_SAVED);
  await expect(page.getByRole('status').filter({ hasText: 'disk' })).toContainText(
    'The disk of the newsroom’s database is full.',
  );
  await ask(newsroom, 'DROP TRIGGER no_space ON article_step');
  await isAllThere(page);
});

test('a disk that is really full: nothing pretends, and everything is saved once there is space', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const disk = await mountSmallDisk(320);
  test.skip(disk === null, 'Only root on Linux can give Postgres a small disk of its own.');
  if (disk === null) return;
  const small = await startNewsroom({ ...WITH_ADMIN, dataDir: disk.folder });
  try {
    await begin(page, small);
    await disk.fill();
    await typeAtEnd(page, ' Filling:');
    // Postgres has some space left in its files; what cannot be compressed takes it soon.
    const typed: string[] = [];
    while (!(await saveState(page).innerText()).startsWith('Not saved')) {
      expect(typed.length).toBeLessThan(200);
      const words = randomBytes(4_000).toString('hex');
      typed.push(words);
      await page.keyboard.insertText(` ${words}`);
      await expect(saveState(page)).toHaveText(/^(Saved|Not saved)/);
    }
    await page.keyboard.type(' While full.');
    await expect(saveState(page)).toHaveText(/^Not saved/);
    await disk.free();
    await expect(saveState(page)).toHaveText(/^Saved/, { timeout: 60_000 });
    await page.reload();
    await expect(text(page)).toHaveText(`Before. Filling: ${typed.join(' ')} While full.`);
  } finally {
    await small.stop();
    await disk.remove();
  }
});
