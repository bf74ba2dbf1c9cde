import type { Actor } from '#lib/auth/actor.ts';
import { createApiToken, findApiToken } from '#lib/auth/api-tokens.ts';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { addPerson } from '#lib/people/commands.ts';
import type { Role } from '#lib/people/roles.ts';
import { PASSWORD } from './people-commands.ts';

/** Somebody who is signed in and has an API token. */
export interface Member {
  id: string;
  email: string;
  actor: Actor;
  session: string;
  token: string;
}

let count = 0;

/** Has an admin add somebody, who signs in. */
export async function aMember(admin: Actor, role: Role = 'reporter'): Promise<Member> {
  count += 1;
  const email = `member-${count}@people.test`;
  const { id } = await addPerson(admin, { email, name: `Member ${count}`, role, password: PASSWORD });
  const session = await openSession(id, 'a browser');
  const { token } = await createApiToken(admin, { email, scopes: ['articles:read'] });
  const actor = await actorOfSession(session);
  if (!actor) throw new Error('whoever was just signed in is somebody');
  return { id, email, actor, session, token };
}

/** Which of the ways in are open: a session, a token, the password. */
export async function waysIn({ email, session, token }: Member): Promise<boolean[]> {
  const found = [
    await actorOfSession(session),
    await findApiToken(token),
    await personOfCredentials({ email, password: PASSWORD }),
  ];
  return found.map((one) => one !== null);
}
