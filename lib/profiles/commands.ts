import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { firstFreeSlug, slugify } from '#lib/shared/slugify.ts';
import { lockKind } from '#lib/taxonomy/lock.ts';
import { PROFILE_OPTION, type ProfileOption } from './queries.ts';
import { NewProfile } from './schema.ts';

/**
 * Makes a profile for bylines, or finds the one of that name and kind. Reporters and above.
 * Throws DomainError `invalid_input`, `not_allowed`.
 */
export async function createProfile(actor: Actor, input: NewProfile): Promise<ProfileOption> {
  return await auditRefusals(actor, { action: 'profile.create', object: { type: 'profile', id: null } }, () =>
    inTransaction((tx) => findOrCreateProfile(tx, actor, input)),
  );
}

/** The same inside a transaction that does more. */
export async function findOrCreateProfile(
  tx: Transaction,
  actor: Actor,
  input: NewProfile,
): Promise<ProfileOption> {
  const { name, kind } = parseInput(NewProfile, input);
  const existing = await findByName(tx, name, kind);
  if (existing) return existing;
  if (!isAtLeast(actor.role, 'reporter')) {
    throw new DomainError(
      'not_allowed',
      'New authors are made by staff. Pick one that exists, or ask an editor.',
    );
  }
  await lockKind(tx, 'profile');
  // Somebody may have made it while we waited.
  return (await findByName(tx, name, kind)) ?? (await insertProfile(tx, actor, { name, kind }));
}

// One that was merged is found by its name all the same, unless another has that name now.
async function findByName(
  tx: Transaction,
  name: string,
  kind: ProfileOption['kind'],
): Promise<ProfileOption | null> {
  const namesakes = await tx.profile.findMany({
    where: { kind, name: { equals: name, mode: 'insensitive' } },
    orderBy: { createdAt: 'asc' },
    select: { ...PROFILE_OPTION, mergedInto: { select: PROFILE_OPTION } },
  });
  const found = namesakes.find(({ mergedInto }) => mergedInto === null) ?? namesakes[0];
  if (!found) return null;
  const { mergedInto, ...own } = found;
  return mergedInto ?? own;
}

async function insertProfile(
  tx: Transaction,
  actor: Actor,
  { name, kind }: Pick<ProfileOption, 'name' | 'kind'>,
): Promise<ProfileOption> {
  const profile = await tx.profile.create({
    data: { name, kind, slug: await freeSlug(tx, name) },
    select: PROFILE_OPTION,
  });
  await recordAudit(tx, actor, {
    action: 'profile.create',
    object: { type: 'profile', id: profile.id },
    after: { name, kind },
  });
  return profile;
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const slug = slugify(name) || 'author';
  const near = { where: { slug: { startsWith: slug } }, select: { slug: true } };
  const profiles = await tx.profile.findMany(near);
  const aliases = await tx.profileAlias.findMany(near);
  return firstFreeSlug(slug, new Set([...profiles, ...aliases].map((taken) => taken.slug)));
}
