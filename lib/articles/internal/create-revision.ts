import 'server-only';
import type { ChangeKind } from '#lib/articles/kinds.ts';
import type { RevisionReason } from '#lib/articles/revision-schema.ts';
import { parseBody } from '#lib/content/body.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { ArticleRow } from './article-for-editing.ts';

export interface RevisionFacts {
  reason: RevisionReason;
  /** Whose words these are; null for the system. */
  personId: string | null;
  at: Date;
  /** What it is to readers who have an earlier one. */
  changeKind?: ChangeKind;
}

/** A revision by its id and its number, which counts from 1 within the article. */
export interface RevisionKey {
  id: string;
  number: number;
}

/**
 * Copies a locked working copy into an immutable revision. Throws DomainError `invalid_input` or `too_large` for a body out of
 * schema, however it came there: readers get revisions alone.
 */
export async function createRevision(
  tx: Transaction,
  row: ArticleRow,
  facts: RevisionFacts,
): Promise<RevisionKey> {
  parseBody(row.body);
  const last = await tx.revision.findFirst({
    where: { articleId: row.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const key = await tx.revision.create({
    data: {
      articleId: row.id,
      number: (last?.number ?? 0) + 1,
      reason: facts.reason,
      personId: facts.personId,
      createdAt: facts.at,
      textVersion: row.textVersion,
      ...(facts.changeKind ? { changeKind: facts.changeKind } : {}),
      ...revisionColumns(row),
    },
    select: { id: true, number: true },
  });
  const ofIt = { revisionId: key.id };
  await tx.revisionByline.createMany({
    data: row.bylines.map(({ profileId, role }, position) => ({ ...ofIt, profileId, role, position })),
  });
  await tx.revisionTag.createMany({
    data: row.tags.map(({ tagId }, position) => ({ ...ofIt, tagId, position })),
  });
  return key;
}

/** What a revision takes from a working copy, without its bylines and tags. */
export function revisionColumns(row: ArticleRow) {
  return {
    slug: row.slug,
    sectionId: row.sectionId,
    language: row.language,
    type: row.type,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    datelinePlace: row.datelinePlace,
    datelineAgency: row.datelineAgency,
    bylineText: row.bylineText,
    slugline: row.slugline,
    source: row.source,
    editorsNote: row.editorsNote,
    internalNote: row.internalNote,
    body: row.body as Prisma.InputJsonObject,
    schemaVersion: row.schemaVersion,
    embargoUntil: row.embargoUntil,
  };
}
