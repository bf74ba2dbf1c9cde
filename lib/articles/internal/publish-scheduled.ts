import 'server-only';
import { missingForPublication } from '#lib/articles/readiness.ts';
import { Change } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { ArticleRow } from './article-for-editing.ts';
import { claimAddress } from './claim-address.ts';
import { goLive } from './go-live.ts';

const FROZEN = {
  id: true,
  slug: true,
  sectionId: true,
  section: {
    select: {
      slug: true,
      holdsPages: true,
      mergedInto: { select: { id: true, slug: true, holdsPages: true } },
    },
  },
  headline: true,
  body: true,
  bylineText: true,
  bylines: { select: { profileId: true } },
  embargoUntil: true,
} satisfies Prisma.RevisionSelect;

type FrozenRevision = Prisma.RevisionGetPayload<{ select: typeof FROZEN }>;

/**
 * Points readers at the scheduled revision of a locked article, which is due at `at`.
 * Throws DomainError `not_ready`, `slug_taken`, `wrong_state`: nothing that trying again would heal.
 */
export async function publishScheduled(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  at: Date,
): Promise<void> {
  const frozen = await tx.revision.findUniqueOrThrow({
    where: { id: row.scheduledRevisionId ?? '' },
    select: FROZEN,
  });
  refuseUnready(row, frozen, at);
  const place = await placeOf(tx, row, frozen);
  const { section } = place;
  const slug = await claimAddress(tx, { ...row, ...place, slugIsCustom: true });
  const isNewest = row.scheduledVersion === row.version;
  await goLive(tx, actor, row, {
    revisionId: frozen.id,
    place: { section, slug },
    change: row.scheduledChange === null ? { kind: 'update' } : Change.parse(row.scheduledChange),
    at,
    // A slug that somebody typed meanwhile is for the next update.
    slug: row.slugIsCustom ? row.slug : slug,
    publishedVersion: isNewest ? row.version + 1 : (row.scheduledVersion ?? row.version),
    decidedById: row.scheduledById,
    lateMs: at.getTime() - (row.scheduledFor ?? at).getTime(),
  });
}

// When its section has been merged into another since, its address went along, and may have got another slug there.
async function placeOf(tx: Transaction, row: ArticleRow, frozen: FrozenRevision) {
  const { slug, sectionId, section } = frozen;
  if (section.mergedInto === null) return { sectionId, section, slug };
  const kept = await tx.articleAddress.findFirst({
    where: {
      articleId: row.id,
      sectionId: section.mergedInto.id,
      OR: [{ isReserved: true }, { isCurrent: true }],
    },
    orderBy: { isReserved: 'desc' },
    select: { slug: true },
  });
  return { sectionId: section.mergedInto.id, section: section.mergedInto, slug: kept?.slug ?? slug };
}

// An embargo that was set after scheduling holds all the same.
function refuseUnready(row: ArticleRow, frozen: FrozenRevision, at: Date): void {
  const embargoes = [row.embargoUntil, frozen.embargoUntil].filter((embargo) => embargo !== null);
  const missing = missingForPublication(
    {
      ...frozen,
      section: frozen.section.slug,
      isPage: frozen.section.holdsPages,
      body: frozen.body as unknown as StoredNode,
      embargoUntil: embargoes.find((embargo) => embargo > at)?.toISOString() ?? null,
    },
    at,
  );
  const [first] = Object.values(missing);
  if (first !== undefined) throw new DomainError('not_ready', first, { fields: missing });
}
