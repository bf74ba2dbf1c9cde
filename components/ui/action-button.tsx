'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button.tsx';
import type { ButtonVariant } from './button-style.ts';

/** A button that runs a server action. It is a form of its own, so a press counts before scripts have loaded. */
export function ActionButton({
  action,
  variant = 'secondary',
  children,
}: {
  action(): Promise<void>;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  return (
    <form action={action}>
      <PendingButton variant={variant}>{children}</PendingButton>
    </form>
  );
}

function PendingButton({ variant, children }: { variant: ButtonVariant; children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" variant={variant} disabled={pending}>
      {children}
    </Button>
  );
}
