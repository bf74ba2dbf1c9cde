'use client';

import { useEffect } from 'react';
import { CONFIRMED_CHANNEL } from './confirmed-channel.ts';

/** Tells the window that has asked, and closes this one, which browsers allow where that one has opened it. */
export function ConfirmedNote() {
  useEffect(() => {
    const channel = new BroadcastChannel(CONFIRMED_CHANNEL);
    channel.postMessage('confirmed');
    channel.close();
    window.close();
  }, []);
  return null;
}
