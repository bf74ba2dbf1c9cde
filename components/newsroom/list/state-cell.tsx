import { publicationState } from '#components/newsroom/publication-state.ts';
import { Badge } from '#components/ui/badge.tsx';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';

const STAGES = { draft: 'Draft', in_review: 'In review', approved: 'Approved' } as const;

/** Where an article is on the desk, and what readers see of it. */
export function StateCell({ article }: { article: ArticleListItem }) {
  const { text, tone } = publicationState(article);
  const isPublic = article.publication !== 'never';
  // What has been public says "draft" only while somebody works on it anew.
  const isOfInterest = !isPublic || article.stage === 'in_review';
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isOfInterest ? (
        <Badge tone={article.stage === 'draft' ? 'neutral' : 'accent'}>{STAGES[article.stage]}</Badge>
      ) : null}
      {isPublic ? <Badge tone={tone}>{text}</Badge> : null}
      {article.trashedAt === null ? null : <Badge>In the trash</Badge>}
    </span>
  );
}
