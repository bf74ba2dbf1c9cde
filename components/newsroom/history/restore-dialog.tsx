'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { RestoreWish } from './restore-desk.tsx';

/** Asks before something is restored. `onRestore` answers with what went wrong, or with nothing. */
export function RestoreDialog({
  wish,
  onRestore,
  onClose,
}: {
  wish: RestoreWish;
  onRestore(): Promise<string>;
  onClose(): void;
}) {
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const restore = async () => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      setProblem(await onRestore());
    } catch {
      setProblem(
        'Nightdesk did not answer, so it is not certain that this was restored. Reload the page to see.',
      );
    }
    setIsBusy(false);
  };
  const isWhole = wish.block === undefined;
  return (
    <Dialog title={isWhole ? `Restore revision ${wish.revision}` : 'Restore this block'} onClose={onClose}>
      <p className="text-sm">
        {isWhole
          ? 'Its words, bylines, tags and section become the working copy. The slug and any embargo stay as they are.'
          : `It goes back into the working copy as it was in revision ${wish.revision}.`}{' '}
        What stands there now is kept as a revision first, and readers see no change until you publish.
      </p>
      {problem === '' ? null : (
        <div className="mt-3">
          <Notice tone="danger">{problem}</Notice>
        </div>
      )}
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" aria-disabled={isBusy} onClick={restore}>
          {isBusy ? 'Restoring…' : 'Restore'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
