import type { ReactNode } from 'react';
import type { StoredNode } from '#lib/content/body.ts';
import type { ProseContext } from './prose-context.ts';

/** The number in the text that leads to a note (DPUB-ARIA `doc-noteref`); nothing for a note without words. */
export function renderFootnoteCall(
  note: StoredNode,
  _: unknown,
  { footnotes, words, pageUrl }: ProseContext,
): ReactNode {
  const number = footnotes.indexOf(note) + 1;
  if (number === 0) return null;
  return (
    <sup className="note-call">
      <a
        id={`note-call-${number}`}
        href={`${pageUrl}#note-${number}`}
        role="doc-noteref"
        aria-label={words.note(number)}
      >
        {number}
      </a>
    </sup>
  );
}

/** The notes of a story after its end, each with the way back to its place (DPUB-ARIA `doc-endnotes`). */
export function Footnotes({
  context: { footnotes, words, pageUrl },
  show,
}: {
  context: ProseContext;
  show(nodes: readonly StoredNode[]): ReactNode;
}): ReactNode {
  if (footnotes.length === 0) return null;
  return (
    <section className="footnotes" role="doc-endnotes" aria-label={words.footnotes}>
      <ol>
        {footnotes.map((note, index) => {
          const number = index + 1;
          return (
            <li key={number} id={`note-${number}`}>
              <p dir="auto">
                {show(note.content ?? [])}{' '}
                <a
                  href={`${pageUrl}#note-call-${number}`}
                  role="doc-backlink"
                  aria-label={words.backToNote(number)}
                >
                  ↩&#xfe0e;
                </a>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
