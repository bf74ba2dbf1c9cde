'use client';

import { Check, CircleAlert, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { type SaveLine, saveLine } from '#components/editor/working-copy/save-line.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { useRoom } from './room-context.ts';

const ICONS: Readonly<Record<SaveLine['tone'], LucideIcon>> = {
  saved: Check,
  saving: LoaderCircle,
  not_saved: CircleAlert,
};

/** The truthful line about saving. Only trouble is read out; "Saved" after every word would be noise. */
export function SaveState() {
  const { saver, dates } = useRoom();
  const copy = useSyncExternalStore(saver.subscribe, saver.read, saver.read);
  const isJournalFull = useSyncExternalStore(saver.subscribe, saver.isJournalFull, saver.isJournalFull);
  const timeOf = (instant: string) => formatInstant(instant, 'time', dates);
  const { tone, text, why } = saveLine(copy, isJournalFull, timeOf);
  const Icon = ICONS[tone];
  const isTrouble = tone === 'not_saved';
  return (
    <div className={`min-w-0 text-sm ${isTrouble ? 'text-danger' : 'text-ink-faint'}`} title={why}>
      <p className="flex items-center gap-1.5" data-testid="save-state">
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        <span className="tabular-nums">{text}</span>
      </p>
      <p role="status" className="sr-only">
        {isTrouble ? `${text}. ${why}` : ''}
      </p>
    </div>
  );
}
