'use client';

import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useProve } from '#components/ui/prove.ts';

/** What became of something, and how to take it back where that is possible. */
export interface Receipt {
  text: string;
  undo?: () => Promise<Outcome<unknown>>;
  /** What was worked on is gone, so that the focus goes to this receipt. */
  isGone?: boolean;
  /** The path of the screen that it is shown on, if that is another than where it was done. */
  on?: string;
}

interface Desk {
  /** Shows what became of something, on a page read anew. */
  say(receipt: Receipt): void;
  /** Does something without a dialog: its receipt, or why it was refused. */
  run<T>(work: () => Promise<Outcome<T>>, receiptOf: (value: T) => Receipt): Promise<void>;
}

const DeskContext = createContext<Desk | null>(null);

/** The desk around a component; an error outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('this component belongs on a desk');
  return desk;
}

const UNANSWERED = 'Nightdesk did not answer, so it is not certain what was done. Reload the page to see.';

/** Keeps a list up to date after each change and says at the foot of the screen what became of it. */
export function ReceiptDesk({ children }: { children: ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const prove = useProve();
  const [told, setTold] = useState<(Receipt & { isRefusal?: boolean }) | null>(null);
  const setReceipt = (next: typeof told) => setTold(next && { on: path, ...next });
  // What was done on one screen is no news on the next.
  const receipt = told?.on === path ? told : null;
  const say = (next: Receipt) => {
    setReceipt(next);
    router.refresh();
  };
  const run: Desk['run'] = async (work, receiptOf) => {
    try {
      let outcome = await work();
      if (!outcome.ok && outcome.problem.needsProof && (await prove())) outcome = await work();
      router.refresh();
      setReceipt(outcome.ok ? receiptOf(outcome.value) : { text: outcome.problem.message, isRefusal: true });
    } catch {
      setReceipt({ text: UNANSWERED, isRefusal: true });
    }
  };
  return (
    <DeskContext value={{ say, run }}>
      {children}
      {receipt === null ? null : (
        <ReceiptLine
          receipt={receipt}
          onUndo={receipt.undo && (() => run(receipt.undo ?? noWork, () => ({ text: 'Taken back.' })))}
          onClose={() => setReceipt(null)}
        />
      )}
    </DeskContext>
  );
}

const noWork = () => Promise.resolve({ ok: true as const, value: null });

function ReceiptLine({
  receipt,
  onUndo,
  onClose,
}: {
  receipt: Receipt & { isRefusal?: boolean };
  onUndo: (() => Promise<void>) | undefined;
  onClose(): void;
}) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (receipt.isGone) line.current?.focus();
  }, [receipt]);
  return (
    <div
      ref={line}
      tabIndex={-1}
      className="fixed inset-x-3 bottom-4 z-30 mx-auto max-w-2xl rounded-control bg-paper-raised shadow-raised"
    >
      <Notice
        tone={receipt.isRefusal ? 'danger' : 'good'}
        actions={
          <>
            {onUndo ? <Button onClick={() => void onUndo()}>Undo</Button> : null}
            <Button variant="quiet" onClick={onClose}>
              Close
            </Button>
          </>
        }
      >
        {receipt.text}
      </Notice>
    </div>
  );
}
