'use client';

import { useState } from 'react';
import { askDoor } from './doors/ask-door.ts';
import { PasskeyEntry } from './doors/passkey-entry.tsx';
import { type SecondMeans, SecondStep } from './doors/second-step.tsx';
import { PasswordForm } from './password-form.tsx';

/** Signs in by a password, with the second step where there is one, or by a passkey. Then the cookie is set and `onSignedIn` is called. */
export function SignInForm({ onSignedIn }: { onSignedIn(): void }) {
  const [due, setDue] = useState<SecondMeans | null>(null);
  const goOn = async () => {
    const step = await askDoor<{ means: SecondMeans | null }>(
      (address, init) => fetch(address, init),
      'second-step',
      { method: 'GET' },
    );
    // When that cannot be said, the page after this one asks for the second step.
    if (step.ok && step.value.means !== null) setDue(step.value.means);
    else onSignedIn();
  };
  if (due !== null) return <SecondStep means={due} onPassed={onSignedIn} onLeave={() => setDue(null)} />;
  return (
    <div className="grid gap-4">
      <PasswordForm onRight={goOn} />
      <PasskeyEntry onSignedIn={onSignedIn} />
    </div>
  );
}
