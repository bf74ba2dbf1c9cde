import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { claimAddress } from '#lib/articles/internal/claim-address.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { goLive } from '#lib/articles/internal/go-live.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { refuseMislabelledFix } from '#lib/articles/internal/refuse-mislabelled-fix.ts';
import { refuseUnready } from '#lib/articles/internal/refuse-unready.ts';
import { refuseTransition } from '#lib/articles/internal/transit.ts';
import { refuseOwnWords } from '#lib/articles/internal/two-pairs-of-eyes.ts';
import { type Change, Publish } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Points readers at the working copy as it is now: revision, address, live pointer, event and audit line in one
 * transaction. On a live article it publishes the update as the kind of change that is named. A schedule is over.
 * Throws DomainError `not_ready` (fields), `slug_taken`, `stale_version`, `needs_confirmation` (findings),
 * `wrong_state`, `not_allowed`, `not_found`.
 */
export async function publishArticle(
  actor: Actor,
  id: string,
  input: Publish,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version, change } = parseInput(Publish, input);
  return await changeArticle(actor, id, 'article.publish', async (tx, row) => {
    refuseStale(actor, row, { version });
    return await publishLocked(tx, actor, row, { change, at: clock() });
  });
}

/** The same for a locked article inside a transaction that does more. */
export async function publishLocked(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  { change, at }: { change: Change; at: Date },
): Promise<ArticleForEditing> {
  const isUpdate = row.publication === 'live';
  refuseTransition(actor, isUpdate ? 'publishUpdate' : 'publish', row);
  refuseUnready(row, at);
  await refuseOwnWords(tx, actor, row);
  if (isUpdate) await refuseMislabelledFix(tx, row, change);
  const slug = await claimAddress(tx, row);
  const { id: revisionId } = await createRevision(
    tx,
    { ...row, slug },
    {
      reason: isUpdate ? 'update' : 'publish',
      personId: actor.personId,
      at,
      ...(isUpdate ? { changeKind: change.kind } : {}),
    },
  );
  const written = await goLive(tx, actor, row, {
    revisionId,
    place: { section: row.section, slug },
    change,
    at,
    slug,
    publishedVersion: row.version + 1,
    decidedById: actor.personId,
  });
  return toArticleForEditing(actor, written);
}
