'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** Opens a dialog that gives something in the history a name. */
export function NameButton({
  label,
  hint,
  name,
  action,
}: {
  label: string;
  hint: string;
  /** The name it has. */
  name: string;
  action: FormAction;
}) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const send: FormAction = async (before, form) => {
    const state = await action(before, form);
    if (state.message !== '') return state;
    setIsOpen(false);
    router.refresh();
    return state;
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen ? (
        <Dialog title={label} onClose={() => setIsOpen(false)}>
          <ActionForm action={send}>
            {(state, isPending) => (
              <>
                <Field label="Name" hint={hint} error={state.fields.name}>
                  {(control) => <TextInput {...control} name="name" defaultValue={name} maxLength={100} />}
                </Field>
                <SubmitButton isPending={isPending} label="Save the name" pendingLabel="Saving…" />
              </>
            )}
          </ActionForm>
        </Dialog>
      ) : null}
    </>
  );
}
