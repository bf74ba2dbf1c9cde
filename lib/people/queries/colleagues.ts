import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { Role } from '#lib/people/roles.ts';

/** Somebody on the staff, as colleagues know them. */
export interface Colleague {
  id: string;
  name: string;
  role: Role;
}

/** Everybody who can sign in, by name. */
export function listColleagues(_actor: Actor): Promise<Colleague[]> {
  return db().person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true },
  });
}
