'use client';

import { BrokenPage } from '#components/newsroom/broken-page.tsx';

/** Next asks for this file to be a client component. */
export default function NewsroomError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset(): void;
}) {
  return <BrokenPage digest={error.digest} onRetry={reset} />;
}
