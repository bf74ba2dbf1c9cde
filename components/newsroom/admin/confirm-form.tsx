'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ButtonVariant } from '#components/ui/button-style.ts';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { type FormState, NOTHING_WRONG, type Outcome } from '#components/ui/form-state.ts';

/** What people are to think of before it is done. */
export interface Confirmation<T> {
  /** What the button says, such as “Delete the account”. */
  label: string;
  variant?: ButtonVariant;
  work(form: FormData): Promise<Outcome<T>>;
  onDone(value: T): void;
}

/** Does something that a dialog has told of; `children` gets what was wrong with what was chosen, by field. */
export function ConfirmForm<T>({
  confirmation: { label, variant = 'danger', work, onDone },
  children,
  onClose,
}: {
  confirmation: Confirmation<T>;
  children(state: FormState): ReactNode;
  onClose(): void;
}) {
  const send = async (_: FormState, form: FormData): Promise<FormState> => {
    const outcome = await work(form);
    if (!outcome.ok) return outcome.problem;
    onDone(outcome.value);
    return NOTHING_WRONG;
  };
  return (
    <ActionForm action={send}>
      {(state, isPending) => (
        <>
          {children(state)}
          <DialogActions>
            <Button variant="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" variant={variant} aria-disabled={isPending}>
              {label}
            </Button>
          </DialogActions>
        </>
      )}
    </ActionForm>
  );
}
