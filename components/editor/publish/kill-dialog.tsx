'use client';

import { useState } from 'react';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

interface KillDialogProps {
  publishing: Publishing;
  onClose(): void;
}

const WORD = 'kill';

/** Asks twice before a story is taken down for good. */
export function KillDialog({ publishing, onClose }: KillDialogProps) {
  const address = useWorkingCopy((copy) => copy.base.address);
  const [reason, setReason] = useState('');
  const [word, setWord] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isTyped = word.trim().toLowerCase() === WORD;
  const kill = () => {
    setAsked(true);
    if (reason.trim() !== '' && isTyped) void publishing.run('kill', { reason });
  };
  return (
    <AskDialog
      title="Kill the story"
      no="Do not kill it"
      yes="Kill it for good"
      isDanger
      publishing={publishing}
      onClose={onClose}
      onYes={kill}
    >
      <p className="text-sm wrap-anywhere">
        This is for legal takedowns. The story is gone from the site, feeds, lists and shared previews at
        once, <strong dir="ltr">{address}</strong> says only that it is no longer available, and nobody, not
        even an admin, can ever publish it again. To take it down for a while, unpublish it instead.
      </p>
      <Field
        label="Reason"
        hint="It is kept in the audit log and never shown to readers."
        error={isAsked && reason.trim() === '' ? 'Say why it is killed.' : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={`Type “${WORD}” to confirm`}
        error={isAsked && !isTyped ? `Type the word “${WORD}” here.` : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}
