'use client';

import { useEffect, useState } from 'react';
import { send } from '#components/editor/room/browser-parts.ts';
import { type Fetched, fetchJson } from './fetch-json.ts';

/** What an address of the API answers, null until it has; `reload` asks again, and so does another `asOf`. */
export function useFetched<T>(
  address: string,
  asOf = '',
): { answer: Fetched<T> | null; reload(): Promise<void> } {
  const [answer, setAnswer] = useState<Fetched<T> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change is the reason to ask again.
  useEffect(() => {
    let isOver = false;
    void fetchJson<T>(send, address).then((found) => (isOver ? undefined : setAnswer(found)));
    return () => {
      isOver = true;
    };
  }, [address, asOf]);
  return { answer, reload: async () => setAnswer(await fetchJson<T>(send, address)) };
}
