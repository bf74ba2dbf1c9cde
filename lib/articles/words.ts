import 'server-only';
import type { StoredNode } from '#lib/content/body.ts';
import type { StoryWords } from '#lib/content/story.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** The columns that hold words: of an article, and of a revision. */
export const WORDS = {
  kicker: true,
  headline: true,
  standfirst: true,
  datelinePlace: true,
  datelineAgency: true,
  body: true,
  editorsNote: true,
  internalNote: true,
} as const;

/** The words of a row, as the story document takes them. */
export function wordsOfRow(row: Omit<StoryWords, 'body'> & { body: Prisma.JsonValue }): StoryWords {
  const { kicker, headline, standfirst, datelinePlace, datelineAgency, editorsNote, internalNote } = row;
  return {
    kicker,
    headline,
    standfirst,
    datelinePlace,
    datelineAgency,
    editorsNote,
    internalNote,
    // Every body in the table has passed the schema on its way in.
    body: row.body as unknown as StoredNode,
  };
}
