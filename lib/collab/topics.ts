/**
 * What a browser may follow besides articles: one's own notices, that something on the desk has changed, and that any
 * article has begun or changed.
 */
export const TOPICS = ['notices', 'desk', 'articles'] as const;
export type Topic = (typeof TOPICS)[number];

export function isTopic(name: string): name is Topic {
  return (TOPICS as readonly string[]).includes(name);
}
