import 'server-only';
import type { Change } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type ArticleRow, addressOf } from './article-for-editing.ts';
import { publicPlaces, transit } from './transit.ts';

/** A revision whose address is claimed, on its way to readers. */
export interface Departure {
  revisionId: string;
  /** Its section and slug, as they stand in its address. */
  place: Pick<ArticleRow, 'section' | 'slug'>;
  change: Change;
  at: Date;
  /** The working copy's slug from now on. */
  slug: string;
  /** The version of the working copy that readers get. */
  publishedVersion: number;
  /** Whose decision it is. */
  decidedById: string | null;
  /** By how much it comes after the time it was scheduled for. */
  lateMs?: number;
}

/** What a schedule leaves behind once it is over. */
export const UNSCHEDULED = {
  scheduledFor: null,
  scheduledRevisionId: null,
  scheduledById: null,
  scheduledChange: Prisma.DbNull,
  scheduledVersion: null,
  scheduleProblem: '',
} satisfies Prisma.ArticleUncheckedUpdateInput;

/** Points readers at a revision, and leaves the note of a correction with it. */
export async function goLive(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  leaving: Departure,
): Promise<ArticleRow> {
  const { revisionId, place, change, at } = leaving;
  const isUpdate = row.publication === 'live';
  if (isUpdate) await noteCorrection(tx, row, leaving);
  const after = { ...row, ...place, addresses: [place] };
  return await transit(tx, actor, row, {
    name: isUpdate ? 'publishUpdate' : 'publish',
    at,
    data: {
      ...UNSCHEDULED,
      slug: leaving.slug,
      liveRevisionId: revisionId,
      firstPublishedAt: row.firstPublishedAt ?? at,
      ...timesOf(row, change, at),
      changedById: actor.personId,
      changedAt: at,
      publishedVersion: leaving.publishedVersion,
    },
    event: {
      ...publicPlaces(row, after),
      personId: leaving.decidedById,
      lateMs: leaving.lateMs ?? 0,
      ...(isUpdate ? { change: change.kind, note: 'text' in change ? change.text : '' } : {}),
    },
    audit: {
      before: { address: addressOf(row) },
      after: {
        address: addressOf(after),
        revisionId,
        decidedById: leaving.decidedById,
        ...(isUpdate ? { change } : {}),
      },
    },
  });
}

// Readers are told of substance only: a typo that is put right leaves the time alone.
function timesOf(row: ArticleRow, change: Change, at: Date) {
  if (row.publication !== 'live') return { publishedAt: at };
  return change.kind === 'fix' ? {} : { updatedAt: at };
}

async function noteCorrection(tx: Transaction, row: ArticleRow, leaving: Departure): Promise<void> {
  const { change, at, revisionId } = leaving;
  if ((change.kind !== 'correction' && change.kind !== 'clarification') || row.liveRevisionId === null)
    return;
  await tx.correction.create({
    data: {
      articleId: row.id,
      kind: change.kind,
      text: change.text,
      place: change.place,
      at,
      personId: leaving.decidedById,
      beforeRevisionId: row.liveRevisionId,
      afterRevisionId: revisionId,
    },
    select: { id: true },
  });
}
