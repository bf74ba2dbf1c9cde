import 'server-only';
import { replaceProfile } from '#lib/articles/commands/follow-merge.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { findProfile, type ProfileRow } from '#lib/profiles/internal/profile-row.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changeManyStories } from '#lib/taxonomy/commands/change-kind.ts';
import { canLinkProfiles } from '#lib/taxonomy/policy.ts';
import { publicPlacesOf, refuseBeyondBounds } from '#lib/taxonomy/reach.ts';
import { refuseSame } from '#lib/taxonomy/refusals.ts';
import { Merge } from '#lib/taxonomy/schema.ts';

/**
 * Merges a profile into another, for good: it stands in the bylines of its stories, live ones too, and its name and
 * slug lead there. An account that only the first one has goes along, which is for admins to do. Returns how many
 * stories had it. Throws DomainError `not_allowed`, `not_found`, `wrong_state` when either was merged before or they
 * belong to two people, `invalid_input`.
 */
export async function mergeProfile(actor: Actor, id: string, input: Merge): Promise<{ stories: number }> {
  const { into } = parseInput(Merge, input);
  refuseSame('profile', id, into);
  return await changeManyStories(actor, { kind: 'profile', action: 'profile.merge', id }, async (tx) => {
    const from = await findProfile(tx, id);
    const target = await findProfile(tx, into);
    await refuseBeyondBounds(tx, actor, { kind: 'profile', id });
    refuseAccounts(actor, from, target);
    const places = await publicPlacesOf(tx, { kind: 'profile', id });
    const stories = await replaceProfile(tx, { from: id, into });
    await leadOn(tx, from, target);
    await recordSiteChange(tx, actor, { kind: 'profile.merge', ...places });
    await recordAudit(tx, actor, {
      action: 'profile.merge',
      object: { type: 'profile', id },
      before: { name: from.name, slug: from.slug, personId: from.personId },
      after: { into, name: target.name, slug: target.slug, stories },
    });
    return { stories };
  });
}

function refuseAccounts(actor: Actor, from: ProfileRow, target: ProfileRow): void {
  if (from.personId === null) return;
  if (target.personId !== null) {
    throw new DomainError(
      'wrong_state',
      'These profiles belong to the accounts of two people. Take one of the accounts off its profile first.',
    );
  }
  if (!canLinkProfiles(actor)) {
    throw new DomainError(
      'not_allowed',
      'This profile belongs to somebody’s account. Ask an admin to merge it.',
    );
  }
}

async function leadOn(tx: Transaction, from: ProfileRow, target: ProfileRow): Promise<void> {
  const into = target.id;
  await tx.profileAlias.updateMany({ where: { profileId: from.id }, data: { profileId: into } });
  await tx.profileAlias.create({ data: { slug: from.slug, profileId: into }, select: { slug: true } });
  await tx.profile.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into } });
  await tx.profile.update({
    where: { id: from.id },
    data: { mergedIntoId: into, personId: null, version: { increment: 1 } },
    select: { id: true },
  });
  if (from.personId === null) return;
  await tx.profile.update({
    where: { id: into },
    data: { personId: from.personId, version: { increment: 1 } },
    select: { id: true },
  });
}
