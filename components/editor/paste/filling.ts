import type { FieldChanges } from '#components/editor/working-copy/fields.ts';
import type { StoryWords } from '#lib/content/story.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { WireStory } from '#lib/wire/wire-story.ts';
import { fieldsFromWire, wordsFromWire } from './fields-from-wire.ts';
import { receiptOfFile } from './file-receipt.ts';
import type { FileStory } from './story-file.ts';

/** What an import puts where, and the receipt of it. */
export interface Filling {
  receipt: WireStory;
  words: Partial<StoryWords>;
  fields: FieldChanges;
}

/** Reads pasted copy. */
export function fillingFromText(text: string, profiles: readonly ProfileOption[], now: Date): Filling {
  const receipt = parseWire(text, now);
  return { receipt, words: wordsFromWire(receipt), fields: fieldsFromWire(receipt, profiles) };
}

/** Takes a story that was read from a file. */
export function fillingFromFile(file: FileStory): Filling {
  const { headline, standfirst, body } = file.story;
  return { receipt: receiptOfFile(file), words: { headline, standfirst, body }, fields: {} };
}
