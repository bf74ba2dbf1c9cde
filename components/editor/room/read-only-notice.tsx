'use client';

import { Notice } from '#components/ui/notice.tsx';
import { useWorkingCopy } from './use-field.ts';

/** Says why nothing can be typed, to those who may only read the article. */
export function ReadOnlyNotice() {
  const mayEdit = useWorkingCopy((copy) => copy.base.may.edit);
  if (mayEdit) return null;
  return (
    <Notice>You may read this article but not change it. Ask its author or an editor of its section.</Notice>
  );
}
