'use client';

import { useEffect, useRef } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormAction, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { askDoor } from './ask-door.ts';

/** The two kinds of codes, by the name that the server has for them. */
const KINDS = {
  code: {
    label: 'Code from your authenticator app',
    hint: 'The six digits that it shows now',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
  },
  recoveryCode: {
    label: 'Recovery code',
    hint: 'One of the ten that you were given with the second factor. Each works once.',
    inputMode: 'text',
    autoComplete: 'off',
  },
} as const;

/** Passes the second step by a code. */
export function CodeForm({ kind, onPassed }: { kind: keyof typeof KINDS; onPassed(): void }) {
  const { label, hint, ...input } = KINDS[kind];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send: FormAction = async (_, form) => {
    const body = { [kind]: textIn(form, kind) };
    const passed = await askDoor<null>((address, init) => fetch(address, init), 'second-step', { body });
    if (!passed.ok) return passed.problem;
    onPassed();
    return NOTHING_WRONG;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <>
          <Field label={label} hint={hint} error={fields[kind]}>
            {(control) => (
              <TextInput
                {...control}
                {...input}
                ref={field}
                name={kind}
                dir="ltr"
                autoCapitalize="none"
                spellCheck={false}
                required
                className="text-lg tracking-widest tabular-nums"
              />
            )}
          </Field>
          <SubmitButton isPending={isPending} label="Go on" pendingLabel="Checking…" />
        </>
      )}
    </ActionForm>
  );
}
