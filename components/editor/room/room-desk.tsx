'use client';

import { useState } from 'react';
import { PasteDialog } from '#components/editor/paste/paste-dialog.tsx';
import { ReceiptPanel } from '#components/editor/paste/receipt-panel.tsx';
import { useImport } from '#components/editor/paste/use-import.ts';
import { usePaste } from '#components/editor/paste/use-paste.ts';
import type { PublishingStep } from '#components/editor/publish/use-publishing.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import { Manuscript } from './manuscript.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { RecoveryNotices } from './recovery-notices.tsx';
import { useRoom } from './room-context.ts';
import { RoomHeader } from './room-header.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { TroubleDialogs } from './trouble-dialogs.tsx';
import { useKeptTexts } from './use-kept-texts.ts';
import { useRoomKeys } from './use-room-keys.ts';

/** The room's furniture: header, notices, the manuscript and the panel beside it. */
export function RoomDesk({
  recovery,
  opensPaste,
  onStep,
}: {
  recovery: Recovery;
  opensPaste: boolean;
  onStep(step: PublishingStep): void;
}) {
  const room = useRoom();
  const { saver, isReadOnly } = room;
  const kept = useKeptTexts(recovery);
  const paste = usePaste({ opensAtOnce: opensPaste, isAllowed: !isReadOnly });
  const imported = useImport({ ...room, onSetAside: kept.add });
  const [hasShortcuts, setShortcuts] = useState(false);
  useRoomKeys({
    saveNow: () => saver.saveNow(),
    publish: () => (saver.read().base.may.publish ? onStep('publish') : undefined),
    showShortcuts: () => setShortcuts(true),
    undoImport: imported.undoIfUntouched,
  });
  return (
    <div className="[--room-header:3.25rem]" {...paste.dropTarget}>
      <RoomHeader
        trouble={<TroubleDialogs onSetAside={kept.add} />}
        onStep={onStep}
        onPaste={paste.open}
        onShortcuts={() => setShortcuts(true)}
      />
      <ReadOnlyNotice />
      <RecoveryNotices restored={recovery.restored} offered={kept.offered} onDone={kept.finish} />
      {!imported.last?.isShown ? null : (
        <div className="mx-auto w-full max-w-page px-4 pt-4">
          <ReceiptPanel story={imported.last.story} onUndo={imported.undo} onClose={imported.dismiss} />
        </div>
      )}
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-10 px-4 pt-8 pb-24 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Manuscript />
        <aside
          aria-label="About the story"
          className="border-rule max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-6"
        >
          <SidePanel />
        </aside>
      </div>
      {paste.text === null ? null : (
        <PasteDialog
          text={paste.text}
          onClose={paste.close}
          onImport={(text) => {
            paste.close();
            imported.importText(text);
          }}
        />
      )}
      {hasShortcuts ? <ShortcutsDialog onClose={() => setShortcuts(false)} /> : null}
    </div>
  );
}
