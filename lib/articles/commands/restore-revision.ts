import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { createRevision, type RevisionKey } from '#lib/articles/internal/create-revision.ts';
import { lockArticle, refuseStale } from '#lib/articles/internal/locked-article.ts';
import { type RevisionWords, readRevision, revisionOf } from '#lib/articles/internal/read-revision.ts';
import { type CheckedWrite, writeWorkingCopy } from '#lib/articles/internal/write-working-copy.ts';
import { canEdit, canUseSection } from '#lib/articles/policy.ts';
import { BlockRestore, RevisionRestore } from '#lib/articles/revision-schema.ts';
import { automaticSlug } from '#lib/articles/slugs.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type Body, parseBody } from '#lib/content/body.ts';
import { putBlockBack } from '#lib/content/diff/put-block-back.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** The working copy after a restore, and the numbers of what was kept: `kept` is null when nothing needed keeping. */
export interface Restored {
  article: ArticleForEditing;
  /** The revision that holds what the working copy was before. */
  kept: number | null;
  /** The revision that records the restore. */
  revision: number;
}

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
  return await inTransaction(async (tx) => {
    const row = await lockForRestore(tx, actor, id, version);
    const words = await findRevision(tx, id, revision);
    if (words.sectionId !== row.sectionId && !canUseSection(actor, words.sectionId)) {
      throw new DomainError(
        'not_allowed',
        'This revision belongs to a section that is not one of yours. Ask an editor of that section to restore it.',
      );
    }
    return await record(tx, actor, row, { ...wholeWrite(row, words), from: words.number, at: clock() });
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
  return await inTransaction(async (tx) => {
    const row = await lockForRestore(tx, actor, id, version);
    const words = await findRevision(tx, id, revision);
    const body = putBlockBack(asBody(row.body), asBody(words.body), block);
    if (body === null) {
      throw new DomainError('already_done', 'That block already stands in the text. Nothing was changed.');
    }
    const columns = { body: asColumn(parseBody(body)), schemaVersion: SCHEMA_VERSION };
    const joins = { bylines: null, tagIds: null };
    const write = { columns, joins, touchesFields: false, from: words.number, at: clock() };
    return await record(tx, actor, row, write);
  });
}

async function lockForRestore(
  tx: Transaction,
  actor: Actor,
  id: string,
  version: number,
): Promise<ArticleRow> {
  const row = await lockArticle(tx, actor, id);
  refuseStale(actor, row, { version });
  if (canEdit(actor, row)) return row;
  throw new DomainError('not_allowed', 'You may read this article but not change it. Ask its editor.');
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

async function record(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  write: CheckedWrite & { from: number },
): Promise<Restored> {
  const kept = await keepCurrent(tx, row);
  const written = await writeWorkingCopy(tx, actor, row, write);
  const facts = { reason: 'restore', personId: actor.personId, at: write.at } as const;
  const restored = await createRevision(tx, written, facts);
  await recordAudit(tx, actor, {
    action: 'article.restore',
    object: { type: 'article', id: row.id },
    before: { version: row.version, kept: kept?.number ?? null },
    after: { from: write.from, revision: restored.number, revisionId: restored.id },
  });
  return {
    article: toArticleForEditing(actor, written),
    kept: kept?.number ?? null,
    revision: restored.number,
  };
}

async function keepCurrent(tx: Transaction, row: ArticleRow): Promise<RevisionKey | null> {
  if ((await revisionOf(tx, row)) !== null) return null;
  return await createRevision(tx, row, { reason: 'save', personId: row.changedById, at: row.changedAt });
}

// Every body in the table has passed the schema on its way in.
function asBody(json: Prisma.JsonValue): Body {
  return json as unknown as Body;
}

function asColumn(body: Body): Prisma.InputJsonObject {
  return body as unknown as Prisma.InputJsonObject;
}
