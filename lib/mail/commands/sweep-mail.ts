import 'server-only';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { db } from '#lib/db.ts';
import { mailFolder } from '#lib/mail/transport.ts';

/** How long messages are kept once they went, or were given up. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes messages that went a month ago, rows and this machine's files. Returns how many rows, at most `limit`. */
export async function sweepMail(dataDir: string, limit = 1000): Promise<number> {
  await sweepFiles(mailFolder(dataDir), Date.now() - KEPT_DAYS * DAY_MS);
  return await db().$executeRaw`
    DELETE FROM mail_message WHERE id IN (
      SELECT id FROM mail_message
      WHERE sent_at < now() - ${KEPT_DAYS} * interval '1 day'
        OR (sent_at IS NULL AND at < now() - ${KEPT_DAYS} * interval '1 day')
      LIMIT ${limit})`;
}

async function sweepFiles(folder: string, beforeMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < beforeMs) await rm(join(folder, name), { force: true });
  }
}
