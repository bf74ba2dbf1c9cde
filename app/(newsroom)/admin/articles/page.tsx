import type { Metadata } from 'next';
import Link from 'next/link';
import { ArticleTable } from '#components/newsroom/article-table.tsx';
import { PeopleInArticles } from '#components/newsroom/live/people-in-articles.tsx';
import { NewArticleButtons } from '#components/newsroom/new-article-buttons.tsx';
import { NoArticles } from '#components/newsroom/no-articles.tsx';
import { StoryDropZone } from '#components/newsroom/story-drop-zone.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { listArticles } from '#lib/articles/queries/list.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { listPeopleHere } from '#lib/collab/queries.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { newArticleAction, newFromTextAction } from './actions.ts';

export const metadata: Metadata = { title: 'Articles' };

export default async function ArticlesPage({ searchParams }: PageProps<'/admin/articles'>) {
  const actor = await requireActor('/admin/articles');
  const { cursor } = await searchParams;
  const [page, newsroom] = await Promise.all([
    listArticles(actor, { cursor: typeof cursor === 'string' ? cursor : null }),
    getNewsroomIdentity(),
  ]);
  const people = await listPeopleHere(
    actor,
    page.articles.map(({ id }) => id),
  );
  return (
    <main className="mx-auto max-w-page px-4 pt-6 pb-16">
      <header className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">Articles</h1>
        <NewArticleButtons onNew={newArticleAction} onNewFromText={newFromTextAction} />
      </header>
      <StoryDropZone onNewFromText={newFromTextAction}>
        {page.articles.length === 0 ? (
          <NoArticles />
        ) : (
          <PeopleInArticles personId={actor.personId ?? 'system'} initial={people}>
            <ArticleTable articles={page.articles} dates={{ language: 'en', timeZone: newsroom.timeZone }} />
          </PeopleInArticles>
        )}
      </StoryDropZone>
      <nav aria-label="Pages" className="mt-6 flex justify-between">
        {cursor === undefined ? (
          <span />
        ) : (
          <Link href="/admin/articles" className={buttonStyle('secondary')}>
            Newest
          </Link>
        )}
        {page.nextCursor === null ? null : (
          <Link
            href={`/admin/articles?cursor=${encodeURIComponent(page.nextCursor)}`}
            className={buttonStyle('secondary')}
          >
            Older
          </Link>
        )}
      </nav>
    </main>
  );
}
