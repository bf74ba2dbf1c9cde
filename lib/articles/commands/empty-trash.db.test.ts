import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolveAddress } from '#lib/articles/published.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { TRASH_DAYS } from '#lib/articles/trash.ts';
import { verifyAuditLog } from '#lib/audit/queries/verify.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { keepOrphan } from '#lib/collab/commands/orphans.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { followUp } from '#lib/testing/outbox.ts';
import { aTag } from '#lib/testing/tags.ts';
import { anArticleIn, type DeskPeople, deskPeople, PERFORM } from '#lib/testing/transitions.ts';
import { assignArticle, hideArticle } from './assign-article.ts';
import { emptyTrash } from './empty-trash.ts';
import { nameRevision } from './name-revision.ts';
import { createPreviewLink } from './preview-links.ts';
import { trashArticle } from './trash-article.ts';

const MINUTE_MS = 60_000;
const KEPT_MS = TRASH_DAYS * 24 * 60 * MINUTE_MS;

const newsroom = withTestNewsroom();
let people: DeskPeople;
let admin: Actor;
let owner: Client;

beforeAll(async () => {
  people = await deskPeople();
  admin = people.admin;
  owner = new Client({ connectionString: newsroom.database().ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());
// What a test leaves in the trash must not be found in the next.
beforeEach(() => lieThereFor(0));

/** Lets articles, or all that are in the trash, have lain there for so long, behind the back of what says since when. */
async function lieThereFor(ms: number, ...ids: string[]): Promise<void> {
  await owner.query("SET session_replication_role = 'replica'");
  await owner.query(
    `UPDATE article SET trashed_at = now() - $1 * interval '1 millisecond'
     WHERE trashed_at IS NOT NULL AND (id = ANY ($2) OR cardinality($2::uuid[]) = 0)`,
    [ms, ids],
  );
  await owner.query("SET session_replication_role = 'origin'");
}

async function aTrashed(headline: string, lainMs = KEPT_MS + MINUTE_MS): Promise<string> {
  const { id, version } = await aReadyArticle(people.reporter, { headline });
  await trashArticle(people.reporter, id, { version });
  await lieThereFor(lainMs, id);
  return id;
}

const isThere = async (id: string) => (await db().article.count({ where: { id } })) === 1;
const linesOf = (id: string) =>
  db().auditEvent.findMany({
    where: { objectId: id },
    orderBy: { id: 'asc' },
    select: { action: true, actorName: true, personId: true, before: true, hash: true },
  });

/** How many rows each table has of an article besides what is told of it, which stays. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND column_name = 'article_id' AND table_type = 'BASE TABLE'
       AND table_name <> 'outbox_event' ORDER BY table_name`,
  );
  const counts: [string, number][] = [];
  for (const { table_name: table } of rows) {
    const found = await owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE article_id = $1`, [id]);
    counts.push([table, found.rows[0].n]);
  }
  return Object.fromEntries(counts);
}

const OF_WHAT_READERS_HAD = [
  'article_address',
  'correction',
  'live_story',
  'live_story_profile',
  'live_story_search',
  'live_story_tag',
  'search_due',
  'story_view_hour',
];

/** A confidential draft with something in every table that a story can have something in before readers have it. */
async function aDraftWithEverything(): Promise<string> {
  const { slug } = await aTag(admin, 'Ferries');
  const profile = { slug: 'mei-tan', name: 'Mei Tan' };
  const { id: profileId } = await db().profile.create({ data: profile, select: { id: true } });
  const draft = await aReadyArticle(people.reporter, { tags: [slug], bylines: [{ profileId, role: '' }] });
  const { id } = draft;
  await PERFORM.submit(people.reporter, draft);
  await nameRevision(people.editor, id, { revision: 1, name: 'As filed' });
  await createPreviewLink(people.editor, id, { hours: 1, revision: 1 });
  await assignArticle(people.editor, id, { assigneeId: people.colleague.personId });
  await hideArticle(admin, id, { isConfidential: true, memberIds: [people.editor.personId ?? ''] });
  await keepOrphan(people.reporter, id, {
    clientId: 'tab-of-mei',
    text: 'Typed in the train.',
    reason: 'gone',
  });
  await db().articleStep.create({
    data: { articleId: id, version: 1, step: {}, clientId: 'tab-of-mei' },
    select: { version: true },
  });
  await followUp();
  const { version } = await getArticleForEditing(admin, id);
  await trashArticle(admin, id, { version });
  return id;
}

describe('a story that readers never had', () => {
  test('is kept for 30 days to the minute, and then gone with all that was of it', async () => {
    const id = await aDraftWithEverything();
    const full = await rowsOf(id);
    const empty = Object.keys(full).filter((table) => full[table] === 0);
    expect(empty).toEqual(OF_WHAT_READERS_HAD);
    const lines = await linesOf(id);

    await lieThereFor(KEPT_MS - MINUTE_MS, id);
    expect(await emptyTrash()).toEqual([]);
    expect(await rowsOf(id)).toEqual(full);
    await lieThereFor(KEPT_MS + MINUTE_MS, id);
    expect(await emptyTrash()).toEqual([{ articleId: id, did: 'deleted' }]);

    expect(Object.values(await rowsOf(id)).filter((rows) => rows > 0)).toEqual([]);
    await expect(getArticleForEditing(admin, id)).rejects.toMatchObject({ code: 'not_found' });
    const told = await linesOf(id);
    expect(told.slice(0, -1)).toEqual(lines);
    expect(told.at(-1)).toMatchObject({
      action: 'article.delete',
      personId: null,
      actorName: 'Nightdesk (trash)',
    });
    expect(JSON.stringify(told.at(-1)?.before)).not.toContain('Harbour');
    expect(await verifyAuditLog(admin)).toMatchObject({ fault: null });
  });

  test('is named in the log, with who began it and who threw it away', async () => {
    const id = await aTrashed('Thrown away');
    await emptyTrash();
    const { personId } = people.reporter;
    expect((await linesOf(id)).at(-1)?.before).toEqual({
      name: 'Thrown away',
      createdById: personId,
      trashedById: personId,
      trashedAt: expect.any(String),
    });
  });

  test('that was taken out in time stays, and its time begins anew when it is thrown away again', async () => {
    const id = await aTrashed('Thrown away twice');
    const trashed = await getArticleForEditing(people.reporter, id);
    const back = await PERFORM.untrash(people.reporter, trashed);
    expect(await emptyTrash()).toEqual([]);
    await trashArticle(people.reporter, id, { version: back.version });
    expect(await emptyTrash()).toEqual([]);
    expect(await isThere(id)).toBe(true);
  });
});

describe('a story that was on the site', () => {
  test('is kept however long it lies in the trash, and its address answers as before', async () => {
    const article = await anArticleIn(people.reporter, admin, {
      publication: 'unpublished',
      isTrashed: true,
    });
    const [, section = '', slug = ''] = article.address?.split('/') ?? [];
    const before = await rowsOf(article.id);
    await lieThereFor(400 * KEPT_MS, article.id);

    expect(await emptyTrash()).toEqual([]);

    expect(await rowsOf(article.id)).toEqual(before);
    expect(await resolveAddress(section, slug)).toEqual({ kind: 'gone' });
    await expect(PERFORM.untrash(admin, article)).resolves.toMatchObject({ publication: 'unpublished' });
  });
});

describe('the trash is emptied', () => {
  test('in pieces, the oldest first', async () => {
    const newer = await aTrashed('Newer', KEPT_MS + MINUTE_MS);
    const oldest = await aTrashed('Oldest', KEPT_MS + 3 * MINUTE_MS);
    const old = await aTrashed('Old', KEPT_MS + 2 * MINUTE_MS);
    const deletedOf = async (limit: number) => (await emptyTrash(limit)).map(({ articleId }) => articleId);
    expect(await deletedOf(2)).toEqual([oldest, old]);
    expect(await deletedOf(2)).toEqual([newer]);
    expect(await deletedOf(2)).toEqual([]);
  });

  test('once, with several processes at work', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 9; n += 1) ids.push(await aTrashed(`One of nine ${n}`));
    const outcomes = (await Promise.all([emptyTrash(), emptyTrash(), emptyTrash()])).flat();
    expect(outcomes.map(({ did }) => did)).toEqual(ids.map(() => 'deleted'));
    expect(outcomes.map(({ articleId }) => articleId).sort()).toEqual(ids.toSorted());
    for (const id of ids) {
      const lines = await linesOf(id);
      expect(lines.filter(({ action }) => action === 'article.delete')).toHaveLength(1);
    }
  });

  test.each([1, 2, 3, 4])(
    'or not, when somebody takes it out at that moment: one of the two, try %d',
    async (n) => {
      const id = await aTrashed(`Saved at the last moment ${n}`);
      const { version } = await getArticleForEditing(people.reporter, id);
      const [saved, emptied] = await Promise.allSettled([
        PERFORM.untrash(people.reporter, { id, version }),
        emptyTrash(),
      ]);
      expect(emptied.status).toBe('fulfilled');
      const wasSaved = saved.status === 'fulfilled';
      expect(await isThere(id)).toBe(wasSaved);
      const ends = (await linesOf(id))
        .map(({ action }) => action)
        .filter((action) => /untrash|delete/.test(action));
      expect(ends).toEqual([wasSaved ? 'article.untrash' : 'article.delete']);
      if (!wasSaved) expect(saved.reason).toMatchObject({ code: 'not_found' });
    },
  );

  test('also past a story that cannot be deleted, which stays whole and is tried again', async () => {
    const [stuck, fine] = [await aTrashed('Stuck', KEPT_MS + 2 * MINUTE_MS), await aTrashed('Fine')];
    const { sectionId } = await db().article.findUniqueOrThrow({
      where: { id: stuck },
      select: { sectionId: true },
    });
    const place = { sectionId, slug: 'held' };
    await db().articleAddress.create({
      data: { ...place, articleId: stuck, isCurrent: false },
      select: { slug: true },
    });
    expect(await emptyTrash()).toMatchObject([
      { articleId: stuck, did: 'nothing', error: expect.anything() },
      { articleId: fine, did: 'deleted' },
    ]);
    expect((await linesOf(stuck)).at(-1)?.action).toBe('article.trash');
    await db().articleAddress.deleteMany({ where: place });
    expect(await emptyTrash()).toEqual([{ articleId: stuck, did: 'deleted' }]);
  });
});

describe('the database itself', () => {
  test('says since when something lies in the trash, whatever a clock of ours says', async () => {
    const { id, version } = await aReadyArticle(people.reporter, { headline: 'Wrong clock' });
    await trashArticle(people.reporter, id, { version }, () => new Date('2000-01-01T00:00:00Z'));
    await db().article.update({ where: { id }, data: { trashedAt: new Date(0) }, select: { id: true } });
    expect(await emptyTrash()).toEqual([]);
    expect(await isThere(id)).toBe(true);
  });

  test('keeps from us, from readers and from its owner what is not to be deleted', async () => {
    const draft = await aReadyArticle(people.reporter, { headline: 'Kept' });
    const { id } = await PERFORM.submit(people.reporter, draft);
    const revisions = `DELETE FROM revision WHERE article_id = '${id}'`;
    const all = `SELECT delete_trashed_article('${id}')`;
    await expect(owner.query(revisions)).rejects.toThrow(/written once/);
    await expect(db().$executeRawUnsafe(revisions)).rejects.toThrow(/permission denied/);
    await expect(db().$executeRawUnsafe(all)).rejects.toThrow(/may be deleted/);
    const reader = new Client({ connectionString: newsroom.database().readerUrl });
    await reader.connect();
    await expect(reader.query(`SELECT public.delete_trashed_article('${id}')`)).rejects.toThrow(
      /permission denied/,
    );
    await reader.end();
    expect(await rowsOf(id)).toMatchObject({ revision: 1 });
  });
});
