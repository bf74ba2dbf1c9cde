'use client';

import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Asks for a passkey, and says what is wrong with it. */
export function PasskeyButton({
  isPending,
  problem,
  onClick,
  children,
}: {
  isPending: boolean;
  /** A sentence, or empty. */
  problem: string;
  onClick(): void;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-3">
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
      <Button
        aria-disabled={isPending}
        className="min-h-11 w-full"
        onClick={() => {
          if (!isPending) onClick();
        }}
      >
        <KeyRound aria-hidden="true" className="size-4 shrink-0" />
        {isPending ? 'Waiting for the passkey…' : children}
      </Button>
    </div>
  );
}
