'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Says of a paste why it was refused. */
export function TextProblems({
  refusedPaste,
  onClose,
}: {
  refusedPaste: string | undefined;
  onClose(): void;
}) {
  return (
    <div className="mt-3 grid gap-2 empty:hidden">
      {refusedPaste === undefined ? null : (
        <Notice tone="danger" actions={<Button onClick={onClose}>Close</Button>}>
          {refusedPaste}
        </Notice>
      )}
    </div>
  );
}
