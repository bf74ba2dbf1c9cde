'use client';

import { useState } from 'react';

/** A value that shows what somebody wants while the server has not answered, and what is there afterwards. */
export function useWanted<T>(actual: T): [shown: T, want: (value: T, done: Promise<unknown>) => void] {
  const [wanted, setWanted] = useState<{ value: T } | null>(null);
  const want = (value: T, done: Promise<unknown>) => {
    setWanted({ value });
    void done.finally(() => setWanted(null));
  };
  return [wanted === null ? actual : wanted.value, want];
}
