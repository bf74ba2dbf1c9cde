import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { ListRow } from './list-row.tsx';

const COLUMNS = [
  'Headline',
  'State',
  'Section',
  'Byline',
  'Assignee',
  'Due',
  'Words',
  'Views, 24\u00a0h',
  'Last change',
] as const;
/** Views give way where columns are narrow; cards have room for them. */
const OWN_STYLES: Readonly<Partial<Record<string, string>>> = {
  Words: 'text-end',
  'Views, 24\u00a0h': 'text-end lg:max-xl:hidden',
};

/** Articles, one to a row. Where there is no room for columns a row becomes a card and their heads go. */
export function ListTable({
  rows,
  gone,
  selected,
  dates,
  onSelect,
  onSelectAll,
}: {
  rows: readonly ArticleListItem[];
  gone: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  dates: DateStyle;
  onSelect(articleId: string): void;
  onSelectAll(): void;
}) {
  return (
    <table className="w-full text-sm max-lg:block">
      <thead className="max-lg:block">
        <tr className="border-b border-rule-strong text-xs text-ink-faint max-lg:flex max-lg:items-center">
          <th scope="col" className="py-2 pe-1 text-start font-normal lg:w-8">
            <input
              type="checkbox"
              aria-label="Select every article of the page"
              checked={rows.length > 0 && rows.every(({ id }) => selected.has(id))}
              onChange={onSelectAll}
              className="size-4 align-middle accent-accent pointer-coarse:size-6"
            />
            <span aria-hidden="true" className="ms-2 lg:hidden">
              All of the page
            </span>
          </th>
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className={`py-2 pe-4 font-medium max-lg:sr-only ${OWN_STYLES[column] ?? 'text-start'}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((article) => (
          <ListRow
            key={article.id}
            article={article}
            dates={dates}
            isSelected={selected.has(article.id)}
            isGone={gone.has(article.id)}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}
