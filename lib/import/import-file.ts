import { bodyFromWire } from '#lib/articles/body-from-wire.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { decodeCopy } from '#lib/wire/decode-copy.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';

import { storyFromDocx } from './docx.ts';
import { storyFromHtml } from './html.ts';
import { IMPORT_LIMITS } from './import-limits.ts';
import type { ImportedEnding } from './imported-endings.ts';
import type { ImportedStory } from './imported-story.ts';

/** A file as it was dropped or chosen. Its name is believed for what kind it is, and for nothing else. */
export interface StoryFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Reader = (bytes: Uint8Array<ArrayBuffer>) => ImportedStory | Promise<ImportedStory>;

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries({
    docx: storyFromDocx,
    md: readMarkdown,
    markdown: readMarkdown,
    html: (bytes) => storyFromHtml(decodeCopy(bytes)),
    htm: (bytes) => storyFromHtml(decodeCopy(bytes)),
    txt: readText,
    text: readText,
  } satisfies Record<ImportedEnding, Reader>),
);

/**
 * Reads a story from a Word, Markdown, HTML or text file; text is read as wire copy. Needs a browser's parser.
 * Throws DomainError with a sentence to show for files that are unknown, too large, damaged or without words.
 */
export async function importFile({ name, bytes }: StoryFile): Promise<ImportedStory> {
  const read = READERS.get(endingOf(name));
  if (read === undefined) {
    throw new DomainError('invalid_input', `Nightdesk cannot read “${name}”. ${adviceFor(endingOf(name))}`);
  }
  if (bytes.length > IMPORT_LIMITS.bytes) {
    const most = IMPORT_LIMITS.bytes / 1024 / 1024;
    throw new DomainError(
      'too_large',
      `“${name}” is larger than ${most} MB. Take the pictures out, or split it.`,
    );
  }
  const story = await read(bytes);
  if (story.headline === '' && isBlank(story)) {
    throw new DomainError('invalid_input', `There are no words in “${name}”. Nothing was imported.`);
  }
  return story;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function adviceFor(ending: string): string {
  if (/^(?:doc|rtf|odt|pages|pdf)$/.test(ending)) {
    return 'Save it as .docx in the program that made it, or copy its text and paste it.';
  }
  return 'Choose a .docx, .md, .html or .txt file.';
}

function isBlank({ body }: ImportedStory): boolean {
  return body.content.every((block) => block.type === 'paragraph' && block.content === undefined);
}

async function readMarkdown(bytes: Uint8Array<ArrayBuffer>): Promise<ImportedStory> {
  const { storyFromMarkdown } = await import('./markdown.ts');
  return storyFromMarkdown(decodeCopy(bytes));
}

function readText(bytes: Uint8Array<ArrayBuffer>): ImportedStory {
  const { headline, standfirst, blocks } = parseWire(decodeCopy(bytes));
  return { headline, standfirst, body: bodyFromWire(blocks), dropped: [] };
}
