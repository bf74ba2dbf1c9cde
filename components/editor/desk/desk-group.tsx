'use client';

import type { Article } from '#components/editor/article.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { FoldedGroup } from './folded-group.tsx';

const DeskFields = onDemand(async () => (await import('./desk-fields.tsx')).DeskFields);

/** What the desk has decided about the story, in one line until somebody opens it. */
export function DeskGroup() {
  const { dates } = useRoom();
  const article = useWorkingCopy((copy) => copy.base);
  const due = article.dueAt === null ? null : formatInstant(article.dueAt, 'dateTime', dates);
  return (
    <FoldedGroup title="Desk" summary={summaryOf(article, due)}>
      {(close) => <DeskFields onClose={close} />}
    </FoldedGroup>
  );
}

function summaryOf({ assignee, priority, isConfidential }: Article, due: string | null): string {
  const facts = [
    assignee?.name ?? 'nobody has it',
    due === null ? '' : `due ${due}`,
    priority === 'normal' ? '' : priority,
    isConfidential ? 'confidential' : '',
  ];
  return facts.filter(Boolean).join(' · ');
}
