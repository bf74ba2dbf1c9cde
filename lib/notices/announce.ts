import 'server-only';
import type { Transaction } from '#lib/db.ts';

/** Tells every process, once the transaction commits, that something about people's notices has changed. */
export async function announceNotices(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_notify('nightdesk_notice', person_id) FROM unnest(${[...personIds]}::text[]) AS person_id`;
}
