'use client';

import { Button } from '#components/ui/button.tsx';
import { Door } from './door.tsx';

/** A screen that could not be shown; `digest` finds the reason in the server's log. */
export function BrokenPage({ digest, onRetry }: { digest: string | undefined; onRetry(): void }) {
  return (
    <Door
      title="Something broke here"
      lead="This screen could not be shown. What you wrote is safe: it is saved, or kept in this browser. Try again; if it stays like this, tell whoever runs Nightdesk."
    >
      {digest === undefined ? null : <p className="text-sm text-ink-faint">Reference: {digest}</p>}
      <Button variant="primary" onClick={onRetry}>
        Try again
      </Button>
    </Door>
  );
}
