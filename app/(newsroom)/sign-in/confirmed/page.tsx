import type { Metadata } from 'next';
import { Door } from '#components/newsroom/door.tsx';
import { ConfirmedNote } from '#components/newsroom/single-sign-on/confirmed-note.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { shownProblem } from '#lib/auth/single-sign-on/shown.ts';

export const metadata: Metadata = { title: 'Confirmed' };

/** Where a window ends in which somebody has signed in to the provider. It proves nothing by itself. */
export default async function ConfirmedPage({ searchParams }: PageProps<'/sign-in/confirmed'>) {
  const { problem } = await searchParams;
  const told = shownProblem(problem);
  if (told === null) {
    return (
      <Door
        title="Thank you"
        lead="It is confirmed that it is you. Close this window and go on where you were."
      >
        <ConfirmedNote />
      </Door>
    );
  }
  return (
    <Door title="It is not confirmed" lead="Close this window and go on where you were.">
      <Notice tone="danger">{told}</Notice>
    </Door>
  );
}
