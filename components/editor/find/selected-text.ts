import type { EditorState } from 'prosemirror-state';

const LONGEST = 200;

/** What is selected, when it is a few words of one line that somebody may want to look for; else nothing. */
export function selectedText({ doc, selection }: EditorState): string {
  const { from, to, $from, $to } = selection;
  if (!$from.sameParent($to) || to - from > LONGEST) return '';
  const text = doc.textBetween(from, to, '\n', '\n');
  return text.includes('\n') ? '' : text;
}
