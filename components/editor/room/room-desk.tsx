'use client';

import { useImport } from '#components/editor/paste/use-import.ts';
import { usePaste } from '#components/editor/paste/use-paste.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { useRoom } from './room-context.ts';
import { RoomFind } from './room-find.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomNotices } from './room-notices.tsx';
import { StoryColumns } from './story-columns.tsx';
import { TroubleDialogs } from './trouble-dialogs.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useKeptTexts } from './use-kept-texts.ts';
import { useRoomTools } from './use-room-tools.ts';

const PasteDialog = onDemand(
  async () => (await import('#components/editor/paste/paste-dialog.tsx')).PasteDialog,
);
const ShortcutsDialog = onDemand(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

interface RoomDeskProps {
  recovery: Recovery;
  opensPaste: boolean;
}

/** The room's furniture: header, notices, the manuscript and the panel beside it. */
export function RoomDesk({ recovery, opensPaste }: RoomDeskProps) {
  const room = useRoom();
  const kept = useKeptTexts(recovery);
  const paste = usePaste({ opensAtOnce: opensPaste, isAllowed: !room.isReadOnly });
  const imported = useImport(room);
  const tools = useRoomTools();
  const { fullScreen, shortcuts } = tools;
  useDeskKeys(tools, imported);
  return (
    <div
      className="group/room [--room-header:3.25rem]"
      data-full-screen={fullScreen.isOn ? '' : undefined}
      {...paste.dropTarget}
    >
      <RoomHeader trouble={<TroubleDialogs onSetAside={kept.add} />} tools={tools} onPaste={paste.open} />
      <RoomFind find={tools.find} />
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
      {shortcuts.isOpen ? <ShortcutsDialog onClose={shortcuts.close} /> : null}
    </div>
  );
}
