'use client';

import type { EditorView } from 'prosemirror-view';
import { useEffect, useState } from 'react';
import { blockAround } from './block-beside.ts';

/** The block of the body that the mouse is over, or was until it left the text; null while somebody types. */
export function useHoveredBlock(view: EditorView): HTMLElement | null {
  const [hovered, setHovered] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const frame = view.dom.parentElement?.parentElement;
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && view.dom.contains(event.target as Node))
        setHovered(blockAround(view, event.target));
    };
    const forget = () => setHovered(null);
    frame?.addEventListener('pointermove', move);
    frame?.addEventListener('pointerleave', forget);
    view.dom.addEventListener('keydown', forget);
    return () => {
      frame?.removeEventListener('pointermove', move);
      frame?.removeEventListener('pointerleave', forget);
      view.dom.removeEventListener('keydown', forget);
    };
  }, [view]);
  return hovered;
}
