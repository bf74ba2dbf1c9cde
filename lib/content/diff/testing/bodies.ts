import { type Body, parseBody, type StoredMark, type StoredNode } from '#lib/content/body.ts';

/** A paragraph of plain words. */
export function paragraph(text: string): StoredNode {
  return { type: 'paragraph', ...contentOf(text) };
}

export function heading(text: string, level = 2): StoredNode {
  return { type: 'heading', attrs: { level }, ...contentOf(text) };
}

/** A bulleted list of plain items. */
export function list(...items: string[]): StoredNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  };
}

/** A body of blocks in the form that is stored. */
export function aBodyOf(blocks: readonly StoredNode[]): Body {
  return parseBody({ type: 'doc', content: [...blocks] });
}

function contentOf(text: string): { content?: StoredNode[] } {
  return text === '' ? {} : { content: [{ type: 'text', text }] };
}

const WORDS = [
  'vote',
  'the',
  'harbour',
  'a',
  'minister',
  'said',
  'תקציב',
  '予算',
  'storm,',
  '“quoted”',
  'twelve',
  '—',
];
const MARKS: StoredMark[] = [
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://example.org/' } },
];

/** Random bodies that are the same for the same seed. */
export class SeededBodies {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `below`, without it (mulberry32). */
  number(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** One to `most` blocks. */
  blocks(most: number): StoredNode[] {
    return Array.from({ length: 1 + this.number(most) }, () => this.block());
  }

  block(depth = 0): StoredNode {
    const kind = this.number(depth > 1 ? 2 : 5);
    if (kind === 0) return { type: 'heading', attrs: { level: 2 + this.number(2) }, ...this.inline() };
    if (kind === 3) {
      const item = () => ({ type: 'listItem', content: [{ type: 'paragraph', ...this.inline() }] });
      return { type: 'bulletList', content: Array.from({ length: 1 + this.number(4) }, item) };
    }
    if (kind === 4) return { type: 'blockquote', content: [this.block(depth + 1), this.block(depth + 1)] };
    return { type: 'paragraph', ...this.inline() };
  }

  inline(): { content?: StoredNode[] } {
    const content = Array.from({ length: this.number(5) }, () => this.#inlineNode());
    return content.length > 0 ? { content } : {};
  }

  #inlineNode(): StoredNode {
    if (this.number(8) === 0) return { type: 'hardBreak' };
    const words = Array.from(
      { length: 1 + this.number(6) },
      () => WORDS[this.number(WORDS.length)] ?? 'word',
    );
    const mark = this.number(3) === 0 ? MARKS[this.number(MARKS.length)] : undefined;
    return { type: 'text', text: `${words.join(' ')} `, ...(mark ? { marks: [mark] } : {}) };
  }
}

export function seeded(seed: number): SeededBodies {
  return new SeededBodies(seed);
}

/** A body after some blocks were deleted, inserted, moved and rewritten. */
export function edited(body: Body, random: SeededBodies): Body {
  let blocks = [...body.content];
  for (let times = 1 + random.number(4); times > 0; times -= 1) {
    const place = random.number(blocks.length);
    const block = blocks[place] ?? random.block();
    const without = blocks.toSpliced(place, 1);
    const change = random.number(4);
    if (change === 0 && blocks.length > 1) blocks = without;
    else if (change === 1) blocks = blocks.toSpliced(place, 0, random.block());
    else if (change === 2) blocks = without.toSpliced(random.number(blocks.length), 0, block);
    else blocks = blocks.with(place, rewritten(block, random));
  }
  return aBodyOf(blocks);
}

function rewritten(block: StoredNode, random: SeededBodies): StoredNode {
  const content = block.content ?? [];
  if (block.type !== 'paragraph' && block.type !== 'heading') {
    const place = random.number(content.length);
    const child = content[place];
    return child ? { ...block, content: content.with(place, rewritten(child, random)) } : block;
  }
  return { ...block, content: [...content.slice(0, 2), ...(random.inline().content ?? [])] };
}
