import { joinWrapped } from '#lib/wire/copy.ts';
import { measureLayout, opensParagraph } from '#lib/wire/layout.ts';
import { readLines, type SourceLine } from '#lib/wire/lines.ts';

/**
 * The paragraphs of plain text: apart at blank lines, and at every line unless a program broke the lines at a width,
 * which is undone by the rules that wire copy is read with. Words stay as they are.
 */
export function paragraphsOf(text: string): string[] {
  const lines = readLines(text);
  const layout = measureLayout(lines);
  const paragraphs: SourceLine[][] = [];
  let previous: SourceLine | undefined;
  for (const line of lines) {
    if (previous === undefined || opensParagraph(line, previous, layout)) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
    previous = line;
  }
  return paragraphs.map((paragraph) => joinWrapped(paragraph.map((line) => line.text)));
}
