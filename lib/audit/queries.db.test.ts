import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { hideArticle } from '#lib/articles/commands/assign-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { type Actor, actingFrom } from '#lib/auth/actor.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db } from '#lib/db.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { PERFORM } from '#lib/testing/transitions.ts';
import { exportAuditLog } from './commands/export-log.ts';
import { listArticleLines, listAuditLines, listAuditPeople } from './queries.ts';
import type { AuditExport, AuditFilter } from './schema.ts';
import { plainSentence } from './sentence.ts';

const { database } = withTestNewsroom();

const DATES = { language: 'en', timeZone: 'Europe/Dublin' };
let admin: Actor;
let editor: Actor;
let reporter: Actor;
let harbour: ArticleForEditing;
let percent: ArticleForEditing;

beforeAll(async () => {
  await aSection('world');
  await db().newsroom.update({ where: { id: 1 }, data: { timeZone: DATES.timeZone } });
  admin = await anActor('admin');
  editor = actingFrom('203.0.113.7 Mozilla/5.0', await anActor('editor'));
  reporter = await anActor('reporter');
  harbour = await aReadyArticle(reporter, { headline: 'Harbour reopens' });
  percent = await aReadyArticle(editor, { headline: '=50% of ferries_sail' });
  await publishArticle(reporter, harbour.id, { version: harbour.version }).catch(() => {});
  harbour = await publishArticle(editor, harbour.id, { version: harbour.version });
  await createTag(admin, { name: 'Ferries' });
  await PERFORM.trash(systemActor('schedule'), percent);
});

async function told(filter: AuditFilter = {}): Promise<string[]> {
  const { lines } = await listAuditLines(admin, filter);
  return lines.map((line) => plainSentence(line, DATES));
}

test('the whole log, newest first, in sentences', async () => {
  expect(await told()).toEqual([
    'Nightdesk (schedule) moved “=50% of ferries_sail” to the trash',
    `${admin.name} made the tag Ferries`,
    `${editor.name} published “Harbour reopens”`,
    `${reporter.name} was not allowed to publish “Harbour reopens”`,
    `${editor.name} began “=50% of ferries_sail”`,
    `${reporter.name} began “Harbour reopens”`,
  ]);
});

describe('a filter', () => {
  test.each<[string, () => AuditFilter, number[]]>([
    ['by person', () => ({ person: reporter.personId ?? '' }), [4, 6]],
    ['by what Nightdesk did itself', () => ({ person: 'system' }), [1]],
    ['by the id of an article', () => ({ article: harbour.id }), [3, 4, 6]],
    ['by a part of the headline', () => ({ article: 'HARBOUR' }), [3, 4, 6]],
    ['by signs that mean something to the database', () => ({ article: '0%' }), [1, 5]],
    ['and those only', () => ({ article: 'r_o' }), []],
    ['by action', () => ({ action: 'article.create' }), [5, 6]],
    ['by outcome', () => ({ outcome: 'refused' }), [4]],
    [
      'by several at once',
      () => ({ article: harbour.id, outcome: 'done', person: editor.personId ?? '' }),
      [3],
    ],
    ['of a time before', () => ({ to: '2020-01-01T00:00' }), []],
    ['of a time on', () => ({ from: '2020-01-01T00:00', to: '2100-01-01T00:00' }), [1, 2, 3, 4, 5, 6]],
  ])('%s', async (_, filter, places) => {
    const all = await told();
    expect(await told(filter())).toEqual(places.map((place) => all[place - 1]));
  });

  test('takes times as the newsroom’s clocks show them, and the last minute whole', async () => {
    const at = new Date('2026-07-01T10:30:59.999Z');
    await db().auditEvent.create({
      data: { at, actorName: 'Clock', action: 'tag.create', objectType: 'tag' },
      select: { id: true },
    });
    const count = async (from: string, to: string) => (await told({ from, to })).length;
    expect(await count('2026-07-01T11:30', '2026-07-01T11:30')).toBe(1);
    expect(await count('2026-07-01T11:31', '2026-07-01T11:40')).toBe(0);
    expect(await count('2026-07-01T11:20', '2026-07-01T11:29')).toBe(0);
  });
});

test('pages follow each other without a gap, also while lines are added', async () => {
  const whole = (await listAuditLines(admin, {})).lines.map(({ number }) => number);
  const read: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await listAuditLines(admin, {}, { before, limit: 2 });
    read.push(...page.lines.map(({ number }) => number));
    if (page.nextBefore === null) break;
    before = page.nextBefore;
    await createTag(admin, { name: `Tag ${before}` });
  }
  expect(read).toEqual(whole);
});

