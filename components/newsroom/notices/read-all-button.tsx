'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { markNotices } from './notice-requests.ts';

/** Marks everything up to the notice that was newest when the page was made. */
export function ReadAllButton({ upTo }: { upTo: string }) {
  const router = useRouter();
  const markAll = async () => {
    await markNotices({ upTo });
    router.refresh();
  };
  return <Button onClick={() => void markAll()}>Mark all as read</Button>;
}
