import { Badge } from '#components/ui/badge.tsx';
import { publicationState } from './publication-state.ts';

/** Where an article stands for readers. */
export function StateBadge({ article }: { article: Parameters<typeof publicationState>[0] }) {
  const { text, tone } = publicationState(article);
  return <Badge tone={tone}>{text}</Badge>;
}
