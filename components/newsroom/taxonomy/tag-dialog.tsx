'use client';

import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import type { TagOnDesk } from '#lib/taxonomy/queries/tag-desk.ts';
import { NAME_MAX } from '#lib/taxonomy/schema.ts';
import type { TagActions } from './tag-actions.ts';
import { useSaving } from './use-saving.ts';

/** What a tag is called; without `tag`, of a new one. */
export function TagDialog({
  tag,
  actions,
  onClose,
}: {
  tag?: TagOnDesk;
  actions: Pick<TagActions, 'create' | 'edit'>;
  onClose(): void;
}) {
  const send = useTagSaving(tag, actions, onClose);
  return (
    <Dialog title={tag ? `Rename “${tag.name}”` : 'New tag'} onClose={onClose}>
      <ActionForm action={send}>
        {({ fields }, isPending) => (
          <>
            <Field
              label="Name"
              hint={tag ? 'It changes in every story that has it, live ones too.' : undefined}
              error={fields.name}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name="name"
                  defaultValue={tag?.name ?? ''}
                  maxLength={NAME_MAX}
                  required
                />
              )}
            </Field>
            {tag === undefined ? null : (
              <Field
                label="Slug"
                hint="When you change this, the old one leads on, and the old name finds the tag."
                error={fields.slug}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    dir="ltr"
                    name="slug"
                    defaultValue={tag.slug}
                    maxLength={SLUG_MAX}
                    autoCapitalize="none"
                    spellCheck={false}
                  />
                )}
              </Field>
            )}
            <SubmitButton isPending={isPending} label={tag ? 'Save' : 'Add the tag'} pendingLabel="Saving…" />
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}

function useTagSaving(
  tag: TagOnDesk | undefined,
  actions: Pick<TagActions, 'create' | 'edit'>,
  onClose: () => void,
) {
  const { say } = useDesk();
  return useSaving<{ name: string } | null>(
    (form, isSure) => {
      const name = textIn(form, 'name');
      if (tag === undefined) return actions.create({ name, isSure });
      return actions.edit(tag.id, { version: tag.version, name, slug: textIn(form, 'slug').trim(), isSure });
    },
    (made, form) => {
      onClose();
      if (tag === undefined) {
        say({ text: `“${made?.name ?? textIn(form, 'name')}” is among the tags.` });
        return;
      }
      const { id, version, name, slug } = tag;
      say({
        text: `“${name}” is changed, in ${tag.stories.toLocaleString('en')} of the stories.`,
        undo: () => actions.edit(id, { version: version + 1, name, slug, isSure: true }),
      });
    },
  );
}
