import 'server-only';
import { Prisma } from '#prisma/generated/client.ts';

/** Counts a write of many articles as `countWrite` does: open rooms hear of it, and readers of a live story miss nothing. */
export const COUNTED = Prisma.sql`
  version = version + 1,
  fields_version = fields_version + 1,
  published_version = CASE WHEN published_version = version THEN version + 1 ELSE published_version END,
  scheduled_version = CASE WHEN scheduled_version = version THEN version + 1 ELSE scheduled_version END`;
