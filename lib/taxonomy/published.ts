import 'server-only';
import { cache } from 'react';
import { topicAddress } from '#lib/articles/addresses.ts';
import type { AddressState } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';

/** A section as readers see it. */
export interface PublishedSection {
  slug: string;
  name: string;
  description: string;
  /** Whether it stands at the top of every page. */
  inMenu: boolean;
}

/** All sections in the newsroom's order, without that of the pages. Read once per request. */
export const listPublishedSections = cache((): Promise<PublishedSection[]> => {
  return readerDb().publishedSection.findMany({
    where: { holdsPages: false },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { slug: true, name: true, description: true, inMenu: true },
  });
});

/** The section whose stories are pages. Read once per request. */
export const getPagesSection = cache((): Promise<PublishedSection> => {
  return readerDb().publishedSection.findFirstOrThrow({
    where: { holdsPages: true },
    select: { slug: true, name: true, description: true, inMenu: true },
  });
});

/** What readers find at `/{section}`: its front, or where that moved when it was renamed or merged. */
export async function resolveSection(slug: string): Promise<AddressState> {
  const found = await readerDb().publishedSectionAddress.findUnique({
    where: { slug },
    select: { toSlug: true },
  });
  if (!found) return { kind: 'unknown' };
  return found.toSlug === slug ? { kind: 'live' } : { kind: 'moved', to: `/${found.toSlug}` };
}

/** A tag as readers see it. */
export interface PublishedTag {
  slug: string;
  name: string;
}

/** The tag at `/topics/{slug}` by the slug it has now, or null. Read once per request. */
export const getPublishedTag = cache(async (slug: string): Promise<PublishedTag | null> => {
  return await readerDb().publishedTag.findUnique({
    where: { slug, toSlug: slug },
    select: { slug: true, name: true },
  });
});

/** What readers find at `/topics/{slug}`: the tag, or where it went when it was renamed or merged. */
export async function resolveTag(slug: string): Promise<AddressState> {
  const found = await readerDb().publishedTag.findUnique({ where: { slug }, select: { toSlug: true } });
  if (!found) return { kind: 'unknown' };
  return found.toSlug === slug ? { kind: 'live' } : { kind: 'moved', to: topicAddress(found.toSlug) };
}
