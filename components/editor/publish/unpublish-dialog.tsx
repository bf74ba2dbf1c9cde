'use client';

import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Asks before a story is taken down. */
export function UnpublishDialog({
  isBusy,
  message,
  onClose,
  onUnpublish,
}: {
  isBusy: boolean;
  message: string;
  onClose(): void;
  onUnpublish(): void;
}) {
  const address = useWorkingCopy((copy) => copy.base.address);
  return (
    <Dialog title="Unpublish" onClose={onClose}>
      <p className="text-sm wrap-anywhere">
        Readers no longer find the story at <strong dir="ltr">{address}</strong>. The text stays here, and you
        can publish it again.
      </p>
      {message === '' ? null : (
        <div className="mt-3">
          <Notice tone="danger">{message}</Notice>
        </div>
      )}
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Leave it up
        </Button>
        <Button variant="danger" aria-disabled={isBusy} onClick={onUnpublish}>
          {isBusy ? 'Unpublishing…' : 'Unpublish'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
