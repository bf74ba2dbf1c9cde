import 'server-only';
import { systemActor } from '#lib/auth/system-actor.ts';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import { db } from '#lib/db.ts';
import { STARTER_SECTIONS } from '#lib/taxonomy/starter-sections.ts';
import { addPerson } from './commands.ts';
import { hasPeople } from './queries.ts';

export interface FirstRun {
  /** Both or neither: the first admin, made without the set-up page. */
  adminEmail?: string | null;
  adminPassword?: string | null;
  siteUrl: string;
}

/**
 * Brings an empty newsroom to where somebody can begin: its starter sections, and the first admin or a one-time
 * link to become it. Harmless on a newsroom that is under way. Each call replaces the link of the one before.
 */
export async function prepareNewsroom(input: FirstRun): Promise<{ setUpLink: string | null }> {
  await addStarterSections();
  if (await hasPeople()) return { setUpLink: null };
  if (input.adminEmail && input.adminPassword) {
    await addPerson(systemActor('first run'), {
      email: input.adminEmail,
      name: input.adminEmail.split('@')[0] || 'Admin',
      role: 'admin',
      password: input.adminPassword,
    });
    return { setUpLink: null };
  }
  const token = newToken();
  const tokenHash = hashToken(token);
  await db().setUpLink.upsert({
    where: { id: 1 },
    create: { id: 1, tokenHash },
    update: { tokenHash, createdAt: new Date() },
    select: { id: true },
  });
  return { setUpLink: `${input.siteUrl}/setup?token=${token}` };
}

/** Gives a newsroom without any section but that of the pages those it begins with. */
export async function addStarterSections(): Promise<void> {
  if ((await db().section.count({ where: { holdsPages: false } })) > 0) return;
  await db().section.createMany({
    data: STARTER_SECTIONS.map((section, position) => ({ ...section, position })),
    skipDuplicates: true,
  });
}
