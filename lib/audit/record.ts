import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** One line of the audit log. `action` is namespaced, such as `article.publish`. */
export interface AuditEntry {
  action: `${string}.${string}`;
  object: { type: string; id: string | null };
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
}

/** Writes an audit line in the transaction of the change it tells of. */
export async function recordAudit(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      personId: actor.personId,
      actorName: actor.name,
      action: entry.action,
      objectType: entry.object.type,
      objectId: entry.object.id,
      ...(entry.before ? { before: entry.before } : {}),
      ...(entry.after ? { after: entry.after } : {}),
    },
    select: { id: true },
  });
}
