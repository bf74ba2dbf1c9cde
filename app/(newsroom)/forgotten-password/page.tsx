import type { Metadata } from 'next';
import { ForgottenForm } from '#components/newsroom/account/forgotten-form.tsx';
import { Door } from '#components/newsroom/door.tsx';
import { LeftToProvider } from '#components/newsroom/single-sign-on/left-to-provider.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { getEnv } from '#lib/env.ts';
import { askForResetAction } from './actions.ts';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgottenPasswordPage() {
  const provider = shownProvider();
  if (provider?.isOnly) return <LeftToProvider name={provider.name} />;
  const isMailed = getEnv().smtpUrl !== null;
  return (
    <Door title="Forgotten your password?" lead="Type your e-mail address. A link sets a new one.">
      {isMailed ? null : (
        <Notice>
          This newsroom sends no mail. The link is kept under <em>Settings</em>, <em>Outgoing mail</em>: ask
          an admin for it. Whoever runs the server can also give you a new password, with{' '}
          <code>npm run desk -- people reset --email</code> and your address.
        </Notice>
      )}
      <ForgottenForm ask={askForResetAction} isMailed={isMailed} />
    </Door>
  );
}
