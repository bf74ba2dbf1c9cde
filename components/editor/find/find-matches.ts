import type { Node } from 'prosemirror-model';

/** A place where a query stands, from one position of the document to another. */
export interface Match {
  from: number;
  to: number;
}

/**
 * Finds all that a pattern matches in a document, from its start, without overlaps. A match may run over bold words
 * and links; it ends with the line, and at whatever is no text in it, such as a footnote's call.
 */
export class Finder {
  readonly #pattern: RegExp;
  // By block, whose node stays the same while nobody types in it: a keystroke costs the search of one paragraph.
  readonly #known = new WeakMap<Node, readonly Match[]>();

  /** `pattern` is global. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  matches(doc: Node): Match[] {
    const found: Match[] = [];
    doc.descendants((node, position) => {
      if (!node.inlineContent) return true;
      const start = position + 1;
      for (const { from, to } of this.#inLine(node)) found.push({ from: start + from, to: start + to });
      return true;
    });
    // A note stands in the middle of its line, and is read after it.
    return found.sort((one, other) => one.from - other.from);
  }

  #inLine(line: Node): readonly Match[] {
    const known = this.#known.get(line);
    if (known !== undefined) return known;
    const found = runsOf(line).flatMap(({ text, offset }) => {
      return Array.from(text.matchAll(this.#pattern), ({ 0: { length }, index }) => {
        return { from: offset + index, to: offset + index + length };
      });
    });
    this.#known.set(line, found);
    return found;
  }
}

/** The stretches of a line that are text, whatever its marks. */
function runsOf(line: Node): { text: string; offset: number }[] {
  const runs: { text: string; offset: number }[] = [];
  let isAfterText = false;
  line.forEach((child, offset) => {
    const last = runs.at(-1);
    if (child.isText && isAfterText && last) last.text += child.text ?? '';
    else if (child.isText) runs.push({ text: child.text ?? '', offset });
    isAfterText = child.isText;
  });
  return runs;
}
