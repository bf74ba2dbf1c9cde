'use client';

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { onDemand } from '#components/ui/on-demand.tsx';
import { type Prove, ProveContext } from '#components/ui/prove.ts';

const ProveDialog = onDemand(async () => (await import('./prove-dialog.tsx')).ProveDialog);

/** Has whoever is there prove who they are when something inside asks for it, and tells it whether they have. */
export function ProveHost({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const waiting = useRef<((isProven: boolean) => void)[]>([]);
  const prove = useCallback<Prove>(() => {
    setOpen(true);
    return new Promise((resolve) => waiting.current.push(resolve));
  }, []);
  const end = (isProven: boolean) => {
    setOpen(false);
    for (const tell of waiting.current.splice(0)) tell(isProven);
  };
  return (
    <ProveContext value={prove}>
      {children}
      {isOpen ? <ProveDialog onProven={() => end(true)} onClose={() => end(false)} /> : null}
    </ProveContext>
  );
}
