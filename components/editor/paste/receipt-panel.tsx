'use client';

import { Undo2, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { WireStory } from '#lib/wire/wire-story.ts';
import { EmbargoNotice } from './embargo-notice.tsx';
import { receiptRows } from './receipt-rows.ts';
import { UnknownBylines } from './unknown-bylines.tsx';

interface ReceiptPanelProps {
  story: WireStory;
  onUndo(): void;
  onClose(): void;
}

/** Says of a pasted story what went where, line by line, and takes it all back when asked. */
export function ReceiptPanel({ story, onUndo, onClose }: ReceiptPanelProps) {
  return (
    <section
      aria-labelledby="receipt-title"
      className="rounded-panel border border-rule bg-paper-raised p-4 text-sm"
    >
      <header className="flex items-center gap-2">
        <h2 id="receipt-title" className="grow text-base font-semibold" tabIndex={-1}>
          What went where
        </h2>
        <Button onClick={onUndo}>
          <Undo2 aria-hidden="true" className="size-4" />
          Undo the import
        </Button>
        <IconButton icon={X} label="Close the receipt" onClick={onClose} />
      </header>
      {story.embargo === null ? null : <EmbargoNotice embargo={story.embargo} />}
      <UnknownBylines bylines={story.bylines} />
      <section
        aria-label="Line by line"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the arrow keys.
        tabIndex={0}
        className="mt-3 max-h-72 overflow-y-auto border-y border-rule"
      >
        <ReceiptTable story={story} />
      </section>
    </section>
  );
}

function ReceiptTable({ story }: { story: WireStory }) {
  return (
    <table className="w-full text-start">
      <thead className="sr-only">
        <tr>
          <th scope="col">Lines</th>
          <th scope="col">Went to</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        {receiptRows(story).map((row) => (
          <tr key={row.key} className="border-b border-rule align-baseline last:border-0">
            <td className="py-1.5 pe-3 text-end text-xs text-ink-faint tabular-nums">{row.lines}</td>
            <th
              scope="row"
              className={`py-1.5 pe-3 text-start font-medium whitespace-nowrap ${row.isLeftOut ? 'text-warn' : ''}`}
            >
              {row.field}
            </th>
            <td className="py-1.5 text-ink-soft">
              <span dir="auto" className="line-clamp-2 wrap-anywhere">
                {row.excerpt}
              </span>
              {row.note === '' ? null : <span className="block text-xs text-ink-faint">{row.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
