import type { NamedPerson } from '#components/newsroom/live/messages.ts';
import type { ArticleFilter } from '#lib/articles/list-filter.ts';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';

/** A page of the list as the server sends it. */
export interface ListPage {
  articles: readonly ArticleListItem[];
  filter: ArticleFilter;
  /** What the API has it under: filter, cursor and limit. */
  address: string;
  /** How many articles the filter shows, such as `more than 1,000 articles`. */
  count: string;
  /** Who is in each of the articles. */
  people: Readonly<Record<string, readonly NamedPerson[]>>;
}
