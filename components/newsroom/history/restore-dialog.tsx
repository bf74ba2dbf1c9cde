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
  const { title, meaning } = askedOf(wish);
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-sm">
        {meaning} What stands there now is kept as a revision first, and readers see no change until you
        publish.
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

function askedOf(wish: RestoreWish): { title: string; meaning: string } {
  if ('said' in wish) {
    return {
      title: 'Restore this moment',
      meaning: `The words as they were at ${wish.said} become the working copy. Bylines, tags and section stay as they are.`,
    };
  }
  if (wish.block !== undefined) {
    return {
      title: 'Restore this block',
      meaning: `It goes back into the working copy as it was in revision ${wish.revision}.`,
    };
  }
  return {
    title: `Restore revision ${wish.revision}`,
    meaning:
      'Its words, bylines, tags and section become the working copy. The slug and any embargo stay as they are.',
  };
}
