'use client';

import { useState } from 'react';

/** Which articles of a list are selected. */
export function useSelection() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id: string) => setIds((now) => new Set(now.has(id) ? without(now, id) : [...now, id])),
    /** All of them, or none when all are selected already. */
    toggleAll: (all: readonly string[]) =>
      setIds((now) => new Set(all.every((id) => now.has(id)) ? [] : all)),
    clear: () => setIds(new Set()),
  };
}

function without(ids: ReadonlySet<string>, id: string): string[] {
  return [...ids].filter((other) => other !== id);
}
