'use client';

import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { TRASH_DAYS } from '#lib/articles/trash.ts';
import { AskDialog } from './ask-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

interface TrashDialogProps {
  publishing: Publishing;
  onClose(): void;
}

/** Asks before a story is thrown away. */
export function TrashDialog({ publishing, onClose }: TrashDialogProps) {
  const wasPublic = useWorkingCopy((copy) => copy.base.publication !== 'never');
  return (
    <AskDialog
      title="Move to the trash"
      no="Keep it"
      yes="Move it to the trash"
      isDanger
      publishing={publishing}
      onClose={onClose}
      onYes={() => void publishing.run('trash')}
    >
      <p className="text-sm">
        {wasPublic
          ? 'Nobody can write in it there. It was on the site, so it is kept, and can be taken out again as it is now.'
          : `Nobody can write in it there. For ${TRASH_DAYS} days it can be taken out again, as it is now; then it is gone for good, with its history.`}
      </p>
    </AskDialog>
  );
}
