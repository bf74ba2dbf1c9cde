import 'server-only';
import { readerDb } from '#lib/db.ts';
import { CARD_FIELDS, type StoryCard, toCard } from './cards.ts';

/** The cards of those among these stories and pages that are live, by id. */
export async function readCards(ids: readonly string[]): Promise<ReadonlyMap<string, StoryCard>> {
  if (ids.length === 0) return new Map();
  const rows = await readerDb().publishedLiveArticle.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: CARD_FIELDS,
  });
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}

/** The same in the order asked for. A story that was taken down meanwhile is left out. */
export function inOrder(ids: readonly string[], cards: ReadonlyMap<string, StoryCard>): StoryCard[] {
  return ids.flatMap((id) => cards.get(id) ?? []);
}
