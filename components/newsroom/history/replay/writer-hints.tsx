'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Hint {
  said: string;
  left: number;
  top: number;
}

const WIDTH = 256;

/** Text whose stretches say who wrote them: under the pointer, and at the focus, which the arrow keys move. */
export function WriterHints({
  onFocus,
  children,
}: {
  /** A stretch has the focus; by its order. */
  onFocus(order: number): void;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<Hint | null>(null);
  useEffect(() => {
    const frame = place.current;
    if (!frame) return;
    const listeners = {
      focusin: ({ target }: FocusEvent) => {
        const stretch = stretchOf(target);
        if (stretch) onFocus(Number(stretch.dataset.stretch));
        setHint(stretch && hintAt(frame, stretch));
      },
      focusout: () => setHint(null),
      pointerover: ({ target }: PointerEvent) => {
        const stretch = stretchOf(target) ?? stretchOf(document.activeElement);
        setHint(stretch && frame.contains(stretch) ? hintAt(frame, stretch) : null);
      },
      pointerleave: () => setHint(null),
      keydown: (event: KeyboardEvent) => walk(frame, event, () => setHint(null)),
    };
    for (const [name, listen] of Object.entries(listeners))
      frame.addEventListener(name, listen as EventListener);
    return () => {
      for (const [name, listen] of Object.entries(listeners)) {
        frame.removeEventListener(name, listen as EventListener);
      }
    };
  }, [onFocus]);
  return (
    <div ref={place} className="relative">
      {children}
      {hint === null ? null : (
        // The stretch says it to a screen reader in its text.
        <div
          aria-hidden="true"
          className="writer-hint"
          style={{ left: hint.left, top: hint.top, maxWidth: WIDTH }}
        >
          {hint.said}
        </div>
      )}
    </div>
  );
}

function stretchOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-stretch]') : null;
}

function hintAt(frame: HTMLElement, stretch: HTMLElement): Hint {
  const around = frame.getBoundingClientRect();
  const [line = around] = stretch.getClientRects();
  const left = Math.max(0, Math.min(line.left - around.left, around.width - WIDTH));
  return { said: stretch.dataset.said ?? '', left, top: line.top - around.top };
}

function walk(frame: HTMLElement, event: KeyboardEvent, onEscape: () => void): void {
  if (event.key === 'Escape') onEscape();
  const stretch = event.target instanceof HTMLElement ? event.target : null;
  if (stretch?.dataset.stretch === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...frame.querySelectorAll<HTMLElement>('[data-stretch]')];
  const place = all.indexOf(stretch);
  const next = { ArrowRight: all[place + 1], ArrowLeft: all[place - 1], Home: all[0], End: all.at(-1) }[
    event.key
  ];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
