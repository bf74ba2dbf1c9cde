'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Says what the last paste came without, until it is read. */
export function DroppedNotice({ sentence, onClose }: { sentence: string | undefined; onClose(): void }) {
  if (sentence === undefined) return null;
  return (
    <div className="mt-3">
      <Notice actions={<Button onClick={onClose}>Close</Button>}>
        Pasted without what a story cannot hold. {sentence}
      </Notice>
    </div>
  );
}
