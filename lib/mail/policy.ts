import type { Actor } from '#lib/auth/actor.ts';

/** Whether an actor may read the mail that the newsroom sends: admins, who keep it running. */
export function canReadMail(actor: Actor): boolean {
  return actor.role === 'admin';
}
