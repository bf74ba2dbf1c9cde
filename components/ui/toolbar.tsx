'use client';

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/**
 * A row of buttons that is one stop of the Tab key: arrows, Home and End lead through it, and Tab comes back to where
 * one was. (WAI-ARIA Authoring Practices, toolbar pattern.)
 */
export function Toolbar({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => makeOneStop(bar.current, null), []);
  const press = (event: KeyboardEvent) => {
    const next = buttonAfter(event);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-orientation="horizontal"
      className={className}
      onKeyDown={press}
      onFocus={({ currentTarget, target }: FocusEvent<HTMLElement>) => makeOneStop(currentTarget, target)}
    >
      {children}
    </div>
  );
}

/** Sets tools apart that belong to different things. */
export function ToolbarSeparator() {
  return <hr aria-orientation="vertical" className="mx-1 h-5 w-px shrink-0 border-0 bg-rule" />;
}

// A menu that opens inside brings buttons of its own, which are none of the bar's.
function buttonsOf(bar: Element): HTMLButtonElement[] {
  return [...bar.querySelectorAll('button')].filter((button) => button.closest('[role="menu"]') === null);
}

function makeOneStop(bar: Element | null, focused: Element | null): void {
  if (bar === null) return;
  const buttons = buttonsOf(bar);
  const stop = buttons.find((button) => button === focused) ?? buttons.find(({ tabIndex }) => tabIndex === 0);
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function buttonAfter({ key, currentTarget, target }: KeyboardEvent): HTMLButtonElement | undefined {
  const buttons = buttonsOf(currentTarget);
  const index = buttons.indexOf(target as HTMLButtonElement);
  if (index === -1) return undefined;
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  if (key === 'Home') return buttons[0];
  if (key === 'End') return buttons.at(-1);
  if (key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return buttons[(index + 1) % buttons.length];
  if (key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return buttons.at(index - 1);
  return undefined;
}
