'use client';

import { RecoveredTray } from '#components/editor/collab/recovered-tray.tsx';
import type { useImport } from '#components/editor/paste/use-import.ts';
import { StageNotices } from '#components/editor/publish/stage-notices.tsx';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { RecoveryNotices } from './recovery-notices.tsx';
import type { useKeptTexts } from './use-kept-texts.ts';

const ReceiptPanel = onDemand(
  async () => (await import('#components/editor/paste/receipt-panel.tsx')).ReceiptPanel,
);

/** What there is to know before writing: rights, where the story stands, texts that this browser kept, and where an import went. */
export function RoomNotices({
  restored,
  kept,
  imported,
}: {
  restored: Recovery['restored'];
  kept: ReturnType<typeof useKeptTexts>;
  imported: ReturnType<typeof useImport>;
}) {
  return (
    <div className="mx-auto grid w-full max-w-page gap-2 px-4 pt-4 empty:hidden">
      <ReadOnlyNotice />
      <StageNotices />
      <RecoveredTray />
      <RecoveryNotices restored={restored} offered={kept.offered} onDone={kept.finish} />
      {imported.last?.isShown ? (
        <ReceiptPanel story={imported.last.story} onUndo={imported.undo} onClose={imported.dismiss} />
      ) : null}
    </div>
  );
}
