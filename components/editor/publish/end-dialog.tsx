'use client';

import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { ZonedTimeField } from '#components/ui/zoned-time-field.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

interface EndDialogProps {
  publishing: Publishing;
  onClose(): void;
}

/** When a story comes off the site by itself. */
export function EndDialog({ publishing, onClose }: EndDialogProps) {
  const { dates } = useRoom();
  const set = useWorkingCopy((copy) => copy.base.unpublishAt);
  const [at, setAt] = useState(set);
  const [isAsked, setAsked] = useState(false);
  const schedule = () => {
    setAsked(true);
    if (at !== null) void publishing.run('schedule-end', { at });
  };
  return (
    <AskDialog
      title="Take it off the site by itself"
      no="Not yet"
      yes="Set the time"
      publishing={publishing}
      onClose={onClose}
      onYes={schedule}
    >
      <p className="text-sm">
        From then on readers no longer find the story. The text stays here, and you can publish it again.
      </p>
      <ZonedTimeField
        label="Date and time"
        zones={dates}
        value={at}
        error={isAsked && at === null ? 'Choose a time.' : undefined}
        onChange={setAt}
      />
      {set === null ? null : (
        <Button onClick={() => void publishing.run('schedule-end', { at: null })}>
          Leave it on the site
        </Button>
      )}
    </AskDialog>
  );
}
