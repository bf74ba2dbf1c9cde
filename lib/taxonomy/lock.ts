import 'server-only';
import type { Transaction } from '#lib/db.ts';
import type { Kind } from './refusals.ts';

/**
 * Lets changes of one kind, sections, tags or profiles, go one after the other until the transaction ends: names stay
 * their own, and two merges that cross cannot lead to each other. Taken before any article is locked.
 */
export async function lockKind(tx: Transaction, kind: Kind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`taxonomy ${kind}`}))`;
}
