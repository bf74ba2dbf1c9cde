'use client';

import { SignInForm } from '#components/newsroom/sign-in-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

/** Signs in again in place, so that nothing typed has to leave the page. */
export function SignInDialog({ onClose, onSignedIn }: { onClose(): void; onSignedIn(): void }) {
  return (
    <Dialog
      title="Signed out"
      description="Sign in here: your text is kept, and saved right after."
      onClose={onClose}
    >
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
