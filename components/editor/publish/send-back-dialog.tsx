'use client';

import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

interface SendBackDialogProps {
  publishing: Publishing;
  onClose(): void;
}

/** Gives a story back to whoever wrote it, and asks for what is to be done. */
export function SendBackDialog({ publishing, onClose }: SendBackDialogProps) {
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (note.trim() !== '') void publishing.run('send-back', { note });
  };
  return (
    <AskDialog
      title="Send back"
      no="Not yet"
      yes="Send it back"
      publishing={publishing}
      onClose={onClose}
      onYes={send}
    >
      <Field
        label="What is to be done"
        hint="Its author reads this above the story."
        error={isAsked && note.trim() === '' ? 'Say what is to be done.' : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}
