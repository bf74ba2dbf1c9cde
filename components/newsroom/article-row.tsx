import Link from 'next/link';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { PeopleInArticle } from './live/people-in-article.tsx';
import { StateBadge } from './state-badge.tsx';

/** One article of the list. The whole row opens it, by the one link it holds. */
export function ArticleRow({ article, dates }: { article: ArticleListItem; dates: DateStyle }) {
  const byline = article.bylineText || article.bylines.join(', ');
  return (
    <tr className="relative border-b border-rule align-baseline hover:bg-paper-sunk max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-1 max-md:py-3">
      <th scope="row" className="py-2.5 pe-4 text-start font-normal max-md:w-full max-md:p-0">
        <Link
          href={`/admin/articles/${article.id}`}
          prefetch={false}
          className={`line-clamp-2 font-serif text-base leading-snug wrap-anywhere after:absolute after:inset-0 ${article.headline === '' ? 'text-ink-faint italic' : 'font-semibold'}`}
        >
          <bdi>{article.headline || 'Untitled'}</bdi>
        </Link>
        <PeopleInArticle articleId={article.id} />
      </th>
      <td className="py-2.5 pe-4 max-md:p-0">
        <bdi>{article.section.name}</bdi>
      </td>
      <td className="max-w-56 py-2.5 pe-4 wrap-anywhere text-ink-soft max-md:p-0">
        <bdi>{byline}</bdi>
      </td>
      <td className="py-2.5 pe-4 max-md:p-0">
        <StateBadge article={article} />
      </td>
      <td className="py-2.5 pe-4 text-end text-ink-soft tabular-nums max-md:p-0">
        {article.words.toLocaleString('en')}
        <span className="md:sr-only"> words</span>
      </td>
      <td className="py-2.5 text-ink-soft tabular-nums max-md:p-0">
        <time dateTime={article.changedAt}>{formatInstant(article.changedAt, 'dateTime', dates)}</time>
        <bdi className="text-ink-faint max-md:ms-1 md:block md:text-xs">{article.changedBy.name}</bdi>
      </td>
    </tr>
  );
}
