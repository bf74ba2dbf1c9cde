import type { ReactNode } from 'react';

/** Stands where a list is empty. */
export function NothingFound({ children }: { children: ReactNode }) {
  return <p className="border-y border-rule py-12 text-center text-ink-soft">{children}</p>;
}
