'use client';

import { useState } from 'react';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { useWords } from '#components/editor/room/use-words.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { missingForPublication } from '#lib/articles/readiness.ts';
import { MissingList } from './missing-list.tsx';

interface PublishDialogProps {
  isBusy: boolean;
  message: string;
  onClose(): void;
  onPublish(): void;
}

/** Shows where the story will stand and what it still lacks, and publishes it. */
export function PublishDialog({ isBusy, message, onClose, onPublish }: PublishDialogProps) {
  const copy = useWorkingCopy((whole) => whole);
  const [openedAt] = useState(() => new Date());
  const slug = copy.fields.slug ?? copy.base.slug;
  const facts = { ...useWords(), ...copy.fields, slug };
  const missing = Object.entries(missingForPublication(facts, openedAt)).filter(
    // An automatic address is made by the server, from a headline that may not have arrived yet.
    ([name]) => name !== 'slug' || copy.fields.slug !== null,
  );
  const isUpdate = copy.base.publication === 'live';
  return (
    <Dialog title={isUpdate ? 'Publish the update' : 'Publish'} onClose={onClose}>
      {missing.length === 0 ? (
        <AddressLine address={`/${copy.fields.section}/${slug === '' ? '…' : slug}`} isUpdate={isUpdate} />
      ) : (
        <MissingList missing={missing} onChoose={onClose} />
      )}
      {message === '' ? null : (
        <div className="mt-3">
          <Notice tone="danger">{message}</Notice>
        </div>
      )}
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Not yet
        </Button>
        <Button variant="primary" disabled={missing.length > 0} aria-disabled={isBusy} onClick={onPublish}>
          {isBusy ? 'Publishing…' : isUpdate ? 'Publish the update' : 'Publish now'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function AddressLine({ address, isUpdate }: { address: string; isUpdate: boolean }) {
  return (
    <p className="text-sm wrap-anywhere">
      {isUpdate ? 'Readers see the new text at once at ' : 'Readers find it at once at '}
      <strong dir="ltr" className="font-semibold">
        {address}
      </strong>
    </p>
  );
}
