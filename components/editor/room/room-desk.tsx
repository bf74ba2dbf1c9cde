'use client';

import { useState } from 'react';
import { useImport } from '#components/editor/paste/use-import.ts';
import { usePaste } from '#components/editor/paste/use-paste.ts';
import type { PublishingStep } from '#components/editor/publish/use-publishing.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { useRoom } from './room-context.ts';
import { RoomHeader } from './room-header.tsx';
import { RoomNotices } from './room-notices.tsx';
import { StoryColumns } from './story-columns.tsx';
import { TroubleDialogs } from './trouble-dialogs.tsx';
import { useKeptTexts } from './use-kept-texts.ts';
import { useRoomKeys } from './use-room-keys.ts';

const PasteDialog = onDemand(
  async () => (await import('#components/editor/paste/paste-dialog.tsx')).PasteDialog,
);
const ShortcutsDialog = onDemand(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

interface RoomDeskProps {
  recovery: Recovery;
  opensPaste: boolean;
  onStep(step: PublishingStep): void;
}

/** The room's furniture: header, notices, the manuscript and the panel beside it. */
export function RoomDesk({ recovery, opensPaste, onStep }: RoomDeskProps) {
  const room = useRoom();
  const { saver, isReadOnly } = room;
  const kept = useKeptTexts(recovery);
  const paste = usePaste({ opensAtOnce: opensPaste, isAllowed: !isReadOnly });
  const imported = useImport(room);
  const [hasShortcuts, setShortcuts] = useState(false);
  useRoomKeys({
    saveNow: () => {
      saver.saveNow();
      room.story.resume();
    },
    publish: () => (saver.read().base.may.publish ? onStep('publish') : undefined),
    showShortcuts: () => setShortcuts(true),
    undoImport: () => imported.isUntouched() && imported.undo(),
  });
  return (
    <div className="[--room-header:3.25rem]" {...paste.dropTarget}>
      <RoomHeader
        trouble={<TroubleDialogs onSetAside={kept.add} />}
        onStep={onStep}
        onPaste={paste.open}
        onShortcuts={() => setShortcuts(true)}
      />
      <RoomNotices restored={recovery.restored} kept={kept} imported={imported} />
      <StoryColumns />
      {paste.content === null ? null : (
        <PasteDialog
          content={paste.content}
          onClose={paste.close}
          onImport={(filling) => {
            paste.close();
            imported.fill(filling);
          }}
        />
      )}
      {hasShortcuts ? <ShortcutsDialog onClose={() => setShortcuts(false)} /> : null}
    </div>
  );
}
