import type { Metadata } from 'next';
import Link from 'next/link';
import {
  changeRoleAction,
  deletePersonAction,
  disablePersonAction,
  enablePersonAction,
  handOverAction,
  inviteToLinkAction,
  signOutPersonAction,
  switchOffFactorsAction,
} from '#app/(newsroom)/admin/people/actions.ts';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { PersonDesk } from '#components/newsroom/people/person-desk.tsx';
import { PersonFacts } from '#components/newsroom/people/person-facts.tsx';
import { RoleWords } from '#components/newsroom/people/role-words.tsx';
import { Portrait } from '#components/newsroom/portrait.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { auditHref } from '#lib/audit/address.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { getLinkState } from '#lib/people/queries/link-state.ts';
import { getPersonDetails } from '#lib/people/queries/person-details.ts';
import { listAssignable } from '#lib/people/queries.ts';
import { listSectionChoices } from '#lib/taxonomy/queries.ts';

export const metadata: Metadata = { title: 'Person' };

const ACTIONS = {
  changeRole: changeRoleAction,
  disable: disablePersonAction,
  enable: enablePersonAction,
  signOut: signOutPersonAction,
  switchOffFactors: switchOffFactorsAction,
  handOver: handOverAction,
  inviteToLink: inviteToLinkAction,
  remove: deletePersonAction,
};

const LINK = 'text-sm text-ink-soft underline underline-offset-2 hover:text-ink';

export default async function PersonPage({ params }: PageProps<'/admin/people/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/admin/people/${id}`);
  const person = await orNotFound(getPersonDetails(actor, id));
  const [sections, heirs, dates, link] = await Promise.all([
    listSectionChoices(actor),
    listAssignable(actor),
    getOwnDates(actor),
    getLinkState(actor, id),
  ]);
  return (
    <main className="mx-auto max-w-3xl px-4 pt-6 pb-24">
      <Link href="/admin/people" className={LINK}>
        People
      </Link>
      <header className="mt-1 mb-4 flex items-center gap-4">
        <Portrait name={person.name} address={person.picture} size="large" />
        <div className="min-w-0 wrap-anywhere">
          <h1 className="flex flex-wrap items-center gap-x-3 text-xl font-semibold">
            <bdi>{person.name}</bdi>
            {person.state === 'disabled' ? <Badge tone="warn">Disabled</Badge> : null}
          </h1>
          <p className="text-sm text-ink-soft">
            <RoleWords role={person.role} sections={person.sections.map(({ name }) => name)} />,{' '}
            <bdi>{person.email}</bdi>
          </p>
        </div>
      </header>
      <PersonFacts person={person} dates={dates} />
      <p className="mt-3 mb-6">
        <Link href={auditHref({ person: id })} className={LINK}>
          What they did, in the audit log
        </Link>
      </p>
      <PersonDesk
        person={person}
        sections={sections}
        heirs={heirs.filter((heir) => heir.id !== id)}
        link={link}
        actions={ACTIONS}
      />
    </main>
  );
}
