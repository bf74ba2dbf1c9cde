'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';

const TIMES = [
  { value: '1', label: 'One hour' },
  { value: '24', label: 'One day' },
  { value: '72', label: 'Three days' },
  { value: '168', label: 'Seven days' },
];

interface NewLinkFormProps {
  /** The number of the newest revision, null while there is none. */
  newestRevision: number | null;
  onMake(input: { hours: number; revision: number | null }): void;
}

/** What a new link shows, and for how long. */
export function NewLinkForm({ newestRevision, onMake }: NewLinkFormProps) {
  const [hours, setHours] = useState('24');
  const [isFrozen, setFrozen] = useState(false);
  return (
    <div className="grid gap-3">
      <p className="text-xs text-ink-faint">
        Whoever has the link can read the story, without signing in, and nothing else.
      </p>
      {newestRevision === null ? null : (
        <Field label="What it shows">
          {(control) => (
            <Select
              {...control}
              options={[
                { value: 'working', label: 'The story as it goes on' },
                { value: 'frozen', label: `Revision ${newestRevision}, as it was` },
              ]}
              value={isFrozen ? 'frozen' : 'working'}
              onChange={(event) => setFrozen(event.target.value === 'frozen')}
            />
          )}
        </Field>
      )}
      <Field label="Good for">
        {(control) => (
          <Select
            {...control}
            options={TIMES}
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        )}
      </Field>
      <Button onClick={() => onMake({ hours: Number(hours), revision: isFrozen ? newestRevision : null })}>
        Make a link
      </Button>
    </div>
  );
}
