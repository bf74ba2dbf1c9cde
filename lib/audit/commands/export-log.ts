import 'server-only';
import { FILE_FORMATS } from '#lib/audit/internal/file-formats.ts';
import { readPage } from '#lib/audit/internal/read-page.ts';
import { FOUND_MOST, whereOf } from '#lib/audit/internal/where.ts';
import { refuseOthersThanAdmins } from '#lib/audit/policy.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { AuditExport } from '#lib/audit/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { inTransaction } from '#lib/db.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { auditRefusals } from './audit-refusals.ts';

/** A file that is made while it is sent. */
export interface LogFile {
  readonly contentType: string;
  readonly name: string;
  readonly chunks: AsyncGenerator<string>;
}

/** So many lines are in memory at a time. */
const BATCH = 500;

/**
 * The lines that fit a filter as a file, newest first. That somebody takes them is a line of the log itself, written
 * before the first goes out; the file has the lines before that one. Admins only.
 * Throws DomainError `not_found`, `invalid_input`, `needs_proof`.
 */
export async function exportAuditLog(actor: Actor, input: AuditExport): Promise<LogFile> {
  const { format, ...filter } = parseInput(AuditExport, input);
  const entry = { action: 'audit.export', object: { type: 'audit', id: null } } as const;
  return await auditRefusals(actor, entry, async () => {
    refuseOthersThanAdmins(actor);
    requireProof(actor);
    const dates = await getOwnDates(actor);
    const { where, isCut } = await whereOf(filter, dates.timeZone);
    if (isCut) refuseCut();
    const after = { format, ...filter };
    const number = await inTransaction((tx) => recordAudit(tx, actor, { ...entry, after }));
    return {
      contentType: FILE_FORMATS[format].contentType,
      name: `audit-log-to-${number - 1n}.${format}`,
      chunks: chunksOf(where, { format, before: Number(number), dates }),
    };
  });
}

// A file that lacks lines must not look as if it had them all.
function refuseCut(): never {
  const sentence = `More than ${FOUND_MOST} articles have such a headline. Name more of it, or the article’s id.`;
  throw new DomainError('invalid_input', sentence, { fields: { article: sentence } });
}

async function* chunksOf(
  where: Prisma.AuditEventWhereInput,
  file: { format: AuditExport['format']; before: number; dates: DateStyle },
): AsyncGenerator<string> {
  const { head, write } = FILE_FORMATS[file.format];
  if (head !== '') yield head;
  for (let next: number | null = file.before; next !== null; ) {
    const { lines, nextBefore } = await readPage(where, { before: next, limit: BATCH });
    yield lines.map((line) => write(line, file.dates)).join('');
    next = nextBefore;
  }
}
