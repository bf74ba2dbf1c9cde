import type { Metadata } from 'next';
import Link from 'next/link';
import { ArticleList } from '#components/newsroom/list/article-list.tsx';
import { addressOfQuery } from '#components/newsroom/list/filter-words.ts';
import { ViewTabs } from '#components/newsroom/list/view-tabs.tsx';
import { NewArticleButtons } from '#components/newsroom/new-article-buttons.tsx';
import { StoryDropZone } from '#components/newsroom/story-drop-zone.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { listViews } from '#lib/articles/queries/saved-views.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import {
  changeArticlesAction,
  deleteViewAction,
  newArticleAction,
  newFromTextAction,
  saveViewAction,
} from './actions.ts';
import { readList, readOptions } from './read-list.ts';

export const metadata: Metadata = { title: 'Articles' };

export default async function ArticlesPage({ searchParams }: PageProps<'/admin/articles'>) {
  const actor = await requireActor('/admin/articles');
  const asked = toQuery(await searchParams);
  const [page, options, views, dates] = await Promise.all([
    readList(actor, asked),
    readOptions(actor),
    listViews(actor),
    getOwnDates(actor),
  ]);
  return (
    <main className="mx-auto max-w-page px-4 pt-6 pb-40">
      <header className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">Articles</h1>
        <NewArticleButtons onNew={newArticleAction} onNewFromText={newFromTextAction} />
      </header>
      <ViewTabs
        query={page.query}
        views={views}
        mayShare={isAtLeast(actor.role, 'editor')}
        actions={{ onSave: saveViewAction, onDelete: deleteViewAction }}
      />
      <StoryDropZone onNewFromText={newFromTextAction}>
        <ArticleList
          page={page}
          options={options}
          dates={dates}
          personId={actor.personId ?? 'system'}
          onChange={changeArticlesAction}
        />
      </StoryDropZone>
      <Pages query={page.query} isFirst={!asked.has('cursor')} nextCursor={page.nextCursor} />
    </main>
  );
}

function Pages({
  query,
  isFirst,
  nextCursor,
}: {
  query: string;
  isFirst: boolean;
  nextCursor: string | null;
}) {
  const next = new URLSearchParams(query);
  if (nextCursor !== null) next.set('cursor', nextCursor);
  return (
    <nav aria-label="Pages" className="mt-6 flex justify-between">
      {isFirst ? (
        <span />
      ) : (
        <Link href={addressOfQuery(query)} className={buttonStyle('secondary')}>
          First page
        </Link>
      )}
      {nextCursor === null ? null : (
        <Link href={addressOfQuery(next.toString())} className={buttonStyle('secondary')}>
          Next page
        </Link>
      )}
    </nav>
  );
}

function toQuery(params: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries(params)) {
    for (const value of [values ?? []].flat()) query.append(key, value);
  }
  return query;
}
