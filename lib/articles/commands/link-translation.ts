import 'server-only';
import { carryOut } from '#lib/answers/commands/carry-out.ts';
import {
  type ArticleForEditing,
  type ArticleRow,
  EDITING_FIELDS,
  toArticleForEditing,
  translationsOf,
} from '#lib/articles/internal/article-for-editing.ts';
import { publicPlaces } from '#lib/articles/internal/transit.ts';
import {
  endLonelyGroup,
  groupFor,
  lockBoth,
  putInto,
  refuseSecondIn,
} from '#lib/articles/internal/translations.ts';
import { canEdit } from '#lib/articles/policy.ts';
import { TranslationLink } from '#lib/articles/schema.ts';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Says that another story, in another language, is a translation of this one; readers of both find the other as soon as
 * both are live. Throws DomainError `not_allowed`, `not_found`, `invalid_input`, `wrong_state`, `already_done`.
 */
export async function linkTranslation(
  actor: Actor,
  id: string,
  input: TranslationLink,
): Promise<ArticleForEditing> {
  const { articleId } = parseInput(TranslationLink, input);
  return await changeBoth(actor, 'article.linkTranslation', [id, articleId], async (tx, row, other) => {
    refuseUnfit(actor, row, other);
    const original = row.createdAt <= other.createdAt ? row.id : other.id;
    const left = other.translationGroup?.id;
    const groupId = await groupFor(tx, row, original);
    await putInto(tx, other, groupId);
    if (left !== undefined) await endLonelyGroup(tx, left);
  });
}

/**
 * Parts another story from this one and all that are translations of it.
 * Throws DomainError `not_allowed`, `not_found`, also when it is no translation of this one.
 */
export async function unlinkTranslation(
  actor: Actor,
  id: string,
  articleId: string,
): Promise<ArticleForEditing> {
  return await changeBoth(actor, 'article.unlinkTranslation', [id, articleId], async (tx, row, other) => {
    const group = row.translationGroup;
    if (group === null || row.id === other.id || other.translationGroup?.id !== group.id)
      throw notFound('translation');
    await putInto(tx, other, null);
    await endLonelyGroup(tx, group.id);
  });
}

type LinkAction = 'article.linkTranslation' | 'article.unlinkTranslation';

async function changeBoth(
  actor: Actor,
  action: LinkAction,
  [id, otherId]: [string, string],
  change: (tx: Transaction, row: ArticleRow, other: ArticleRow) => Promise<void>,
): Promise<ArticleForEditing> {
  return await auditRefusals(actor, { action, object: { type: 'article', id } }, () =>
    carryOut(actor, async (tx) => {
      const [row, other] = await lockBoth(tx, actor, id, otherId);
      refuseReader(actor, row);
      await change(tx, row, other);
      return await record(tx, actor, action, row, other);
    }),
  );
}

function refuseReader(actor: Actor, row: ArticleRow): void {
  if (canEdit(actor, row)) return;
  throw new DomainError(
    'not_allowed',
    'Translations are linked by those who may change the story. Ask its editor.',
  );
}

function refuseUnfit(actor: Actor, row: ArticleRow, other: ArticleRow): void {
  if (other.trashedAt !== null || other.publication === 'killed')
    throw new DomainError('wrong_state', 'That story was killed or lies in the trash. Choose another one.');
  if (translationsOf(actor, row).some(({ id }) => id === other.id) || row.id === other.id)
    throw new DomainError('already_done', 'These stories are linked already.');
  if (row.language === other.language) {
    const sentence = 'That story is in the same language. Choose one in another, or set its language first.';
    throw new DomainError('invalid_input', sentence, { fields: { articleId: sentence } });
  }
  if (translationsOf(actor, other).length > 0) {
    const sentence = 'That story is linked with other translations. Unlink it there first.';
    throw new DomainError('wrong_state', sentence);
  }
  refuseSecondIn(actor, other.language, row);
}

async function record(
  tx: Transaction,
  actor: Actor,
  action: LinkAction,
  ...[row, other]: [ArticleRow, ArticleRow]
): Promise<ArticleForEditing> {
  const live = [row, other].filter(({ publication }) => publication === 'live');
  await recordOutbox(tx, actor, { kind: action, articleId: row.id, ...publicPlaces(...live) });
  for (const [one, translation] of [
    [row, other],
    [other, row],
  ] as const) {
    await recordAudit(tx, actor, {
      action,
      object: { type: 'article', id: one.id },
      after: { translationId: translation.id, language: translation.language },
    });
  }
  const written = await tx.article.findUniqueOrThrow({ where: { id: row.id }, select: EDITING_FIELDS });
  return toArticleForEditing(actor, written);
}
