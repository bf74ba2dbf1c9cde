import type { getArticleForEditing } from '#lib/articles/queries.ts';

/** The article as the newsroom's API gives it to those who write it. */
export type Article = Awaited<ReturnType<typeof getArticleForEditing>>;
