'use client';

import { Check, CircleAlert, LoaderCircle, type LucideIcon, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { roomLine } from '#components/editor/collab/room-line.ts';
import { type SaveLine, saveLine } from '#components/editor/working-copy/save-line.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { useRoom } from './room-context.ts';

const ICONS: Readonly<Record<SaveLine['tone'], LucideIcon>> = {
  saved: Check,
  saving: LoaderCircle,
  not_saved: CircleAlert,
};

/** The truthful line about saving. Trouble is also explained and read out; "Saved" after every word would be noise. */
export function SaveState() {
  const { saver, story, dates } = useRoom();
  const words = useSyncExternalStore(story.subscribe, story.read, story.read);
  const copy = useSyncExternalStore(saver.subscribe, saver.read, saver.read);
  const isJournalFull = useSyncExternalStore(saver.subscribe, saver.isJournalFull, saver.isJournalFull);
  const [closed, setClosed] = useState('');
  const timeOf = (instant: string) => formatInstant(instant, 'time', dates);
  const { tone, text, why } = roomLine(words, saveLine(copy, isJournalFull, timeOf), timeOf);
  const Icon = ICONS[tone];
  return (
    <>
      <p
        data-testid="save-state"
        className={`flex min-w-0 items-center gap-1.5 text-sm ${tone === 'not_saved' ? 'text-danger' : 'text-ink-faint'}`}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        <span className="truncate tabular-nums">{text}</span>
      </p>
      {/* Over the page rather than in it, so that nothing moves under the hands of somebody who types. */}
      <div role="status" className="fixed inset-x-4 bottom-4 z-30 max-w-md">
        {why === '' || why === closed ? null : (
          <div className="flex items-start gap-2 rounded-panel border border-danger bg-paper-raised p-3 text-sm text-ink shadow-raised">
            <p className="grow wrap-anywhere">{why}</p>
            <IconButton icon={X} label="Close" onClick={() => setClosed(why)} className="-m-1" />
          </div>
        )}
      </div>
    </>
  );
}
