'use client';

import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { PROFILE_LIMITS } from '#lib/profiles/schema.ts';
import type { ProfileActions } from './profile-actions.ts';
import { PROFILE_KINDS } from './profile-kinds.ts';
import { useSaving } from './use-saving.ts';

/** A new author or organisation for bylines. */
export function NewProfileDialog({
  actions,
  onClose,
}: {
  actions: Pick<ProfileActions, 'create'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const send = useSaving(
    (form) => {
      const kind = textIn(form, 'kind') === 'organisation' ? 'organisation' : 'person';
      return actions.create({ name: textIn(form, 'name'), kind });
    },
    ({ name }) => {
      onClose();
      say({ text: `“${name}” can stand in bylines.` });
    },
  );
  return (
    <Dialog title="New profile" onClose={onClose}>
      <ActionForm action={send}>
        {({ fields }, isPending) => (
          <>
            <Field label="Name" hint="As it reads in a byline." error={fields.name}>
              {(control) => <TextInput {...control} name="name" maxLength={PROFILE_LIMITS.name} required />}
            </Field>
            <Field label="Kind" error={fields.kind}>
              {(control) => <Select {...control} name="kind" options={PROFILE_KINDS} />}
            </Field>
            <SubmitButton isPending={isPending} label="Add the profile" pendingLabel="Saving…" />
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
