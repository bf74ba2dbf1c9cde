'use client';

import { ExternalLink, Keyboard, Maximize2, Search } from 'lucide-react';
import { CopyMenu } from '#components/editor/clipboard/copy-menu.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useWorkingCopy } from './use-field.ts';
import type { useRoomTools } from './use-room-tools.ts';

/** What can be done with the article besides writing it and moving it on. */
export function RoomTools({ tools, onPaste }: { tools: ReturnType<typeof useRoomTools>; onPaste(): void }) {
  const { may, publication, address } = useWorkingCopy((copy) => copy.base);
  const isLive = publication === 'live';
  return (
    <>
      {isLive && address !== null ? (
        <Tooltip text="View on the site">
          <a
            href={address}
            target="_blank"
            rel="noopener"
            aria-label="View on the site"
            className={buttonStyle('quiet')}
          >
            <ExternalLink aria-hidden="true" className="size-4" />
          </a>
        </Tooltip>
      ) : null}
      {may.edit ? (
        <Button variant="quiet" onClick={onPaste}>
          Paste a story
        </Button>
      ) : null}
      <CopyMenu />
      <span className="flex">
        <IconButton icon={Search} label="Find and replace" onClick={() => tools.find.open('find')} />
        <IconButton icon={Maximize2} label="Show only the text" onClick={tools.fullScreen.toggle} />
        <IconButton
          icon={Keyboard}
          label="Keyboard shortcuts"
          onClick={tools.shortcuts.open}
          className="max-sm:hidden"
        />
      </span>
    </>
  );
}
