import 'server-only';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { firstFreeSlug, slugify } from '#lib/shared/slugify.ts';
import { storableText } from '#lib/shared/storable-text.ts';
import { PROFILE_OPTION, type ProfileOption } from './queries.ts';

export const NewProfile = z.strictObject({
  name: storableText().trim().min(1, 'Type a name.').max(200, 'A name has at most 200 characters.'),
  kind: z.enum(['person', 'organisation'], 'A byline is a person or an organisation.'),
});
export type NewProfile = z.input<typeof NewProfile>;

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
  const existing = await tx.profile.findFirst({
    where: { kind, name: { equals: name, mode: 'insensitive' } },
    select: PROFILE_OPTION,
  });
  if (existing) return existing;
  if (!isAtLeast(actor.role, 'reporter')) {
    throw new DomainError(
      'not_allowed',
      'New authors are made by staff. Pick one that exists, or ask an editor.',
    );
  }
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
  const near = await tx.profile.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return firstFreeSlug(slug, new Set(near.map((profile) => profile.slug)));
}
