'use client';

import { useState } from 'react';
import type { Outcome } from '#components/ui/form-state.ts';
import { askDoor } from './ask-door.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { signByPasskey } from './sign-by-passkey.ts';
import { useOfferedPasskey } from './use-offered-passkey.ts';

/** Signs in by a passkey, which needs no name and no password. */
export function PasskeyEntry({ onSignedIn }: { onSignedIn(): void }) {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const enter = async (sign: () => Promise<Outcome<object>>) => {
    setPending(true);
    setProblem('');
    const signed = await sign();
    const entered = signed.ok
      ? await askDoor<null>((address, init) => fetch(address, init), 'passkey', {
          body: { passkey: signed.value },
        })
      : signed;
    // It stays so once somebody is in: a second sign-in would end the session of the first.
    if (entered.ok) return onSignedIn();
    setPending(false);
    setProblem(entered.problem.message);
  };
  useOfferedPasskey(!isPending, (signed) => void enter(async () => ({ ok: true, value: signed })));
  return (
    <PasskeyButton
      isPending={isPending}
      problem={problem}
      onClick={() => void enter(() => signByPasskey((address, init) => fetch(address, init), 'sign_in'))}
    >
      Sign in with a passkey
    </PasskeyButton>
  );
}
