'use client';

import { FileText, Plus } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Begins an article, empty or from text; either goes on to its writing room. */
export function NewArticleButtons({
  onNew,
  onNewFromText,
}: {
  onNew(): Promise<void>;
  onNewFromText(): Promise<void>;
}) {
  const [isPending, start] = useTransition();
  return (
    <div className="flex flex-wrap gap-2">
      <Button disabled={isPending} onClick={() => start(onNewFromText)}>
        <FileText aria-hidden="true" className="size-4" />
        New from text
      </Button>
      <Button variant="primary" disabled={isPending} onClick={() => start(onNew)}>
        <Plus aria-hidden="true" className="size-4" />
        {isPending ? 'Opening…' : 'New article'}
      </Button>
    </div>
  );
}
