'use client';

import { useState } from 'react';
import { askDoor } from '#components/newsroom/doors/ask-door.ts';
import { PasskeyButton } from '#components/newsroom/doors/passkey-button.tsx';
import { signByPasskey } from '#components/newsroom/doors/sign-by-passkey.ts';

/** Proves who somebody is by a passkey. */
export function ProveByPasskey({ onProven }: { onProven(): void }) {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const prove = async () => {
    setPending(true);
    setProblem('');
    const ask = (address: string, init?: RequestInit) => fetch(address, init);
    const signed = await signByPasskey(ask, 'proof');
    const proven = signed.ok
      ? await askDoor<null>(ask, 'prove', { body: { passkey: signed.value } })
      : signed;
    setPending(false);
    if (proven.ok) onProven();
    else setProblem(proven.problem.message);
  };
  return (
    <PasskeyButton isPending={isPending} problem={problem} onClick={() => void prove()}>
      Use a passkey
    </PasskeyButton>
  );
}
