import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { findOrCreateProfile } from '#lib/profiles/commands.ts';
import type { SampleWorld } from '#lib/samples/sample-article.ts';
import { VOCABULARIES } from '#lib/samples/sample-words.ts';
import { slugify } from '#lib/shared/slugify.ts';

const TAGS = [
  'Harbour',
  'Ferries',
  'Schools',
  'Housing',
  'Budget',
  'Elections',
  'Courts',
  'Water',
  'Weather',
  'Rail',
  'Trade',
  'Fishing',
  'Museums',
  'Film',
  'Books',
  'Football',
  'Athletics',
  'Health',
  'Farming',
  'Energy',
  'Local history',
  'Police',
  'Technology',
  'Universities',
  'Labour',
] as const;

// Without a password nobody can sign in as them; an admin may give one.
const STAFF = [
  ['Dana Whitlock', 'editor'],
  ['Omar Feld', 'editor'],
  ['Kit Marlowe-Ross', 'reporter'],
  ['Yael Sandor', 'reporter'],
  ['Bruno Achterberg', 'reporter'],
  ['Nadia Kessler', 'reporter'],
] as const;

/** The sections that are there, and invented people, authors and tags, made where they are missing. */
export async function prepareWorld(actor: Actor): Promise<SampleWorld> {
  return await inTransaction(async (tx) => {
    await tx.person.createMany({
      data: STAFF.map(([name, role]) => ({ name, role, email: `${slugify(name)}@staff.example` })),
      skipDuplicates: true,
    });
    await tx.tag.createMany({
      data: TAGS.map((name) => ({ name, slug: slugify(name) })),
      skipDuplicates: true,
    });
    return {
      sections: await tx.section.findMany({
        where: { holdsPages: false },
        orderBy: { position: 'asc' },
        select: { id: true, slug: true },
      }),
      tagIds: await idsOf(tx.tag.findMany({ orderBy: { slug: 'asc' }, select: { id: true } })),
      personIds: await idsOf(
        tx.person.findMany({
          where: { role: { in: ['reporter', 'editor'] }, disabledAt: null },
          orderBy: { email: 'asc' },
          select: { id: true },
        }),
      ),
      profiles: await prepareProfiles(tx, actor),
    };
  });
}

async function prepareProfiles(tx: Transaction, actor: Actor): Promise<SampleWorld['profiles']> {
  const profiles = new Map<string, string>();
  for (const name of Object.values(VOCABULARIES).flatMap(({ writers }) => writers)) {
    const { id } = await findOrCreateProfile(tx, actor, { name, kind: 'person' });
    profiles.set(name, id);
  }
  return profiles;
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}
