import Link from 'next/link';
import { Notice } from '#components/ui/notice.tsx';

/** Tells whoever has to set up a second factor how long they have. */
export function EnrolmentNotice({ daysLeft }: { daysLeft: number }) {
  return (
    <div className="mx-auto max-w-page px-4 pt-3">
      <Notice
        actions={
          <Link href="/admin/account" className="text-sm underline underline-offset-2">
            Set one up
          </Link>
        }
      >
        Your newsroom asks you for a second factor, an authenticator app or a passkey.{' '}
        {daysLeft <= 1
          ? 'This is the last day to set one up.'
          : `You have ${daysLeft} days left to set one up.`}
      </Notice>
    </div>
  );
}
