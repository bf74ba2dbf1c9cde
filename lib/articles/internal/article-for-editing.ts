import 'server-only';
import type { ArticleType, Priority, Publication, Stage } from '#lib/articles/kinds.ts';
import { canSee, type Rights, rightsOf } from '#lib/articles/policy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Body } from '#lib/content/body.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** A byline as staff see it: a profile in its place in the order. */
export interface Byline {
  profileId: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string;
}

/** The working copy of an article, and the article in JSON of the v1 API. Times are ISO 8601 in UTC. */
export interface ArticleForEditing {
  id: string;
  guid: string;
  version: number;
  /** Rises with writes of fields; the side panel's writes name it. */
  fieldsVersion: number;
  /** The number of steps that have changed the words. */
  textVersion: number;
  slug: string;
  slugIsCustom: boolean;
  /** Where it is or was last live, else where it would be; null while it has no slug. */
  address: string | null;
  section: string;
  language: string;
  type: ArticleType;
  stage: Stage;
  stageChangedAt: string;
  /** What was said when it was sent back. */
  stageNote: string;
  publication: Publication;
  /** When a revision goes live by itself, or null; of a live article, its update. */
  scheduledFor: string | null;
  /** When it is taken off the site by itself, or null. */
  unpublishAt: string | null;
  /** Why what was due did not happen; empty when nothing is wrong. */
  scheduleProblem: string;
  killReason: string;
  assignee: { id: string; name: string } | null;
  dueAt: string | null;
  priority: Priority;
  isConfidential: boolean;
  trashedAt: string | null;
  /** Words of the body. */
  wordCount: number;
  headline: string;
  standfirst: string;
  kicker: string;
  slugline: string;
  source: string;
  dateline: { place: string; agency: string | null } | null;
  bylines: Byline[];
  bylineText: string;
  tags: string[];
  /** The stories that are this one in other languages, without those that one may not see. */
  translations: { id: string; language: string }[];
  body: Body;
  schemaVersion: number;
  editorsNote: string;
  internalNote: string;
  embargoUntil: string | null;
  /** The length that the desk has planned, in words. */
  plannedWords: number | null;
  firstPublishedAt: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  createdAt: string;
  changedAt: string;
  changedBy: { id: string | null; name: string };
  hasUnpublishedChanges: boolean;
  /** Whether the working copy is newer than the revision that is scheduled. */
  hasUnscheduledChanges: boolean;
  may: Rights;
}

/** What an `ArticleForEditing` is read from. */
export const EDITING_FIELDS = {
  id: true,
  guid: true,
  version: true,
  fieldsVersion: true,
  textVersion: true,
  publishedVersion: true,
  slug: true,
  slugIsCustom: true,
  sectionId: true,
  section: { select: { slug: true, holdsPages: true } },
  language: true,
  type: true,
  stage: true,
  stageChangedAt: true,
  stageNote: true,
  publication: true,
  liveRevisionId: true,
  scheduledFor: true,
  scheduledRevisionId: true,
  scheduledById: true,
  scheduledChange: true,
  scheduledVersion: true,
  unpublishAt: true,
  scheduleProblem: true,
  killReason: true,
  assigneeId: true,
  assignee: { select: { id: true, name: true } },
  dueAt: true,
  priority: true,
  isConfidential: true,
  trashedAt: true,
  wordCount: true,
  headline: true,
  standfirst: true,
  kicker: true,
  slugline: true,
  source: true,
  datelinePlace: true,
  datelineAgency: true,
  bylineText: true,
  editorsNote: true,
  internalNote: true,
  body: true,
  schemaVersion: true,
  embargoUntil: true,
  plannedWords: true,
  firstPublishedAt: true,
  publishedAt: true,
  updatedAt: true,
  createdAt: true,
  createdById: true,
  changedAt: true,
  changedById: true,
  changedBy: { select: { name: true } },
  bylines: {
    select: { profileId: true, role: true, profile: { select: { name: true, kind: true } } },
    orderBy: { position: 'asc' },
  },
  tags: { select: { tagId: true, tag: { select: { slug: true } } }, orderBy: { position: 'asc' } },
  addresses: {
    where: { isCurrent: true },
    select: { slug: true, section: { select: { slug: true } } },
  },
  translationGroup: {
    select: {
      id: true,
      originalId: true,
      articles: {
        select: {
          id: true,
          language: true,
          createdById: true,
          assigneeId: true,
          isConfidential: true,
          members: { select: { personId: true } },
        },
        orderBy: [{ language: 'asc' }, { id: 'asc' }],
      },
    },
  },
} satisfies Prisma.ArticleSelect;

