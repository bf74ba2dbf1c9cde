'use client';

import type { LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useSyncExternalStore } from 'react';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { isMacKeyboard, shortcutText } from './shortcut.ts';

const never = () => () => {};

/** One tool. `isOn` says whether it is in force at the selection, null for tools that never are. */
export function ToolbarButton({
  label,
  icon: Icon,
  keys,
  isOn,
  isEnabled,
  onPress,
}: {
  label: string;
  icon: LucideIcon;
  keys: string;
  isOn: boolean | null;
  isEnabled: boolean;
  onPress(): void;
}) {
  // The server does not know the keyboard, so the first render says Ctrl everywhere.
  const isMac = useSyncExternalStore(never, isMacKeyboard, () => false);
  return (
    <Tooltip text={label} shortcut={shortcutText(keys, isMac)}>
      <Toolbar.Button
        aria-label={label}
        {...(isOn === null ? {} : { 'aria-pressed': isOn })}
        // Not `disabled`: the tool must stay reachable by arrow keys, and names itself.
        aria-disabled={!isEnabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isEnabled ? onPress() : undefined)}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-paper-sunk hover:text-ink aria-disabled:opacity-40 aria-pressed:bg-accent-wash aria-pressed:text-accent-strong aria-pressed:ring-1 aria-pressed:ring-accent aria-pressed:ring-inset pointer-coarse:size-11"
      >
        <Icon aria-hidden="true" className="size-4" />
      </Toolbar.Button>
    </Tooltip>
  );
}
