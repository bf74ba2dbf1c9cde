'use client';

import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { ZonedTimeField } from '#components/ui/zoned-time-field.tsx';

/** When the story is due. A time is half typed most of the while, so a button says that it is meant. */
export function DueField({ onChange }: { onChange(instant: string | null): void }) {
  const { dates } = useRoom();
  const { may, dueAt } = useWorkingCopy((copy) => copy.base);
  const [typed, setTyped] = useState(dueAt);
  return (
    <div className="grid gap-2">
      <ZonedTimeField
        // Another time from elsewhere begins anew.
        key={dueAt}
        label="Due"
        zones={dates}
        value={typed}
        isReadOnly={!may.assign}
        onChange={setTyped}
      />
      {may.assign ? (
        <div className="flex flex-wrap gap-2">
          {typed !== null && typed !== dueAt ? (
            <Button onClick={() => onChange(typed)}>Set the time</Button>
          ) : null}
          {dueAt === null ? null : (
            <Button
              variant="quiet"
              onClick={() => {
                setTyped(null);
                onChange(null);
              }}
            >
              No due time
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
