'use client';

import { useState } from 'react';

/**
 * Shows only the text and whether it is saved. The browser's own full screen is left to its own key: it would take
 * Escape away from the search and the dialogs, and announces itself over the text.
 */
export function useFullScreen(): { isOn: boolean; toggle(): boolean; leave(): boolean } {
  const [isOn, setOn] = useState(false);
  const toggle = () => {
    setOn(!isOn);
    return true;
  };
  const leave = () => {
    setOn(false);
    return isOn;
  };
  return { isOn, toggle, leave };
}
