'use client';

import { useState } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { CheckBox } from '#components/ui/check-box.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormAction, NOTHING_WRONG, type Outcome } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FactorRuleChange } from '#lib/auth/schema.ts';
import { roleName } from '#lib/people/role-words.ts';
import { ROLES, type Role } from '#lib/people/roles.ts';

/** Who has to have a second factor, and how long they have to set it up. */
export function FactorRuleForm({
  rule: { roles, graceDays },
  change,
}: {
  rule: { roles: readonly Role[]; graceDays: number };
  change(input: FactorRuleChange): Promise<Outcome<null>>;
}) {
  const [isSaved, setSaved] = useState(false);
  const send: FormAction = async (_, form) => {
    const outcome = await change(ruleIn(form));
    setSaved(outcome.ok);
    return outcome.ok ? NOTHING_WRONG : outcome.problem;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <div className="grid gap-4" onChange={() => setSaved(false)}>
          <fieldset className="grid gap-1">
            <legend className="mb-1 text-sm font-medium">Who has to have one</legend>
            {ROLES.toReversed().map((role) => (
              <CheckBox
                key={role}
                name="roles"
                value={role}
                label={`${roleName(role)}s`}
                defaultChecked={roles.includes(role)}
              />
            ))}
          </fieldset>
          <Field
            label="Days to set one up"
            hint="Whoever has none by then can do nothing else until they do. The days begin when you save a stricter rule."
            error={fields.graceDays}
          >
            {(control) => (
              <div className="w-24">
                <TextInput
                  {...control}
                  name="graceDays"
                  dir="ltr"
                  inputMode="numeric"
                  defaultValue={String(graceDays)}
                  required
                />
              </div>
            )}
          </Field>
          {isSaved ? <Notice tone="good">The rule is saved and holds from now on.</Notice> : null}
          <div>
            <Button type="submit" aria-disabled={isPending}>
              Save the rule
            </Button>
          </div>
        </div>
      )}
    </ActionForm>
  );
}

function ruleIn(form: FormData): FactorRuleChange {
  const days = textIn(form, 'graceDays').trim();
  // What is no number is refused as such, and not taken for 0.
  return { roles: form.getAll('roles') as Role[], graceDays: days === '' ? Number.NaN : Number(days) };
}
