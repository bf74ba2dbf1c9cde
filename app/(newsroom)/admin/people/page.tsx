import type { Metadata } from 'next';
import Link from 'next/link';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { NamePages } from '#components/newsroom/admin/name-pages.tsx';
import { NothingFound } from '#components/newsroom/admin/nothing-found.tsx';
import { InvitationList } from '#components/newsroom/people/invitation-list.tsx';
import { InviteButton } from '#components/newsroom/people/invite-button.tsx';
import { PeopleFilter } from '#components/newsroom/people/people-filter.tsx';
import { PeopleList } from '#components/newsroom/people/people-list.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { peopleQuery, readPeopleFilter } from '#lib/people/address.ts';
import { listInvitations } from '#lib/people/queries/invitations.ts';
import { listPeopleOnDesk } from '#lib/people/queries/people-desk.ts';
import { listSectionChoices } from '#lib/taxonomy/queries.ts';
import { invitePeopleAction, renewInvitationAction, withdrawInvitationAction } from './actions.ts';

export const metadata: Metadata = { title: 'People' };

const ACTIONS = {
  invite: invitePeopleAction,
  renew: renewInvitationAction,
  withdraw: withdrawInvitationAction,
};

export default async function PeoplePage({ searchParams }: PageProps<'/admin/people'>) {
  const actor = await requireActor('/admin/people');
  const query = await searchParams;
  const filter = readPeopleFilter(query);
  const cursor = typeof query.cursor === 'string' && query.cursor !== '' ? query.cursor : null;
  const [{ people, nextCursor }, invitations, sections, dates] = await Promise.all([
    orNotFound(listPeopleOnDesk(actor, filter, { cursor })),
    orNotFound(listInvitations(actor, filter)),
    listSectionChoices(actor),
    getOwnDates(actor),
  ]);
  const showsInvitations = cursor === null && invitations.length > 0;
  return (
    <main className="mx-auto max-w-page px-4 pt-6 pb-24">
      <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-xl font-semibold">People</h1>
          <p className="mt-1 text-sm text-ink-soft">Who may come in, and what they may do.</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link href="/admin/people/import" className={buttonStyle('secondary')}>
            Import from a file
          </Link>
          <InviteButton sections={sections} actions={ACTIONS} />
        </div>
      </header>
      <PeopleFilter filter={filter} />
      {showsInvitations ? (
        <section aria-labelledby="invited" className="mb-8">
          <h2 id="invited" className="mb-2 font-semibold">
            Invited
          </h2>
          <InvitationList invitations={invitations} dates={dates} actions={ACTIONS} />
        </section>
      ) : null}
      {people.length > 0 ? (
        <section aria-labelledby="staff">
          <h2 id="staff" className="mb-2 font-semibold">
            Staff
          </h2>
          <PeopleList people={people} ownId={actor.personId} dates={dates} />
        </section>
      ) : null}
      {people.length === 0 && !showsInvitations ? (
        <NothingFound>Nobody is like that. Look for something else.</NothingFound>
      ) : null}
      <NamePages
        address="/admin/people"
        filter={peopleQuery(filter)}
        cursor={cursor}
        nextCursor={nextCursor}
      />
    </main>
  );
}
