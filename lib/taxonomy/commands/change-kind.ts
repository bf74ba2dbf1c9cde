import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import type { AuditAction } from '#lib/audit/phrases.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inLongTransaction, inTransaction, type Transaction } from '#lib/db.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { lockKind } from '#lib/taxonomy/lock.ts';
import type { Kind } from '#lib/taxonomy/refusals.ts';

/** What is to be done to which section, tag or profile; without an id, to a new one. */
export interface KindChange {
  kind: Kind;
  action: AuditAction;
  id: string | null;
}

/**
 * Changes sections, tags or profiles in one transaction, those of a kind one after the other. A refusal for want of a
 * right becomes a line of the audit log.
 */
export function changeKind<T>(
  actor: Actor,
  change: KindChange,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return attempt(actor, change, () => inTransaction((tx) => locked(tx, change, work)));
}

/** The same for a merge, which may touch thousands of stories. */
export function changeManyStories<T>(
  actor: Actor,
  change: KindChange,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return attempt(actor, change, () => inLongTransaction((tx) => locked(tx, change, work)));
}

function attempt<T>(actor: Actor, { kind, action, id }: KindChange, work: () => Promise<T>): Promise<T> {
  const object = { type: kind, id: id !== null && isUuid(id) ? id : null };
  return auditRefusals(actor, { action, object }, work);
}

async function locked<T>(
  tx: Transaction,
  { kind }: KindChange,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  await lockKind(tx, kind);
  return await work(tx);
}
