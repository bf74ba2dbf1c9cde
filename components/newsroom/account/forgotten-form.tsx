'use client';

import Link from 'next/link';
import { useState } from 'react';
import { EmailField } from '#components/newsroom/email-field.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { FormAction } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

const SENT =
  'If somebody here has this address, a link is on its way to it. It works for half an hour. If nothing comes, look among unwanted mail, then ask an admin of your newsroom.';
const KEPT =
  'If somebody here has this address, its link is kept for it now. Ask an admin for it: it works for half an hour.';

/** Asks for a link that sets a new password. What comes of it is said alike, whoever has an account here. */
export function ForgottenForm({ ask, isMailed }: { ask: FormAction; isMailed: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const send: FormAction = async (before, form) => {
    const state = await ask(before, form);
    setAsked(state.message === '');
    return state;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <>
          {isAsked ? <Notice tone="good">{isMailed ? SENT : KEPT}</Notice> : null}
          <EmailField label="E-mail" error={fields.email} />
          <SubmitButton isPending={isPending} label="Send a link" pendingLabel="Sending…" />
          <Link href="/sign-in" className={buttonStyle('quiet')}>
            Back to signing in
          </Link>
        </>
      )}
    </ActionForm>
  );
}
