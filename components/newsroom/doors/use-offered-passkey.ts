'use client';

import { useEffect, useEffectEvent } from 'react';
import { signByPasskey } from './sign-by-passkey.ts';

/** A challenge holds for five minutes, so that a page that stays open asks for a new one before. */
const RENEW_MS = 4 * 60 * 1000;

/** Offers passkeys among what the browser fills into the user name's field, where it can, and calls with what one signed. */
export function useOfferedPasskey(isOn: boolean, onSigned: (signed: object) => void): void {
  const signIn = useEffectEvent(onSigned);
  useEffect(() => {
    if (!isOn) return;
    const offered = new AbortController();
    const offer = async () => {
      const signed = await signByPasskey((address, init) => fetch(address, init), 'sign_in', offered.signal);
      // Nobody asked for it, so nobody is told what went wrong.
      if (signed.ok && !offered.signal.aborted) signIn(signed.value);
    };
    void offer();
    const timer = setInterval(() => void offer(), RENEW_MS);
    return () => {
      offered.abort();
      clearInterval(timer);
    };
  }, [isOn]);
}
