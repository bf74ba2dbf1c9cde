'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { linkFromTyping } from '#lib/content/link.ts';

/** Asks for the address of a link; `address` is the one there is, or null. */
export function LinkDialog({
  address,
  onClose,
  onSet,
  onRemove,
}: {
  address: string | null;
  onClose(): void;
  onSet(address: string): void;
  onRemove(): void;
}) {
  const [typed, setTyped] = useState(address ?? '');
  const [error, setError] = useState<string>();
  const set = () => {
    const link = linkFromTyping(typed);
    if (link === null) setError('This is no address to link to. Type one such as https://example.org/page.');
    else onSet(link);
  };
  return (
    <Dialog title={address === null ? 'Add a link' : 'Change the link'} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <Field label="Address" hint="A web page, an e-mail address or a phone number (tel:)" error={error}>
          {(control) => (
            <TextInput
              {...control}
              dir="ltr"
              inputMode="url"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
        <DialogActions>
          {address === null ? null : (
            <Button variant="quiet" onClick={onRemove}>
              Remove the link
            </Button>
          )}
          <Button type="submit" variant="primary">
            {address === null ? 'Add' : 'Change'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
