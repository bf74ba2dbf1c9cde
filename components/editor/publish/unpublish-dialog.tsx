'use client';

import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { AskDialog } from './ask-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

interface UnpublishDialogProps {
  publishing: Publishing;
  onClose(): void;
}

/** Asks before a story is taken down. */
export function UnpublishDialog({ publishing, onClose }: UnpublishDialogProps) {
  const address = useWorkingCopy((copy) => copy.base.address);
  return (
    <AskDialog
      title="Unpublish"
      no="Leave it up"
      yes="Unpublish"
      isDanger
      publishing={publishing}
      onClose={onClose}
      onYes={() => void publishing.run('unpublish')}
    >
      <p className="text-sm wrap-anywhere">
        Readers no longer find the story at <strong dir="ltr">{address}</strong>. The text stays here, and you
        can publish it again.
      </p>
    </AskDialog>
  );
}
