'use client';

import { onDemand } from '#components/ui/on-demand.tsx';
import { useRoom } from './room-context.ts';
import type { useFindTool } from './use-find-tool.ts';

const FindPanel = onDemand(async () => (await import('#components/editor/find/find-panel.tsx')).FindPanel);

/** The place of the search, which stays below the header and takes no room of the page. */
export function RoomFind({ find }: { find: ReturnType<typeof useFindTool> }) {
  const { view } = useRoom();
  const { query, onQuery, replacement, onReplacement, request, close } = find;
  const closeToText = () => {
    close();
    // The caret stands at the match that was found last.
    view.current?.focus();
  };
  return (
    <div className="sticky top-[var(--room-header)] z-30 mx-auto h-0 max-w-page">
      {request === null ? null : (
        <FindPanel {...{ query, onQuery, replacement, onReplacement, request }} onClose={closeToText} />
      )}
    </div>
  );
}
