'use client';

import { useState } from 'react';
import { RecoveredNotice } from '#components/editor/conflict/recovered-notice.tsx';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { useRoom } from './room-context.ts';

/** What this browser kept of earlier visits: what it has put back, and what it offers to take or leave. */
export function RecoveryNotices({
  restored,
  offered,
  onDone,
}: {
  restored: Recovery['restored'];
  offered: readonly JournalEntry[];
  onDone(id: string): void;
}) {
  const { dates } = useRoom();
  const [isSeen, setSeen] = useState(false);
  return (
    <>
      {restored === null || isSeen ? null : (
        <Notice tone="good" actions={<Button onClick={() => setSeen(true)}>Close</Button>}>
          Text that was not saved when this article was last closed (
          {formatInstant(restored.writtenAt, 'dateTime', dates)}) is back.
        </Notice>
      )}
      {offered.map((entry) => (
        <RecoveredNotice key={entry.id} entry={entry} onDone={() => onDone(entry.id)} />
      ))}
    </>
  );
}
