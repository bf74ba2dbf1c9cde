'use client';

import { addressOf } from '#components/editor/room/browser-parts.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { PRIORITIES } from '#lib/articles/kinds.ts';
import type { ArticleDesk } from '#lib/articles/queries/desk.ts';
import { ConfidentialField } from './confidential-field.tsx';
import { DueField } from './due-field.tsx';
import { useDecision } from './use-decision.ts';
import { useFetched } from './use-fetched.ts';

const PRIORITY_OPTIONS = PRIORITIES.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

/** Who has the story, until when, how pressing it is, and who may see it. */
export function DeskFields(_: { onClose(): void }) {
  const { article } = useRoom();
  const { may, assignee, priority } = useWorkingCopy((copy) => copy.base);
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
  const fit = people.filter(({ id, role }) => role !== 'contributor' || id === assignee?.id);
  return (
    <div className="mt-4 grid gap-5">
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
      <div className="grid gap-2">
        <Field label="Assigned to">
          {(control) => (
            <Select
              {...control}
              disabled={!may.assign}
              options={[
                { value: '', label: 'Nobody' },
                ...fit.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={assignee?.id ?? ''}
              onChange={(event) => void decide('assign', { assigneeId: event.target.value || null })}
            />
          )}
        </Field>
        {may.claim ? <Button onClick={() => void decide('claim')}>Take it</Button> : null}
      </div>
      <DueField onChange={(dueAt) => void decide('assign', { dueAt })} />
      <Field label="Priority">
        {(control) => (
          <Select
            {...control}
            disabled={!may.assign}
            options={PRIORITY_OPTIONS}
            value={priority}
            onChange={(event) => void decide('assign', { priority: event.target.value })}
          />
        )}
      </Field>
      <ConfidentialField
        people={people}
        memberIds={memberIds}
        onChange={(input) => void decide('confidentiality', input).then(reload)}
      />
    </div>
  );
}
