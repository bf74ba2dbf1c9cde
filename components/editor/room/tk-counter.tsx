'use client';

import { Highlighter } from 'lucide-react';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { isMacKeyboard, shortcutText } from '#components/editor/body/shortcut.ts';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useRoom } from './room-context.ts';
import { tkOfStory } from './tk-of-story.ts';

/** How many places of the story are still to come; a press goes to the next. Nothing when there are none. */
export function TkCounter({ onNext }: { onNext(): void }) {
  const { story } = useRoom();
  const read = () => story.readState().doc;
  const { length: count } = tkOfStory(useDeferredValue(useSyncExternalStore(story.subscribe, read, read)));
  if (count === 0) return null;
  const shown = count.toLocaleString('en');
  return (
    <Tooltip text="Next place that is to come" shortcut={shortcutText('Mod-Alt-k', isMacKeyboard())}>
      <button
        type="button"
        aria-label={`${shown} TK, places to come: go to the next`}
        onClick={onNext}
        className={`${buttonStyle('quiet')} whitespace-nowrap text-warn tabular-nums`}
      >
        <Highlighter aria-hidden="true" className="size-4" />
        {shown} TK
      </button>
    </Tooltip>
  );
}
