'use client';

import { useState } from 'react';
import { ConfirmForm } from '#components/newsroom/admin/confirm-form.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { InvitationOnDesk } from '#lib/people/queries/invitations.ts';
import { AfterForm } from './after-form.tsx';
import { LinkOnce } from './link-once.tsx';
import type { InvitationActions } from './people-actions.ts';

/** Sends an invitation once more, with a new link. */
export function RenewDialog({
  invitation: { id, email },
  renew,
  onClose,
}: {
  invitation: Pick<InvitationOnDesk, 'id' | 'email'>;
  renew: InvitationActions['renew'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const [link, setLink] = useState<string | null>(null);
  const onDone = (renewed: { link: string | null }) => {
    say({ text: `${email} is invited once more.` });
    if (renewed.link === null) onClose();
    else setLink(renewed.link);
  };
  const confirmation = { label: 'Send again', variant: 'primary', work: () => renew(id), onDone } as const;
  return (
    <Dialog title="Send the invitation again" onClose={onClose}>
      {link === null ? (
        <ConfirmForm confirmation={confirmation} onClose={onClose}>
          {() => (
            <p className="text-sm wrap-anywhere">
              <bdi>{email}</bdi> gets a new link, which works once within 72 hours. The link they have now
              ends.
            </p>
          )}
        </ConfirmForm>
      ) : (
        <AfterForm onClose={onClose}>
          <p className="mb-3 text-sm text-ink-soft">
            No mail server is set up, so pass the new link on yourself. It is shown this once.
          </p>
          <LinkOnce email={email} link={link} />
        </AfterForm>
      )}
    </Dialog>
  );
}
