import { readBody } from './body.ts';
import { emptyDraft, type StoryDraft } from './draft.ts';
import { embargoEnd } from './embargo-end.ts';
import { readHead } from './head.ts';
import { guessLanguage } from './language.ts';
import { measureLayout } from './layout.ts';
import { readLines } from './lines.ts';
import { repairMojibake } from './mojibake.ts';
import type { WireBlock, WireStory } from './wire-story.ts';

/**
 * Turns pasted copy or a wire story into the fields of an article. Any text gives a story: what is not recognised
 * is body, what is not to be published is in `internalNote` or `leftOut`, and `receipt` says where each line went.
 * Never throws; takes time in proportion to the length of the text. Words are kept exactly, repaired where the whole
 * text was misread as Windows-1252; only hard wraps,
 * space at the ends of lines and invisible characters go.
 *
 * @param receivedAt when the copy came, which tells the year of an embargo that names none; null when not known
 */
export function parseWire(text: string, receivedAt: Date | null = null): WireStory {
  const lines = readLines(repairMojibake(text));
  const layout = measureLayout(lines);
  const draft = emptyDraft();
  const body = readHead({ lines, layout }, draft);
  readBody({ lines: body, layout }, draft);
  return finish(draft, receivedAt);
}

function finish(draft: StoryDraft, receivedAt: Date | null): WireStory {
  const { headline, standfirst, internalNotes, dates, embargo, receipt, leftOut, ...fields } = draft;
  const opening = draft.blocks.slice(0, 20).map(textOf);
  const notes = internalNotes.toSorted((a, b) => a.line - b.line).map(({ text }) => text);
  return {
    ...fields,
    headline: headline ?? '',
    standfirst: standfirst ?? '',
    internalNote: notes.length === 0 ? null : notes.join('\n'),
    embargo: embargo === null ? null : { ...embargo, until: embargoEnd(embargo.text, dates, receivedAt) },
    language: guessLanguage([headline ?? '', standfirst ?? '', ...opening].join(' ')),
    leftOut: leftOut.toSorted((a, b) => a.line - b.line),
    receipt: receipt.toSorted((a, b) => a.line - b.line),
  };
}

function textOf(block: WireBlock): string {
  return 'items' in block ? block.items.join(' ') : block.text;
}
