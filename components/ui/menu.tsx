'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

export const MENU_ITEM_STYLE =
  'flex w-full cursor-default items-center gap-2 rounded-small px-2.5 py-1.5 text-start text-sm outline-none data-highlighted:bg-accent-wash pointer-coarse:min-h-11';

/**
 * A button that opens a menu. Its items are `DropdownMenu.Item`s in the style above. The focus goes back to the
 * button, or where `onClosed` puts it.
 */
export function Menu({
  trigger,
  onClosed,
  children,
}: {
  trigger: ReactNode;
  onClosed?(): void;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (onClosed === undefined) return;
            event.preventDefault();
            onClosed();
          }}
          className="z-50 max-w-80 min-w-48 rounded-panel border border-rule bg-paper-raised p-1 text-ink shadow-raised"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
