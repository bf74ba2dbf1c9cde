'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** How the newsroom calls somebody. */
export function NameForm({ name, rename }: { name: string; rename: FormAction }) {
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const send: FormAction = async (before, form) => {
    const state = await rename(before, form);
    setSaved(state.message === '');
    // The bar above shows the name.
    if (state.message === '') router.refresh();
    return state;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <>
          <Field label="Name" hint="Bylines are of your profile, and stay." error={fields.name}>
            {(control) => (
              <TextInput
                {...control}
                name="name"
                defaultValue={name}
                autoComplete="name"
                maxLength={200}
                required
                onChange={() => setSaved(false)}
              />
            )}
          </Field>
          {isSaved ? <Notice tone="good">Your name is saved.</Notice> : null}
          <div>
            <Button type="submit" aria-disabled={isPending}>
              {isPending ? 'Saving…' : 'Save the name'}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
