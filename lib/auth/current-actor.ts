import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { sayStatus } from '#lib/shared/answer-status.ts';
import { type Actor, actingFrom } from './actor.ts';
import { sessionCookie } from './cookie.ts';
import { refuseForeignOrigin } from './origin.ts';
import { requestOrigin } from './request-origin.ts';
import { actorOfSession, closeSession } from './sessions.ts';

/** Who sent this request by the session cookie, or null. Looked up once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const actor = token ? await actorOfSession(token) : null;
  return actor && actingFrom(requestOrigin(await headers()), actor);
});

/** The signed-in actor of a page; everybody else is sent to sign in and comes back to `returnTo` afterwards. */
export async function requireActor(returnTo = '/admin'): Promise<Actor> {
  return (await currentActor()) ?? redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
}

/**
 * The signed-in actor of a server action: also refuses what another site's page has sent. Everybody else is sent to sign
 * in, with the status of a refusal.
 */
export async function requireActorForChange(): Promise<Actor> {
  refuseForeignOrigin(await headers());
  const actor = await currentActor();
  if (actor === null) sayStatus(401);
  return actor ?? (await requireActor());
}

/**
 * Refuses a server action sent from elsewhere, for actions of people who are not signed in yet. Returns where it comes
 * from, for the audit log.
 */
export async function requireOwnOrigin(): Promise<string> {
  const sent = await headers();
  refuseForeignOrigin(sent);
  return requestOrigin(sent);
}

/** Ends this browser's session, here and in the database. */
export async function signOut(): Promise<void> {
  refuseForeignOrigin(await headers());
  const jar = await cookies();
  const { name } = sessionCookie();
  const token = jar.get(name)?.value;
  if (token) await closeSession(token);
  jar.delete(name);
}
