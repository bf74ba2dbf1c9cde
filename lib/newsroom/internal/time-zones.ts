import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { isTimeZone } from '#lib/shared/time-zone.ts';

/** Names of places; the rest are abbreviations, offsets and older spellings. */
const OF_A_PLACE =
  '^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*)$';

/**
 * The zones that the database and this process both know, since both read the newsroom's clocks: by place, or the one of
 * that name.
 */
export async function knownTimeZones(database: Transaction, name?: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_timezone_names
    WHERE CASE WHEN ${name ?? null}::text IS NULL THEN name ~ ${OF_A_PLACE} ELSE name = ${name ?? null} END
    ORDER BY name <> 'UTC', name`;
  return rows.map((row) => row.name).filter(isTimeZone);
}
