import type { Device, Referrer } from '#lib/articles/view-kinds.ts';
import type { ViewSpan } from '#lib/articles/view-sums.ts';

export const REFERRER_WORDS: Readonly<Record<Referrer, string>> = {
  direct: 'Directly, or not told',
  internal: 'This site',
  search: 'Search engines',
  social: 'Social networks',
  other: 'Other sites',
};

export const DEVICE_WORDS: Readonly<Record<Device, string>> = {
  phone: 'Phone',
  tablet: 'Tablet',
  desktop: 'Computer',
};

export const SPAN_WORDS: Readonly<Record<ViewSpan, string>> = { days: '48 hours', week: '7 days' };

/** A number of views in words. */
export function viewsInWords(views: number): string {
  return views === 1 ? '1 view' : `${views.toLocaleString('en')} views`;
}
