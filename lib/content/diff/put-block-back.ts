import type { Body } from '#lib/content/body.ts';
import { alignBlocks } from './align-blocks.ts';

/**
 * A body with one block of an older one put back: in place of what it became, else after what stood before it.
 * Returns null when the block stands there as it was, or when the older body has no such block.
 */
export function putBlockBack(body: Body, older: Body, place: number): Body | null {
  const block = older.content[place];
  if (!block) return null;
  const { inPlace, moved } = alignBlocks(older.content, body.content);
  const newPlaces = new Map(inPlace);
  const movedTo = new Map(moved).get(place);
  const now = newPlaces.get(place) ?? movedTo;
  if (now !== undefined) {
    if (JSON.stringify(body.content[now]) === JSON.stringify(block)) return null;
    return { ...body, content: body.content.with(now, block) };
  }
  return { ...body, content: body.content.toSpliced(placeAfterNeighbour(newPlaces, place), 0, block) };
}

function placeAfterNeighbour(newPlaces: ReadonlyMap<number, number>, place: number): number {
  for (let neighbour = place - 1; neighbour >= 0; neighbour -= 1) {
    const now = newPlaces.get(neighbour);
    if (now !== undefined) return now + 1;
  }
  return 0;
}
