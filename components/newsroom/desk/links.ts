import type { Route } from 'next';
import type { DeskListName } from '#lib/desk/story.ts';

/** Where all stories of a list of the desk stand: the list of articles with its filter in the address. */
export const ALL_OF: Readonly<Record<DeskListName, Route>> = {
  toReview: '/admin/articles?stage=in_review' as Route,
  sentBack: '/admin/articles?author=me&stage=draft' as Route,
  failed: '/admin/articles?publication=scheduled' as Route,
  overdue: '/admin/articles?due=overdue' as Route,
  dueToday: '/admin/articles?due=day' as Route,
  assigned: '/admin/articles?assignee=me' as Route,
  scheduled: '/admin/articles?publication=scheduled' as Route,
  live: '/admin/articles?publication=live' as Route,
  changed: '/admin/articles',
  free: '/admin/articles?assignee=none&stage=draft' as Route,
};
