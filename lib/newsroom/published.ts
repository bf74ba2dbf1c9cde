import 'server-only';
import { cache } from 'react';
import type { AnalyticsChoice } from '#lib/analytics/providers.ts';
import { readerDb } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { listPublishedSections, type PublishedSection } from '#lib/taxonomy/published.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { logoAddress } from './logo.ts';
import { SCHEMES, type Scheme, type TypePairing } from './look.ts';
import type { PageRole } from './page-roles.ts';

/** A page that readers find at the foot of every other. */
export interface SitePage {
  id: string;
  /** Its path on this site. */
  address: string;
  headline: string;
  /** BCP 47. */
  language: string;
}

/** A picture in place of the publication's name. */
export interface SiteLogo {
  /** Its path on this site. */
  address: string;
  /** In pixels. */
  width: number;
  height: number;
}

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
  /** Null where there is none that readers see. */
  pages: Readonly<Record<PageRole, SitePage | null>>;
  /** The logo, and the one for dark pages; null for none. */
  logos: Readonly<Record<Scheme, SiteLogo | null>>;
  /** Who counts visits, with empty words for nobody. */
  analytics: AnalyticsChoice;
}

/** The publication as its admins have set it up. Read once per request. */
export const getSiteIdentity = cache(async (): Promise<SiteIdentity> => {
  const [newsroom, sections] = await Promise.all([
    readerDb().publishedNewsroom.findFirstOrThrow({ select: SITE_FIELDS }),
    listPublishedSections(),
  ]);
  const { accentLight, accentDark, pages, logos, analyticsProvider, analyticsSite, analyticsHost, ...rest } =
    newsroom;
  return {
    ...rest,
    accents: { light: accentLight, dark: accentDark },
    pages: { ...NO_PAGES, ...(pages as unknown as Partial<SiteIdentity['pages']>) },
    logos: logosOf(logos as unknown as StoredLogos),
    analytics: { provider: analyticsProvider, site: analyticsSite, host: analyticsHost },
    sections,
    url: getEnv().siteUrl,
  };
});

const NO_PAGES: SiteIdentity['pages'] = { contact: null, ethics: null };

type StoredLogos = Partial<Record<Scheme, { hash: string; width: number; height: number }>>;

function logosOf(stored: StoredLogos): SiteIdentity['logos'] {
  const [light = null, dark = null] = SCHEMES.map((scheme) => {
    const logo = stored[scheme];
    return logo ? { address: logoAddress(logo.hash), width: logo.width, height: logo.height } : null;
  });
  return { light, dark };
}

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
  pages: true,
  logos: true,
  analyticsProvider: true,
  analyticsSite: true,
  analyticsHost: true,
} satisfies Prisma.PublishedNewsroomSelect;

/** The picture at a logo's address, as PNG; null where there is none. */
export async function getLogo(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const logo = await readerDb().publishedLogo.findUnique({ where: { hash }, select: { bytes: true } });
  return logo && new Uint8Array(logo.bytes);
}
