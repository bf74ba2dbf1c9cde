import type { Body } from '#lib/content/body.ts';

/** So many words, of which some come again, as in any story. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, n) => `word${n % 97}`).join(' ');
}

/** A body of paragraphs of forty words. */
export function bodyOf(text: string): Body {
  const paragraphs = text.match(/(?:\S+\s*){1,40}/g) ?? [];
  const content = paragraphs.map((line) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: line.trim() }],
  }));
  return { type: 'doc', content };
}
