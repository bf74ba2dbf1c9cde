'use client';

import { useState } from 'react';
import { ConfirmForm } from '#components/newsroom/admin/confirm-form.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import { AfterForm } from './after-form.tsx';
import { LinkOnce } from './link-once.tsx';
import type { PersonActions } from './people-actions.ts';

/** Sends somebody who is here a link by which they link an account at the provider of single sign-on. */
export function InviteToLinkDialog({
  person: { id, name, email },
  provider,
  invite,
  onClose,
}: {
  person: Pick<PersonDetails, 'id' | 'name' | 'email'>;
  provider: string;
  invite: PersonActions['inviteToLink'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const [link, setLink] = useState<string | null>(null);
  const onDone = (invited: { link: string | null }) => {
    say({ text: `${name} is invited to link an account at ${provider}.` });
    if (invited.link === null) onClose();
    else setLink(invited.link);
  };
  const confirmation = {
    label: 'Send the link',
    variant: 'primary',
    work: () => invite(id),
    onDone,
  } as const;
  return (
    <Dialog title={`Invite ${name} to ${provider}`} onClose={onClose}>
      {link === null ? (
        <ConfirmForm confirmation={confirmation} onClose={onClose}>
          {() => (
            <p className="text-sm wrap-anywhere">
              <bdi>{email}</bdi> gets a link, which works once within 72 hours. Whoever opens it and signs in
              to {provider} comes in to this account from then on, and its owner is told by mail.
            </p>
          )}
        </ConfirmForm>
      ) : (
        <AfterForm onClose={onClose}>
          <p className="mb-3 text-sm text-ink-soft">
            No mail server is set up, so pass the link on yourself. It is shown this once.
          </p>
          <LinkOnce email={email} link={link} />
        </AfterForm>
      )}
    </Dialog>
  );
}
