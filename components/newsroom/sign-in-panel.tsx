'use client';

import { SignInForm } from './sign-in-form.tsx';

/** Signs in and goes on to `next`, an address on this origin. */
export function SignInPanel({ next }: { next: string }) {
  // A whole page load, so that nothing rendered for nobody is kept.
  return <SignInForm onSignedIn={() => window.location.assign(next)} />;
}
