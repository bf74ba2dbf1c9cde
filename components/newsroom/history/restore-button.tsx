'use client';

import { Undo2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useRestore } from './restore-desk.tsx';

/** Restores a revision, or one block of it. Not there for those who may not. */
export function RestoreButton({ revision, block }: { revision: number; block?: number }) {
  const ask = useRestore();
  if (ask === null) return null;
  const isWhole = block === undefined;
  return (
    <div className={isWhole ? '' : '-ms-3 font-sans'}>
      <Button
        variant={isWhole ? 'secondary' : 'quiet'}
        onClick={() => ask(isWhole ? { revision } : { revision, block })}
      >
        <Undo2 aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {isWhole ? `Restore revision ${revision}` : 'Restore this block'}
      </Button>
    </div>
  );
}
