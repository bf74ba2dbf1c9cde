import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cancelSchedule } from '#lib/articles/commands/schedule-article.ts';
import { verifyAuditLog } from '#lib/audit/queries/verify.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { manyScheduled } from './testing/many-scheduled.ts';
import { beginNewsroomProcess, killAtOnce } from './testing/processes.ts';

const STORIES = 500;
/** Those that somebody cancels in the moment in which they are due. */
const RACED = 12;

/** What the newsroom cannot see: when each story is due, and how often each event was handled. */
const WITNESSES = [
  'CREATE TABLE due (id uuid PRIMARY KEY, at timestamptz NOT NULL)',
  'CREATE TABLE handled (event_id bigint NOT NULL)',
  `CREATE FUNCTION note_handled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
   $$ BEGIN INSERT INTO handled VALUES (NEW.id); RETURN NULL; END $$`,
  `CREATE TRIGGER handled_is_noted AFTER UPDATE OF handled_at ON outbox_event
   FOR EACH ROW EXECUTE FUNCTION note_handled()`,
];

/** What came of each story by all that was recorded of it since it was scheduled, in the order of their ids. */
const OUTCOMES = `
  SELECT a.id, a.publication,
    ARRAY(SELECT action FROM audit_event WHERE object_id = a.id AND action NOT IN ('article.create', 'article.schedule')) AS lines,
    ARRAY(SELECT kind FROM outbox_event WHERE article_id = a.id AND kind <> 'article.schedule') AS events
  FROM article a ORDER BY a.id`;

const newsroom = withTestNewsroom();
const processes: ChildProcess[] = [];
let dataDir: string;
let owner: Client;
let author: Actor;
let editor: Actor;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-processes-'));
  owner = new Client({ connectionString: newsroom.database().ownerUrl });
  await owner.connect();
  await aSection('world');
  author = await anActor('reporter');
  editor = await anActor('editor');
});

afterAll(async () => {
  await Promise.all(processes.map(killAtOnce));
  await owner.end();
  await rm(dataDir, { recursive: true, force: true });
});

async function begin(): Promise<ChildProcess> {
  const child = await beginNewsroomProcess(newsroom.database(), dataDir);
  processes.push(child);
  return child;
}

/** A number that the database counts, without the limits that the newsroom's own connections have. */
async function count(from: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
  return rows[0]?.count ?? 0;
}

const published = () => count(`article WHERE publication = 'live'`);
const waitingFor = (lock: string) =>
  count(`pg_locks WHERE NOT granted AND ${lock}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);

const until = (isSo: () => Promise<boolean>) => vi.waitUntil(isSo, { timeout: 60_000, interval: 20 });

/** Holds something up until as many processes as there are stand before it, and kills one of them there. */
async function killBefore(victim: ChildProcess, hold: string, lock: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(hold);
  await until(async () => (await waitingFor(lock)) === 3);
  expect(await killAtOnce(victim)).toBe('SIGKILL');
  await owner.query('ROLLBACK');
}

/** Lets the times of stories come one after the other, the first of them so long from now, and notes them. */
async function makeDue(ids: readonly string[], firstMs: number, apartMs: number): Promise<void> {
  await owner.query(
    `WITH made AS (
       UPDATE article
       SET scheduled_for = now() + ($2::int + array_position($1::uuid[], id) * $3::int) * interval '1 millisecond'
       WHERE id = ANY ($1) RETURNING id, scheduled_for)
     INSERT INTO due SELECT id, scheduled_for FROM made`,
    [ids, firstMs, apartMs],
  );
}

/** Cancels these from the last to the first, which the newsroom publishes from the first to the last; those it could. */
async function cancelFromTheEnd(ids: readonly string[]): Promise<string[]> {
  const cancelled: string[] = [];
  for (const id of ids.toReversed()) {
    const { version } = await db().article.findUniqueOrThrow({ where: { id }, select: { version: true } });
    const tried = await cancelSchedule(editor, id, { version }).then(
      () => 'cancelled',
      (error: { code?: string }) => error.code,
    );
    expect(tried).toMatch(/^(?:cancelled|stale_version|wrong_state)$/);
    if (tried === 'cancelled') cancelled.push(id);
  }
  return cancelled;
}

test('500 stories fall due, three processes are at it and two of them are killed: each is published once', async () => {
  const ids = await manyScheduled(STORIES + RACED, { owner, author, editor });
  const [stories, raced] = [ids.slice(0, STORIES), ids.slice(STORIES)];
  for (const sql of WITNESSES) await owner.query(sql);
  const [first, second] = await Promise.all([begin(), begin(), begin()]);
  if (!first || !second) throw new Error('three processes have begun');

  await makeDue(stories, 0, 8);
  await until(async () => (await published()) >= 50);
  await killBefore(first, `SELECT pg_advisory_xact_lock(hashtext('audit_event'))`, `locktype = 'advisory'`);
  await begin();
  await killBefore(second, 'LOCK TABLE notice IN SHARE MODE', `relation = 'notice'::regclass`);
  expect(await published()).toBeLessThan(STORIES);
  // Overdue, so that they are the next that the processes come to.
  await makeDue(raced, -60_000, 0);
  const [cancelled] = await Promise.all([cancelFromTheEnd(raced), begin()]);
  await until(async () => (await count(`article WHERE publication = 'scheduled'`)) === 0);
  await until(async () => (await count('outbox_event WHERE handled_at IS NULL')) === 0);

  const live = ids.filter((id) => !cancelled.includes(id));
  const kinds = { live: 'article.publish', never: 'article.cancelSchedule' };
  expect((await owner.query(OUTCOMES)).rows).toEqual(
    ids
      .map((id) => {
        const publication = cancelled.includes(id) ? 'never' : 'live';
        return { id, publication, lines: [kinds[publication]], events: [kinds[publication]] };
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(await count('article a JOIN due USING (id) WHERE a.published_at < due.at')).toBe(0);
  // Each revision was made when its story was scheduled, and readers have it.
  expect(await count('revision')).toBe(ids.length);
  expect(await count('article a JOIN revision r ON r.id = a.live_revision_id AND r.article_id = a.id')).toBe(
    live.length,
  );
  expect(await count('published.article')).toBe(live.length);
  expect(await count(`page_change WHERE kind = 'story'`)).toBe(live.length);
  expect(await count(`notice WHERE kind = 'published' AND person_id = '${author.personId}'`)).toBe(
    live.length,
  );
  expect(await count('handled')).toBe(await count('outbox_event'));
  expect(await verifyAuditLog(await anActor('admin'))).toMatchObject({ fault: null });
}, 120_000);
