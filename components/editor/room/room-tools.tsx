'use client';

import { Keyboard } from 'lucide-react';
import { CopyMenu } from '#components/editor/clipboard/copy-menu.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useWorkingCopy } from './use-field.ts';
import { WordCount } from './word-count.tsx';

/** What can be done with the article besides writing and publishing it. */
export function RoomTools({
  onPaste,
  onUnpublish,
  onShortcuts,
}: {
  onPaste(): void;
  onUnpublish(): void;
  onShortcuts(): void;
}) {
  const { may, publication, address } = useWorkingCopy((copy) => copy.base);
  const isLive = publication === 'live';
  return (
    <>
      <WordCount />
      {isLive && address !== null ? (
        <a href={address} target="_blank" rel="noopener" className={buttonStyle('quiet')}>
          View on the site
        </a>
      ) : null}
      {may.edit ? (
        <Button variant="quiet" onClick={onPaste}>
          Paste a story
        </Button>
      ) : null}
      <CopyMenu />
      {isLive && may.publish ? (
        <Button variant="quiet" onClick={onUnpublish}>
          Unpublish
        </Button>
      ) : null}
      <IconButton
        icon={Keyboard}
        label="Keyboard shortcuts"
        onClick={onShortcuts}
        className="max-sm:hidden"
      />
    </>
  );
}
