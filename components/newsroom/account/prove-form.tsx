'use client';

import { useEffect, useRef } from 'react';
import { askDoor } from '#components/newsroom/doors/ask-door.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormAction, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { PasswordInput } from '#components/ui/password-input.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { CodeField } from './code-field.tsx';

/** What somebody can type to prove who they are, by the name that the server has for it. */
export type TypedProof = 'password' | 'code';

/** Proves who somebody is by what they type. */
export function ProveForm({ kind, onProven }: { kind: TypedProof; onProven(): void }) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const send: FormAction = async (_, content) => {
    const body = { [kind]: textIn(content, kind) };
    const proven = await askDoor<null>((address, init) => fetch(address, init), 'prove', { body });
    if (!proven.ok) return proven.problem;
    onProven();
    return NOTHING_WRONG;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <div ref={form} className="grid gap-4">
          {kind === 'password' ? (
            <Field label="Your password" error={fields.password ?? fields.input}>
              {(control) => (
                <PasswordInput {...control} name="password" autoComplete="current-password" required />
              )}
            </Field>
          ) : (
            <CodeField error={fields.code ?? fields.input} />
          )}
          <SubmitButton isPending={isPending} label="Confirm" pendingLabel="Checking…" />
        </div>
      )}
    </ActionForm>
  );
}
