'use client';

import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Stands where a part of the page could not be fetched. */
export function FetchProblem({ onClose }: { onClose(): void }) {
  return (
    <div className="fixed inset-x-3 bottom-4 z-50 mx-auto max-w-lg shadow-raised">
      <Notice tone="danger" actions={<Button onClick={onClose}>Close</Button>}>
        This part of the page could not be fetched. Try again; if it stays away, reload the page. What you
        typed is kept.
      </Notice>
    </div>
  );
}
