'use client';

import type { EditorState } from 'prosemirror-state';
import { useSyncExternalStore } from 'react';
import { Tooltip } from '#components/ui/tooltip.tsx';
import type { EditorAction } from './editor-actions.ts';
import { isMacKeyboard, shortcutText } from './shortcut.ts';

const never = () => () => {};

/** One tool: pressed while it is in force at the selection, dimmed while it can do nothing there. */
export function ToolbarButton({
  action,
  state,
  onPress,
}: {
  action: EditorAction;
  state: EditorState | null;
  onPress(): void;
}) {
  const { label, icon: Icon, keys, isOn, run } = action;
  const isEnabled = state !== null && (run === null || run(state));
  // The server does not know the keyboard, so the first render says Ctrl everywhere.
  const isMac = useSyncExternalStore(never, isMacKeyboard, () => false);
  return (
    <Tooltip text={label} shortcut={shortcutText(keys, isMac)}>
      <button
        type="button"
        aria-label={label}
        {...(isOn === null ? {} : { 'aria-pressed': state !== null && isOn(state) })}
        // Not `disabled`: the tool must stay reachable by arrow keys, and names itself.
        aria-disabled={!isEnabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isEnabled ? onPress() : undefined)}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-paper-sunk hover:text-ink aria-disabled:opacity-40 aria-pressed:bg-accent-wash aria-pressed:text-accent-strong aria-pressed:ring-1 aria-pressed:ring-accent aria-pressed:ring-inset pointer-coarse:size-11"
      >
        <Icon aria-hidden="true" className="size-4" />
      </button>
    </Tooltip>
  );
}
