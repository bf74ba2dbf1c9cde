import { countWords } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import { droppedSentence } from '#lib/import/dropped.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { ReceiptEntry, WireField, WireStory } from '#lib/wire/wire-story.ts';
import type { FileStory } from './story-file.ts';

const LONGEST_EXCERPT = 160;

/** The receipt of a story that came from a file: its parts in their order instead of the lines of pasted copy. */
export function receiptOfFile({ name, story }: FileStory): WireStory {
  const { headline, standfirst, body, dropped } = story;
  const text = plainText(body);
  const parts: [WireField, string, string | null][] = [
    ['headline', headline, headline === '' ? `“${name}” names no headline. Write one.` : null],
    ['standfirst', standfirst, null],
    ['paragraph', text, `${countWords(text).toLocaleString('en')} words from “${name}”.`],
    ['leftOut', droppedSentence(dropped), 'A story cannot hold this.'],
  ];
  const receipt = parts
    .filter(([field, words]) => words !== '' || field === 'headline')
    .map(([field, words, note], index): ReceiptEntry => {
      return { field, line: index + 1, lastLine: index + 1, excerpt: words.slice(0, LONGEST_EXCERPT), note };
    });
  return { ...parseWire(''), headline, standfirst, receipt };
}
