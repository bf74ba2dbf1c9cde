import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { AuditAction } from './phrases.ts';

/** What was done, or was to be done, to what. */
export interface Attempt {
  action: AuditAction;
  object: { type: string; id: string | null };
}

/** One line of the audit log. */
export interface AuditEntry extends Attempt {
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
  outcome?: 'done' | 'refused';
}

/** Writes an audit line in the transaction of the change it tells of. Returns its place in the chain. */
export async function recordAudit(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<bigint> {
  const { id } = await tx.auditEvent.create({
    data: {
      personId: actor.personId,
      actorName: actor.name,
      action: entry.action,
      objectType: entry.object.type,
      objectId: entry.object.id,
      origin: actor.origin,
      outcome: entry.outcome ?? 'done',
      ...(entry.before ? { before: entry.before } : {}),
      ...(entry.after ? { after: entry.after } : {}),
    },
    select: { id: true },
  });
  return id;
}
