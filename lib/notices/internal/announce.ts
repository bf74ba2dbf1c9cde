import 'server-only';
import type { Transaction } from '#lib/db.ts';

/** Tells every process, once the transaction commits, that something about a person's notices has changed. */
export async function announceNotices(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('nightdesk_notice', ${personId})`;
}
