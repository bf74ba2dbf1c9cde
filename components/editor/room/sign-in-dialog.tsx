'use client';

import { SignInForm } from '#components/newsroom/sign-in-form.tsx';
import { ProviderWindow } from '#components/newsroom/single-sign-on/provider-window.tsx';
import { useProvider } from '#components/newsroom/single-sign-on/use-provider.ts';
import { Dialog } from '#components/ui/dialog.tsx';

/** Signs in again in place, so that nothing typed has to leave the page. */
export function SignInDialog({ onClose, onSignedIn }: { onClose(): void; onSignedIn(): void }) {
  const provider = useProvider();
  return (
    <Dialog
      title="Signed out"
      description="Sign in here: your text is kept, and saved right after."
      onClose={onClose}
    >
      <div className="grid gap-4">
        {provider?.isOnly ? null : <SignInForm onSignedIn={onSignedIn} />}
        {provider === null ? null : (
          <ProviderWindow label={`Sign in with ${provider.name}`} purpose="sign_in" onDone={onSignedIn} />
        )}
      </div>
    </Dialog>
  );
}
