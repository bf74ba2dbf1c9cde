import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { type ArticleFilter, isNarrowed, NO_FILTER } from '#lib/articles/list-filter.ts';
import { listAddress } from './filter-words.ts';

/** What to do when a list shows no article. */
export function NoArticles({ filter }: { filter: ArticleFilter }) {
  if (isNarrowed(filter)) {
    return (
      <Empty title="Nothing fits">
        <p>No article that you may see fits all of these filters. Take one out, or look at everything.</p>
        <Link
          href={listAddress({ ...NO_FILTER, trash: filter.trash })}
          className={`mt-4 ${buttonStyle('secondary')}`}
        >
          Clear all filters
        </Link>
      </Empty>
    );
  }
  if (filter.trash.length > 0) {
    return (
      <Empty title="The trash is empty">
        <p>
          What is moved here can be taken out for 30 days, as it was. Then it is gone for good, unless it was
          on the site.
        </p>
        <Link href="/admin/articles" className={`mt-4 ${buttonStyle('secondary')}`}>
          All articles
        </Link>
      </Empty>
    );
  }
  return (
    <Empty title="No stories yet">
      <p>
        Begin with <strong className="font-semibold">New article</strong> and write. If you have copy already,
        choose <strong className="font-semibold">New from text</strong> and paste it, or drop a text file
        here: headline, byline and notes find their places by themselves.
      </p>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-y border-rule py-16 text-center">
      <h2 className="font-serif text-2xl font-semibold">{title}</h2>
      <div className="mx-auto mt-3 max-w-measure text-ink-soft">{children}</div>
    </div>
  );
}
