'use client';

import { useState } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { type MailTime, NOTICE_KINDS, NOTICES, type NoticeKind } from '#lib/notices/kinds.ts';

const OPTIONS: readonly { value: MailTime; label: string }[] = [
  { value: 'at_once', label: 'At once' },
  { value: 'daily', label: 'Once a day' },
  { value: 'never', label: 'Not by mail' },
];

/** When somebody wants to be mailed, by kind of notice. */
export function MailChoicesForm({
  chosen,
  action,
}: {
  chosen: Readonly<Record<NoticeKind, MailTime>>;
  action: FormAction;
}) {
  const [isSaved, setSaved] = useState(false);
  const send: FormAction = async (before, form) => {
    const state = await action(before, form);
    setSaved(state.message === '');
    return state;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <>
          <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            {NOTICE_KINDS.map((kind) => (
              <Field key={kind} label={NOTICES[kind].label} error={fields[kind]}>
                {(control) => (
                  <Select
                    {...control}
                    name={kind}
                    defaultValue={chosen[kind]}
                    options={OPTIONS}
                    className="w-full"
                    onChange={() => setSaved(false)}
                  />
                )}
              </Field>
            ))}
          </div>
          {isSaved ? <Notice tone="good">Your choices are saved and hold from now on.</Notice> : null}
          <div>
            <Button type="submit" aria-disabled={isPending}>
              {isPending ? 'Saving…' : 'Save your choices'}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
