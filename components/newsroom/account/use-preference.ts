'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import type { Outcome } from '#components/ui/form-state.ts';

/** A choice that is kept as soon as it is made, and shown so meanwhile; the page is read anew with it. */
export function usePreference<Value>(kept: Value, keep: (value: Value) => Promise<Outcome<null>>) {
  const router = useRouter();
  const [shown, show] = useOptimistic(kept);
  const [problem, setProblem] = useState('');
  const [isPending, start] = useTransition();
  const choose = (value: Value) => {
    start(async () => {
      show(value);
      const outcome = await keep(value);
      setProblem(outcome.ok ? '' : outcome.problem.message);
      router.refresh();
    });
  };
  return { shown, problem, isPending, choose };
}
