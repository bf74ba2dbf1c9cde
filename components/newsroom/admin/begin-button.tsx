'use client';

import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { DialogButton } from './dialog-button.tsx';

/** The button of a screen that begins something new. */
export function BeginButton({ label, dialog }: { label: string; dialog(onClose: () => void): ReactNode }) {
  return (
    <DialogButton
      variant="primary"
      label={
        <>
          <Plus aria-hidden="true" className="size-4" />
          {label}
        </>
      }
      dialog={dialog}
    />
  );
}
