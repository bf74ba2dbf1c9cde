import { hashPassword } from '#lib/auth/passwords.ts';
import type { Visitor } from '#lib/auth/sign-in/visitor.ts';
import { db } from '#lib/db.ts';
import { anActor } from './newsroom.ts';

export const PASSWORD = 'a pencil behind the ear';
const WRONG = 'not the password at all';

let visitors = 0;

/** Somebody at the door, from a network address of their own unless it is given. */
export function aVisitor({ address, device }: { address?: string; device?: string | null } = {}): Visitor {
  visitors += 1;
  const from = address ?? `203.0.${visitors >> 8}.${visitors & 255}`;
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
  return { origin: `${from} ${userAgent}`, address: from, userAgent, device: device ?? undefined };
}

let hash: Promise<string> | null = null;

/** Somebody on the staff with a password, and what they or others type. */
export async function aStaffMember() {
  hash ??= hashPassword(PASSWORD);
  const { personId, email } = await anActor('reporter');
  const id = personId ?? '';
  await db().person.update({ where: { id }, data: { passwordHash: await hash }, select: { id: true } });
  return { id, email, right: { email, password: PASSWORD }, wrong: { email, password: WRONG } };
}
