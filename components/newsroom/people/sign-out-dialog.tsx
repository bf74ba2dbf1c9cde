'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { counted } from '#components/newsroom/admin/counted.ts';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import type { PersonActions } from './people-actions.ts';

/** Asks before all of somebody’s sessions end. */
export function SignOutDialog({
  person: { id, name },
  signOut,
  onClose,
}: {
  person: Pick<PersonDetails, 'id' | 'name'>;
  signOut: PersonActions['signOut'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Sign out everywhere',
    work: () => signOut(id),
    onDone: ({ endedSessions }: { endedSessions: number }) =>
      say({ text: `${name} is signed out: ${counted(endedSessions, 'session', 'sessions')} ended.` }),
  };
  return (
    <ConfirmDialog title={`Sign ${name} out everywhere`} confirmation={confirmation} onClose={onClose}>
      {() => (
        <p className="text-sm">
          Every browser that is signed in as them is out within seconds. What they were typing is kept there
          and saved when they sign in again, which they can. API tokens go on.
        </p>
      )}
    </ConfirmDialog>
  );
}
