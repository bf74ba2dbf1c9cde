import Link from 'next/link';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';

/** How often readers looked at a story in the last 24 hours, as the way to its views by hour. */
export function ViewsCell({ article: { id, publication, viewsOfDay } }: { article: ArticleListItem }) {
  if (publication === 'never' || publication === 'scheduled') return null;
  return (
    <Link
      href={`/admin/articles/${id}/views`}
      prefetch={false}
      className="relative z-10 text-ink-soft underline decoration-rule-strong underline-offset-2 hover:text-ink"
    >
      {viewsOfDay.toLocaleString('en')}
      <span className="lg:sr-only">{viewsOfDay === 1 ? ' view' : ' views'} in 24 hours</span>
    </Link>
  );
}
