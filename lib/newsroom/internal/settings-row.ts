import 'server-only';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const SETTINGS_FIELDS = {
  version: true,
  name: true,
  tagline: true,
  language: true,
  timeZone: true,
  twoPairsOfEyes: true,
  accentLight: true,
  accentDark: true,
  typePairing: true,
  footerText: true,
  feedsFullText: true,
  socialProfiles: true,
  contactEmail: true,
  contactAddress: true,
  contactPageId: true,
  ethicsPageId: true,
  analyticsProvider: true,
  analyticsSite: true,
  analyticsHost: true,
} satisfies Prisma.NewsroomSelect;

export type SettingsRow = Prisma.NewsroomGetPayload<{ select: typeof SETTINGS_FIELDS }>;

export function readSettings(database: Transaction): Promise<SettingsRow> {
  return database.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: SETTINGS_FIELDS });
}

/** Sections that stand, in the newsroom's order, without that of the pages. */
export function readSections(database: Transaction) {
  return database.section.findMany({
    where: { mergedIntoId: null, holdsPages: false },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, slug: true, name: true, inMenu: true },
  });
}

/** A page to choose from. */
export interface PageChoice {
  /** Of its article. */
  id: string;
  headline: string;
  isLive: boolean;
}

/** Pages that readers see, or may see one day. */
export async function readPages(database: Transaction, only?: readonly string[]): Promise<PageChoice[]> {
  const rows = await database.article.findMany({
    where: {
      section: { holdsPages: true },
      trashedAt: null,
      publication: { not: 'killed' },
      ...(only ? { id: { in: [...only] } } : {}),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGES_MOST,
    select: { id: true, headline: true, publication: true },
  });
  return rows.map(({ id, headline, publication }) => ({ id, headline, isLive: publication === 'live' }));
}

const PAGES_MOST = 200;
