import type { Client } from 'pg';
import { keysTouchedBy, type PageChange } from '#lib/pages/touched.ts';
import type { Purge } from './purge.ts';

/** A change of what readers see, and what it makes outdated. */
export interface Change extends Purge {
  readonly id: string;
}

/** Up to where changes are known: a row that was there, and the transactions that were over. */
export interface Horizon {
  /** Whatever is committed later has this transaction id or a later one. */
  readonly xid: string;
  /** The newest change at that time. While it is still there, none that came after it has been swept. */
  readonly mark: string | null;
}

interface Row extends Omit<PageChange, 'storyId'> {
  readonly horizon: string;
  readonly mark: string;
  readonly id: string | null;
  readonly story_id: string | null;
  readonly is_takedown: boolean;
}

// By transaction and not by number: a row whose transaction began early and ended late is not missed.
const CHANGES = `
  SELECT pg_snapshot_xmin(now.snapshot)::text AS horizon, c.id || '/' || c.xid AS mark, c.id, c.kind, c.story_id,
         c.before, c.after, c.is_takedown
  FROM (SELECT pg_current_snapshot() AS snapshot) now LEFT JOIN page_change c ON c.xid >= $1::xid8
  ORDER BY c.id`;

const NEWEST = `SELECT id || '/' || xid AS mark FROM page_change ORDER BY id DESC LIMIT 1`;

const IS_KNOWN = `
  SELECT EXISTS (SELECT FROM page_change WHERE id = split_part($2, '/', 1)::bigint AND xid::text = split_part($2, '/', 2))
     AND $1::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) AS is_known`;

/** All changes since a horizon, in order, and the horizon to read from next time. Some may have been read before. */
export async function readChanges(
  client: Client,
  since: Horizon,
): Promise<{ changes: Change[]; horizon: Horizon }> {
  const { rows } = await client.query<Row>(CHANGES, [since.xid]);
  const changes = rows.flatMap((row) => (row.id === null ? [] : [changeOf(row, row.id)]));
  const mark = rows.at(-1)?.mark ?? since.mark;
  return { changes, horizon: { xid: rows[0]?.horizon ?? since.xid, mark } };
}

/** Where to begin when nothing is kept. */
export async function readHorizon(client: Client): Promise<Horizon> {
  const xid = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid';
  // In this order: a change between the two is read again.
  const [first, newest] = [
    await client.query<{ xid: string }>(xid),
    await client.query<{ mark: string }>(NEWEST),
  ];
  return { xid: first.rows[0]?.xid ?? '0', mark: newest.rows[0]?.mark ?? null };
}

/** Whether every change since a horizon can still be read, and the horizon is one of this database at all. */
export async function isKnown(client: Client, { xid, mark }: Horizon): Promise<boolean> {
  if (mark === null) return false;
  const { rows } = await client.query<{ is_known: boolean }>(IS_KNOWN, [xid, mark]);
  return rows[0]?.is_known === true;
}

function changeOf(
  { kind, story_id: storyId, before, after, is_takedown: isTakedown }: Row,
  id: string,
): Change {
  return { id, keys: keysTouchedBy({ kind, storyId, before, after }), isTakedown };
}
