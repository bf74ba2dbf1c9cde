'use client';

import { type DragEvent, useEffect, useState } from 'react';
import { forgetDroppedStory, readDroppedStory } from './dropped-story.ts';
import { readTextFile, textFileOf } from './read-text-file.ts';

/** The text that the paste dialog begins with; null while it is closed. Text files can be dropped to open it. */
export function usePaste({ opensAtOnce, isAllowed }: { opensAtOnce: boolean; isAllowed: boolean }) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (opensAtOnce && isAllowed) setText(readDroppedStory());
  }, [opensAtOnce, isAllowed]);
  const close = () => {
    forgetDroppedStory();
    setText(null);
    // So that a reload does not ask again.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  };
  const dropTarget = {
    onDragOverCapture: (event: DragEvent) => {
      if (isAllowed && event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDropCapture: (event: DragEvent) => {
      const file = textFileOf(event.dataTransfer);
      if (!isAllowed || file === null) return;
      event.preventDefault();
      event.stopPropagation();
      void readTextFile(file).then(setText);
    },
  };
  return { text, open: () => setText(''), close, dropTarget };
}
