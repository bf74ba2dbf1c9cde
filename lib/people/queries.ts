import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { db } from '#lib/db.ts';

/** Whether anybody has an account yet. Asked before there can be an actor. */
export async function hasPeople(): Promise<boolean> {
  return (await db().person.findFirst({ select: { id: true } })) !== null;
}

/** Whether a set-up link is the newest one and still unused. Asked before there can be an actor. */
export async function isSetUpLinkValid(token: string): Promise<boolean> {
  const link = await db().setUpLink.findFirst({
    where: { id: 1, tokenHash: hashToken(token) },
    select: { id: true },
  });
  return link !== null && !(await hasPeople());
}

/** Everybody whom an article can be given to, by name: contributors see nothing but their own stories. */
export function listAssignable(_actor: Actor): Promise<{ id: string; name: string }[]> {
  return db().person.findMany({
    where: { disabledAt: null, role: { not: 'contributor' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** Everybody who has or had an account, by name: stories may be theirs still. */
export function listStaff(_actor: Actor): Promise<{ id: string; name: string }[]> {
  return db().person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
