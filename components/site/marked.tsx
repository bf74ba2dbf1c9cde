import type { MarkedText } from '#lib/search/marked-text.ts';

interface MarkedProps {
  text: MarkedText;
}

/** A text with what was searched for marked in it. */
export function Marked({ text }: MarkedProps) {
  return text.map((piece, position) => {
    // Pieces have nothing but their places to be known by, and never change.
    return piece.isMatch ? <mark key={String(position)}>{piece.text}</mark> : piece.text;
  });
}
