import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import {
  findProfile,
  otherProfileNames,
  type ProfileRow,
  refuseTakenProfileSlug,
} from '#lib/profiles/internal/profile-row.ts';
import { ProfileEdit } from '#lib/profiles/schema.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changeKind } from '#lib/taxonomy/commands/change-kind.ts';
import { canLinkProfiles } from '#lib/taxonomy/policy.ts';
import { publicPlacesOf, refuseBeyondBounds } from '#lib/taxonomy/reach.ts';
import { refuseSimilar, refuseStale } from '#lib/taxonomy/refusals.ts';

/**
 * Says who a profile is: in every byline it stands in, live ones too. The old slug leads on. Whose account it belongs
 * to is the admins' to say, and each person has one at most. Throws DomainError `invalid_input`, `slug_taken`,
 * `needs_confirmation` (similar), `stale_version`, `wrong_state`, `not_allowed`, `not_found`.
 */
export async function editProfile(actor: Actor, id: string, input: ProfileEdit): Promise<void> {
  const { version, isSure, ...wanted } = parseInput(ProfileEdit, input);
  await changeKind(actor, { kind: 'profile', action: 'profile.edit', id }, async (tx) => {
    const row = await findProfile(tx, id);
    await refuseBeyondBounds(tx, actor, { kind: 'profile', id });
    refuseStale('profile', row, version);
    const before = factsOf(row);
    const after = { ...before, ...given(wanted) };
    if (after.slug !== before.slug) await changeSlug(tx, row, after.slug);
    if (after.personId !== before.personId) await refuseLink(tx, actor, after.personId);
    if (after.name !== before.name) {
      refuseSimilar('profile', { name: after.name, isSure }, await otherProfileNames(tx, id));
    }
    await tx.profile.update({
      where: { id },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    });
    const places = await publicPlacesOf(tx, { kind: 'profile', id });
    await recordSiteChange(tx, actor, { kind: 'profile.edit', ...places });
    await recordAudit(tx, actor, {
      action: 'profile.edit',
      object: { type: 'profile', id },
      before,
      after,
    });
  });
}

function factsOf({ name, slug, kind, role, bio, contact, personId }: ProfileRow) {
  return { name, slug, kind, role, bio, contact, personId };
}

// What is left out stays as it is.
function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

async function changeSlug(tx: Transaction, row: ProfileRow, slug: string): Promise<void> {
  await refuseTakenProfileSlug(tx, slug, row.id);
  // One that it had before is its own again.
  await tx.profileAlias.deleteMany({ where: { slug } });
  await tx.profileAlias.create({ data: { slug: row.slug, profileId: row.id }, select: { slug: true } });
}

async function refuseLink(tx: Transaction, actor: Actor, personId: string | null): Promise<void> {
  if (!canLinkProfiles(actor)) {
    throw new DomainError('not_allowed', 'Whose account a profile belongs to is for admins to say. Ask one.');
  }
  if (personId === null) return;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, profile: { select: { name: true } } },
  });
  if (!person) refuse('There is nobody of that account here any more. Choose somebody else.');
  if (person.profile) {
    refuse(
      `${person.name} has the profile “${person.profile.name}” already. Merge the two, or unlink that one.`,
    );
  }
}

function refuse(sentence: string): never {
  throw new DomainError('invalid_input', sentence, { fields: { personId: sentence } });
}
