'use client';

import { useSyncExternalStore } from 'react';
import { goTo } from '#components/editor/room/go-to.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useField } from '#components/editor/room/use-field.ts';
import { directionOf } from '#lib/shared/language.ts';
import { entryAt, type OutlineEntry, outlineOf } from './outline-of.ts';
import { useFold } from './use-fold.ts';

/** The subheadings of the story as a way through it; `place` tells where this browser keeps whether it is open. */
export function Outline({ place, className }: { place: 'side' | 'top'; className: string }) {
  const { article, story, view } = useRoom();
  const language = useField('language').value;
  const fold = useFold(`nightdesk:outline:${place}`, place === 'side');
  const { doc, selection } = useSyncExternalStore(story.subscribe, story.readState, story.readState);
  const entries = outlineOf(doc);
  return (
    <nav aria-label="Outline" className={className}>
      <details open={fold.isOpen} onToggle={(event) => fold.setOpen(event.currentTarget.open)}>
        <summary className="cursor-pointer text-sm font-medium">Outline</summary>
        {entries.length === 0 ? (
          <p className="mt-1 text-xs text-ink-faint">
            Subheadings appear here, to jump to.
            {article.may.edit ? ' Type ## at the start of a line to make one.' : null}
          </p>
        ) : (
          <OutlineList
            entries={entries}
            direction={directionOf(language)}
            current={entryAt(entries, selection.head)}
            onChoose={(entry) => view.current && goTo(view.current, { from: entry.from, to: entry.from })}
          />
        )}
      </details>
    </nav>
  );
}

interface OutlineListProps {
  entries: readonly OutlineEntry[];
  direction: 'ltr' | 'rtl';
  current: number;
  onChoose(entry: OutlineEntry): void;
}

function OutlineList({ entries, direction, current, onChoose }: OutlineListProps) {
  return (
    <ol dir={direction} className="mt-1 -mx-2 max-h-[40vh] overflow-y-auto py-0.5">
      {entries.map((entry) => (
        <li key={entry.number} className={entry.level === 3 ? 'ps-4' : ''}>
          <button
            type="button"
            dir="auto"
            aria-current={entry.number === current ? 'location' : undefined}
            onClick={() => onChoose(entry)}
            className="block w-full rounded-control border-s-2 border-transparent px-2 py-1 text-start text-sm wrap-anywhere text-ink-soft hover:bg-paper-sunk hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:py-2.5"
          >
            {entry.words || 'Untitled subheading'}
          </button>
        </li>
      ))}
    </ol>
  );
}
