'use client';

import { type FocusEvent, type PointerEvent, useState } from 'react';

/** Whether somebody points at something, or has the focus in it; spread `handlers` on it. */
export function useHold() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const handlers = {
    // A finger points at nothing once it is lifted.
    onPointerEnter: ({ pointerType }: PointerEvent) => setPointed(pointerType === 'mouse'),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setFocused(currentTarget.contains(relatedTarget as Node | null)),
  };
  return { isHeld: isPointed || isFocused, handlers };
}
