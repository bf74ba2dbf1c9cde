'use client';

import type { ReactNode } from 'react';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import type { LinkState } from '#lib/people/queries/link-state.ts';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import { DeletePersonDialog } from './delete-person-dialog.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import { FactorsOffDialog } from './factors-off-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { inHandWords } from './in-hand-words.ts';
import type { PersonActions } from './people-actions.ts';
import { ProviderPart } from './provider-part.tsx';
import { RoleForm } from './role-form.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';

/** All that can be changed about one person. */
export function PersonDesk({
  person,
  sections,
  heirs,
  link,
  actions,
}: {
  person: PersonDetails;
  sections: readonly { id: string; name: string }[];
  heirs: readonly { id: string; name: string }[];
  /** How they stand with the provider of single sign-on; null without one. */
  link: LinkState | null;
  actions: PersonActions;
}) {
  const hasWork = person.inHand.begun + person.inHand.assigned > 0;
  return (
    <>
      <Part title="Role and sections">
        {/* A role that was saved, here or elsewhere, is where the next change begins. */}
        <RoleForm
          key={`${person.role} ${person.sections.map(({ id }) => id).join(' ')}`}
          person={person}
          sections={sections}
          changeRole={actions.changeRole}
        />
      </Part>
      <Part title="Work in hand">
        <p className="text-sm">{inHandWords(person.inHand)}</p>
        {hasWork ? (
          <DialogButton
            variant="secondary"
            label="Hand over"
            dialog={(onClose) => (
              <HandOverDialog person={person} heirs={heirs} handOver={actions.handOver} onClose={onClose} />
            )}
          />
        ) : null}
      </Part>
      {link === null ? null : (
        <Part title={link.provider}>
          <ProviderPart person={person} link={link} invite={actions.inviteToLink} />
        </Part>
      )}
      <Access person={person} actions={actions} />
    </>
  );
}

function Access({ person, actions }: { person: PersonDetails; actions: PersonActions }) {
  return (
    <Part title="Access">
      <div className="flex flex-wrap gap-2">
        {person.sessions === 0 ? null : (
          <DialogButton
            variant="secondary"
            label="Sign out everywhere"
            dialog={(onClose) => (
              <SignOutDialog person={person} signOut={actions.signOut} onClose={onClose} />
            )}
          />
        )}
        {person.factors.app || person.factors.passkey ? (
          <DialogButton
            variant="secondary"
            label="Switch off the second factor"
            dialog={(onClose) => (
              <FactorsOffDialog person={person} switchOff={actions.switchOffFactors} onClose={onClose} />
            )}
          />
        ) : null}
        {person.mayTurnAway ? <TurnAway person={person} actions={actions} /> : null}
      </div>
      {person.mayTurnAway ? null : (
        <p className="text-sm text-ink-soft">
          This is your own account: another admin disables or deletes it.
        </p>
      )}
    </Part>
  );
}

function TurnAway({ person, actions }: { person: PersonDetails; actions: PersonActions }) {
  return (
    <>
      <DialogButton
        variant="secondary"
        label={person.state === 'disabled' ? 'Enable' : 'Disable'}
        dialog={(onClose) => <DisableDialog person={person} actions={actions} onClose={onClose} />}
      />
      <DialogButton
        variant="danger"
        label="Delete the account"
        dialog={(onClose) => <DeletePersonDialog person={person} remove={actions.remove} onClose={onClose} />}
      />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid justify-items-start gap-3 border-t border-rule py-5 *:max-w-full">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
