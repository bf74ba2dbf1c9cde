// Without zod, so that the browser can know these words for little.

/** Kinds of article, as in schema.org's subtypes of NewsArticle. */
export const ARTICLE_TYPES = ['news', 'analysis', 'opinion', 'feature', 'live', 'brief'] as const;
export const STAGES = ['draft', 'in_review', 'approved'] as const;
export const PUBLICATIONS = ['never', 'scheduled', 'live', 'unpublished', 'killed'] as const;

export const PRIORITIES = ['normal', 'high', 'urgent'] as const;
/** What a change of a live article is; the last two leave a dated note with the story. */
export const CHANGE_KINDS = ['fix', 'update', 'correction', 'clarification'] as const;
export const CORRECTION_PLACES = ['top', 'bottom'] as const;

export type ArticleType = (typeof ARTICLE_TYPES)[number];
export type Stage = (typeof STAGES)[number];
export type Publication = (typeof PUBLICATIONS)[number];
export type Priority = (typeof PRIORITIES)[number];
export type ChangeKind = (typeof CHANGE_KINDS)[number];
