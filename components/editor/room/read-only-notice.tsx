'use client';

import { Notice } from '#components/ui/notice.tsx';
import { useWorkingCopy } from './use-field.ts';

/** Says why nothing can be typed, to those who may only read the article. */
export function ReadOnlyNotice() {
  const { may, stage, trashedAt, publication } = useWorkingCopy((copy) => copy.base);
  // The notice about its stage says so already.
  const isSaid = may.withdraw || trashedAt !== null || publication === 'killed' || stage === 'in_review';
  if (may.edit || isSaid) return null;
  return (
    <Notice>You may read this article but not change it. Ask its author or an editor of its section.</Notice>
  );
}
