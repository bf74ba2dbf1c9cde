'use client';

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { NoticeItem } from '#lib/notices/queries.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { NoticeLine } from './notice-line.tsx';

/** Long enough to read it twice; it stays in the list under the bell. */
const SHOWN_MS = 15_000;

/** A notice that has just arrived, read out when there is a pause. It goes by itself and takes no focus. */
export function ArrivedNotice({
  notice,
  dates,
  onDismiss,
}: {
  notice: NoticeItem | null;
  dates: DateStyle;
  onDismiss(): void;
}) {
  const id = notice?.id;
  useEffect(
    () => (id === undefined ? undefined : browserTime.schedule(onDismiss, SHOWN_MS)),
    [id, onDismiss],
  );
  return (
    <div
      role="status"
      aria-label="New notice"
      className="fixed end-4 top-14 z-30 max-w-[min(24rem,calc(100vw-2rem))]"
    >
      {notice === null ? null : (
        <div className="flex items-start gap-2 rounded-panel border border-rule bg-paper-raised p-3 shadow-raised">
          <NoticeLine notice={notice} dates={dates} onOpen={onDismiss} />
          <IconButton icon={X} label="Hide this notice" onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
