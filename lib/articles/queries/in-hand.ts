import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** How much somebody has in hand. */
export interface InHand {
  /** Stories that they began, that nobody has been given and that were never published. */
  begun: number;
  /** Stories that are assigned to them. */
  assigned: number;
}

/** The condition that an article `a` is in somebody's hands: neither killed nor in the trash, and theirs to go on with. */
export function inHandSql(personId: string): Prisma.Sql {
  return Prisma.sql`
    a.trashed_at IS NULL AND a.publication <> 'killed' AND (a.assignee_id = ${personId}::uuid OR (
      a.created_by_id = ${personId}::uuid AND a.assignee_id IS NULL AND a.first_published_at IS NULL))`;
}

/** What would be handed over of somebody's stories. */
export async function countInHand(database: Transaction, personId: string): Promise<InHand> {
  const [found] = await database.$queryRaw<InHand[]>`
    SELECT count(*) FILTER (WHERE a.assignee_id IS NULL)::int AS begun,
      count(*) FILTER (WHERE a.assignee_id IS NOT NULL)::int AS assigned
    FROM article a WHERE ${inHandSql(personId)}`;
  return found ?? { begun: 0, assigned: 0 };
}
