'use client';

import { type ReactNode, useTransition } from 'react';
import { keepDroppedStory } from '#components/editor/paste/dropped-story.ts';
import { readTextFile, textFileOf } from '#components/editor/paste/read-text-file.ts';

/** Makes a new article of a text file that is dropped on what stands in it. */
export function StoryDropZone({
  onNewFromText,
  children,
}: {
  onNewFromText(): Promise<void>;
  children: ReactNode;
}) {
  const [isPending, start] = useTransition();
  const open = async (file: File) => {
    keepDroppedStory(await readTextFile(file));
    await onNewFromText();
  };
  return (
    <section
      aria-label="Articles"
      aria-busy={isPending}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = textFileOf(event.dataTransfer);
        if (file === null) return;
        event.preventDefault();
        start(() => open(file));
      }}
    >
      {children}
    </section>
  );
}
