'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Outcome } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

/** What is put back: a revision, one block of it by its place in the body, or the words of a moment of the replay. */
export type RestoreWish =
  | { revision: number; block?: number }
  | {
      textVersion: number;
      /** When the moment was, in words. */
      said: string;
    };

/** What became of it: the revision that records it, and the one that keeps what stood before, if one was needed. */
export interface RestoreReceipt {
  revision: number;
  kept: number | null;
}

export type RestoreAction = (wish: RestoreWish & { version: number }) => Promise<Outcome<RestoreReceipt>>;

const Asking = createContext<((wish: RestoreWish) => void) | null>(null);

/** Asks for a restore; null where nothing can be restored. */
export function useRestore(): ((wish: RestoreWish) => void) | null {
  return useContext(Asking);
}

/** Asks before anything is restored, does it, and says what became of it. Null for `action` when it may not be. */
export function RestoreDesk({
  version,
  action,
  children,
}: {
  /** The working copy's version that the page shows. */
  version: number;
  action: RestoreAction | null;
  children: ReactNode;
}) {
  const router = useRouter();
  const [wish, setWish] = useState<RestoreWish | null>(null);
  const [receipt, setReceipt] = useState('');
  const ask = useMemo(() => (action === null ? null : setWish), [action]);
  const restore = async (): Promise<string> => {
    if (action === null || wish === null) return '';
    const outcome = await action({ ...wish, version });
    // Also after a refusal: then somebody else has written, and the page shows what is no longer there.
    router.refresh();
    if (!outcome.ok) return outcome.problem.message;
    setReceipt(receiptOf(wish, outcome.value));
    setWish(null);
    return '';
  };
  return (
    <Asking value={ask}>
      {receipt === '' ? null : (
        <div className="mb-4">
          <Notice tone="good">{receipt}</Notice>
        </div>
      )}
      {children}
      {wish === null ? null : <RestoreDialog wish={wish} onRestore={restore} onClose={() => setWish(null)} />}
    </Asking>
  );
}

function receiptOf(wish: RestoreWish, { revision, kept }: RestoreReceipt): string {
  const done = doneOf(wish);
  const before =
    kept === null
      ? 'What stood before was in the history already.'
      : `What stood before is kept as revision ${kept}.`;
  return `${done}, recorded as revision ${revision}. ${before} Readers see no change until you publish.`;
}

function doneOf(wish: RestoreWish): string {
  if ('said' in wish) return `The text of ${wish.said} is the working copy again`;
  return wish.block === undefined
    ? `Revision ${wish.revision} is the working copy again`
    : `The block of revision ${wish.revision} is back in the text`;
}
