'use client';

import { useState } from 'react';
import { ConfirmForm } from '#components/newsroom/admin/confirm-form.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Button } from '#components/ui/button.tsx';
import { CheckBox } from '#components/ui/check-box.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormState } from '#components/ui/form-state.ts';
import { textIn } from '#components/ui/text-in.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { API_SCOPES, type ApiScope } from '#lib/auth/api-scopes.ts';
import type { AccountActions } from './account-actions.ts';
import { SCOPE_WORDS } from './scope-words.ts';

/** Makes an API token and shows it this once. */
export function TokenDialog({
  createToken,
  onClose,
}: {
  createToken: AccountActions['createToken'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const [token, setToken] = useState('');
  const end = () => {
    onClose();
    if (token !== '') say({ text: 'The API token is made.' });
  };
  const confirmation = {
    label: 'Make the token',
    variant: 'primary' as const,
    work: (form: FormData) =>
      createToken({ name: textIn(form, 'name'), scopes: form.getAll('scopes') as ApiScope[] }),
    onDone: ({ token: made }: { token: string }) => setToken(made),
  };
  return (
    <Dialog title={token === '' ? 'Make an API token' : 'Your API token'} onClose={end}>
      {token === '' ? (
        <ConfirmForm confirmation={confirmation} onClose={onClose}>
          {({ fields }) => <TokenFields fields={fields} />}
        </ConfirmForm>
      ) : (
        <TokenOnce token={token} onClose={end} />
      )}
    </Dialog>
  );
}

function TokenFields({ fields }: Pick<FormState, 'fields'>) {
  return (
    <>
      <p className="text-sm">Programs that have it act as you, within what you choose here.</p>
      <Field label="What it is for" hint="Such as “Wire import”" error={fields.name}>
        {(control) => <TextInput {...control} name="name" maxLength={100} autoComplete="off" required />}
      </Field>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-medium">What it may do</legend>
        {API_SCOPES.map((scope) => (
          <CheckBox
            key={scope}
            name="scopes"
            value={scope}
            label={SCOPE_WORDS[scope]}
            hint={<code dir="ltr">{scope}</code>}
          />
        ))}
        {fields.scopes === undefined ? null : (
          <p role="alert" className="text-sm text-danger">
            {fields.scopes}
          </p>
        )}
      </fieldset>
    </>
  );
}

function TokenOnce({ token, onClose }: { token: string; onClose(): void }) {
  return (
    <div className="grid gap-4">
      <p className="text-sm">Give it to the program now: it is not shown again.</p>
      <Field label="API token">
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            readOnly
            value={token}
            className="font-mono"
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div>
        <CopyButton text={token} />
      </div>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          I have stored it
        </Button>
      </DialogActions>
    </div>
  );
}
