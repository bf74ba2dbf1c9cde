'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Names the element that says what is wrong with the text. */
export const TEXT_ERROR_ID = 'text-error';

/** What is wrong with the text: a paste that was refused, and what the server said of it. */
export function TextProblems({
  refusedPaste,
  error,
  onClose,
}: {
  refusedPaste: string | undefined;
  error: string | undefined;
  onClose(): void;
}) {
  return (
    <div className="mt-3 grid gap-2 empty:hidden">
      {refusedPaste === undefined ? null : (
        <Notice tone="danger" actions={<Button onClick={onClose}>Close</Button>}>
          {refusedPaste}
        </Notice>
      )}
      {error === undefined ? null : (
        <p id={TEXT_ERROR_ID} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
