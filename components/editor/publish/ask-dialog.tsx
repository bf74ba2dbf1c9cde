'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Publishing } from './use-publishing.ts';

interface AskDialogProps {
  title: string;
  no: string;
  yes: string;
  /** It takes something away. */
  isDanger?: boolean;
  publishing: Publishing;
  children: ReactNode;
  onClose(): void;
  onYes(): void;
}

/** Asks before an article moves, and says why it could not. */
export function AskDialog({
  title,
  no,
  yes,
  isDanger,
  publishing,
  children,
  onClose,
  onYes,
}: AskDialogProps) {
  const { isBusy, message } = publishing;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onYes();
        }}
      >
        <div className="grid gap-3">
          {children}
          {message === '' ? null : <Notice tone="danger">{message}</Notice>}
        </div>
        <DialogActions>
          <Button variant="quiet" onClick={onClose}>
            {no}
          </Button>
          <Button type="submit" variant={isDanger ? 'danger' : 'primary'} aria-disabled={isBusy}>
            {isBusy ? 'One moment…' : yes}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
