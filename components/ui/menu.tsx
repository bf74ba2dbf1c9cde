'use client';

import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { onDemand } from './on-demand.tsx';

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  isDisabled?: boolean;
  onSelect(): void;
}

/** What the button of a menu is given: to be spread on a `button`. */
export type MenuButtonProps = Pick<
  ComponentProps<'button'>,
  'ref' | 'aria-haspopup' | 'aria-expanded' | 'onClick' | 'onKeyDown'
>;

const MenuList = onDemand(async () => (await import('./menu-list.tsx')).MenuList);

/** A button that opens a menu. The focus goes back to the button, or where `onClosed` puts it. */
export function Menu({
  label,
  heading,
  items,
  button,
  onClosed,
}: {
  label: string;
  heading?: string;
  items: readonly MenuItem[];
  button(props: MenuButtonProps): ReactNode;
  onClosed?(): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const buttonElement = useRef<HTMLButtonElement>(null);
  return (
    <span className="relative inline-flex">
      {button({
        ref: buttonElement,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(true),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {isOpen ? (
        <MenuList
          label={label}
          {...(heading === undefined ? {} : { heading })}
          items={items}
          onClose={() => setOpen(false)}
          onClosed={onClosed ?? (() => buttonElement.current?.focus())}
        />
      ) : null}
    </span>
  );
}
