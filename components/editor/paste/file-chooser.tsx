'use client';

import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CHOSEN_ENDINGS } from './story-file.ts';

/** A button that asks for a file to read a story from. */
export function FileChooser({ onChoose }: { onChoose(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={CHOSEN_ENDINGS}
        aria-label="File with a story"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // So that the same file can be chosen again, once it has been put right.
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" className="size-4" />
        Choose a Word, Markdown, HTML or text file
      </Button>
    </>
  );
}
