'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ButtonVariant } from '#components/ui/button-style.ts';

/** A button that opens a dialog. `subject` tells it from the same button of other rows. */
export function DialogButton({
  label,
  subject,
  variant = 'quiet',
  dialog,
}: {
  label: ReactNode;
  subject?: string;
  variant?: ButtonVariant;
  dialog(onClose: () => void): ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
        {subject === undefined ? null : <span className="sr-only">{subject}</span>}
      </Button>
      {isOpen ? dialog(() => setOpen(false)) : null}
    </>
  );
}
