import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import { hourOf } from '#lib/articles/view-sums.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createLog } from '#lib/log.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { Tally, type View } from './tally.ts';
import { ViewCounts } from './view-counts.ts';
import { ViewWriter } from './view-writer.ts';
import { writeViews } from './write-views.ts';

const newsroom = withTestNewsroom();
const NOW_MS = hourOf(Date.now());
const HOUR_MS = 3_600_000;
let editor: Actor;
let pool: Pool;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
  pool = new Pool({ connectionString: newsroom.database().appUrl });
});
afterAll(() => pool.end());
beforeEach(async () => void (await db().storyViewHour.deleteMany()));

async function aLiveStory() {
  const draft = await aReadyArticle(editor);
  return await publishArticle(editor, draft.id, { version: draft.version });
}

function viewOf(story: string, changes: Partial<View> = {}): View {
  return { hourMs: NOW_MS, story, referrer: 'direct', device: 'phone', ...changes };
}

const rows = () =>
  db().storyViewHour.findMany({
    orderBy: [{ hour: 'asc' }, { referrer: 'asc' }],
    select: { articleId: true, hour: true, referrer: true, device: true, views: true },
  });

/** A door of its own. */
function openWriter() {
  const tally = new Tally(5000);
  const counts = new ViewCounts();
  const ofItsOwn = new Pool({ connectionString: newsroom.database().appUrl, max: 1 });
  const log = createLog('silent');
  const writer = new ViewWriter({ pool: ofItsOwn, tally, counts, log, everyMs: 60_000, onTick: () => {} });
  onTestFinished(() => writer.close());
  return { tally, counts, writer };
}

describe('what is written', () => {
  test('adds up over hours, kinds and two doors that write at the same time', async () => {
    const { id } = await aLiveStory();
    const other = await aLiveStory();
    const doors = [openWriter(), openWriter()];
    for (let round = 0; round < 20; round += 1) {
      for (const { tally } of doors) {
        tally.add(viewOf(id), 3);
        tally.add(viewOf(id, { referrer: 'search' }));
        tally.add(viewOf(id, { hourMs: NOW_MS - HOUR_MS }), 2);
        tally.add(viewOf(other.id));
      }
      await Promise.all(doors.map(({ writer }) => writer.write()));
    }
    const found = await rows();
    expect(found.filter(({ articleId }) => articleId === id)).toEqual([
      { articleId: id, hour: new Date(NOW_MS - HOUR_MS), referrer: 'direct', device: 'phone', views: 80 },
      { articleId: id, hour: new Date(NOW_MS), referrer: 'direct', device: 'phone', views: 120 },
      { articleId: id, hour: new Date(NOW_MS), referrer: 'search', device: 'phone', views: 40 },
    ]);
    expect(found.find(({ articleId }) => articleId === other.id)?.views).toBe(40);
    expect(doors.map(({ counts }) => counts.writes)).toEqual([20, 20]);
  });

  test('is of stories that readers can see, and of nothing else', async () => {
    const live = await aLiveStory();
    const draft = await aReadyArticle(editor);
    const down = await aLiveStory();
    await unpublishArticle(editor, down.id, { version: down.version });
    const embargoed = await aLiveStory();
    await db().liveStory.update({
      where: { articleId: embargoed.id },
      data: { embargoUntil: new Date(Date.now() + HOUR_MS) },
      select: { articleId: true },
    });
    const ids = [draft.id, live.id, down.id, embargoed.id, randomUUID()];
    expect(
      await writeViews(
        pool,
        ids.map((id) => ({ ...viewOf(id), views: 5 })),
      ),
    ).toBe(1);
    expect((await rows()).map(({ articleId }) => articleId)).toEqual([live.id]);
  });

  test('is of no hour that is yet to come, whatever the clock of a machine says', async () => {
    const { id } = await aLiveStory();
    const sums = [0, 1, 500].map((hours) => ({
      ...viewOf(id, { hourMs: NOW_MS + hours * HOUR_MS }),
      views: 2,
    }));
    await writeViews(pool, sums);
    const found = await rows();
    expect(found.reduce((sum, { views }) => sum + views, 0)).toBe(6);
    for (const { hour } of found) expect(hour.getTime()).toBeLessThanOrEqual(hourOf(Date.now()));
  });
});

test('a flood of a hundred thousand stories that nobody knows leaves the rows of the one that is', async () => {
  const { id } = await aLiveStory();
  const { tally, writer, counts } = openWriter();
  for (let n = 0; n < 100_000; n += 1) {
    tally.add(viewOf(randomUUID()));
    if (n % 100 === 0) tally.add(viewOf(id));
  }
  expect(tally.size).toBe(5000);
  await writer.write();
  expect(counts).toMatchObject({ writes: 1, failedWrites: 0 });
  expect((await rows()).map(({ articleId, views }) => [articleId, views])).toEqual([[id, 1000]]);
});

test('a desk that holds a story is not waited for', async () => {
  const { id } = await aLiveStory();
  const desk = await pool.connect();
  onTestFinished(async () => {
    await desk.query('ROLLBACK');
    desk.release();
  });
  await desk.query('BEGIN');
  await desk.query('SELECT FROM article WHERE id = $1 FOR UPDATE', [id]);
  expect(await writeViews(pool, [{ ...viewOf(id), views: 1 }])).toBe(1);
});
