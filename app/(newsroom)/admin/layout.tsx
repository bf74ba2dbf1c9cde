import type { ReactNode } from 'react';
import { EnrolmentNotice } from '#components/newsroom/account/enrolment-notice.tsx';
import { ProveHost } from '#components/newsroom/account/prove-host.tsx';
import { NoticeBell } from '#components/newsroom/notices/notice-bell.tsx';
import { TopBar } from '#components/newsroom/top-bar.tsx';
import { canReadAuditLog } from '#lib/audit/policy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { currentHolder } from '#lib/auth/current-actor.ts';
import { daysUntil } from '#lib/auth/factor-rule.ts';
import { canChangeSettings } from '#lib/newsroom/policy.ts';
import { getNewsroomIdentity, getOwnDates } from '#lib/newsroom/queries.ts';
import { listNotices } from '#lib/notices/queries.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import { canOpenTaxonomy } from '#lib/taxonomy/policy.ts';
import { signOutAction } from './actions.ts';

/** The bar above the screens. Each page asks for itself who may see it, and sends others to sign in. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const holder = await currentHolder();
  if (holder === null || holder.state === 'factor_due') return children;
  const { actor, state, enrolBy } = holder;
  // There is nothing for them but the page where a second factor is set up.
  if (state === 'enrolment_due') return <ProveHost>{children}</ProveHost>;
  const [{ name }, dates, first] = await Promise.all([
    getNewsroomIdentity(),
    getOwnDates(actor),
    noticesAtFirst(actor),
  ]);
  return (
    <>
      <TopBar
        newsroomName={name}
        person={{
          name: actor.name,
          email: actor.email,
          seesTaxonomy: canOpenTaxonomy(actor),
          seesPeople: canManagePeople(actor),
          seesAuditLog: canReadAuditLog(actor),
          seesSettings: canChangeSettings(actor),
        }}
        bell={<NoticeBell personId={actor.personId ?? ''} first={first} dates={dates} />}
        dates={dates}
        onSignOut={signOutAction}
      />
      {enrolBy === null ? null : <EnrolmentNotice daysLeft={daysUntil(enrolBy)} />}
      <ProveHost>{children}</ProveHost>
    </>
  );
}

async function noticesAtFirst(actor: Actor) {
  const { unread, notices } = await listNotices(actor, { limit: 1 });
  return { unread, newestId: notices[0]?.id ?? '' };
}
