import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
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

/** How somebody reads times in the newsroom: by clocks of their own, or by the newsroom's. */
export interface OwnDates extends DateStyle {
  /** IANA zone of the newsroom and its site, which their own may differ from. */
  newsroomZone: string;
}

/**
 * The one way to learn in which zone an actor is shown times and types them. Dates are in English, as all words of
 * the newsroom are.
 */
export async function getOwnDates({ personId }: Actor): Promise<OwnDates> {
  const [{ timeZone }, person] = await Promise.all([
    getNewsroomIdentity(),
    personId === null
      ? null
      : db().person.findUnique({ where: { id: personId }, select: { timeZone: true } }),
  ]);
  return { language: 'en', timeZone: person?.timeZone ?? timeZone, newsroomZone: timeZone };
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
