import 'server-only';
import type { StoryCard } from '#lib/articles/published/cards.ts';
import { listPublishedStories } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';
import { BLOCK_MAX, chooseFront, TOP_MAX } from './choose-front.ts';
import { inOrder, readCards } from './read-cards.ts';

/** The stories of the front page; each stands there once. */
export interface FrontStories {
  /** The first leads. */
  top: StoryCard[];
  /** By section, in the newsroom's order. */
  blocks: { section: string; stories: StoryCard[] }[];
  /** What else is new, newest first. */
  latest: StoryCard[];
}

const NEWEST = 40;

/** Reads and chooses what the front page shows, with blocks for these sections in this order. */
export async function readFront(sections: readonly string[]): Promise<FrontStories> {
  const [newest, ofSections] = await Promise.all([
    listPublishedStories(NEWEST),
    listOfSections(sections, TOP_MAX + BLOCK_MAX),
  ]);
  const choice = chooseFront(newest, ofSections);
  const known = new Map(newest.map((story) => [story.id, story]));
  const older = choice.blocks.flatMap(({ stories }) => stories).filter((id) => !known.has(id));
  const cards = new Map([...known, ...(await readCards(older))]);
  return {
    top: inOrder(choice.top, cards),
    blocks: choice.blocks.map(({ section, stories }) => ({ section, stories: inOrder(stories, cards) })),
    latest: inOrder(choice.latest, cards),
  };
}

async function listOfSections(sections: readonly string[], limit: number): Promise<Map<string, string[]>> {
  const rows = await readerDb().$queryRaw<{ section: string; id: string }[]>`
    SELECT s.slug AS section, newest.article_id::text AS id
    FROM published.section_address s CROSS JOIN LATERAL (
      SELECT article_id, utc_at FROM published.section_story WHERE section_id = s.section_id
      ORDER BY utc_at DESC, article_id DESC LIMIT ${limit}
    ) newest
    WHERE s.slug = ANY (${[...sections]})
    ORDER BY newest.utc_at DESC, newest.article_id DESC`;
  return new Map(
    sections.map((slug) => [slug, rows.flatMap(({ section, id }) => (section === slug ? [id] : []))]),
  );
}
