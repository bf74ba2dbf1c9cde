'use client';

import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { onDemand } from '#components/ui/on-demand.tsx';
import { formatInstant } from '#lib/shared/dates.ts';

const RecoveredDialog = onDemand(async () => (await import('./recovered-dialog.tsx')).RecoveredDialog);

/** Offers back text that this browser kept: from a visit that ended too early, or set aside in a conflict. */
export function RecoveredNotice({ entry, onDone }: { entry: JournalEntry; onDone(): void }) {
  const { saver, dates } = useRoom();
  const [isShown, setShown] = useState(false);
  const when = formatInstant(entry.writtenAt, 'dateTime', dates);
  return (
    <>
      <Notice
        actions={
          <>
            <Button onClick={() => setShown(true)}>Show it</Button>
            <Button
              variant="quiet"
              onClick={() => {
                saver.discard(entry);
                onDone();
              }}
            >
              Discard
            </Button>
          </>
        }
      >
        {entry.isSetAside
          ? `Your text of ${when} was set aside. It is kept in this browser.`
          : `This browser kept text of ${when} that was never saved. The article has been changed since.`}
      </Notice>
      {isShown ? (
        <RecoveredDialog
          entry={entry}
          onClose={() => setShown(false)}
          onUse={() => {
            saver.takeRecovered(entry);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}
