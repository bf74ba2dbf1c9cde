'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { type Embed, embedFromAddress } from '#lib/content/embed.ts';
import { EMBED_PROVIDERS } from '#lib/content/embed-providers.ts';

const NAMES = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  Object.values(EMBED_PROVIDERS).map(({ name }) => name),
);

/** Asks for the address of a piece to show in the story. */
export function EmbedDialog({ onClose, onInsert }: { onClose(): void; onInsert(embed: Embed): void }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const insert = () => {
    const embed = embedFromAddress(typed);
    if (embed === null)
      setError(`This is no address of a piece on ${NAMES}. Copy it from the piece’s own page.`);
    else onInsert(embed);
  };
  return (
    <Dialog title="Embed" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          insert();
        }}
      >
        <Field label="Address" hint={`A page on ${NAMES}`} error={error}>
          {(control) => (
            <TextInput
              {...control}
              dir="ltr"
              inputMode="url"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button type="submit" variant="primary">
            Embed
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
