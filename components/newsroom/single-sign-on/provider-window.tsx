'use client';

import { useEffect, useEffectEvent, useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { CONFIRMED_CHANNEL } from './confirmed-channel.ts';
import { departFor } from './depart.ts';
import { isVisitDone } from './is-visit-done.ts';

/** Goes to the provider in a window of its own, so that what somebody was typing stays; `onDone` when the server has it. */
export function ProviderWindow({
  label,
  purpose,
  onDone,
}: {
  label: string;
  purpose: 'sign_in' | 'proof';
  onDone(): void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  useReturn(purpose, onDone);
  const go = () => {
    if (isPending) return;
    // Opened by the press itself, or browsers would take it for one that nobody asked for.
    const opened = window.open('about:blank', '_blank', 'width=520,height=680');
    start(async () => {
      setProblem(null);
      const wish = { purpose, isInWindow: true };
      const departure = await departFor(wish, (address, init) => fetch(address, init));
      if ('problem' in departure) {
        opened?.close();
        setProblem(departure.problem);
      } else if (opened === null) {
        setProblem('The browser did not open a window. Allow this site to open one, then try again.');
      } else {
        opened.location.assign(departure.address);
      }
    });
  };
  return (
    <div className="grid gap-3">
      {problem === null ? null : <Notice tone="danger">{problem}</Notice>}
      <Button aria-disabled={isPending} onClick={go} className="min-h-11 min-w-0 wrap-anywhere">
        {label}
      </Button>
    </div>
  );
}

/** Asks the server when the other window says that it is back, and when somebody comes back from it. */
function useReturn(purpose: 'sign_in' | 'proof', onDone: () => void): void {
  const look = useEffectEvent(async () => {
    if (await isVisitDone(purpose, (address) => fetch(address))) onDone();
  });
  useEffect(() => {
    const channel = new BroadcastChannel(CONFIRMED_CHANNEL);
    const onBack = () => void look();
    channel.addEventListener('message', onBack);
    window.addEventListener('focus', onBack);
    return () => {
      channel.close();
      window.removeEventListener('focus', onBack);
    };
  }, []);
}
