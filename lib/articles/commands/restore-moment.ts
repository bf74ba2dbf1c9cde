import 'server-only';
import { LOG_FIELDS } from '#lib/articles/internal/log-bases.ts';
import { readPoint } from '#lib/articles/internal/log-segment.ts';
import { changeByRestore, type Restored, recordRestore } from '#lib/articles/internal/record-restore.ts';
import { MomentRestore } from '#lib/articles/revision-schema.ts';
import { automaticSlug } from '#lib/articles/slugs.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { type StoryWords, wordsOf } from '#lib/content/story.ts';
import { checkStory } from '#lib/content/story-check.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Makes the words of a moment of the log the words of the working copy again, and records that as a revision. What
 * stood there is kept as `restoreRevision` does; fields that are no words stay as they are.
 * Throws DomainError `stale_version` (with `current`), `not_allowed`, `not_found`, `invalid_input`, `invalid_step`.
 */
export async function restoreMoment(
  actor: Actor,
  id: string,
  input: MomentRestore,
  clock: Clock = systemClock,
): Promise<Restored> {
  const { version, textVersion } = parseInput(MomentRestore, input);
  const words = await readWords(actor, id, textVersion);
  return await changeByRestore(actor, id, version, async (tx, row) => {
    const followsHeadline = !row.slugIsCustom && row.firstPublishedAt === null;
    const columns = {
      ...words,
      body: words.body as unknown as Prisma.InputJsonObject,
      schemaVersion: SCHEMA_VERSION,
      ...(followsHeadline ? { slug: automaticSlug(words.headline) } : {}),
    };
    const joins = { bylines: null, tagIds: null };
    const write = { columns, joins, touchesFields: false, from: { textVersion }, at: clock() };
    return await recordRestore(tx, actor, row, write);
  });
}

// Before anything is locked: a log never changes, and a long one takes a while.
async function readWords(actor: Actor, id: string, textVersion: number): Promise<StoryWords> {
  if (!isUuid(id)) throw notFound('article');
  const where = { AND: [{ id }, visibleTo(actor)] };
  const article = await db().article.findFirst({ where, select: LOG_FIELDS });
  if (!article) throw notFound('article');
  const point = textVersion > article.textVersion ? null : await readPoint(article, textVersion);
  if (!point) throw notFound('moment');
  return checkStory(point.story, wordsOf(point.story));
}
