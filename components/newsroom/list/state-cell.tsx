import { publicationState } from '#components/newsroom/publication-state.ts';
import { Badge } from '#components/ui/badge.tsx';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import { goneForGoodAt } from '#lib/articles/trash.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

const STAGES = { draft: 'Draft', in_review: 'In review', approved: 'Approved' } as const;

/** Where an article is on the desk, and what readers see of it. */
export function StateCell({ article, dates }: { article: ArticleListItem; dates: DateStyle }) {
  const { text, tone } = publicationState(article);
  const isPublic = article.publication !== 'never';
  // What has been public says "draft" only while somebody works on it anew.
  const isOfInterest = !isPublic || article.stage === 'in_review';
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {isOfInterest ? (
        <Badge tone={article.stage === 'draft' ? 'neutral' : 'accent'}>{STAGES[article.stage]}</Badge>
      ) : null}
      {isPublic ? <Badge tone={tone}>{text}</Badge> : null}
      {article.trashedAt === null ? null : (
        <>
          <Badge>In the trash</Badge>
          <TrashTime article={article} dates={dates} />
        </>
      )}
    </span>
  );
}

/** How long it can be taken out again. */
function TrashTime({ article, dates }: { article: ArticleListItem; dates: DateStyle }) {
  const goneAt = goneForGoodAt(article);
  if (goneAt === null) return <span className="text-xs text-ink-faint">Kept, since it was on the site</span>;
  return (
    <span className="text-xs text-ink-faint">
      Gone for good on{' '}
      <time dateTime={goneAt.toISOString()}>
        <bdi className="whitespace-nowrap">{formatInstant(goneAt, 'date', dates)}</bdi>
      </time>
    </span>
  );
}
