import 'server-only';
import { cache } from 'react';
import { readerDb } from '#lib/db.ts';

/** A section as readers see it. */
export interface PublishedSection {
  slug: string;
  name: string;
  description: string;
}

/** All sections in the newsroom's order. Read once per request. */
export const listPublishedSections = cache((): Promise<PublishedSection[]> => {
  return readerDb().publishedSection.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { slug: true, name: true, description: true },
  });
});
