import 'server-only';
import type { ArticleRow } from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { createRevision, type RevisionKey } from '#lib/articles/internal/create-revision.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { revisionOf } from '#lib/articles/internal/read-revision.ts';
import { canEdit } from '#lib/articles/policy.ts';
import { NamedSave, RevisionNaming } from '#lib/articles/revision-schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Gives a revision a name, or takes it away with an empty one; the revision itself never changes.
 * Throws DomainError `not_found`, `not_allowed`, `invalid_input`.
 */
export async function nameRevision(
  actor: Actor,
  id: string,
  input: RevisionNaming,
  clock: Clock = systemClock,
): Promise<void> {
  const { revision: number, name } = parseInput(RevisionNaming, input);
  await changeArticle(actor, id, 'article.name_revision', async (tx, row) => {
    refuseReader(actor, row);
    const where = { articleId_number: { articleId: id, number } };
    const revision = await tx.revision.findUnique({ where, select: { id: true, number: true } });
    if (!revision) throw notFound('revision');
    await writeName(tx, actor, { articleId: id, revision, name, at: clock() });
  });
}

/**
 * Keeps the working copy as a revision with a name and returns its number. Words that the newest revision holds
 * already are not kept twice: that one gets the name.
 * Throws DomainError `stale_version` (with `current`), `not_found`, `not_allowed`, `invalid_input`.
 */
export async function saveNamedRevision(
  actor: Actor,
  id: string,
  input: NamedSave,
  clock: Clock = systemClock,
): Promise<number> {
  const { version, name } = parseInput(NamedSave, input);
  return await changeArticle(actor, id, 'article.name_revision', async (tx, row) => {
    refuseStale(actor, row, { version });
    refuseReader(actor, row);
    const facts = { reason: 'save', personId: actor.personId, at: clock() } as const;
    const revision = (await revisionOf(tx, row)) ?? (await createRevision(tx, row, facts));
    await writeName(tx, actor, { articleId: id, revision, name, at: facts.at });
    return revision.number;
  });
}

function refuseReader(actor: Actor, row: ArticleRow): void {
  if (canEdit(actor, row)) return;
  throw new DomainError('not_allowed', 'You may read this article but not change it. Ask its editor.');
}

async function writeName(
  tx: Transaction,
  actor: Actor,
  naming: { articleId: string; revision: RevisionKey; name: string; at: Date },
): Promise<void> {
  const { articleId, revision, name, at } = naming;
  const where = { revisionId: revision.id };
  const before = await tx.revisionName.findUnique({ where, select: { name: true } });
  if (name === '') await tx.revisionName.deleteMany({ where });
  else {
    const by = { name, personId: actor.personId, at };
    await tx.revisionName.upsert({
      where,
      create: { ...where, ...by },
      update: by,
      select: { revisionId: true },
    });
  }
  await recordAudit(tx, actor, {
    action: 'article.name_revision',
    object: { type: 'article', id: articleId },
    before: { name: before?.name ?? null },
    after: { name: name === '' ? null : name, revision: revision.number },
  });
}
