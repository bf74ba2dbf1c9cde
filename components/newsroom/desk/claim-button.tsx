'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { type FormAction, NOTHING_WRONG } from '#components/ui/form-state.ts';

/** Takes a story that nobody has and goes on to it; of several who try, the others are told who has it. */
export function ClaimButton({
  articleId,
  headline,
  action,
}: {
  articleId: string;
  headline: string;
  action: FormAction;
}) {
  const [state, send, isPending] = useActionState(action, NOTHING_WRONG);
  return (
    <form action={send} className="text-end">
      <input type="hidden" name="articleId" value={articleId} />
      <Button type="submit" aria-disabled={isPending} aria-label={`Take it: ${headline || 'Untitled'}`}>
        Take it
      </Button>
      <p role="status" className="max-w-48 text-sm text-danger">
        {state.message}
      </p>
    </form>
  );
}
