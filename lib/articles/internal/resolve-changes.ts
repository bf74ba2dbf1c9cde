import 'server-only';
import type { z } from 'zod';
import { canUseSection } from '#lib/articles/policy.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import { automaticSlug } from '#lib/articles/slugs.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { parseBody } from '#lib/content/body.ts';
import type { Transaction } from '#lib/db.ts';
import { standingProfiles } from '#lib/profiles/standing.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { RESERVED_SLUGS } from '#lib/taxonomy/reserved-slugs.ts';
import { standingSection, standingTags } from '#lib/taxonomy/standing.ts';
import type { Prisma } from '#prisma/generated/client.ts';

type Changes = z.output<typeof ArticleChanges>;

/** What a slug is decided from. */
export interface SlugFacts {
  slug: string;
  slugIsCustom: boolean;
  headline: string;
  /** Once an article has been live, its address no longer follows its headline. */
  hasBeenLive: boolean;
}

/**
 * Turns changes named by slugs and ids into columns and join rows, refusing what does not exist.
 * Throws DomainError `invalid_input`, `too_large`, `not_allowed`.
 */
export async function resolveChanges(tx: Transaction, actor: Actor, changes: Changes, before: SlugFacts) {
  const { slug, section, dateline, bylines, tags, body, schemaVersion, embargoUntil, ...plain } = changes;
  const columns: Prisma.ArticleUncheckedUpdateInput = given(plain);
  Object.assign(columns, slugColumns(changes, before));
  if (section !== undefined) columns.sectionId = await findSection(tx, actor, section);
  if (dateline !== undefined) {
    columns.datelinePlace = dateline?.place ?? '';
    columns.datelineAgency = dateline?.agency ?? '';
  }
  if (body !== undefined) columns.body = parseBody(body, schemaVersion) as unknown as Prisma.InputJsonObject;
  if (embargoUntil !== undefined)
    columns.embargoUntil = embargoUntil === null ? null : new Date(embargoUntil);
  return {
    columns,
    bylines: bylines === undefined ? null : await findProfiles(tx, bylines),
    tagIds: tags === undefined ? null : await findTags(tx, tags),
  };
}

function slugColumns(changes: Changes, before: SlugFacts): { slug?: string; slugIsCustom?: boolean } {
  if (typeof changes.slug === 'string') {
    if (RESERVED_SLUGS.has(changes.slug))
      refuse('slug', `“${changes.slug}” is reserved. Choose another slug.`);
    return { slug: changes.slug, slugIsCustom: true };
  }
  const isAutomatic = changes.slug === null || !before.slugIsCustom;
  if (!isAutomatic || before.hasBeenLive) return {};
  const headline = changes.headline ?? before.headline;
  return { slug: automaticSlug(headline), slugIsCustom: false };
}

async function findSection(tx: Transaction, actor: Actor, slug: string): Promise<string> {
  const section = await standingSection(tx, slug);
  if (!section)
    return refuse('section', `There is no section “${slug.slice(0, 60)}”. Choose one that exists.`);
  if (!canUseSection(actor, section.id)) {
    throw new DomainError('not_allowed', 'That section is not one of yours. Choose one of your sections.');
  }
  return section.id;
}

// Whoever chose one that was merged meanwhile means what it was merged into, which stands there once.
async function findProfiles(tx: Transaction, bylines: NonNullable<Changes['bylines']>) {
  const standing = await standingProfiles(
    tx,
    bylines.map(({ profileId }) => profileId),
  );
  const found = new Map<string, (typeof bylines)[number]>();
  for (const { profileId: named, role } of bylines) {
    const profileId = standing.get(named);
    if (profileId === undefined)
      return refuse('bylines', 'An author in the byline does not exist any more. Choose again.');
    if (!found.has(profileId)) found.set(profileId, { profileId, role });
  }
  return [...found.values()];
}

async function findTags(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
  const standing = await standingTags(tx, slugs);
  const ids = slugs.map((slug) => {
    const tag = standing.get(slug);
    return tag?.id ?? refuse('tags', `There is no tag “${slug.slice(0, 60)}”. Choose one that exists.`);
  });
  return [...new Set(ids)];
}

function refuse(field: string, sentence: string): never {
  throw new DomainError('invalid_input', sentence, { fields: { [field]: sentence } });
}

// Prisma is strict about undefined: a field that is not given must not be there at all.
function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
