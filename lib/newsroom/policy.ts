import type { Actor } from '#lib/auth/actor.ts';

/** Whether an actor sees and changes what holds for the whole newsroom and its site: admins. */
export function canChangeSettings(actor: Actor): boolean {
  return actor.role === 'admin';
}
