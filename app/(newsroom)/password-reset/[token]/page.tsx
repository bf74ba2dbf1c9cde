import type { Metadata } from 'next';
import Link from 'next/link';
import { ResetForm } from '#components/newsroom/account/reset-form.tsx';
import { Door } from '#components/newsroom/door.tsx';
import { LeftToProvider } from '#components/newsroom/single-sign-on/left-to-provider.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { findOpenReset } from '#lib/auth/password/reset-password.ts';
import { shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { resetPasswordAction } from './actions.ts';

export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' };

/** Opening the link changes nothing: programs that look at mail open it too. */
export default async function PasswordResetPage({ params }: PageProps<'/password-reset/[token]'>) {
  const provider = shownProvider();
  if (provider?.isOnly) return <LeftToProvider name={provider.name} />;
  const { token } = await params;
  const reset = await findOpenReset(token);
  if (reset === null) return <SpentLink />;
  return (
    <Door
      title="Set a new password"
      lead="It replaces the old one, and signs you out wherever you are signed in."
    >
      <ResetForm token={token} email={reset.email} reset={resetPasswordAction} />
    </Door>
  );
}

function SpentLink() {
  return (
    <Door
      title="This link no longer works"
      lead="It has been used or replaced by a newer one, or its half hour is over."
    >
      <Link href="/forgotten-password" className={buttonStyle('primary')}>
        Ask for a new link
      </Link>
    </Door>
  );
}
