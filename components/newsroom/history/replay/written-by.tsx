import type { ReactNode } from 'react';
import { hueOf } from '#components/editor/collab/person-hue.ts';
import type { NamedSource } from '#lib/content/replay/sources.ts';

/** Words from one source, in the hue of their writer; focus and pointer tell who and when, see `WriterHints`. */
export function WrittenBy({
  source,
  said,
  stretch,
  isCurrent,
  children,
}: {
  source: NamedSource;
  said: string;
  stretch: { order: number; isNew: boolean };
  /** Whether Tab stops here: at one stretch only, the arrow keys go on from it. */
  isCurrent: boolean;
  children: ReactNode;
}) {
  return (
    <span
      data-stretch={stretch.order}
      data-said={said}
      tabIndex={isCurrent ? 0 : -1}
      className={`written-by ${hasHue(source) ? '' : 'written-before'}`}
      style={{ ['--hue' as string]: hueOf(source.personId ?? '') }}
    >
      {stretch.isNew ? (
        <span className="written-by-name">
          <span aria-hidden="true">{hasHue(source) ? source.name : 'Earlier'}</span>
          <span className="sr-only">{said}: </span>
        </span>
      ) : null}
      {children}
    </span>
  );
}

/** Words that were there before the log are nobody's in particular. */
export function hasHue({ kind }: NamedSource): boolean {
  return kind === 'typed' || kind === 'written';
}
