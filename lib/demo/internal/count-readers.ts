import 'server-only';
import { db } from '#lib/db.ts';
import type { DemoStory } from '#lib/demo/demo-story.ts';
import { readersOf } from '#lib/demo/readers.ts';
import type { Articles } from './perform.ts';

/** Writes how invented readers looked at what is on the site: nobody has really read it. */
export async function countReaders(
  articles: Articles,
  stories: readonly DemoStory[],
  now: Date,
): Promise<void> {
  const rows = stories.flatMap((story) => {
    const id = articles.get(story.key)?.id;
    return id === undefined ? [] : readersOf(story, now).map((row) => ({ id, ...row }));
  });
  await db().$executeRaw`
    INSERT INTO story_view_hour (article_id, hour, referrer, device, views)
    SELECT told.* FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ hour }) => hour.toISOString())}::timestamptz[],
      ${rows.map(({ referrer }) => referrer)}::text[]::view_referrer[],
      ${rows.map(({ device }) => device)}::text[]::view_device[], ${rows.map(({ views }) => views)}::int[]
    ) AS told (story, hour, referrer, device, views)
    JOIN published.section_story live ON live.article_id = told.story`;
}
