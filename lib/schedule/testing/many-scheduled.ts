import type { Client } from 'pg';
import { scheduleArticle } from '#lib/articles/commands/schedule-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { LATER } from '#lib/testing/transitions.ts';

/**
 * So many scheduled articles, each with a revision and an address of its own: the first made by the commands, the
 * others copies of it down to the last column. None of them is due. Returns their ids.
 */
export async function manyScheduled(
  count: number,
  { owner, author, editor }: { owner: Client; author: Actor; editor: Actor },
): Promise<string[]> {
  const draft = await aReadyArticle(author, { headline: 'Story of many' });
  const { id } = await scheduleArticle(editor, draft.id, { version: draft.version, at: LATER });
  await owner.query(
    `CREATE TEMP TABLE copy AS
     SELECT n, gen_random_uuid() AS article_id, gen_random_uuid() AS revision_id FROM generate_series(2, ${count}) AS n`,
  );
  // The two point at each other, so the articles come first, as drafts.
  for (const sql of [ARTICLES, REVISIONS, ADDRESSES, SCHEDULES]) await owner.query(sql, [id]);
  const { rows } = await owner.query<{ article_id: string }>('SELECT article_id FROM copy ORDER BY n');
  await owner.query('DROP TABLE copy');
  return [id, ...rows.map((row) => row.article_id)];
}

const ARTICLES = `
  INSERT INTO article SELECT (jsonb_populate_record(a, jsonb_build_object(
    'id', c.article_id, 'guid', gen_random_uuid(), 'slug', a.slug || '-' || c.n, 'publication', 'never',
    'scheduled_for', NULL, 'scheduled_revision_id', NULL, 'scheduled_version', NULL))).*
  FROM article a, copy c WHERE a.id = $1`;
const REVISIONS = `
  INSERT INTO revision SELECT (jsonb_populate_record(r, jsonb_build_object(
    'id', c.revision_id, 'article_id', c.article_id, 'slug', r.slug || '-' || c.n))).*
  FROM revision r, copy c WHERE r.article_id = $1`;
const ADDRESSES = `
  INSERT INTO article_address SELECT (jsonb_populate_record(d, jsonb_build_object(
    'article_id', c.article_id, 'slug', d.slug || '-' || c.n))).*
  FROM article_address d, copy c WHERE d.article_id = $1`;
const SCHEDULES = `
  UPDATE article SET publication = 'scheduled', scheduled_for = a.scheduled_for,
    scheduled_revision_id = c.revision_id, scheduled_version = a.scheduled_version
  FROM article a, copy c WHERE a.id = $1 AND article.id = c.article_id`;
