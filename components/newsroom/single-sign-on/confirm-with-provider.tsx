'use client';

import { useEffect, useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { CONFIRMED_CHANNEL } from './confirmed-channel.ts';
import { departFor } from './depart.ts';

/** Confirms with the provider who somebody is, in a window of its own, so that what they were typing stays. */
export function ConfirmWithProvider({ name, onConfirmed }: { name: string; onConfirmed(): void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  useEffect(() => {
    const channel = new BroadcastChannel(CONFIRMED_CHANNEL);
    channel.addEventListener('message', onConfirmed);
    return () => channel.close();
  }, [onConfirmed]);
  const confirm = () => {
    if (isPending) return;
    // Opened by the press itself, or browsers would take it for one that nobody asked for.
    const opened = window.open('about:blank', '_blank', 'width=520,height=680');
    start(async () => {
      setProblem(null);
      const departure = await departFor({ purpose: 'proof' }, (address, init) => fetch(address, init));
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
      <Button aria-disabled={isPending} onClick={confirm} className="min-w-0 wrap-anywhere">
        Confirm with {name}
      </Button>
    </div>
  );
}
