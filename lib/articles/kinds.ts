// Without zod, so that the browser can know these words for little.

/** Kinds of article, as in schema.org's subtypes of NewsArticle. */
export const ARTICLE_TYPES = ['news', 'analysis', 'opinion', 'feature', 'live', 'brief'] as const;
export const STAGES = ['draft', 'in_review', 'approved'] as const;
export const PUBLICATIONS = ['never', 'scheduled', 'live', 'unpublished', 'killed'] as const;

export type ArticleType = (typeof ARTICLE_TYPES)[number];
export type Stage = (typeof STAGES)[number];
export type Publication = (typeof PUBLICATIONS)[number];
