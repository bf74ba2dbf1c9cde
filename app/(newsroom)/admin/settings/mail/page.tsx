import type { Metadata } from 'next';
import Link from 'next/link';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { MailRow } from '#components/newsroom/mail/mail-row.tsx';
import { OlderPages } from '#components/newsroom/older-pages.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getEnv } from '#lib/env.ts';
import { listMail } from '#lib/mail/queries.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';

export const metadata: Metadata = { title: 'Outgoing mail' };

export default async function MailPage({ searchParams }: PageProps<'/admin/settings/mail'>) {
  const actor = await requireActor('/admin/settings/mail');
  const { cursor } = await searchParams;
  const [{ mail, nextCursor }, dates] = await Promise.all([
    orNotFound(listMail(actor, { cursor: typeof cursor === 'string' ? cursor : null })),
    getOwnDates(actor),
  ]);
  return (
    <main className="mx-auto max-w-3xl px-4 pt-6 pb-16">
      <Link href="/admin/settings" className="text-sm text-ink-soft underline underline-offset-2">
        Settings
      </Link>
      <h1 className="text-xl font-semibold">Outgoing mail</h1>
      <p className="mt-1 mb-5 text-sm text-ink-soft">
        {getEnv().smtpUrl === null
          ? 'No mail server is set up, so nothing leaves this machine: messages are kept here, and as files in the folder outbox of the newsroom’s data. SMTP_URL and MAIL_FROM set one up.'
          : 'What the newsroom has sent in the last 30 days, and what waits.'}
      </p>
      {mail.length === 0 ? (
        <p className="border-y border-rule py-12 text-center text-ink-soft">
          No message has been written yet.
        </p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {mail.map((one) => (
            <MailRow key={one.id} mail={one} dates={dates} />
          ))}
        </ul>
      )}
      <OlderPages address="/admin/settings/mail" isFirst={cursor === undefined} nextCursor={nextCursor} />
    </main>
  );
}
