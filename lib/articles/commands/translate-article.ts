import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  EDITING_FIELDS,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { groupFor, refuseSecondIn } from '#lib/articles/internal/translations.ts';
import { canUseSection } from '#lib/articles/policy.ts';
import { type ArticleChanges, NewTranslation } from '#lib/articles/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { insertArticle } from './create-article.ts';

/**
 * Begins a translation of a story that the actor sees: a draft of theirs in another language, with the words that are to
 * be put into it, and linked. Of a confidential story it is confidential too, for the same people.
 * Throws DomainError `invalid_input`, `wrong_state`, `not_allowed`, `not_found`.
 */
export async function translateArticle(
  actor: Actor,
  id: string,
  input: NewTranslation,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { language } = parseInput(NewTranslation, input);
  return await changeArticle(actor, id, 'article.translate', async (tx, row) => {
    refuseUntranslatable(actor, row, language);
    const draft = await insertArticle(tx, actor, copyOf(actor, row, language), clock());
    await tx.article.update({
      where: { id: draft.id },
      data: { translationGroupId: await groupFor(tx, row) },
      select: { id: true },
    });
    if (row.isConfidential) await hideLike(tx, row, draft.id);
    await recordAudit(tx, actor, {
      action: 'article.translate',
      object: { type: 'article', id },
      after: { translationId: draft.id, language },
    });
    const written = await tx.article.findUniqueOrThrow({ where: { id: draft.id }, select: EDITING_FIELDS });
    return toArticleForEditing(actor, written);
  });
}

function refuseUntranslatable(actor: Actor, row: ArticleRow, language: string): void {
  if (row.trashedAt !== null || row.publication === 'killed')
    throw new DomainError('wrong_state', 'A story that was killed or lies in the trash is not translated.');
  if (row.language === language) {
    const sentence = 'The story is in that language. Choose another one.';
    throw new DomainError('invalid_input', sentence, { fields: { language: sentence } });
  }
  refuseSecondIn(actor, language, row);
}

// Who may not write for the section begins the draft in one of their own.
function copyOf(actor: Actor, row: ArticleRow, language: string): ArticleChanges {
  const { headline, standfirst, kicker, bylineText, source, type, slugline, body, schemaVersion } = row;
  return {
    ...{ headline, standfirst, kicker, bylineText, source, type, slugline, body, schemaVersion, language },
    ...(canUseSection(actor, row.sectionId) ? { section: row.section.slug } : {}),
    dateline: row.datelinePlace ? { place: row.datelinePlace, agency: row.datelineAgency || null } : null,
    bylines: row.bylines.map(({ profileId, role }) => ({ profileId, role })),
    tags: row.tags.map(({ tag }) => tag.slug),
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
  };
}

async function hideLike(tx: Transaction, { id, createdById, assigneeId }: ArticleRow, draftId: string) {
  const members = await tx.articleMember.findMany({ where: { articleId: id }, select: { personId: true } });
  const people = [createdById, assigneeId, ...members.map(({ personId }) => personId)];
  const personIds = new Set(people.filter((personId) => personId !== null));
  await tx.articleMember.createMany({
    data: [...personIds].map((personId) => ({ articleId: draftId, personId })),
  });
  await tx.article.update({ where: { id: draftId }, data: { isConfidential: true }, select: { id: true } });
}
