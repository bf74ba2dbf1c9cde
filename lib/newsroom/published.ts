import 'server-only';
import { cache } from 'react';
import { readerDb } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { listPublishedSections, type PublishedSection } from '#lib/taxonomy/published.ts';

/** What every reader page says of the publication. */
export interface SiteIdentity {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  /** IANA zone. */
  timeZone: string;
  /** The site's origin, without a slash at the end. */
  url: string;
  sections: PublishedSection[];
}

/** The publication's name, language, zone and sections. Read once per request. */
export const getSiteIdentity = cache(async (): Promise<SiteIdentity> => {
  const [newsroom, sections] = await Promise.all([
    readerDb().publishedNewsroom.findFirstOrThrow({
      select: { name: true, tagline: true, language: true, timeZone: true },
    }),
    listPublishedSections(),
  ]);
  return { ...newsroom, sections, url: getEnv().siteUrl };
});
