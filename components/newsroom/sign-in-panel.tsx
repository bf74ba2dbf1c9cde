'use client';

import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signs in and goes on to `next`, an address on this origin. */
export function SignInPanel({ next }: { next: string }) {
  return (
    <div className="grid gap-4">
      {/* A whole page load, so that nothing rendered for nobody is kept. */}
      <SignInForm onSignedIn={() => window.location.assign(next)} />
      <Link href="/forgotten-password" className={buttonStyle('quiet')}>
        Forgotten your password?
      </Link>
    </div>
  );
}
