import { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { killArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { viewed } from '#lib/testing/views.ts';
import { readMostRead } from './most-read.ts';

const newsroom = withTestNewsroom();
let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});
beforeEach(async () => void (await db().storyViewHour.deleteMany()));

async function live(headline: string) {
  const draft = await aReadyArticle(editor, { headline });
  return await publishArticle(editor, draft.id, { version: draft.version });
}

const headlines = async () => (await readMostRead()).map(({ headline }) => headline);

async function asOwner<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: newsroom.database().ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

describe('what is read most', () => {
  test('is what was looked at most in the last 24 hours, five stories at most', async () => {
    for (const [index, views] of [10, 60, 30, 20, 50, 40].entries()) {
      const { id } = await live(`Read ${views}`);
      await viewed(id, views - 5);
      await viewed(id, 5, 20 - index);
      if (views === 10) await viewed(id, 1000, 25);
    }
    expect(await headlines()).toEqual(['Read 60', 'Read 50', 'Read 40', 'Read 30', 'Read 20']);
  });

  test('has nothing in it that readers cannot see, from the moment on when they cannot', async () => {
    const stories = [await live('One'), await live('Two'), await live('Three'), await live('Four')];
    for (const [index, { id }] of stories.entries()) await viewed(id, 40 - index);
    expect(await headlines()).toEqual(['One', 'Two', 'Three', 'Four']);
    const [first, second] = stories;
    await killArticle(editor, first?.id ?? '', { version: first?.version ?? 0, reason: 'A court order.' });
    expect(await headlines()).toEqual(['Two', 'Three', 'Four']);
    const embargoUntil = new Date(Date.now() + 3_600_000);
    const where = { articleId: second?.id ?? '' };
    await db().liveStory.update({ where, data: { embargoUntil }, select: { articleId: true } });
    await viewed((await live('Five')).id, 1);
    expect(await headlines()).toEqual(['Three', 'Four', 'Five']);
  });

  test('is nothing where fewer than three stories were read', async () => {
    for (const name of ['One', 'Two']) await viewed((await live(name)).id, 10);
    expect(await headlines()).toEqual([]);
  });
});

test('a year of views does not make it slower: only those of the last day are read', async () => {
  const { id } = await live('Read for a year');
  await asOwner(`
    INSERT INTO story_view_hour (article_id, hour, referrer, device, views)
    SELECT CASE n % 9 WHEN 0 THEN '${id}'::uuid ELSE gen_random_uuid() END,
      date_bin('1 hour', now(), 'epoch') - n / 20 * interval '1 hour', 'direct', 'phone', 1
    FROM generate_series(1, 60000) n ON CONFLICT DO NOTHING;
    ANALYZE story_view_hour`);
  const rows = await asOwner<{ 'QUERY PLAN': string }>(
    'EXPLAIN SELECT article_id FROM published.most_read ORDER BY views DESC, article_id DESC LIMIT 5',
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('story_view_hour_by_hour');
  expect(plan).not.toContain('Seq Scan on story_view_hour');
});
