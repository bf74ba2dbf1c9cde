'use client';

import { ChevronDown } from 'lucide-react';
import type { Article } from '#components/editor/article.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { publicationState } from '#components/newsroom/publication-state.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Menu } from '#components/ui/menu.tsx';
import type { Stage } from '#lib/articles/kinds.ts';
import { stageMoves } from './stage-moves.ts';

const STAGES = {
  draft: { text: 'Draft', tone: 'neutral' },
  in_review: { text: 'In review', tone: 'warn' },
  approved: { text: 'Approved', tone: 'good' },
} as const satisfies Record<Stage, object>;

/** Where the article stands, as the button of a menu with every way on from there. */
export function StageMenu({ article }: { article: Article }) {
  const { publishing } = useRoom();
  const moves = stageMoves(article.may);
  const { badges, words } = badgesOf(article);
  if (moves.length === 0) return <span className="flex gap-1">{badges}</span>;
  return (
    <Menu
      label="Ways on"
      items={moves.map((move) => ({
        label: move.label,
        onSelect: () => ('step' in move ? publishing.open(move.step) : void publishing.run(move.move)),
      }))}
      button={(props) => (
        <button
          type="button"
          {...props}
          aria-label={`${words}: ways on`}
          className="flex min-h-9 shrink-0 items-center gap-1 rounded-control px-1 whitespace-nowrap hover:bg-paper-sunk pointer-coarse:min-h-11"
        >
          {badges}
          <ChevronDown aria-hidden="true" className="size-4 text-ink-faint" />
        </button>
      )}
    />
  );
}

// What was never public is known by its stage alone; of what is, only a review is news.
function badgesOf(article: Article) {
  const { stage, publication, trashedAt } = article;
  const shown = [];
  if (trashedAt !== null) shown.push({ text: 'In the trash', tone: 'danger' as const });
  if (publication !== 'never') shown.push(publicationState(article));
  if (publication === 'never' || stage === 'in_review') shown.push(STAGES[stage]);
  return {
    words: shown.map(({ text }) => text).join(', '),
    badges: shown.map(({ text, tone }) => (
      <Badge key={text} tone={tone}>
        {text}
      </Badge>
    )),
  };
}
