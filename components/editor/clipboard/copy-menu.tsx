'use client';

import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { Button } from '#components/ui/button.tsx';
import { MENU_ITEM_STYLE, Menu } from '#components/ui/menu.tsx';
import { wordsOf } from '#lib/content/story.ts';
import { type CopyFormat, copyStory } from './copy-story.ts';

const FORMATS: readonly (readonly [format: CopyFormat, label: string])[] = [
  ['markdown', 'Copy as Markdown'],
  ['html', 'Copy as HTML'],
];

/** Copies the story out for other systems, and says whether it worked. */
export function CopyMenu() {
  const { story } = useRoom();
  const [outcome, setOutcome] = useState('');
  const copy = (format: CopyFormat) => {
    copyStory(format, wordsOf(story.readState().doc)).then(
      () => setOutcome('Copied'),
      () => setOutcome('The browser did not allow the copy. Try again.'),
    );
  };
  return (
    <>
      <Menu trigger={<Button variant="quiet">Copy out</Button>}>
        {FORMATS.map(([format, label]) => (
          <DropdownMenu.Item key={format} className={MENU_ITEM_STYLE} onSelect={() => copy(format)}>
            {label}
          </DropdownMenu.Item>
        ))}
      </Menu>
      <span role="status" className="text-sm text-ink-faint empty:hidden">
        {outcome}
      </span>
    </>
  );
}
