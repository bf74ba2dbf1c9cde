'use client';

import { useState } from 'react';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormState, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { addressesIn } from '#lib/people/addresses.ts';
import type { Invited } from '#lib/people/commands/invite-people.ts';
import { AfterForm } from './after-form.tsx';
import { invitationProblem } from './invitation-problem.ts';
import { InvitedList, invitedSentence, needsWords } from './invited-list.tsx';
import type { InvitationActions } from './people-actions.ts';
import { RoleFields, roleIn } from './role-fields.tsx';

const AT_FIRST = { role: 'reporter', sectionIds: [] } as const;

/** Asks whom to invite and as what, and says what came of it. */
export function InviteDialog({
  sections,
  invite,
  onClose,
}: {
  sections: readonly { id: string; name: string }[];
  invite: InvitationActions['invite'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const [outcomes, setOutcomes] = useState<Invited[] | null>(null);
  const send = async (_: FormState, form: FormData): Promise<FormState> => {
    const people = addressesIn(textIn(form, 'addresses'));
    const outcome = await invite({ people, ...roleIn(form) });
    if (!outcome.ok) return invitationProblem(outcome.problem, people);
    say({ text: invitedSentence(outcome.value) });
    if (needsWords(outcome.value)) setOutcomes(outcome.value);
    else onClose();
    return NOTHING_WRONG;
  };
  return (
    <Dialog title="Invite people" onClose={onClose}>
      {outcomes === null ? (
        <ActionForm action={send}>
          {({ fields }, isPending) => (
            <>
              <Field
                label="E-mail addresses"
                hint="One to a line, or with commas between. Everybody gets a link of their own, which works once within 72 hours."
                error={fields.addresses}
              >
                {(control) => (
                  <TextArea
                    {...control}
                    name="addresses"
                    rows={4}
                    autoCapitalize="none"
                    spellCheck={false}
                    required
                  />
                )}
              </Field>
              <RoleFields sections={sections} first={AT_FIRST} error={fields.sectionIds} />
              <SubmitButton isPending={isPending} label="Send invitations" pendingLabel="Inviting…" />
            </>
          )}
        </ActionForm>
      ) : (
        <AfterForm onClose={onClose}>
          <InvitedList outcomes={outcomes} />
        </AfterForm>
      )}
    </Dialog>
  );
}
