'use client';

import { ChevronDown, LogOut } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';

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
      label="Your account"
      heading={email}
      items={[{ label: 'Sign out', icon: LogOut, onSelect: () => void onSignOut() }]}
      button={(props) => (
        <Button {...props} variant="quiet" className="max-w-32 sm:max-w-48">
          <span dir="auto" className="truncate">
            {name}
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
        </Button>
      )}
    />
  );
}
