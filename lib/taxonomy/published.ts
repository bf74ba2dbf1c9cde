import 'server-only';
import { cache } from 'react';
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

/** All sections in the newsroom's order. Read once per request. */
export const listPublishedSections = cache((): Promise<PublishedSection[]> => {
  return readerDb().publishedSection.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
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
