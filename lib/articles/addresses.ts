import type { Month } from './months.ts';

/** The paths of readers' lists, without the `?before=` of a page of them. */
export const sectionAddress = (slug: string) => `/${slug}`;
export const topicAddress = (slug: string) => `/topics/${slug}`;
export const authorAddress = (slug: string) => `/authors/${slug}`;
/** Every month in which something was published. */
export const ARCHIVE_ADDRESS = '/archive';
export const monthAddress = ({ year, month }: Month) =>
  `${ARCHIVE_ADDRESS}/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}`;

/** The page of a list that begins below a story, or its first one. */
export function pageAddress(path: string, before: string | null): string {
  return before === null ? path : `${path}?before=${before}`;
}

/** The `before` of such an address, from the query as Next gives it. */
export function readBefore({
  before,
}: Readonly<Record<string, string | string[] | undefined>>): string | undefined {
  return typeof before === 'string' ? before : undefined;
}
