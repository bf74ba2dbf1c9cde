import 'server-only';
import { createHash } from 'node:crypto';
import { refuseOthersThanAdmins } from '#lib/audit/policy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** What is wrong at the first line that is not as it was written. */
export interface Fault {
  /**
   * `missing`: there is no line of that number though later ones are. `changed`: the line, or what stood before it, is
   * not what its hash was made of. `unknown_head`: no line has the hash that was expected.
   */
  kind: 'missing' | 'changed' | 'unknown_head';
  number: number;
}

/** How far the chain holds. */
export interface Verdict {
  /** The lines that are as they were written, from the first on. */
  lines: number;
  /** The hash of the last of them, in hex; empty when there is none. */
  head: string;
  fault: Fault | null;
}

/**
 * Follows the whole chain from its first line, `batchSize` lines at a time. The hashes are made here anew, and not by
 * the database's own function, which whoever may change lines may change as well. `expectedHead`, a hash noted
 * earlier, must be that of some line: only so it shows when lines at the end were cut off, or the chain was forged
 * from some line on. Admins only. Throws DomainError `not_found`.
 */
export async function verifyAuditLog(
  actor: Actor,
  { expectedHead = null, batchSize = 1000 }: { expectedHead?: string | null; batchSize?: number } = {},
): Promise<Verdict> {
  refuseOthersThanAdmins(actor);
  let [number, last] = [0, new Uint8Array()];
  let isHeadKnown = expectedHead === null;
  const end = (fault: Fault | null) => ({ lines: number, head: Buffer.from(last).toString('hex'), fault });
  for await (const row of chainedRows(batchSize)) {
    if (Number(row.id) !== number + 1) return end({ kind: 'missing', number: number + 1 });
    const hash = createHash('sha256').update(last).update(row.content).digest();
    if (!hash.equals(row.hash)) return end({ kind: 'changed', number: number + 1 });
    [number, last] = [number + 1, hash];
    if (hash.toString('hex') === expectedHead) isHeadKnown = true;
  }
  return end(isHeadKnown ? null : { kind: 'unknown_head', number: number + 1 });
}

async function* chainedRows(batchSize: number): AsyncGenerator<ChainedRow> {
  for (let after = 0n; ; ) {
    const rows = await readAfter(after, batchSize);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

interface ChainedRow {
  id: bigint;
  hash: Uint8Array;
  content: string;
}

// What is hashed of a line is written down as in the migration that made the chain.
function readAfter(id: bigint, limit: number): Promise<ChainedRow[]> {
  return db().$queryRaw<ChainedRow[]>`
    SELECT id, hash, jsonb_build_array(
      id, extract(epoch FROM at), person_id, actor_name, action, object_type, object_id, before, after, outcome,
      origin)::text AS content
    FROM audit_event WHERE id > ${id} ORDER BY id LIMIT ${limit}`;
}
