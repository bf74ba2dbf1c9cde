import type { Actor } from '#lib/auth/actor.ts';
import { PROOF_MS } from '#lib/auth/proof.ts';
import { holderOfSession, openSession, type SessionHolder } from '#lib/auth/sessions.ts';
import type { Role } from '#lib/people/roles.ts';
import { anActor } from './newsroom.ts';

const LONG_AGO = () => new Date(Date.now() - 2 * PROOF_MS);

/** Somebody in a session of their own, who proved who they are just now or `isStale` long ago. */
export async function aSignedIn(role: Role, { isStale = false }: { isStale?: boolean } = {}) {
  const { personId } = await anActor(role);
  const id = personId ?? '';
  const token = await openSession(id, 'a browser', isStale ? { clock: LONG_AGO } : {});
  const holder = async (): Promise<SessionHolder> => {
    const found = await holderOfSession(token);
    if (found === null) throw new Error('the session is open');
    return found;
  };
  const { actor }: { actor: Actor } = await holder();
  return { id, actor, token, holder };
}
