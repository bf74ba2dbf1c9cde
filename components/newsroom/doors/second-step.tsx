'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { askDoor } from './ask-door.ts';
import { CodeForm } from './code-form.tsx';
import { PasskeyStep } from './passkey-step.tsx';

/** By which means somebody can pass the second step, besides a recovery code. */
export interface SecondMeans {
  app: boolean;
  passkey: boolean;
}

/** What comes after a right password for those who have a second factor. `onLeave` is called once the sign-in is given up. */
export function SecondStep({
  means,
  onPassed,
  onLeave,
}: {
  means: SecondMeans;
  onPassed(): void;
  onLeave(): void;
}) {
  const [isRecovering, setRecovering] = useState(false);
  const leave = async () => {
    await askDoor<null>((address, init) => fetch(address, init), 'second-step', { method: 'DELETE' });
    onLeave();
  };
  return (
    <div className="grid gap-4">
      {isRecovering ? <CodeForm key="recovery" kind="recoveryCode" onPassed={onPassed} /> : null}
      {means.app && !isRecovering ? <CodeForm key="app" kind="code" onPassed={onPassed} /> : null}
      {means.passkey && !isRecovering ? <PasskeyStep onPassed={onPassed} /> : null}
      <div className="grid gap-1">
        <Button variant="quiet" onClick={() => setRecovering(!isRecovering)}>
          {isRecovering ? 'Back to the usual way' : 'Use a recovery code'}
        </Button>
        <Button variant="quiet" onClick={() => void leave()}>
          Sign in as somebody else
        </Button>
      </div>
    </div>
  );
}
