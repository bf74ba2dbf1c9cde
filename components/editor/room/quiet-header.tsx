'use client';

import { Minimize2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { SaveState } from './save-state.tsx';
import { TkCounter } from './tk-counter.tsx';
import type { useRoomTools } from './use-room-tools.ts';
import { WordCount } from './word-count.tsx';

/** What stays of the header while only the text is shown: above all whether it is saved. */
export function QuietHeader({
  trouble,
  tools,
}: {
  trouble: ReactNode;
  tools: ReturnType<typeof useRoomTools>;
}) {
  return (
    <header className="sticky top-0 z-30 flex h-[var(--room-header)] items-center gap-x-3 bg-paper px-4">
      <SaveState />
      {trouble}
      <div className="ms-auto flex shrink-0 items-center gap-x-2">
        <TkCounter onNext={tools.goToTk} />
        <WordCount />
        <IconButton icon={Minimize2} label="Show everything again" onClick={tools.fullScreen.toggle} />
      </div>
    </header>
  );
}
