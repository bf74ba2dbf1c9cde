'use client';

import { useState } from 'react';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';

/** The texts that this browser offers back: those found on opening and those set aside since, less those dealt with. */
export function useKeptTexts(recovery: Recovery) {
  const [setAside, setSetAside] = useState<readonly JournalEntry[]>([]);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  return {
    offered: [...setAside, ...recovery.offered].filter(({ id }) => !done.has(id)),
    add: (entry: JournalEntry) => setSetAside((kept) => [entry, ...kept]),
    finish: (id: string) => setDone((ids) => new Set([...ids, id])),
  };
}
