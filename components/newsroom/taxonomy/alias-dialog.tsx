'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import type { TagOnDesk } from '#lib/taxonomy/queries/tag-desk.ts';
import { NAME_MAX } from '#lib/taxonomy/schema.ts';
import type { TagActions } from './tag-actions.ts';
import { useSaving } from './use-saving.ts';

/** Other names of a tag: those it is found by when somebody types them, and that lead readers to it. */
export function AliasDialog({
  tag,
  actions,
  onClose,
}: {
  tag: TagOnDesk;
  actions: Pick<TagActions, 'addAlias' | 'removeAlias'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const send = useSaving(
    (form) => actions.addAlias(tag.id, { name: textIn(form, 'name') }),
    (_, form) => {
      onClose();
      say({ text: `“${textIn(form, 'name').trim()}” leads to “${tag.name}”.` });
    },
  );
  return (
    <Dialog
      title={`Other names of “${tag.name}”`}
      description="Whoever types one of them when tagging a story finds this tag."
      onClose={onClose}
    >
      <ActionForm action={send}>
        {({ fields }, isPending) => (
          <Field label="Add another name" error={fields.name}>
            {(control) => (
              <div className="flex gap-2">
                <TextInput {...control} name="name" maxLength={NAME_MAX} required />
                <Button type="submit" variant="primary" aria-disabled={isPending} className="shrink-0">
                  {isPending ? 'Adding…' : 'Add'}
                </Button>
              </div>
            )}
          </Field>
        )}
      </ActionForm>
      <AliasList tag={tag} actions={actions} onRemoved={onClose} />
    </Dialog>
  );
}

function AliasList({
  tag,
  actions,
  onRemoved,
}: {
  tag: TagOnDesk;
  actions: Pick<TagActions, 'addAlias' | 'removeAlias'>;
  onRemoved(): void;
}) {
  const { say } = useDesk();
  const [problem, setProblem] = useState('');
  const remove = async (slug: string, name: string) => {
    const outcome = await actions.removeAlias(tag.id, { slug });
    if (!outcome.ok) return setProblem(outcome.problem.message);
    onRemoved();
    say({
      text: `“${name}” no longer leads to “${tag.name}”.`,
      undo: () => actions.addAlias(tag.id, { name }),
    });
  };
  if (tag.aliases.length === 0) return null;
  return (
    <>
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
      <ul aria-label="Other names" className="mt-4 divide-y divide-rule border-y border-rule">
        {tag.aliases.map(({ slug, name, isMerged }) => (
          <li key={slug} className="flex min-h-10 items-center justify-between gap-2 text-sm">
            <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
            {isMerged ? (
              <span className="text-xs text-ink-faint">merged, stays</span>
            ) : (
              <IconButton
                icon={X}
                label={`Remove the name ${name}`}
                onClick={() => void remove(slug, name)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
