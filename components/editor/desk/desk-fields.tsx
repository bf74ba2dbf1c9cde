'use client';

import { addressOf } from '#components/editor/room/browser-parts.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ArticleDesk } from '#lib/articles/queries/desk.ts';
import { AssigneeField } from './assignee-field.tsx';
import { ConfidentialField } from './confidential-field.tsx';
import { DueField } from './due-field.tsx';
import { PriorityField } from './priority-field.tsx';
import { useDecision } from './use-decision.ts';
import { useFetched } from './use-fetched.ts';

/** Who has the story, until when, how pressing it is, and who may see it. */
export function DeskFields(_: { onClose(): void }) {
  const { article } = useRoom();
  const { may } = useWorkingCopy((copy) => copy.base);
  const { answer, reload } = useFetched<ArticleDesk>(`${addressOf(article.id)}/desk`);
  const { problem, decide } = useDecision();
  if (answer === null) return <p className="mt-3 text-sm text-ink-faint">Asking who is there…</p>;
  if (!answer.ok) {
    return (
      <div className="mt-3">
        <Notice tone="danger" actions={<Button onClick={() => void reload()}>Try again</Button>}>
          {answer.reason}
        </Notice>
      </div>
    );
  }
  const { people, memberIds } = answer.value;
  return (
    <div className="mt-4 grid gap-5">
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
      <div className="grid gap-2">
        <AssigneeField people={people} onChange={(assigneeId) => decide('assign', { assigneeId })} />
        {may.claim ? <Button onClick={() => void decide('claim')}>Take it</Button> : null}
      </div>
      <DueField onChange={(dueAt) => void decide('assign', { dueAt })} />
      <PriorityField onChange={(priority) => decide('assign', { priority })} />
      <ConfidentialField
        people={people}
        memberIds={memberIds}
        onChange={(input) => decide('confidentiality', input).then(reload)}
      />
    </div>
  );
}
