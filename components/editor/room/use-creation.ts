'use client';

import { useState } from 'react';
import type { Outcome } from '#components/ui/form-state.ts';

/** Makes something on the server for the side panel; a refusal becomes `problem`, a sentence for the field. */
export function useCreation<Input, Made>(
  action: (input: Input) => Promise<Outcome<Made>>,
  onMade: (made: Made) => void,
): { create(input: Input): void; problem: string | undefined } {
  const [problem, setProblem] = useState<string>();
  const run = async (input: Input) => {
    const outcome = await action(input);
    setProblem(outcome.ok ? undefined : outcome.problem.message);
    if (outcome.ok) onMade(outcome.value);
  };
  return { create: (input) => void run(input), problem };
}
