import 'server-only';
import { canEdit } from '#lib/articles/policy.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db, type Transaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** Steps that a client misses, in order; `clientIds` says whose each is. */
export interface MissingSteps {
  /** The text version after the last of them. */
  version: number;
  steps: unknown[];
  clientIds: string[];
}

/** What changed in an article since a text version. */
export interface ChangesSince extends MissingSteps {
  /** Rises with every write that is not words: fetch the article anew when it does. */
  fieldsVersion: number;
  /** False once the actor may only read. */
  mayEdit: boolean;
}

// An answer stays small: whoever misses more asks again, or loads the article.
const STEPS_AT_ONCE = 2000;

/** What an open room misses. Throws DomainError `not_found`, or `no_longer_kept` for a version that never was. */
export async function changesSince(actor: Actor, articleId: string, since: number): Promise<ChangesSince> {
  if (!isUuid(articleId)) throw notFound('article');
  const article = await db().article.findFirst({
    where: { AND: [{ id: articleId }, visibleTo(actor)] },
    select: {
      id: true,
      textVersion: true,
      fieldsVersion: true,
      createdById: true,
      sectionId: true,
      stage: true,
    },
  });
  if (!article) throw notFound('article');
  const missing = await missingSteps(db(), article, since);
  return { ...missing, fieldsVersion: article.fieldsVersion, mayEdit: canEdit(actor, article) };
}

/** The steps after a version, for an article as just read. */
export async function missingSteps(
  tx: Transaction,
  article: { id: string; textVersion: number },
  since: number,
): Promise<MissingSteps> {
  if (since > article.textVersion) {
    throw new DomainError(
      'no_longer_kept',
      'This page knows a later text than the newsroom. Load the article again.',
    );
  }
  if (since === article.textVersion) return { version: since, steps: [], clientIds: [] };
  const rows = await tx.articleStep.findMany({
    where: { articleId: article.id, version: { gt: since, lte: article.textVersion } },
    orderBy: { version: 'asc' },
    take: STEPS_AT_ONCE,
    select: { version: true, step: true, clientId: true },
  });
  return {
    version: rows.at(-1)?.version ?? since,
    steps: rows.map((row) => row.step),
    clientIds: rows.map((row) => row.clientId),
  };
}
