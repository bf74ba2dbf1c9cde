import type { PublishedStory } from '#lib/articles/published.ts';
import { modifiedAt } from '#lib/articles/structured-data.ts';

/** Whole years since a story was published or last changed in substance, by the calendar in UTC. */
export function yearsOld(
  story: Pick<PublishedStory, 'corrections' | 'firstPublishedAt' | 'updatedAt'>,
  now: Date,
): number {
  const then = new Date(modifiedAt(story));
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  const birthday = new Date(then);
  birthday.setUTCFullYear(now.getUTCFullYear());
  return Math.max(0, now < birthday ? years - 1 : years);
}
