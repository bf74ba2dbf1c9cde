'use client';

import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import type { LinkState } from '#lib/people/queries/link-state.ts';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import { InviteToLinkDialog } from './invite-to-link-dialog.tsx';
import type { PersonActions } from './people-actions.ts';

/** How somebody stands with the provider of single sign-on, and how they come to be linked. */
export function ProviderPart({
  person,
  link: { provider, isLinked, isInvited },
  invite,
}: {
  person: PersonDetails;
  link: LinkState;
  invite: PersonActions['inviteToLink'];
}) {
  if (isLinked) return <p className="text-sm">Signs in with {provider}.</p>;
  return (
    <>
      <p className="text-sm">
        {isInvited
          ? `Was sent a link, and has not linked an account at ${provider} yet.`
          : `Has not linked an account at ${provider}.`}
      </p>
      {person.state === 'disabled' ? null : (
        <DialogButton
          variant="secondary"
          label={isInvited ? 'Send a new link' : 'Send a link'}
          dialog={(onClose) => (
            <InviteToLinkDialog person={person} provider={provider} invite={invite} onClose={onClose} />
          )}
        />
      )}
    </>
  );
}
