import type { Metadata } from 'next';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { HoursTable } from '#components/newsroom/views/hours-table.tsx';
import { NoViews } from '#components/newsroom/views/no-views.tsx';
import { SharesTable } from '#components/newsroom/views/shares-table.tsx';
import { SpanTabs } from '#components/newsroom/views/span-tabs.tsx';
import { DEVICE_WORDS, REFERRER_WORDS } from '#components/newsroom/views/view-words.ts';
import { ViewsChart } from '#components/newsroom/views/views-chart.tsx';
import { ViewsHeader } from '#components/newsroom/views/views-header.tsx';
import { getViews } from '#lib/articles/queries/views.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';

export const metadata: Metadata = { title: 'Views' };

export default async function ViewsPage({ params, searchParams }: PageProps<'/admin/articles/[id]/views'>) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/articles/${id}/views`);
  const span = asked.span === 'week' ? 'week' : 'days';
  const [article, views, dates] = await Promise.all([
    orNotFound(getArticleForEditing(actor, id)),
    orNotFound(getViews(actor, id, span)),
    getOwnDates(actor),
  ]);
  return (
    <main className="mx-auto max-w-page px-4 pt-4 pb-16">
      <ViewsHeader articleId={id} headline={article.headline} />
      <SpanTabs articleId={id} span={span} />
      {views.total === 0 ? (
        <NoViews publication={article.publication} span={span} />
      ) : (
        <>
          <ViewsChart views={views} span={span} dates={dates} />
          <div className="mt-8 grid items-start gap-8 md:grid-cols-2">
            <SharesTable title="Where readers came from" shares={views.referrers} words={REFERRER_WORDS} />
            <SharesTable title="What they read on" shares={views.devices} words={DEVICE_WORDS} />
          </div>
          <HoursTable hours={views.hours} dates={dates} />
        </>
      )}
      <p className="mt-8 max-w-measure text-sm text-ink-soft">
        A view is a page of the story on the site that was looked at for three seconds. The newsroom counts
        views itself, without cookies and without knowing who read. Not counted are programs, pages without
        scripts, and readers whose browser asks not to be followed.
      </p>
    </main>
  );
}
