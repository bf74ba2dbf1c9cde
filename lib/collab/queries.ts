import 'server-only';
import { canEdit } from '#lib/articles/policy.ts';
import { ARTICLE_FACTS, visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db, type Transaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { roomNow } from './presence.ts';
import type { PersonHere } from './rooms.ts';

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
  for await (const [, found] of storiesSince(actor, new Map([[articleId, since]]))) {
    if (found instanceof DomainError) throw found;
    return found;
  }
  throw notFound('article');
}

/** Text versions by article; null for an article whose words are not asked for. */
export type SinceByArticle = Map<string, number | null>;

/** What open rooms miss, for each article asked for: its changes, or why there are none as `changesSince` has it. */
export async function* storiesSince(
  actor: Actor,
  wanted: SinceByArticle,
): AsyncGenerator<[articleId: string, found: ChangesSince | DomainError]> {
  const articles = await db().article.findMany({
    where: { AND: [{ id: { in: [...wanted.keys()].filter(isUuid) } }, visibleTo(actor)] },
    select: FACTS,
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const [articleId, since] of wanted) {
    const article = byId.get(articleId.toLowerCase());
    if (!article) yield [articleId, notFound('article')];
    else yield [articleId, await changesOf(actor, article, since ?? article.textVersion)];
  }
}

const FACTS = {
  id: true,
  textVersion: true,
  fieldsVersion: true,
  ...ARTICLE_FACTS,
} satisfies Prisma.ArticleSelect;

async function changesOf(
  actor: Actor,
  article: Prisma.ArticleGetPayload<{ select: typeof FACTS }>,
  since: number,
): Promise<ChangesSince | DomainError> {
  try {
    const missing = await missingSteps(db(), article, since);
    return { ...missing, fieldsVersion: article.fieldsVersion, mayEdit: canEdit(actor, article) };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Who is in each of the articles that an actor may see; nobody is left out. */
export async function listPeopleHere(
  actor: Actor,
  articleIds: readonly string[],
): Promise<Record<string, PersonHere[]>> {
  const articles = await db().article.findMany({
    where: { AND: [{ id: { in: articleIds.filter(isUuid) } }, visibleTo(actor)] },
    select: { id: true },
  });
  return Object.fromEntries(articles.map(({ id }) => [id, roomNow(id).people]));
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