test('a line says from where, and names people by what they are called', async () => {
  const secret = await aReadyArticle(reporter, { headline: 'Secret' });
  await hideArticle(editor, secret.id, { isConfidential: true, memberIds: [admin.personId ?? ''] });
  const [line] = (await listAuditLines(admin, { article: secret.id })).lines;
  expect(line).toMatchObject({
    by: { id: editor.personId, name: editor.name },
    origin: '203.0.113.7 Mozilla/5.0',
    before: { isConfidential: false },
    names: { [admin.personId ?? '']: admin.name, [editor.personId ?? '']: editor.name },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

describe('for others than admins', () => {
  test.each(['contributor', 'reporter', 'editor'] as const)('there is no log: %s', async (role) => {
    const actor = await anActor(role);
    await expect(listAuditLines(actor, {})).rejects.toMatchObject({ code: 'not_found' });
    await expect(listAuditPeople(actor)).rejects.toMatchObject({ code: 'not_found' });
    await expect(exportAuditLog(actor, { format: 'csv' })).rejects.toMatchObject({ code: 'not_found' });
    const [refused] = (await listAuditLines(admin, { person: actor.personId ?? '' })).lines;
    expect(refused).toMatchObject({ action: 'audit.export', outcome: 'refused' });
  });

  test('an article tells what was done to it, but neither from where nor what was refused', async () => {
    const { lines } = await listArticleLines(reporter, harbour.id);
    expect(lines.map(({ action, outcome, origin }) => [action, outcome, origin])).toEqual([
      ['article.publish', 'done', ''],
      ['article.create', 'done', ''],
    ]);
  });

  test('and nothing to those who do not see it', async () => {
    for (const id of [harbour.id, 'x']) {
      await expect(listArticleLines(await anActor('contributor'), id)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });
});

async function fileOf(input: AuditExport): Promise<{ name: string; text: string }> {
  const { name, chunks } = await exportAuditLog(admin, input);
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return { name, text };
}

describe('an export', () => {
  test('as JSON Lines has what the filter shows, and is a line of the log that it does not hold', async () => {
    const { lines } = await listAuditLines(admin, { article: harbour.id });
    const { name, text } = await fileOf({ format: 'jsonl', article: harbour.id });
    const objects = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map(({ number, sentence, hash }) => ({ number, sentence, hash }))).toEqual(
      lines.map((line) => ({
        number: line.number,
        sentence: plainSentence(line, DATES),
        hash: line.hash,
      })),
    );
    const [newest] = (await listAuditLines(admin, { action: 'audit.export', outcome: 'done' })).lines;
    expect(newest).toMatchObject({
      after: { format: 'jsonl', article: harbour.id },
      by: { name: admin.name },
    });
    expect(name).toBe(`audit-log-to-${(newest?.number ?? 0) - 1}.jsonl`);
    const whole = await fileOf({ format: 'jsonl' });
    expect(whole.text).not.toContain(`"number":${(newest?.number ?? 0) + 1},`);
  });

  test('as CSV has a row for each line under a head, and no cell that starts a formula', async () => {
    const { text } = await fileOf({ format: 'csv', article: percent.id });
    const [head, ...rows] = text.split('\r\n');
    expect(head).toMatch(/^number,at,person_id,person,sentence,/);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(",'=50% of ferries_sail,");
  });

  test.each([{ format: 'xml' }, { format: 'csv', outcome: 'maybe' }, { format: 'csv', by: 'x' }])(
    'of %j is refused and leaves no line',
    async (input) => {
      const before = await db().auditEvent.count();
      await expect(exportAuditLog(admin, input as AuditExport)).rejects.toMatchObject({
        code: 'invalid_input',
      });
      expect(await db().auditEvent.count()).toBe(before);
    },
  );
});

describe('with 100,000 lines', () => {
  const LINES = 100_000;
  const GIVEN = '0193f000-0000-7000-8000-0000000a0000';

  // Unhashed, since only how lines are found is looked at. Every hundredth is of one person and one article.
  beforeAll(async () => {
    const owner = new Client({ connectionString: database().ownerUrl });
    await owner.connect();
    try {
      await owner.query('SET session_replication_role = replica');
      await owner.query(`
        INSERT INTO audit_event (id, at, person_id, actor_name, action, object_type, object_id, outcome, hash)
        SELECT 1000 + n, '2025-01-01Z'::timestamptz + n * interval '5 min',
          CASE WHEN n % 100 = 0 THEN '${GIVEN}'::uuid ELSE gen_random_uuid() END, 'Somebody',
          CASE WHEN n % 1000 = 0 THEN 'article.kill' ELSE 'article.publish' END, 'article',
          CASE WHEN n % 100 = 0 THEN '${GIVEN}'::uuid ELSE gen_random_uuid() END,
          (CASE WHEN n % 1000 = 0 THEN 'refused' ELSE 'done' END)::audit_outcome, sha256('x')
        FROM generate_series(1, ${LINES}) n`);
      await owner.query('ANALYZE audit_event');
    } finally {
      await owner.end();
    }
  });

  test.each<[string, string]>([
    ['nothing', 'true'],
    ['a person', `person_id = '${GIVEN}'`],
    ['an article', `object_type = 'article' AND object_id IN ('${GIVEN}')`],
    ['a rare action', "action = 'article.kill'"],
    ['refusals', "outcome = 'refused'"],
    ['an hour of long ago', "at >= '2025-01-05Z' AND at < '2025-01-05 01:00Z'"],
  ])('an index finds the page by %s', async (_, condition) => {
    const plan = await db().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN ANALYZE SELECT * FROM audit_event WHERE ${condition} AND id < 90000 ORDER BY id DESC LIMIT 51`,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Scan|Bitmap Index Scan/);
    expect(text).not.toContain('Seq Scan');
    // What is read and thrown away: an index that does not fit would show here.
    const removed = [...text.matchAll(/Rows Removed by Filter: (\d+)/g)].map(([, rows]) => Number(rows));
    expect(Math.max(0, ...removed), text).toBeLessThan(5000);
  });

  test('a page of each filter is there at once, and an export is made piece by piece', async () => {
    expect((await listAuditLines(admin, { action: 'article.kill', outcome: 'refused' })).lines).toHaveLength(
      50,
    );
    const { chunks } = await exportAuditLog(admin, { format: 'csv', action: 'article.publish' });
    let [pieces, longest] = [0, 0];
    for await (const chunk of chunks) {
      pieces += 1;
      longest = Math.max(longest, chunk.length);
      if (pieces === 20) break;
    }
    expect(pieces).toBe(20);
    expect(longest).toBeLessThan(500 * 1000);
  });
});
