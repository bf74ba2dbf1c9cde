import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { ArticleRow } from './article-row.tsx';

const COLUMNS = ['Headline', 'Section', 'Byline', 'State', 'Words', 'Last change'] as const;

/** Articles, one to a row. On a phone a row becomes a block of its own and the column heads go. */
export function ArticleTable({
  articles,
  dates,
}: {
  articles: readonly ArticleListItem[];
  dates: DateStyle;
}) {
  return (
    <table className="w-full text-sm max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-rule-strong text-start text-xs text-ink-faint">
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className={`py-2 pe-4 text-start font-medium ${column === 'Words' ? 'text-end' : ''}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} dates={dates} />
        ))}
      </tbody>
    </table>
  );
}
