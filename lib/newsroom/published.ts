import 'server-only';
import { cache } from 'react';
import { readerDb } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { listPublishedSections, type PublishedSection } from '#lib/taxonomy/published.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Scheme, TypePairing } from './look.ts';

/** What every reader page says of the publication, and how it looks. */
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
  /** Colours as `#rrggbb`; empty for the house's own. */
  accents: Readonly<Record<Scheme, string>>;
  typePairing: TypePairing;
  /** One line or two; empty for none, as the rest of the footer. */
  footerText: string;
  contactEmail: string;
  contactAddress: string;
  /** Absolute addresses on the web. */
  socialProfiles: string[];
  /** Whether feeds carry stories in full. */
  feedsFullText: boolean;
}

/** The publication as its admins have set it up. Read once per request. */
export const getSiteIdentity = cache(async (): Promise<SiteIdentity> => {
  const [newsroom, sections] = await Promise.all([
    readerDb().publishedNewsroom.findFirstOrThrow({ select: SITE_FIELDS }),
    listPublishedSections(),
  ]);
  const { accentLight, accentDark, ...rest } = newsroom;
  return { ...rest, accents: { light: accentLight, dark: accentDark }, sections, url: getEnv().siteUrl };
});

const SITE_FIELDS = {
  name: true,
  tagline: true,
  language: true,
  timeZone: true,
  accentLight: true,
  accentDark: true,
  typePairing: true,
  footerText: true,
  contactEmail: true,
  contactAddress: true,
  socialProfiles: true,
  feedsFullText: true,
} satisfies Prisma.PublishedNewsroomSelect;
