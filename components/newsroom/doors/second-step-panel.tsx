'use client';

import { type SecondMeans, SecondStep } from './second-step.tsx';

/** The second step as a page of its own, for whoever comes back to it. Goes on to `next`, an address on this origin. */
export function SecondStepPanel({ means, next }: { means: SecondMeans; next: string }) {
  return (
    <SecondStep
      means={means}
      onPassed={() => window.location.assign(next)}
      onLeave={() => window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`)}
    />
  );
}
