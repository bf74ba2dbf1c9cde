import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';

/** The rows of a list on the screen, and what others have changed of it since. */
export interface LiveRows {
  /** In the order in which they stand. */
  readonly rows: readonly ArticleListItem[];
  /** Those that are no longer in the list and stay until somebody looks away. */
  readonly gone: ReadonlySet<string>;
  /** The list as it is on the server. */
  readonly latest: readonly ArticleListItem[];
}

/** A list as the server has just sent it. */
export function rowsOf(articles: readonly ArticleListItem[]): LiveRows {
  return { rows: articles, gone: new Set(), latest: articles };
}

/** The rows on the screen that a new state of the list does not tell of. */
export function untold(shown: LiveRows, latest: readonly ArticleListItem[]): string[] {
  const told = new Set(latest.map(({ id }) => id));
  return shown.rows.filter(({ id }) => !told.has(id)).map(({ id }) => id);
}

/**
 * The list after a new state of it, while somebody points at a row, so that none may move: each changes where it
 * stands. `others` are the untold rows that fit the list still, on another page.
 */
export function changedInPlace(
  shown: LiveRows,
  latest: readonly ArticleListItem[],
  others: readonly ArticleListItem[],
): LiveRows {
  const byId = new Map([...latest, ...others].map((article) => [article.id, article]));
  return {
    rows: shown.rows.map((row) => byId.get(row.id) ?? row),
    gone: new Set(shown.rows.filter(({ id }) => !byId.has(id)).map(({ id }) => id)),
    latest,
  };
}

/** How many articles wait to be shown until the list may move. */
export function newcomers({ rows, latest }: LiveRows): number {
  const shown = new Set(rows.map(({ id }) => id));
  return latest.filter(({ id }) => !shown.has(id)).length;
}
