import type { Actor } from '#lib/auth/actor.ts';
import { isAtLeast, type Role } from './roles.ts';

/** Whether an actor invites, changes, disables and deletes people, and sees their addresses: admins. */
export function canManagePeople({ role }: Pick<Actor, 'role'>): boolean {
  return isAtLeast(role, 'admin');
}

/** Whether somebody can be disabled or deleted by an actor: not by themselves, so that nobody locks themselves out by a slip. */
export function canTurnAway({ personId }: Pick<Actor, 'personId'>, id: string): boolean {
  return personId !== id;
}

/** Whether articles can be given to somebody: contributors see nothing but what they began. */
export function canBeAssigned(person: { role: Role; disabledAt: Date | null }): boolean {
  return person.disabledAt === null && isAtLeast(person.role, 'reporter');
}

/** The sections that somebody is limited to, of those that were named: only editors are limited. */
export function limitsOf(role: Role, sectionIds: readonly string[]): string[] {
  return role === 'editor' ? [...new Set(sectionIds)] : [];
}
