'use client';

import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { wordsOf } from '#lib/content/story.ts';
import type { CopiedStory, CopyFormat } from './copy-story.ts';

const FORMATS: readonly (readonly [format: CopyFormat, label: string])[] = [
  ['markdown', 'Copy as Markdown'],
  ['html', 'Copy as HTML'],
];

/** Copies the story out for other systems, and says whether it worked. */
export function CopyMenu() {
  const { story } = useRoom();
  const [outcome, setOutcome] = useState('');
  const copy = (format: CopyFormat) => {
    copyOut(format, wordsOf(story.readState().doc)).then(
      () => setOutcome('Copied'),
      () => setOutcome('The browser did not allow the copy. Try again.'),
    );
  };
  return (
    <>
      <Menu
        label="Copy out"
        items={FORMATS.map(([format, label]) => ({ label, onSelect: () => copy(format) }))}
        button={(props) => (
          <Button {...props} variant="quiet">
            Copy out
          </Button>
        )}
      />
      <span role="status" className="text-sm text-ink-faint empty:hidden">
        {outcome}
      </span>
    </>
  );
}

// Nobody copies out on every visit.
async function copyOut(format: CopyFormat, story: CopiedStory): Promise<void> {
  const { copyStory } = await import('./copy-story.ts');
  await copyStory(format, story);
}
