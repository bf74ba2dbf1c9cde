import 'server-only';
import type { ArticleRow } from '#lib/articles/internal/article-for-editing.ts';
import { type RevisionWords, readRevision } from '#lib/articles/internal/read-revision.ts';
import { changeByRestore, type Restored, recordRestore } from '#lib/articles/internal/record-restore.ts';
import type { CheckedWrite } from '#lib/articles/internal/write-working-copy.ts';
import { canUseSection } from '#lib/articles/policy.ts';
import { BlockRestore, RevisionRestore } from '#lib/articles/revision-schema.ts';
import { automaticSlug } from '#lib/articles/slugs.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type Body, parseBody } from '#lib/content/body.ts';
import { putBlockBack } from '#lib/content/diff/put-block-back.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Makes a revision's words, bylines, tags, section, language and type the working copy again, byte for byte, and
 * records that as a revision. What stood there is kept as a revision first, unless the newest one holds it already.
 * Slug, embargo and what readers see stay as they are. Throws DomainError `stale_version` (with `current`),
 * `not_allowed`, `not_found`, `invalid_input`.
 */
export async function restoreRevision(
  actor: Actor,
  id: string,
  input: RevisionRestore,
  clock: Clock = systemClock,
): Promise<Restored> {
  const { version, revision } = parseInput(RevisionRestore, input);
  return await changeByRestore(actor, id, version, async (tx, row) => {
    const words = await findRevision(tx, id, revision);
    if (words.sectionId !== row.sectionId && !canUseSection(actor, words.sectionId)) {
      throw new DomainError(
        'not_allowed',
        'This revision belongs to a section that is not one of yours. Ask an editor of that section to restore it.',
      );
    }
    return await recordRestore(tx, actor, row, {
      ...wholeWrite(row, words),
      from: words.number,
      at: clock(),
    });
  });
}

/**
 * Puts one block of a revision back into the working copy, at its place. Kept and recorded as `restoreRevision` does.
 * Throws DomainError as that does, and `already_done` when the block stands there as it was.
 */
export async function restoreBlock(
  actor: Actor,
  id: string,
  input: BlockRestore,
  clock: Clock = systemClock,
): Promise<Restored> {
  const { version, revision, block } = parseInput(BlockRestore, input);
  return await changeByRestore(actor, id, version, async (tx, row) => {
    const words = await findRevision(tx, id, revision);
    const body = putBlockBack(asBody(row.body), asBody(words.body), block);
    if (body === null) {
      throw new DomainError('already_done', 'That block already stands in the text. Nothing was changed.');
    }
    const columns = { body: asColumn(parseBody(body)), schemaVersion: SCHEMA_VERSION };
    const joins = { bylines: null, tagIds: null };
    const write = { columns, joins, touchesFields: false, from: words.number, at: clock() };
    return await recordRestore(tx, actor, row, write);
  });
}

async function findRevision(tx: Transaction, articleId: string, number: number): Promise<RevisionWords> {
  const words = await readRevision(tx, articleId, number);
  if (!words) throw notFound('revision');
  return words;
}

function wholeWrite(row: ArticleRow, words: RevisionWords): Omit<CheckedWrite, 'at'> {
  const { id, number, slug, embargoUntil, bylines, tags, body, ...columns } = words;
  // Checked as everything that is stored; what is written is the revision's own JSON, to the byte.
  parseBody(body);
  const followsHeadline = !row.slugIsCustom && row.firstPublishedAt === null;
  return {
    columns: {
      ...columns,
      body: body as Prisma.InputJsonObject,
      schemaVersion: SCHEMA_VERSION,
      ...(followsHeadline ? { slug: automaticSlug(columns.headline) } : {}),
    },
    joins: { bylines, tagIds: tags.map(({ tagId }) => tagId) },
    touchesFields: true,
  };
}

// Every body in the table has passed the schema on its way in.
function asBody(json: Prisma.JsonValue): Body {
  return json as unknown as Body;
}

function asColumn(body: Body): Prisma.InputJsonObject {
  return body as unknown as Prisma.InputJsonObject;
}
