'use client';

import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

const DELAY_MS = 400;
const GAP_PX = 6;
/** Half of the widest tip, so that none reaches over the edge of the screen. */
const HALF_WIDTH_PX = 128 + 8;

interface Place {
  top: number;
  centre: number;
}

/**
 * Names a control on hover and focus, and goes with Escape. The control carries the same words itself, in
 * `aria-label` or its text, so that the tip is for those who see it.
 */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<Place | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setPlace(null);
  };
  const show = ({ currentTarget }: SyntheticEvent) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPlace(placeUnder(currentTarget.firstElementChild)), DELAY_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <span
      role="none"
      className="contents"
      onPointerEnter={show}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => (event.target.matches(':focus-visible') ? show(event) : undefined)}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      {place === null
        ? null
        : createPortal(<Tip {...place} text={text} shortcut={shortcut} />, document.body)}
    </span>
  );
}

// The gap above the words belongs to the tip: the pointer can go over to it and stays inside.
function Tip({ text, shortcut, top, centre }: Place & { text: string; shortcut: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      style={{ top, left: centre, paddingTop: GAP_PX }}
      className="fixed z-50 -translate-x-1/2"
    >
      <span className="flex w-max max-w-64 items-baseline gap-2 rounded-control bg-ink px-2 py-1 text-xs text-paper">
        {text}
        {shortcut === undefined ? null : <kbd className="font-sans opacity-75">{shortcut}</kbd>}
      </span>
    </span>
  );
}

function placeUnder(control: Element | null): Place | null {
  if (control === null) return null;
  const { left, width, bottom } = control.getBoundingClientRect();
  const centre = left + width / 2;
  const rightmost = Math.max(HALF_WIDTH_PX, window.innerWidth - HALF_WIDTH_PX);
  return { top: bottom, centre: Math.min(Math.max(centre, HALF_WIDTH_PX), rightmost) };
}
