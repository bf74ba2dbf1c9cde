import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import {
  type PageChoice,
  readPages,
  readSections,
  readSettings,
  type SettingsRow,
} from './internal/settings-row.ts';
import { knownTimeZones } from './internal/time-zones.ts';
import { logoAddress } from './logo.ts';
import { SCHEMES, type Scheme } from './look.ts';
import { canChangeSettings } from './policy.ts';

/** How the newsroom calls itself, its language (BCP 47) and its time zone (IANA). No secret, so no actor. */
export interface NewsroomIdentity {
  name: string;
  language: string;
  timeZone: string;
}

export function getNewsroomIdentity(): Promise<NewsroomIdentity> {
  return db().newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, language: true, timeZone: true },
  });
}

/** All that is set for the newsroom and its site, as `SettingsChange` changes it. */
export interface NewsroomSettings extends SettingsRow {
  sections: { id: string; name: string; inMenu: boolean }[];
  /** What can be chosen as a page of the newsroom's. */
  pages: PageChoice[];
  /** Addresses of the logos; null for none. */
  logos: Readonly<Record<Scheme, string | null>>;
}

/** Admins only. Throws DomainError `not_found`. */
export async function getSettings(actor: Actor): Promise<NewsroomSettings> {
  if (!canChangeSettings(actor)) throw notFound('page', true);
  const [settings, sections, pages, logos] = await Promise.all([
    readSettings(db()),
    readSections(db()),
    readPages(db()),
    readLogos(),
  ]);
  return {
    ...settings,
    sections: sections.map(({ id, name, inMenu }) => ({ id, name, inMenu })),
    pages,
    logos,
  };
}

async function readLogos(): Promise<NewsroomSettings['logos']> {
  const rows = await db().newsroomLogo.findMany({ select: { scheme: true, hash: true } });
  const [light = null, dark = null] = SCHEMES.map((scheme) => {
    const logo = rows.find((row) => row.scheme === scheme);
    return logo ? logoAddress(logo.hash) : null;
  });
  return { light, dark };
}

/** The zones to choose from, as IANA names, UTC first. */
export function listTimeZones(_actor: Actor): Promise<string[]> {
  return knownTimeZones(db());
}
