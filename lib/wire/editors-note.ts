import { type Copy, passageOfLines } from './copy.ts';
import { type Passage, record, type StoryDraft } from './draft.ts';
import { paragraphLines } from './head-lines.ts';

const LONGEST_NOTE = 1200;
const LABEL =
  /^[[(*_]{0,3}(?:editor['’]s note|anmerkung der redaktion|nota del editor|nota de la redacción|note de la rédaction|nota della redazione|noot van de redactie|הערת העורך|הערת המערכת|ملاحظة المحرر|примечание редакции|编者按)[*_]{0,3}\s*[:：]\s*(?=\S)/iu;
/** Such a note speaks to desks, whatever it is called. */
const FOR_DESKS =
  /\b(?:embargo|desks?|subscribers?|clients?|eds|sperrfrist|graphics?|do not use|not for publication)\b/i;

/** A note to readers over the story: "Editor's note: This story has been corrected." Returns the lines taken. */
export function takeEditorsNote(copy: Copy, at: number, draft: StoryDraft): number {
  if (!LABEL.test(copy.lines[at]?.text ?? '')) return 0;
  const lines = paragraphLines(copy.lines, at, copy.layout);
  return keepEditorsNote(draft, passageOfLines(lines)) ? lines.length : 0;
}

/** Takes a passage that is a note to readers; false, with nothing done, when it is none or there is one already. */
export function keepEditorsNote(draft: StoryDraft, passage: Passage): boolean {
  const label = LABEL.exec(passage.text)?.[0];
  if (label === undefined || draft.editorsNote !== null) return false;
  if (passage.text.length > LONGEST_NOTE || FOR_DESKS.test(passage.text)) return false;
  draft.editorsNote = passage.text
    .slice(label.length)
    .replace(/^\*+|[\])*_]+$/g, '')
    .trim();
  draft.leftOut.push({
    text: label.trim(),
    reason: 'This label is the name of the field.',
    line: passage.first,
  });
  record(draft, 'editorsNote', passage);
  return true;
}
