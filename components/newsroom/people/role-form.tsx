'use client';

import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { type FormState, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import type { PersonActions } from './people-actions.ts';
import { RoleFields, roleIn } from './role-fields.tsx';

/** What somebody is in the newsroom. A new role ends their sessions, which is said before. */
export function RoleForm({
  person: { id, name, role, sections: own, isLastAdmin },
  sections,
  changeRole,
}: {
  person: Pick<PersonDetails, 'id' | 'name' | 'role' | 'sections' | 'isLastAdmin'>;
  sections: readonly { id: string; name: string }[];
  changeRole: PersonActions['changeRole'];
}) {
  const { say } = useDesk();
  const send = async (_: FormState, form: FormData): Promise<FormState> => {
    const outcome = await changeRole(id, roleIn(form));
    if (!outcome.ok) return outcome.problem;
    say({
      text: outcome.value.isChanged
        ? `${name}’s role is changed.`
        : 'Nothing was different, so nothing is changed.',
    });
    return NOTHING_WRONG;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <>
          {isLastAdmin ? (
            <Notice>
              This is the newsroom’s last active admin. Make somebody else an admin before you change this.
            </Notice>
          ) : null}
          <RoleFields
            sections={sections}
            first={{ role, sectionIds: own.map((section) => section.id) }}
            error={fields.sectionIds}
          />
          <p className="text-sm text-ink-soft">
            With a new role they are signed out everywhere, and have it when they sign in again. Other
            sections hold at once.
          </p>
          <div className="sm:w-48">
            <SubmitButton isPending={isPending} label="Save the role" pendingLabel="Saving…" />
          </div>
        </>
      )}
    </ActionForm>
  );
}
