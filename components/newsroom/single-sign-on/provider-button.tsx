'use client';

import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ButtonVariant } from '#components/ui/button-style.ts';
import { Notice } from '#components/ui/notice.tsx';
import { departFor, type Wish } from './depart.ts';

/** Goes to the provider of single sign-on. Only a press asks anything of it. */
export function ProviderButton({
  label,
  wish,
  variant = 'secondary',
}: {
  label: string;
  wish: Wish;
  variant?: ButtonVariant;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const go = () => {
    if (isPending) return;
    start(async () => {
      setProblem(null);
      const departure = await departFor(wish, (address, init) => fetch(address, init));
      if ('problem' in departure) setProblem(departure.problem);
      else window.location.assign(departure.address);
    });
  };
  return (
    <div className="grid gap-3">
      {problem === null ? null : <Notice tone="danger">{problem}</Notice>}
      <Button
        variant={variant}
        aria-disabled={isPending}
        onClick={go}
        className="min-h-11 min-w-0 wrap-anywhere"
      >
        {label}
      </Button>
    </div>
  );
}
