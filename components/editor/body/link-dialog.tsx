'use client';

import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { linkFromTyping } from '#lib/content/link.ts';
import { LinkAddressField } from './link-address-field.tsx';
import { linkAt, removeLink, setLink } from './marks.ts';

/** Sets, changes or removes the link at the selection. */
export function LinkDialog({ view, onClose }: { view: EditorView; onClose(): void }) {
  const [before] = useState(() => linkAt(view.state));
  const [typed, setTyped] = useState(before ?? '');
  const [error, setError] = useState<string>();
  const run = (command: ReturnType<typeof setLink>) => {
    command(view.state, view.dispatch);
    onClose();
  };
  const set = () => {
    const address = linkFromTyping(typed);
    if (address === null)
      setError('This is no address to link to. Type one such as https://example.org/page.');
    else run(setLink(address));
  };
  return (
    <Dialog title={before === null ? 'Add a link' : 'Change the link'} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <LinkAddressField value={typed} error={error} onChange={setTyped} />
        <DialogActions>
          {before === null ? null : (
            <Button variant="quiet" onClick={() => run(removeLink)}>
              Remove the link
            </Button>
          )}
          <Button type="submit" variant="primary">
            {before === null ? 'Add' : 'Change'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
