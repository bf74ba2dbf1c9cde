import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { actorsOfPeople } from '#lib/auth/person-actors.ts';
import { db, inTransaction } from '#lib/db.ts';
import { PAPER, SECTIONS, TAGS } from '#lib/demo/paper.ts';
import { type AuthorKey, emailOf, ORGANISATION, STAFF, type StaffKey } from '#lib/demo/staff.ts';
import { changeSettings } from '#lib/newsroom/commands.ts';
import { getSettings } from '#lib/newsroom/queries.ts';
import { addPerson, setUpNewsroom } from '#lib/people/commands.ts';
import { prepareNewsroom } from '#lib/people/first-run.ts';
import { editProfile } from '#lib/profiles/commands/edit-profile.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { createSection } from '#lib/taxonomy/commands/create-section.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { engageOthers } from './engage-others.ts';

const KEYS = Object.keys(STAFF) as StaffKey[];

/** The people of the demonstration as they act, and what they stand in bylines as. */
export interface Cast {
  actorOf(key: StaffKey): Actor;
  personIdOf(key: StaffKey): string;
  profileIdOf(key: AuthorKey): string;
}

/** Sets up an empty newsroom: its name, its sections and tags, its people and their profiles. */
export async function engageStaff(
  actor: Actor,
  { passwordOf, now }: { passwordOf(key: StaffKey): string; now: Date },
): Promise<Cast> {
  const sectionIds = new Map<string, string>();
  for (const section of SECTIONS) sectionIds.set(section.slug, (await createSection(actor, section)).id);
  for (const name of TAGS) await createTag(actor, { name, isSure: true });
  await openNewsroom(passwordOf('ingrid'));
  for (const key of KEYS.filter((one) => STAFF[one].role !== 'admin')) {
    const { name, role, sections } = STAFF[key];
    const { id } = await addPerson(actor, { name, role, email: emailOf(key), password: passwordOf(key) });
    await limitTo(
      id,
      sections.map((slug) => sectionIds.get(slug) ?? ''),
    );
  }
  await engageOthers(actor, { now, sportId: sectionIds.get('sport') ?? '' });
  const actors = await actorsByKey();
  const admin = find(actors, 'ingrid');
  const { version } = await getSettings(admin);
  await changeSettings(admin, { version, tagline: PAPER.tagline, timeZone: PAPER.timeZone });
  const profileIds = await writeProfiles(admin, (key) => find(actors, key).personId);
  return {
    actorOf: (key) => find(actors, key),
    personIdOf: (key) => find(actors, key).personId ?? '',
    profileIdOf: (key) => find(profileIds, key),
  };
}

// The way every newsroom goes: by its one-time link.
async function openNewsroom(password: string): Promise<void> {
  const { setUpLink } = await prepareNewsroom({ siteUrl: 'https://lantern.example' });
  const token = new URL(setUpLink ?? '').searchParams.get('token') ?? '';
  const admin = { name: STAFF.ingrid.name, email: emailOf('ingrid'), password };
  await setUpNewsroom({ token, newsroomName: PAPER.name, ...admin }, 'demo');
}

async function limitTo(personId: string, sectionIds: readonly string[]): Promise<void> {
  await db().personSection.createMany({ data: sectionIds.map((sectionId) => ({ personId, sectionId })) });
}

async function actorsByKey(): Promise<Map<StaffKey, Actor>> {
  const actors = await inTransaction((tx) => actorsOfPeople(tx, {}));
  return new Map(
    KEYS.flatMap((key) => {
      const actor = actors.find(({ email }) => email === emailOf(key));
      return actor ? [[key, actor] as const] : [];
    }),
  );
}

async function writeProfiles(
  admin: Actor,
  personIdOf: (key: StaffKey) => string | null,
): Promise<Map<AuthorKey, string>> {
  const ids = new Map<AuthorKey, string>();
  for (const key of KEYS) {
    const { name, title, bio } = STAFF[key];
    const { id } = await createProfile(admin, { name, kind: 'person' });
    await editProfile(admin, id, {
      version: 1,
      role: title,
      bio,
      contact: emailOf(key),
      personId: personIdOf(key),
    });
    ids.set(key, id);
  }
  const { name, title, bio, key } = ORGANISATION;
  const { id } = await createProfile(admin, { name, kind: 'organisation' });
  await editProfile(admin, id, { version: 1, role: title, bio });
  return ids.set(key, id);
}

function find<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`"${String(key)}" is nobody here.`);
  return value;
}
