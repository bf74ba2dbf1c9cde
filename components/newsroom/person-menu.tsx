'use client';

import { ChevronDown, LogOut } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Button } from '#components/ui/button.tsx';
import { MENU_ITEM_STYLE, Menu } from '#components/ui/menu.tsx';

/** Who is signed in, and the way out. */
export function PersonMenu({
  name,
  email,
  onSignOut,
}: {
  name: string;
  email: string;
  onSignOut(): Promise<void>;
}) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" className="max-w-32 sm:max-w-48">
          <span dir="auto" className="truncate">
            {name}
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
        </Button>
      }
    >
      <DropdownMenu.Label className="px-2.5 py-1.5 text-xs wrap-anywhere text-ink-faint">
        {email}
      </DropdownMenu.Label>
      <DropdownMenu.Item className={MENU_ITEM_STYLE} onSelect={() => void onSignOut()}>
        <LogOut aria-hidden="true" className="size-4" />
        Sign out
      </DropdownMenu.Item>
    </Menu>
  );
}
