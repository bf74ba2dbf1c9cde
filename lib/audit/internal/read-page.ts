import 'server-only';
import type { AuditLine } from '#lib/audit/sentence.ts';
import { db } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { LINE_FIELDS, toLines } from './lines.ts';

/** Lines of the log, newest first. */
export interface LinePage {
  lines: AuditLine[];
  /** The next page has the lines before this number; null at the end. */
  nextBefore: number | null;
}

/** Reads `limit` lines, those before `before` when it is given. */
export async function readPage(
  where: Prisma.AuditEventWhereInput,
  { before = null, limit = 50 }: { before?: number | null; limit?: number },
): Promise<LinePage> {
  const rows = await db().auditEvent.findMany({
    where: { AND: [where, before === null ? {} : { id: { lt: before } }] },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: LINE_FIELDS,
  });
  const lines = await toLines(rows.slice(0, limit));
  return { lines, nextBefore: rows.length > limit ? (lines.at(-1)?.number ?? null) : null };
}
