import type { FieldChanges } from '#components/editor/working-copy/fields.ts';
import { fieldsFromWire, wordsFromWire } from '#lib/articles/story-from-wire.ts';
import type { StoryWords } from '#lib/content/story.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { WireStory } from '#lib/wire/wire-story.ts';
import { receiptOfFile } from './file-receipt.ts';
import { knownBylines } from './known-bylines.ts';
import type { FileStory } from './story-file.ts';

/** What an import puts where, and the receipt of it. */
export interface Filling {
  receipt: WireStory;
  words: Partial<StoryWords>;
  fields: FieldChanges;
}

/** Reads pasted copy. Its bylines are those whose profiles exist; the others are offered. */
export function fillingFromText(text: string, profiles: readonly ProfileOption[], now: Date): Filling {
  const receipt = parseWire(text, now);
  const { dateline } = receipt;
  const bylines = knownBylines(receipt.bylines, profiles);
  return {
    receipt,
    words: {
      ...wordsFromWire(receipt),
      datelinePlace: dateline?.place ?? '',
      datelineAgency: dateline?.agency ?? '',
    },
    fields: { ...fieldsFromWire(receipt), bylines, bylineText: '' },
  };
}

/** Takes a story that was read from a file. */
export function fillingFromFile(file: FileStory): Filling {
  const { headline, standfirst, body } = file.story;
  return { receipt: receiptOfFile(file), words: { headline, standfirst, body }, fields: {} };
}
