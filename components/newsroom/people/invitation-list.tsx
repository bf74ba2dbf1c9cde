'use client';

import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { InvitationOnDesk } from '#lib/people/queries/invitations.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import type { InvitationActions } from './people-actions.ts';
import { RenewDialog } from './renew-dialog.tsx';
import { RoleWords } from './role-words.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** Who is invited and has not come yet. */
export function InvitationList({
  invitations,
  dates,
  actions,
}: {
  invitations: readonly InvitationOnDesk[];
  dates: DateStyle;
  actions: InvitationActions;
}) {
  return (
    <ul aria-label="Invitations" className="border-t border-rule">
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} dates={dates} actions={actions} />
      ))}
    </ul>
  );
}

function InvitationRow({
  invitation,
  dates,
  actions,
}: {
  invitation: InvitationOnDesk;
  dates: DateStyle;
  actions: InvitationActions;
}) {
  const { email, name, role, sections, isExpired } = invitation;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2.5">
      <div className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <h3 className="flex flex-wrap items-center gap-x-2">
          <bdi className="font-medium">{email}</bdi>
          {isExpired ? <Badge tone="warn">Expired</Badge> : <Badge tone="accent">Invited</Badge>}
        </h3>
        <p className="text-sm text-ink-soft">
          {name === '' ? null : (
            <>
              <bdi>{name}</bdi>,{' '}
            </>
          )}
          <Ending invitation={invitation} dates={dates} />
        </p>
      </div>
      <p className="w-full text-sm wrap-anywhere sm:w-64">
        <RoleWords role={role} sections={sections} />
      </p>
      <div className="-ms-3 flex flex-wrap gap-1 sm:ms-0 sm:w-52">
        <DialogButton
          label="Send again"
          subject={` to ${email}`}
          dialog={(onClose) => (
            <RenewDialog invitation={invitation} renew={actions.renew} onClose={onClose} />
          )}
        />
        <DialogButton
          label="Withdraw"
          subject={` the invitation of ${email}`}
          dialog={(onClose) => (
            <WithdrawDialog invitation={invitation} withdraw={actions.withdraw} onClose={onClose} />
          )}
        />
      </div>
    </li>
  );
}

function Ending({ invitation, dates }: { invitation: InvitationOnDesk; dates: DateStyle }) {
  const { invitedBy, expiresAt, isExpired } = invitation;
  return (
    <>
      invited by <bdi>{invitedBy ?? 'Nightdesk itself'}</bdi>, {isExpired ? 'ended' : 'until'}{' '}
      <time dateTime={expiresAt}>{formatInstant(expiresAt, 'dateTime', dates)}</time>
    </>
  );
}
