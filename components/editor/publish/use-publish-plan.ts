'use client';

import { useState } from 'react';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { departureOf, firstPlan, type PublishPlan, requestOf } from './publish-plan.ts';
import type { Publishing } from './use-publishing.ts';

/** What is being decided in the dialog, and how it is sent. `problem` says what is still to be decided. */
export function usePublishPlan({ quiet, run }: Publishing) {
  const article = useWorkingCopy((copy) => copy.base);
  const embargoUntil = useWorkingCopy((copy) => copy.fields.embargoUntil);
  const [now] = useState(() => new Date());
  const facts = { ...article, embargoUntil };
  const [plan, setPlan] = useState<PublishPlan>(() => firstPlan(facts, now));
  const [problem, setProblem] = useState('');
  const decide = (changes: Partial<PublishPlan>) => {
    setPlan((before) => ({ ...before, ...changes }));
    setProblem('');
    quiet();
  };
  const send = (isConfirmed: boolean) => {
    const request = requestOf(plan, facts, new Date());
    if (typeof request === 'string') return setProblem(request);
    const { move, input } = request;
    void run(move, isConfirmed ? { ...input, change: { kind: 'fix', isConfirmed } } : input);
  };
  return { plan, facts, now, departure: departureOf(plan, facts, now) ?? now, problem, decide, send };
}
