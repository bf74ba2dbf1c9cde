'use client';

import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import type { SectionOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import { DESCRIPTION_MAX, NAME_MAX, SECTION_SLUG_MAX } from '#lib/taxonomy/schema.ts';
import type { SectionActions } from './section-actions.ts';
import { useSaving } from './use-saving.ts';

const NEW = { name: '', slug: '', description: '', may: { arrange: true } };

/** What a section is called, where its front stands and what it is about; without `section`, of a new one. */
export function SectionDialog({
  section,
  actions,
  onClose,
}: {
  section?: SectionOnDesk;
  actions: Pick<SectionActions, 'create' | 'edit'>;
  onClose(): void;
}) {
  const { name, slug, description, may } = section ?? NEW;
  const send = useSectionSaving(section, actions, onClose);
  return (
    <Dialog title={section ? `Edit “${name}”` : 'New section'} onClose={onClose}>
      <ActionForm action={send}>
        {({ fields }, isPending) => (
          <>
            {may.arrange ? (
              <>
                <Field label="Name" error={fields.name}>
                  {(control) => (
                    <TextInput {...control} name="name" defaultValue={name} maxLength={NAME_MAX} required />
                  )}
                </Field>
                <Field
                  label="Slug"
                  hint={
                    section
                      ? `The front stands at /${slug}. When you change this, that address and those of all stories lead on for good.`
                      : 'The end of its address, such as world. Leave it empty to make one of the name.'
                  }
                  error={fields.slug}
                >
                  {(control) => (
                    <TextInput
                      {...control}
                      dir="ltr"
                      name="slug"
                      defaultValue={slug}
                      maxLength={SECTION_SLUG_MAX}
                      autoCapitalize="none"
                      spellCheck={false}
                    />
                  )}
                </Field>
              </>
            ) : null}
            <Field
              label="Description"
              hint="A sentence or two. Readers see it at the top of its front, search engines in their results."
              error={fields.description}
            >
              {(control) => (
                <TextArea
                  {...control}
                  name="description"
                  defaultValue={description}
                  maxLength={DESCRIPTION_MAX}
                />
              )}
            </Field>
            <SubmitButton
              isPending={isPending}
              label={section ? 'Save' : 'Add the section'}
              pendingLabel="Saving…"
            />
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}

function useSectionSaving(
  section: SectionOnDesk | undefined,
  actions: Pick<SectionActions, 'create' | 'edit'>,
  onClose: () => void,
) {
  const { say } = useDesk();
  return useSaving<unknown>(
    (form, isSure) => {
      const description = textIn(form, 'description');
      const [name, slug] = [textIn(form, 'name'), textIn(form, 'slug').trim()];
      if (section === undefined) {
        return actions.create({ name, description, isSure, ...(slug === '' ? {} : { slug }) });
      }
      const names = section.may.arrange ? { name, slug } : {};
      return actions.edit(section.id, { version: section.version, description, isSure, ...names });
    },
    (_, form) => {
      onClose();
      if (section === undefined) say({ text: `“${textIn(form, 'name').trim()}” is on the site.` });
      else say({ text: `“${section.name}” is changed.`, undo: () => putBack(section, actions) });
    },
  );
}

function putBack(section: SectionOnDesk, actions: Pick<SectionActions, 'edit'>) {
  const { id, version, name, slug, description, may } = section;
  const names = may.arrange ? { name, slug, isSure: true } : {};
  return actions.edit(id, { version: version + 1, description, ...names });
}
