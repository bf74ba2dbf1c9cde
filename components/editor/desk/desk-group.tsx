'use client';

import { useState } from 'react';
import type { Article } from '#components/editor/article.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { formatInstant } from '#lib/shared/dates.ts';

const DeskFields = onDemand(async () => (await import('./desk-fields.tsx')).DeskFields);

/** What the desk has decided about the story, in one line until somebody opens it. */
export function DeskGroup() {
  const { dates } = useRoom();
  const article = useWorkingCopy((copy) => copy.base);
  const [isOpen, setOpen] = useState(false);
  const due = article.dueAt === null ? null : formatInstant(article.dueAt, 'dateTime', dates);
  return (
    <details
      className="border-t border-rule pt-3"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer text-sm font-medium">
        Desk
        <span className="ms-2 font-normal text-ink-faint wrap-anywhere">{summaryOf(article, due)}</span>
      </summary>
      {isOpen ? <DeskFields onClose={() => setOpen(false)} /> : null}
    </details>
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
