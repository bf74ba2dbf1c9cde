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
} satisfies Prisma.NewsroomSelect;

export type SettingsRow = Prisma.NewsroomGetPayload<{ select: typeof SETTINGS_FIELDS }>;

export function readSettings(database: Transaction): Promise<SettingsRow> {
  return database.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: SETTINGS_FIELDS });
}

/** Sections that stand, in the newsroom's order. */
export function readSections(database: Transaction) {
  return database.section.findMany({
    where: { mergedIntoId: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, slug: true, name: true, inMenu: true },
  });
}
