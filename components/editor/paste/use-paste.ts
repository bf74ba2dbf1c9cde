'use client';

import { type DragEvent, useEffect, useState } from 'react';
import { forgetDroppedStory, readDroppedStory } from './dropped-story.ts';
import { NOTHING_PASTED, type PasteContent, readStoryFile, storyFileOf } from './story-file.ts';

/** What the paste dialog begins with; null while it is closed. Files with a story can be dropped to open it. */
export function usePaste({ opensAtOnce, isAllowed }: { opensAtOnce: boolean; isAllowed: boolean }) {
  const [content, setContent] = useState<PasteContent | null>(null);
  useEffect(() => {
    if (opensAtOnce && isAllowed) setContent({ ...NOTHING_PASTED, text: readDroppedStory() });
  }, [opensAtOnce, isAllowed]);
  const close = () => {
    forgetDroppedStory();
    setContent(null);
    // So that a reload does not ask again.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  };
  const dropTarget = {
    onDragOverCapture: (event: DragEvent) => {
      if (isAllowed && event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDropCapture: (event: DragEvent) => {
      const file = storyFileOf(event.dataTransfer.files);
      if (!isAllowed || file === null) return;
      event.preventDefault();
      event.stopPropagation();
      void readStoryFile(file).then(setContent);
    },
  };
  return { content, open: () => setContent(NOTHING_PASTED), close, dropTarget };
}
