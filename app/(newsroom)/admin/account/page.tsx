import type { Metadata } from 'next';
import { MailChoicesForm } from '#components/newsroom/account/mail-choices-form.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { getMailTimes } from '#lib/notices/queries.ts';
import { chooseMailAction } from './actions.ts';
import { OwnIdentity } from './own-identity.tsx';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage({ searchParams }: PageProps<'/admin/account'>) {
  const actor = await requireActor('/admin/account');
  const [chosen, { timeZone }] = await Promise.all([getMailTimes(actor), getNewsroomIdentity()]);
  return (
    <main className="mx-auto max-w-3xl px-4 pt-6 pb-16">
      <header className="mb-8">
        <h1 className="text-xl font-semibold">Your account</h1>
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          <bdi>{actor.name}</bdi>, {actor.role}, <bdi>{actor.email}</bdi>
        </p>
      </header>
      <OwnIdentity actor={actor} searchParams={searchParams} />
      <section aria-labelledby="mail">
        <h2 id="mail" className="text-lg font-semibold">
          What reaches you by mail
        </h2>
        <p className="mt-1 mb-5 text-sm text-ink-soft">
          Everything is told under the bell in any case. The mail of the day goes at 07:00 (
          <bdi>{timeZone}</bdi>) with what you have not read by then.
        </p>
        <MailChoicesForm chosen={chosen} action={chooseMailAction} />
      </section>
    </main>
  );
}
