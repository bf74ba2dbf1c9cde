import type { StoredNode } from '#lib/content/body.ts';
import { wordsAndSpaces } from '#lib/content/diff/words.ts';
import type { StoryContent } from '#lib/content/replay/moment.ts';
import type { StoryPart } from '#lib/content/story-nodes.ts';

/** What one moment did to one part: `content` is the part with a mark of type `changed` on the words it touched. */
export interface ChangedPart {
  part: StoryPart;
  content: StoredNode[];
  /** The words that came or changed, whole; empty where none did. */
  typed: string;
  /** What went. */
  deleted: string;
}

/** The parts that differ between two moments. Nodes that are the same objects are taken to be unchanged. */
export function changedParts(before: StoryContent, after: StoryContent): ChangedPart[] {
  return (Object.keys(after) as StoryPart[])
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ part, ...changeOf(before[part], after[part]) }));
}

function changeOf(before: readonly StoredNode[], after: readonly StoredNode[]): Omit<ChangedPart, 'part'> {
  const most = Math.min(before.length, after.length);
  const start = commonLength(most, (place) => before[place] === after[place]);
  const end = commonLength(most - start, (place) => before.at(-1 - place) === after.at(-1 - place));
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const { from, to, deleted } = differenceOf(was.map(textOf).join(''), is.map(textOf).join(''));
  const content = [...after.slice(0, start), ...markRange(is, from, to), ...after.slice(after.length - end)];
  return { content, typed: is.map(textOf).join('').slice(from, to), deleted };
}

/** All the text of a node in its order; each node that holds others ends with a line break, so that words stay apart. */
function textOf({ text, content = [] }: StoredNode): string {
  return text ?? `${content.map(textOf).join('')}\n`;
}

function differenceOf(was: string, is: string): { from: number; to: number; deleted: string } {
  const most = Math.min(was.length, is.length);
  const start = commonLength(most, (place) => was[place] === is[place]);
  const end = commonLength(most - start, (place) => was.at(-1 - place) === is.at(-1 - place));
  if (was === is) return { from: 0, to: 0, deleted: '' };
  const [came, went] = [wholeWords(is, start, is.length - end), wholeWords(was, start, was.length - end)];
  // Where nothing came, what went is told to the letter.
  const isReplaced = came.from < came.to && start < was.length - end;
  const deleted = isReplaced ? was.slice(went.from, went.to) : was.slice(start, was.length - end);
  return { ...came, deleted };
}

// A letter is typed into a word: the word is what changed. Where all that happened is that words went, none has.
function wholeWords(text: string, from: number, to: number): { from: number; to: number } {
  if (from === to) return { from, to };
  let [start, end, place] = [from, to, 0];
  for (const word of wordsAndSpaces(text)) {
    const next = place + word.length;
    if (place < from && next > from) start = place;
    // The end of what was typed mostly is the end of its word; then this finds the same place again.
    if (place < to && next >= to) end = next;
    place = next;
  }
  return { from: start, to: end };
}

function commonLength(most: number, isCommon: (place: number) => boolean): number {
  let length = 0;
  while (length < most && isCommon(length)) length += 1;
  return length;
}

/** The nodes with the mark on a range of their text. */
function markRange(nodes: readonly StoredNode[], from: number, to: number): StoredNode[] {
  let place = 0;
  const mark = (node: StoredNode): StoredNode[] => {
    if (node.text !== undefined) {
      const [start, end] = [from - place, to - place];
      place += node.text.length;
      return markText(node, node.text, start, end);
    }
    const content = node.content?.flatMap(mark);
    place += 1;
    return [content ? { ...node, content } : node];
  };
  return nodes.flatMap(mark);
}

function markText(node: StoredNode, text: string, from: number, to: number): StoredNode[] {
  const [start, end] = [Math.max(from, 0), Math.max(to, 0)];
  const marks = [...(node.marks ?? []), { type: 'changed' }];
  return [
    { ...node, text: text.slice(0, start) },
    { ...node, text: text.slice(start, end), marks },
    { ...node, text: text.slice(end) },
  ].filter((piece) => piece.text !== '');
}
