import type { Metadata } from 'next';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { AuditList } from '#components/newsroom/audit/audit-list.tsx';
import { ExportForm } from '#components/newsroom/audit/export-form.tsx';
import { FilterChips } from '#components/newsroom/audit/filter-chips.tsx';
import { FilterForm } from '#components/newsroom/audit/filter-form.tsx';
import { FilterNotices } from '#components/newsroom/audit/filter-notices.tsx';
import { auditHref, readBefore } from '#lib/audit/address.ts';
import { listAuditLines, listAuditPeople } from '#lib/audit/queries.ts';
import { readFilter } from '#lib/audit/schema.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const query = await searchParams;
  const { filter, unread } = readFilter(query);
  const before = readBefore(query.before);
  const actor = await requireActor(auditHref(filter, before));
  const [page, people, dates] = await Promise.all([
    orNotFound(listAuditLines(actor, filter, { before })),
    orNotFound(listAuditPeople(actor)),
    getOwnDates(actor),
  ]);
  return (
    <main className="mx-auto grid max-w-5xl gap-4 px-4 pt-6 pb-16">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">Audit log</h1>
        <ExportForm filter={filter} />
      </header>
      <FilterForm key={auditHref(filter)} filter={filter} people={people} timeZone={dates.timeZone} />
      <FilterNotices unread={unread} isCut={page.isCut} />
      <FilterChips filter={filter} people={people} />
      <section aria-label="Log">
        <AuditList page={page} filter={filter} before={before} dates={dates} />
      </section>
    </main>
  );
}