export type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof EDITING_FIELDS }>;

/** The DTO of a row, with what this actor may do with it. */
export function toArticleForEditing(actor: Actor, row: ArticleRow): ArticleForEditing {
  return {
    id: row.id,
    guid: row.guid,
    version: row.version,
    fieldsVersion: row.fieldsVersion,
    textVersion: row.textVersion,
    slug: row.slug,
    slugIsCustom: row.slugIsCustom,
    address: addressOf(row),
    section: row.section.slug,
    language: row.language,
    type: row.type,
    stage: row.stage,
    stageChangedAt: row.stageChangedAt.toISOString(),
    stageNote: row.stageNote,
    publication: row.publication,
    scheduledFor: iso(row.scheduledFor),
    unpublishAt: iso(row.unpublishAt),
    scheduleProblem: row.scheduleProblem,
    killReason: row.killReason,
    assignee: row.assignee,
    dueAt: iso(row.dueAt),
    priority: row.priority,
    isConfidential: row.isConfidential,
    trashedAt: iso(row.trashedAt),
    wordCount: row.wordCount,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    slugline: row.slugline,
    source: row.source,
    dateline: row.datelinePlace ? { place: row.datelinePlace, agency: row.datelineAgency || null } : null,
    bylines: row.bylines.map(({ profileId, role, profile }) => ({ profileId, role, ...profile })),
    bylineText: row.bylineText,
    tags: row.tags.map(({ tag }) => tag.slug),
    translations: translationsOf(actor, row).map(({ id, language }) => ({ id, language })),
    // Every body in the table has passed parseBody on its way in.
    body: row.body as unknown as Body,
    schemaVersion: row.schemaVersion,
    editorsNote: row.editorsNote,
    internalNote: row.internalNote,
    embargoUntil: iso(row.embargoUntil),
    plannedWords: row.plannedWords,
    firstPublishedAt: iso(row.firstPublishedAt),
    publishedAt: iso(row.publishedAt),
    updatedAt: iso(row.updatedAt),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    changedBy: { id: row.changedById, name: row.changedBy?.name ?? 'Nightdesk' },
    hasUnpublishedChanges: hasUnpublishedChanges(row),
    hasUnscheduledChanges: row.scheduledVersion !== null && row.version > row.scheduledVersion,
    may: rightsOf(actor, row),
  };
}

/** The other stories of its group that an actor sees. */
export function translationsOf(
  actor: Actor,
  { id, translationGroup }: Pick<ArticleRow, 'id' | 'translationGroup'>,
) {
  return (translationGroup?.articles ?? []).filter((other) => other.id !== id && canSee(actor, other));
}

/** Whether readers of a live article see something older than the working copy. */
export function hasUnpublishedChanges(row: {
  publication: Publication;
  version: number;
  publishedVersion: number | null;
}): boolean {
  return row.publication === 'live' && row.version > (row.publishedVersion ?? 0);
}

/** The address readers know an article by, or would. */
export function addressOf(row: Pick<ArticleRow, 'addresses' | 'section' | 'slug'>): string | null {
  const [current] = row.addresses;
  if (current) return `/${current.section.slug}/${current.slug}`;
  return row.slug === '' ? null : `/${row.section.slug}/${row.slug}`;
}

function iso(instant: Date | null): string | null {
  return instant === null ? null : instant.toISOString();
}
