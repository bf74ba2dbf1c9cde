import 'server-only';
import { z } from 'zod';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

const Seen = z.strictObject({ upTo: z.iso.datetime('Type a time.') });

/**
 * Notes up to when somebody has seen what changed on the desk; never back again, nor ahead of now.
 * Throws DomainError `invalid_input`.
 */
export async function markDeskSeen(
  actor: Actor,
  input: z.input<typeof Seen>,
  clock: Clock = systemClock,
): Promise<void> {
  const now = clock();
  const upTo = new Date(parseInput(Seen, input).upTo);
  const seen = upTo > now ? now : upTo;
  if (actor.personId === null) return;
  await db().person.updateMany({
    where: { id: actor.personId, OR: [{ deskSeenAt: null }, { deskSeenAt: { lt: seen } }] },
    data: { deskSeenAt: seen },
  });
}
