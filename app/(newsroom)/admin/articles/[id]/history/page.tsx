import type { Metadata } from 'next';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { ArticleLog } from '#components/newsroom/history/article-log.tsx';
import { ComparedSides } from '#components/newsroom/history/compared-sides.tsx';
import { HistoryHeader } from '#components/newsroom/history/history-header.tsx';
import { NoRevisions } from '#components/newsroom/history/no-revisions.tsx';
import { RestoreDesk } from '#components/newsroom/history/restore-desk.tsx';
import { SideBar } from '#components/newsroom/history/side-bar.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { nameRevisionAction, restoreAction, saveNamedRevisionAction } from './actions.ts';
import { readHistory } from './read-history.ts';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<'/admin/articles/[id]/history'>) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/articles/${id}/history`);
  const history = await orNotFound(readHistory(actor, id, query));
  const { article, compared } = history;
  return (
    <main className="mx-auto max-w-page px-4 pt-4 pb-16">
      <HistoryHeader article={article} onSave={saveNamedRevisionAction.bind(null, id, article.version)} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label="What changed" className="min-w-0 max-lg:order-last">
          <RestoreDesk
            version={article.version}
            action={article.may.edit ? restoreAction.bind(null, id) : null}
          >
            {compared === null ? (
              <NoRevisions />
            ) : (
              <ComparedSides
                history={history}
                compared={compared}
                onName={nameRevisionAction.bind(null, id, compared.older.number)}
              />
            )}
          </RestoreDesk>
        </section>
        <SideBar history={history} />
      </div>
      <ArticleLog article={article} log={history.log} dates={history.dates} />
    </main>
  );
}
