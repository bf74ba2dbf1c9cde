'use client';

import { DropdownMenu } from 'radix-ui';
import type { MenuItem } from './menu.tsx';

/** The open menu of the positioned element around it; `onClosed` places the focus. */
export function MenuList({
  label,
  heading,
  items,
  onClose,
  onClosed,
}: {
  label: string;
  heading?: string;
  items: readonly MenuItem[];
  onClose(): void;
  onClosed(): void;
}) {
  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      {/* Only a place to hang from: the button is there before this code is. */}
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
          className="z-50 max-w-80 min-w-48 rounded-panel border border-rule bg-paper-raised p-1 text-ink shadow-raised"
        >
          {heading === undefined ? null : (
            <DropdownMenu.Label className="px-2.5 py-1.5 text-xs wrap-anywhere text-ink-faint">
              {heading}
            </DropdownMenu.Label>
          )}
          {items.map(({ label: name, icon: Icon, isDisabled = false, onSelect }) => (
            <DropdownMenu.Item
              key={name}
              disabled={isDisabled}
              onSelect={onSelect}
              className="flex w-full cursor-default items-center gap-2 rounded-small px-2.5 py-1.5 text-start text-sm outline-none data-disabled:opacity-40 data-highlighted:bg-accent-wash pointer-coarse:min-h-11"
            >
              {Icon === undefined ? null : <Icon aria-hidden="true" className="size-4 text-ink-faint" />}
              {name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
