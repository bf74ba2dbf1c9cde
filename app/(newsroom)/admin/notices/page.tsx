import type { Metadata } from 'next';
import { RefreshOn } from '#components/newsroom/live/refresh-on.tsx';
import { NoticeRow } from '#components/newsroom/notices/notice-row.tsx';
import { ReadAllButton } from '#components/newsroom/notices/read-all-button.tsx';
import { OlderPages } from '#components/newsroom/older-pages.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { listNotices } from '#lib/notices/queries.ts';

export const metadata: Metadata = { title: 'Notices' };

export default async function NoticesPage({ searchParams }: PageProps<'/admin/notices'>) {
  const actor = await requireActor('/admin/notices');
  const { cursor } = await searchParams;
  const [{ notices, unread, nextCursor }, dates] = await Promise.all([
    listNotices(actor, { cursor: typeof cursor === 'string' ? cursor : null }),
    getOwnDates(actor),
  ]);
  const [newest] = notices;
  return (
    <main className="mx-auto max-w-3xl px-4 pt-6 pb-16">
      <RefreshOn topic="notices" personId={actor.personId ?? ''} />
      <header className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">Notices</h1>
        {newest === undefined || unread === 0 ? null : <ReadAllButton upTo={newest.id} />}
      </header>
      {newest === undefined ? (
        <p className="border-y border-rule py-12 text-center text-ink-soft">
          There is nothing here. What happens to your stories, and what others ask of you, is told here and by
          mail as you choose.
        </p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} dates={dates} />
          ))}
        </ul>
      )}
      <OlderPages address="/admin/notices" isFirst={cursor === undefined} nextCursor={nextCursor} />
    </main>
  );
}
