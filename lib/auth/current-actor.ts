import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { sayStatus } from '#lib/shared/answer-status.ts';
import { type Actor, actingFrom } from './actor.ts';
import { sessionCookie } from './cookie.ts';
import { refuseForeignOrigin } from './origin.ts';
import { requestOrigin } from './request-origin.ts';
import { closeSession, holderOfSession, type SessionHolder } from './sessions.ts';

/** Who holds the session of this request and how far they have come, or null. Looked up once per request. */
export const currentHolder = cache(async (): Promise<SessionHolder | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const holder = token ? await holderOfSession(token) : null;
  return holder && { ...holder, actor: actingFrom(requestOrigin(await headers()), holder.actor) };
});

/** Who sent this request by the session cookie, or null, also while a second factor is still to come or to be set up. */
export async function currentActor(): Promise<Actor | null> {
  const holder = await currentHolder();
  return holder?.state === 'open' ? holder.actor : null;
}

/**
 * The signed-in actor of a page; everybody else is sent to sign in and comes back to `returnTo` afterwards, or to set up the
 * second factor that is overdue.
 */
export async function requireActor(returnTo = '/admin'): Promise<Actor> {
  const holder = await currentHolder();
  if (holder?.state === 'open') return holder.actor;
  if (holder?.state === 'enrolment_due') redirect('/admin/account');
  redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
}

/** Who holds the session of the page of one's own account, which is open also while a second factor is overdue. */
export async function requireHolder(returnTo: string): Promise<SessionHolder> {
  const holder = await currentHolder();
  if (holder !== null && holder.state !== 'factor_due') return holder;
  redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
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
 * The same for what sets up a second factor, which is open also to those whose time to do so is over, and for what that
 * asks for.
 */
export async function requireOwnerForChange(): Promise<Actor> {
  refuseForeignOrigin(await headers());
  const holder = await currentHolder();
  if (holder !== null && holder.state !== 'factor_due') return holder.actor;
  sayStatus(401);
  redirect('/sign-in');
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
