'use client';

import type { ReactNode } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import type { FormState } from '#components/ui/form-state.ts';
import { type Confirmation, ConfirmForm } from './confirm-form.tsx';

/** Says what would happen, does it, and closes. */
export function ConfirmDialog<T>({
  title,
  confirmation,
  children,
  onClose,
}: {
  title: string;
  confirmation: Confirmation<T>;
  children(state: FormState): ReactNode;
  onClose(): void;
}) {
  const onDone = (value: T) => {
    onClose();
    confirmation.onDone(value);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <ConfirmForm confirmation={{ ...confirmation, onDone }} onClose={onClose}>
        {children}
      </ConfirmForm>
    </Dialog>
  );
}
