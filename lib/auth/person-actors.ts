import 'server-only';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Actor } from './actor.ts';
import { ACTOR_FIELDS, toActor } from './sessions.ts';

/** The actors that people would be if they came now, the disabled left out: to ask what may be told to whom. */
export async function actorsOfPeople(tx: Transaction, where: Prisma.PersonWhereInput): Promise<Actor[]> {
  const people = await tx.person.findMany({
    where: { AND: [where, { disabledAt: null }] },
    select: ACTOR_FIELDS,
    orderBy: { id: 'asc' },
  });
  return people.map((person) => toActor(person));
}
