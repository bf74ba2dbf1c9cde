import { isBlank, isElement } from './elements.ts';

/** Blocks that keep their name, and whose own content is words only. */
const TEXT_BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Blocks that keep their name and hold blocks. */
const HOLDERS = new Set([
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
]);
/** Blocks that only group or place what is in them. */
const GROUPS = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr legend main pre section summary'.split(
    ' ',
  ),
);
const MARKS = new Set(['a', 'em', 'strong', 'sub', 'sup']);
/** Holders in which loose words are white space between tags. */
const WORDLESS = new Set(['ul', 'ol', 'table', 'tbody', 'thead', 'tfoot', 'tr']);

/**
 * Rebuilds the content of an element as blocks alone: words that stand loose, or in a `div` as mail programs write
 * lines, become paragraphs; two line breaks end one; what only groups other blocks dissolves; blank blocks go.
 */
export function settleBlocks(holder: HTMLElement): void {
  const blocks = blocksIn(holder);
  holder.replaceChildren(...blocks);
}

function blocksIn(holder: HTMLElement): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const close = () => {
    if (!WORDLESS.has(holder.localName)) blocks.push(...paragraphsOf(loose, holder.ownerDocument, 'p'));
    loose = [];
  };
  for (const child of [...holder.childNodes]) {
    if (!isBlockLike(child)) {
      loose.push(child);
      continue;
    }
    close();
    blocks.push(...settled(child));
  }
  close();
  return blocks;
}

/** Whether a node is a block, or an inline element that browsers let stand around blocks. */
function isBlockLike(node: Node): node is HTMLElement {
  if (!isElement(node)) return false;
  const name = node.localName;
  if (TEXT_BLOCKS.has(name) || HOLDERS.has(name) || GROUPS.has(name)) return true;
  return [...node.children].some(isBlockLike);
}

function settled(block: HTMLElement): Node[] {
  if (block.localName === 'hr') return [block.ownerDocument.createElement('hr')];
  if (TEXT_BLOCKS.has(block.localName) && ![...block.children].some(isBlockLike))
    return paragraphsOf([...block.childNodes], block.ownerDocument, block.localName);
  if (!HOLDERS.has(block.localName)) return markedBlocks(block);
  settleBlocks(block);
  return block.childNodes.length === 0 && !/^t[dh]$/.test(block.localName) ? [] : [block];
}

/** The blocks of what only groups them; a link or an emphasis around blocks goes into each. */
function markedBlocks(group: HTMLElement): Node[] {
  const blocks = blocksIn(group);
  if (!MARKS.has(group.localName)) return blocks;
  for (const block of blocks) {
    if (!isElement(block) || !TEXT_BLOCKS.has(block.localName)) continue;
    const mark = group.cloneNode(false) as HTMLElement;
    mark.append(...block.childNodes);
    block.append(mark);
  }
  return blocks;
}

/** Parts words at double line breaks into blocks of this name, without line breaks at their ends. */
function paragraphsOf(nodes: readonly Node[], document: Document, name: string): HTMLElement[] {
  return partAtBreaks(nodes.flatMap(splitBreaks)).flatMap((run) => {
    const block = document.createElement(name);
    block.append(...run);
    return isBlank(block.textContent) ? [] : [block];
  });
}

function partAtBreaks(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [];
  let breaks: Node[] = [];
  for (const node of nodes) {
    const words = !isBlank(node.textContent);
    if (isBreak(node)) breaks.push(node);
    // White space at a line break, or before the first words, says nothing.
    else if (words || (breaks.length === 0 && runs.length > 0)) {
      addToRuns(runs, node, breaks);
      breaks = [];
    }
  }
  return runs;
}

function addToRuns(runs: Node[][], node: Node, breaks: readonly Node[]): void {
  const run = runs.at(-1);
  if (run === undefined || breaks.length > 1) runs.push([node]);
  else run.push(...breaks, node);
}

/** Line breaks inside a mark, as in `<b>one<br><br>two</b>`, come out of it, and the mark goes on after them. */
function splitBreaks(node: Node): Node[] {
  if (!isElement(node) || isBreak(node) || node.querySelector('br') === null) return [node];
  const parts: Node[] = [];
  let current = node.cloneNode(false) as HTMLElement;
  for (const child of [...node.childNodes].flatMap(splitBreaks)) {
    if (!isBreak(child)) {
      current.append(child);
      continue;
    }
    parts.push(current, child);
    current = node.cloneNode(false) as HTMLElement;
  }
  return [...parts, current].filter((part) => isBreak(part) || !isEmptyElement(part));
}

function isBreak(node: Node): boolean {
  return isElement(node) && node.localName === 'br';
}

function isEmptyElement(node: Node): boolean {
  return node.childNodes.length === 0;
}
