'use client';

import { useState } from 'react';
import { askDoor } from './ask-door.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { signByPasskey } from './sign-by-passkey.ts';

/** Passes the second step by a passkey. */
export function PasskeyStep({ onPassed }: { onPassed(): void }) {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const pass = async () => {
    setPending(true);
    setProblem('');
    const ask = (address: string, init?: RequestInit) => fetch(address, init);
    const signed = await signByPasskey(ask, 'factor');
    const passed = signed.ok
      ? await askDoor<null>(ask, 'second-step', { body: { passkey: signed.value } })
      : signed;
    if (passed.ok) return onPassed();
    setPending(false);
    setProblem(passed.problem.message);
  };
  return (
    <PasskeyButton isPending={isPending} problem={problem} onClick={() => void pass()}>
      Use a passkey
    </PasskeyButton>
  );
}
