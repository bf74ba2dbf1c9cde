import 'server-only';
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
