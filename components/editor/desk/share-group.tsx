'use client';

import { useState } from 'react';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { onDemand } from '#components/ui/on-demand.tsx';

const ShareLinks = onDemand(async () => (await import('./share-links.tsx')).ShareLinks);

/** Links that show the story to people outside; nothing for those who may not make any. */
export function ShareGroup() {
  const mayShare = useWorkingCopy((copy) => copy.base.may.share);
  const [isOpen, setOpen] = useState(false);
  if (!mayShare) return null;
  return (
    <details
      className="border-t border-rule pt-3"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer text-sm font-medium">Share a preview</summary>
      {isOpen ? <ShareLinks onClose={() => setOpen(false)} /> : null}
    </details>
  );
}
