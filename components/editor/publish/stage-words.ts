import type { Article } from '#components/editor/article.ts';

/** What there is to know of a schedule; `at` is its time in words. */
export function scheduleInWords(
  article: Pick<Article, 'publication' | 'scheduleProblem' | 'hasUnscheduledChanges'>,
  at: string,
): string {
  const isUpdate = article.publication === 'live';
  const what = isUpdate ? 'An update' : 'The story';
  if (article.scheduleProblem !== '') {
    return `${what} was due on ${at} and did not go live. ${article.scheduleProblem} Put that right and schedule it again, or cancel the schedule.`;
  }
  const since = article.hasUnscheduledChanges
    ? ' What was changed since is not part of it: schedule it again to take that along.'
    : '';
  return `${what} goes live by itself on ${at}.${since}`;
}
