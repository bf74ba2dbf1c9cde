'use client';

import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import { inHandWords } from './in-hand-words.ts';
import type { PersonActions } from './people-actions.ts';

const LIST = '/admin/people';

/** Asks before somebody is deleted for good. */
export function DeletePersonDialog({
  person: { id, name, inHand },
  remove,
  onClose,
}: {
  person: Pick<PersonDetails, 'id' | 'name' | 'inHand'>;
  remove: PersonActions['remove'];
  onClose(): void;
}) {
  const router = useRouter();
  const { say } = useDesk();
  const onDone = () => {
    say({ text: `The account of ${name} is deleted.`, isGone: true, on: LIST });
    router.push(LIST);
  };
  const confirmation = { label: 'Delete the account', work: () => remove(id), onDone };
  const hasWork = inHand.begun + inHand.assigned > 0;
  return (
    <ConfirmDialog title={`Delete ${name}`} confirmation={confirmation} onClose={onClose}>
      {() => (
        <div className="grid gap-3 text-sm">
          <p>
            This cannot be undone. They are out within seconds; their password, sessions, API tokens, saved
            views and notices are gone, and their address is free for a new invitation.
          </p>
          <p>Their name stays in bylines, in the history of stories and in the audit log.</p>
          {hasWork ? (
            <Notice>
              {inHandWords(inHand)} Hand this over first, or it is left to the editors of its sections.
            </Notice>
          ) : null}
        </div>
      )}
    </ConfirmDialog>
  );
}
