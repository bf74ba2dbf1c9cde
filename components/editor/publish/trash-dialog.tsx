'use client';

import { AskDialog } from './ask-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

interface TrashDialogProps {
  publishing: Publishing;
  onClose(): void;
}

/** Asks before a story is thrown away. */
export function TrashDialog({ publishing, onClose }: TrashDialogProps) {
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
        Nobody can write in it there. For 30 days it can be taken out again, as it is now.
      </p>
    </AskDialog>
  );
}
