import 'server-only';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { canShare } from '#lib/articles/policy.ts';
import type { PreviewLink } from '#lib/articles/queries/preview-links.ts';
import { NewPreviewLink } from '#lib/articles/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';

const HOUR_MS = 60 * 60 * 1000;
/** So many links of one article can be open at a time: more than that nobody can keep track of. */
export const OPEN_LINKS_MAX = 20;

/**
 * Makes a link that shows an article to whoever has it. Its address is returned this once; its hash is kept.
 * Throws DomainError `not_allowed`, `not_found`, `invalid_input`, `wrong_state`.
 */
export async function createPreviewLink(
  actor: Actor,
  articleId: string,
  input: NewPreviewLink,
  clock: Clock = systemClock,
): Promise<PreviewLink & { url: string }> {
  const { hours, revision } = parseInput(NewPreviewLink, input);
  const [now, token] = [clock(), newToken()];
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  return await changeArticle(actor, articleId, 'article.share', async (tx, row) => {
    if (!canShare(actor, row)) throw notForYou();
    await refuseTooMany(tx, articleId, now);
    const { id } = await tx.previewLink.create({
      data: {
        tokenHash: hashToken(token),
        articleId,
        revisionId: revision === null ? null : await findRevision(tx, articleId, revision),
        createdById: actor.personId,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'article.share',
      object: { type: 'article', id: articleId },
      after: { linkId: id, revision, expiresAt: expiresAt.toISOString() },
    });
    const times = { createdAt: now.toISOString(), expiresAt: expiresAt.toISOString() };
    return { id, revision, by: actor.name, ...times, url: `${getEnv().siteUrl}/preview/${token}` };
  });
}

/** Ends a link before its time. Throws DomainError `not_allowed`, `not_found`, also when it has ended already. */
export async function revokePreviewLink(
  actor: Actor,
  articleId: string,
  linkId: string,
  clock: Clock = systemClock,
): Promise<void> {
  await changeArticle(actor, articleId, 'article.unshare', async (tx, row) => {
    if (!canShare(actor, row)) throw notForYou();
    if (!isUuid(linkId)) throw notFound('link');
    const open = { id: linkId, articleId, revokedAt: null, expiresAt: { gt: clock() } };
    const { count } = await tx.previewLink.updateMany({ where: open, data: { revokedAt: clock() } });
    if (count === 0) throw notFound('link');
    await recordAudit(tx, actor, {
      action: 'article.unshare',
      object: { type: 'article', id: articleId },
      after: { linkId },
    });
  });
}

async function refuseTooMany(tx: Transaction, articleId: string, now: Date): Promise<void> {
  const open = await tx.previewLink.count({ where: { articleId, revokedAt: null, expiresAt: { gt: now } } });
  if (open < OPEN_LINKS_MAX) return;
  throw new DomainError(
    'wrong_state',
    `${OPEN_LINKS_MAX} links to this story are open already. End one of them first.`,
  );
}

async function findRevision(tx: Transaction, articleId: string, number: number): Promise<string> {
  const where = { articleId_number: { articleId, number } };
  const revision = await tx.revision.findUnique({ where, select: { id: true } });
  if (revision) return revision.id;
  const sentence = `There is no revision ${number} of this story. Choose one that its history shows.`;
  throw new DomainError('invalid_input', sentence, { fields: { revision: sentence } });
}

function notForYou(): DomainError {
  return new DomainError(
    'not_allowed',
    'Links to a story are made by its author and the editors of its section, while it is not killed or in the trash.',
  );
}
