/** What a browser may follow besides articles: one's own notices, and that something on the desk has changed. */
export const TOPICS = ['notices', 'desk'] as const;
export type Topic = (typeof TOPICS)[number];

export function isTopic(name: string): name is Topic {
  return (TOPICS as readonly string[]).includes(name);
}
